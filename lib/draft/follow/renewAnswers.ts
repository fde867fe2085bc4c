import { DataError } from "../../base/DataError";
import { nearestName } from "../../base/nearestName";
import { noteFault } from "../../base/noteFault";
import type { RawTable } from "../../import/table/RawTable";
import { choicesOf } from "../../questionnaire/choicesOf";
import { questionColumns } from "../../questionnaire/columns";
import { itemsOf } from "../../questionnaire/itemsOf";
import { tabulation } from "../../questionnaire/tabulation";
import type { Questionnaire } from "../../questionnaire/types";
import { checkWeights } from "../checkWeights";
import type { Guess } from "../Guess";
import type { Mapping, Source } from "../Mapping";
import { doubleGuesses } from "../reading/doubleGuesses";
import { partsOf } from "../splitCells";
import { departmentCode } from "../texts/departmentCode";
import { missingWord } from "../texts/missingWord";
import type { Addition } from "./Addition";
import { type Followed, followMapping } from "./followMapping";
import { lostColumns } from "./lostColumns";
import { type NewQuestion, newQuestions } from "./newQuestions";
import { refuseFaults } from "./refuseFaults";
import { rowsText } from "./rowsText";
import { spelledAsKnown } from "./spelledAsKnown";
import { type UnknownText, unknownTexts } from "./unknownTexts";
import { withColumnNames } from "./withColumnNames";

/** What a new file of answers is to a study that was drafted from another one. */
export interface Renewal {
  readonly followed: Followed;
  /** The questions that its new columns may be of. */
  readonly proposed: readonly NewQuestion[];
  /** What is to be added to the questionnaire: nothing unless it was asked for. */
  readonly additions: readonly Addition[];
  /** How its columns become ours once that is done. */
  readonly columns: Readonly<Record<string, Source>>;
  /** What is supposed of all that is new. */
  readonly guesses: readonly Guess[];
}

/**
 * How a new file of answers is mapped onto a corrected questionnaire. A column that is new is a question that is
 * proposed; an answer that is new is a fault, unless what is new is to be added.
 *
 * @throws DataError where the mapping cannot be followed, or the file lacks a column, has no name for a respondent, or
 * has a weight or an answer that is none; UserError that lists them where there are several such answers
 */
export function renewAnswers(
  given: RawTable,
  questionnaire: Questionnaire,
  mapping: Mapping,
  { add }: { readonly add: boolean },
): Renewal {
  const cellsOf = (name: string) => given.columns.find((own) => own.name === name)?.values ?? [];
  const first = followMapping(mapping, questionnaire, cellsOf);
  const lost = lostColumns(given, first.mapping, () => newQuestions(given, questionnaire, first.mapping));
  const faults: Error[] = [...lost.faults];
  // What the file has under another name is read, so that all that is wrong is told at once.
  const read = withColumnNames(lost.mapping, lost.names);
  const named = noteFault(faults, () => spelledAsKnown(given, questionnaire, read));
  const known = named ?? spelledAsKnown(given, questionnaire, { ...read, id: { name: read.id.name } });
  const { table, spellings, doubles, answers: told } = known;
  const followed = { ...first, mapping: { ...first.mapping, ...(spellings && { spellings }) } };
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const { id, columns } = followed.mapping;
  const proposed = newQuestions(table, questionnaire, followed.mapping);
  const faulty = new Set<number>();
  const doubtful: UnknownText[] = [];
  if (read.weight) noteFault(faults, () => checkWeights(table, byName.get(read.weight!.column)!));
  const before = faults.length;
  const isNotShown = ({ name, text }: UnknownText) => byName.get(name)?.notShown?.has(text) ?? false;
  const answers = unknownTexts(table, questionnaire, read).flatMap((unknown) => {
    const answer = add ? addedAnswer(unknown, isNotShown(unknown)) : undefined;
    if (answer) return [{ unknown, ...answer }];
    const { name: column, text: value, line, rows } = unknown;
    for (const row of rows) faulty.add(row);
    if (!isPlainlyNew(unknown, isNotShown(unknown), byName.get(column)!.values)) doubtful.push(unknown);
    faults.push(
      new DataError(
        { file: table.file, ...(line !== undefined && { line }), column, value },
        `${unknown.problem}${rowsText(table, rows)}`,
        `${unknown.expected} ; ${remedy(unknown, isNotShown(unknown), byName.get(column)!.values)}`,
      ),
    );
    return [];
  });
  const unknown = faults.length - before;
  refuseFaults(faults, {
    ...{ answers: unknown, rows: faulty.size, names: lost.names },
    areNew: unknown > 0 && doubtful.length === 0,
  });
  const added = new Map<string, Source>(Object.entries(columns));
  for (const { unknown, source } of answers) if (source) added.set(nextColumn(unknown, added), source);
  for (const { question, draft } of add ? proposed : [])
    for (const [i, { name }] of questionColumns(question).entries()) added.set(name, draft.sources[i]!);
  for (const { unknown, value } of answers) {
    if (value === undefined) continue;
    const { name } = unknown.column;
    const own = added.get(name) as Extract<Source, { values?: unknown }>;
    added.set(name, { ...own, values: { ...own.values, [unknown.text]: value } });
  }
  return {
    followed,
    proposed,
    additions: [
      ...answers.map(({ addition }) => addition),
      ...(add ? proposed : []).map(({ question }): Addition => ({ kind: "question", question })),
    ],
    columns: Object.fromEntries(added),
    guesses: [
      ...doubleGuesses(id.column ?? "", doubles),
      ...told,
      ...answers.map(answerGuess),
      ...proposed.flatMap((own) => questionGuesses(own, add)),
    ],
  };
}

