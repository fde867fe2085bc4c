import { DataError } from "../../base/DataError";
import {
  fieldOf,
  firstRows,
  inOrder,
  type LimeRows,
  type LimeWords,
  numberOf,
  relevanceOf,
  rowsBy,
  textsBy,
} from "./LimeRows";
import type { LimeAnswer, LimeQuestion, LimeSubquestion } from "./LimeStructure";
import type { LimeRow } from "./readLimeXml";

/** The attributes that say how a question is answered. */
const attributes = new Set(
  "hidden other_replace_text min_num_value_n max_num_value_n num_value_int_only multiflexible_min multiflexible_max multiflexible_step multiflexible_checkbox input_boxes slider_layout slider_min slider_max slider_accuracy dualscale_headerA dualscale_headerB max_answers max_subquestions".split(
    " ",
  ),
);
/**
 * The questions of a structure by the identifier of their group, in order.
 *
 * @param notices gets what was mended
 * @throws DataError for a subquestion of no question, or two of one code
 */
export function questionsByGroup(rows: LimeRows, file: string, words: LimeWords, notices: string[]) {
  const texts = textsBy(rows, "questions", "question_l10ns", "qid");
  const settings = rowsBy(rows.get("question_attributes") ?? [], "qid");
  const subquestions = subquestionsOf(rows, file, words);
  const answers = answersOf(rows, words);
  const seen = new Map<string, number>();
  const byGroup = new Map<string, LimeQuestion[]>();
  for (const row of inOrder([...firstRows(rows.get("questions") ?? [], "qid").values()], "question_order")) {
    // Before LimeSurvey 2 subquestions stood among the questions.
    if (fieldOf(row, "parent_qid") !== "0" && fieldOf(row, "parent_qid") !== "") continue;
    const id = fieldOf(row, "qid");
    const code = uniqueCode(fieldOf(row, "title") || `q${id}`, seen, notices);
    const own = attributesOf(settings.get(id) ?? [], words);
    const gid = fieldOf(row, "gid");
    const question: LimeQuestion = {
      ...{ id, code, type: fieldOf(row, "type") },
      label: words(texts.get(id), "question", code),
      help: words(texts.get(id), "help"),
      mandatory: /^[YS]$/.test(fieldOf(row, "mandatory")),
      other: fieldOf(row, "other") === "Y",
      ...relevanceOf(fieldOf(row, "relevance")),
      attributes: own,
      subquestions: subquestions.get(id) ?? [],
      answers: answers.get(id) ?? [],
    };
    const group = byGroup.get(gid);
    if (group) group.push(question);
    else byGroup.set(gid, [question]);
  }
  return byGroup;
}

function uniqueCode(code: string, seen: Map<string, number>, notices: string[]): string {
  const rank = (seen.get(code) ?? 0) + 1;
  seen.set(code, rank);
  if (rank === 1) return code;
  const other = uniqueCode(`${code}r${rank}`, seen, []);
  notices.push(`Deux questions ont le code « ${code} » : l’une est nommée « ${other} ».`);
  return other;
}

function subquestionsOf(rows: LimeRows, file: string, words: LimeWords) {
  const texts = textsBy(rows, "subquestions", "question_l10ns", "qid");
  const byParent = new Map<string, LimeSubquestion[]>();
  const seen = new Set<string>();
  const own = firstRows(rows.get("subquestions") ?? [], "qid");
  const parents = new Set((rows.get("questions") ?? []).map((row) => fieldOf(row, "qid")));
  for (const row of inOrder([...own.values()], "question_order")) {
    const id = fieldOf(row, "qid");
    const parent = fieldOf(row, "parent_qid");
    const code = fieldOf(row, "title") || id;
    const scale = fieldOf(row, "scale_id") === "1" ? 1 : 0;
    if (!parents.has(parent)) {
      const place = { file, element: `sous-question ${code}`, value: parent };
      throw new DataError(
        place,
        "cette sous-question est d’une question qui n’existe pas",
        "une question du fichier",
      );
    }
    const label = words(texts.get(id), "question", code) || code;
    const key = `${parent}|${scale}|${code}`;
    if (seen.has(key)) {
      const place = { file, element: `question ${parent}`, value: code };
      throw new DataError(place, "deux sous-questions ont ce code", "un code par sous-question");
    }
    seen.add(key);
    const siblings = byParent.get(parent);
    if (siblings) siblings.push({ id, code, label, scale });
    else byParent.set(parent, [{ id, code, label, scale }]);
  }
  for (const [parent, list] of byParent) byParent.set(parent, byScale(list));
  return byParent;
}

function answersOf(rows: LimeRows, words: LimeWords) {
  // Before LimeSurvey 4 an answer has no identifier of its own, and a row for each language.
  const hasOwn = (rows.get("answer_l10ns") ?? []).length > 0;
  const translated = hasOwn ? textsBy(rows, "answers", "answer_l10ns", "aid") : undefined;
  const byQuestion = new Map<string, LimeAnswer[]>();
  for (const [qid, own] of rowsBy(rows.get("answers") ?? [], "qid")) {
    const texts = new Map<string, Map<string, LimeRow>>();
    const first = new Map<string, LimeRow>();
    for (const row of own) {
      const key = `${fieldOf(row, "scale_id") === "1" ? 1 : 0}|${fieldOf(row, "code")}`;
      if (!first.has(key)) first.set(key, row);
      const languages = texts.get(key) ?? new Map<string, LimeRow>();
      languages.set(fieldOf(row, "language"), row);
      texts.set(key, languages);
    }
    const answers = [...first].map(([key, row]): LimeAnswer => {
      const code = fieldOf(row, "code");
      const label = words(translated?.get(fieldOf(row, "aid")) ?? texts.get(key), "answer", code) || code;
      return { code, label, order: numberOf(row, "sortorder"), scale: key.startsWith("1") ? 1 : 0 };
    });
    byQuestion.set(qid, byScale(answers.sort((a, b) => a.order - b.order)));
  }
  return byQuestion;
}

function byScale<T extends { readonly scale: 0 | 1 }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.scale - b.scale);
}

function attributesOf(rows: readonly LimeRow[], words: LimeWords): Readonly<Record<string, string>> {
  const byName = rowsBy(rows, "attribute");
  const found: [string, string][] = [];
  for (const [name, own] of byName) {
    if (!attributes.has(name)) continue;
    const plain = own.find((row) => fieldOf(row, "language") === "" && fieldOf(row, "value") !== "");
    const texts = new Map(own.map((row) => [fieldOf(row, "language"), row]));
    const value = plain ? fieldOf(plain, "value") : words(texts, "value");
    if (value !== "") found.push([name, value]);
  }
  return Object.fromEntries(found);
}