interface AddedAnswer {
  readonly addition: Extract<Addition, { kind: "choice" | "missing" }>;
  /** Where it has a column of its own. */
  readonly source?: Source;
  /** What is written for it, where that is not itself. */
  readonly value?: string;
}

/** An answer that can be added to the choices of its question: a word for « no answer » is a code of it. */
function addedAnswer(
  { column: { question }, source, text }: UnknownText,
  isNotShown: boolean,
): AddedAnswer | undefined {
  const { id } = question;
  if (isNotShown) return { addition: { kind: "missing", question: id, code: text, reason: "notAsked" } };
  const reason = missingWord(text);
  if (reason === "noAnswer" || reason === "refused")
    return { addition: { kind: "missing", question: id, code: text, reason } };
  if ("part" in source)
    return {
      addition: { kind: "choice", question: id, choice: text },
      source: { ...source, part: text },
    };
  const { layout } = tabulation(question);
  if (
    "filled" in source ||
    "ticked" in source ||
    "ranked" in source ||
    (layout !== "counts" && layout !== "grid")
  )
    return undefined;
  const choice = question.kind === "department" ? departmentCode(text) : text;
  if (choice === undefined || source.values?.[text] !== undefined) return undefined;
  const addition = { kind: "choice", question: id, choice } as const;
  return choice === text ? { addition } : { addition, value: choice };
}

/** The name of a column that is added to those of a question. */
function nextColumn({ column: { question } }: UnknownText, columns: ReadonlyMap<string, Source>): string {
  const stem = `q${question.id.replace(".", "_")}`;
  for (let rank = 1; ; rank++) if (!columns.has(`${stem}_${rank}`)) return `${stem}_${rank}`;
}

/** What to do about an answer that is none. */
function remedy(unknown: UnknownText, isNotShown: boolean, values: readonly string[]): string {
  const near = isNotShown ? undefined : nearAnswer(unknown);
  const left = isNotShown || near !== undefined ? undefined : leftAnswer(unknown, values);
  if (left !== undefined)
    return `peut-être le nouveau nom de « ${left} », que plus personne ne donne : renommez-la alors dans le classeur en « ${unknown.text} », puis --from, puis update --answers ; si c’en est une autre, --add l’ajoute au questionnaire`;
  if (near !== undefined)
    return `peut-être « ${near} » : si c’est une faute, corrigez-la dans le fichier ; si c’est son nom désormais, renommez-la dans le classeur en « ${unknown.text} », puis --from, puis update --answers ; si c’en est une autre, --add l’ajoute au questionnaire`;
  if (addedAnswer(unknown, isNotShown)) return "--add l’ajoute au questionnaire";
  if (tabulation(unknown.column.question).layout === "means")
    return "ou un code de réponse manquante (« missing » de data/questionnaire.json)";
  return `ou, dans data/mapping.json, ce que ce texte veut dire (à « ${unknown.column.name} »)`;
}

/** Whether an answer that is none can be added, and is no other name of one that there is. */
function isPlainlyNew(unknown: UnknownText, isNotShown: boolean, values: readonly string[]): boolean {
  if (addedAnswer(unknown, isNotShown) === undefined) return false;
  return isNotShown || (nearAnswer(unknown) ?? leftAnswer(unknown, values)) === undefined;
}

/** Of shorter answers, a letter or two make another word. */
const shortAnswer = 5;

/** An answer to the same question that one or two letters separate from an unknown one: it may be the same. */
function nearAnswer({ column: { question }, text }: UnknownText): string | undefined {
  if (missingWord(text) !== undefined || text.length < shortAnswer) return undefined;
  const { layout } = tabulation(question);
  const known = layout === "ticks" ? itemsOf(question) : (choicesOf(question) ?? []);
  return nearestName(text, known, 2);
}

/** The answer to the same question that the file no longer has, where it is alone in that: it may have another name. */
function leftAnswer({ column: { question }, source, text }: UnknownText, values: readonly string[]) {
  if (missingWord(text) !== undefined || "ranked" in source || "filled" in source || "ticked" in source)
    return undefined;
  const there = new Set(
    "part" in source
      ? values.flatMap((cell) => partsOf(cell, source.separator))
      : values.map((cell) => source.values?.[cell] ?? cell),
  );
  const known = "part" in source ? itemsOf(question) : (choicesOf(question) ?? []);
  const left = known.filter((own) => !there.has(own));
  return left.length === 1 ? left[0] : undefined;
}

function answerGuess({ unknown, addition }: AddedAnswer & { readonly unknown: UnknownText }): Guess {
  const about = {
    ...{ question: unknown.column.question.id, columns: [unknown.name] },
    ...({ confidence: "likely", applied: true } as const),
  };
  return addition.kind === "missing"
    ? { about: "missing", what: { ...addition, count: unknown.count }, reason: { kind: "word" }, ...about }
    : {
        about: "choices",
        what: { choices: [addition.choice], last: [] },
        reason: { kind: "added" },
        ...about,
      };
}

/** All that is supposed of a question which is added; what it would be, of one which is not. */
function questionGuesses({ draft, question: { id } }: NewQuestion, add: boolean): readonly Guess[] {
  if (add) return draft.guesses.map((guess) => ({ ...guess, question: id }));
  return draft.guesses
    .filter(({ about, applied }) => applied && (about === "kind" || about === "choices" || about === "scale"))
    .map((guess) => ({ ...guess, applied: false }));
}
