import type { LimeQuestion, LimeStructure } from "../../../lib/import/limesurvey/LimeStructure";
import { rangeOf } from "../../../lib/questionnaire/rangeOf";
import type { Condition, Question, Questionnaire } from "../../../lib/questionnaire/types";

/** « G03Q01 » of 3.1; « q101 » of a hidden question. */
export function limeCode(id: string): string {
  const [section, rank] = id.split(".");
  return rank === undefined ? `q${id}` : `G${section!.padStart(2, "0")}Q${rank.padStart(2, "0")}`;
}

const answerCode = (rank: number) => `A${rank + 1}`;
const subquestionCode = (rank: number) => `SQ${String(rank + 1).padStart(3, "0")}`;

/** A questionnaire as somebody would have entered it in LimeSurvey; hidden questions are a first group of their own. */
export function limeOf(questionnaire: Questionnaire): LimeStructure {
  const { questions, hidden = [], sections, title } = questionnaire;
  const all = [...hidden, ...questions];
  let id = 100;
  const asked = (question: Question): LimeQuestion => {
    const own = String(++id);
    const { type, items = [], answers = [], attributes = {} } = typeOf(question);
    return {
      ...{ id: own, code: limeCode(question.id), type, label: question.label, help: question.note ?? "" },
      ...{ mandatory: true, other: false, attributes },
      ...(question.access && { relevance: expressionOf(question.access.condition, all) }),
      subquestions: items.map((label, i) => ({
        id: String(++id),
        code: subquestionCode(i),
        label,
        scale: 0,
      })),
      answers: answers.map((label, i) => ({ code: answerCode(i), label, order: i, scale: 0 })),
    };
  };
  const group = (gid: number, own: string, list: readonly Question[]) => ({
    ...{ id: String(gid), title: own, description: "" },
    questions: list.map(asked),
  });
  const groups = [
    ...(hidden.length > 0 ? [group(1, "Redirection", hidden)] : []),
    ...sections.map(({ number, title: own }) =>
      group(
        10 + number,
        own,
        questions.filter(({ id: other }) => other.startsWith(`${number}.`)),
      ),
    ),
  ];
  return {
    ...{ id: "123456", title, titles: { fr: title }, language: "fr", languages: ["fr"], groups, notices: [] },
  };
}

function typeOf(question: Question): {
  readonly type: string;
  readonly items?: readonly string[];
  readonly answers?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
} {
  switch (question.kind) {
    case "single":
    case "department":
      return { type: "L", answers: question.choices };
    case "multiple":
      return { type: "M", items: question.choices };
    case "grid":
      return { type: "F", items: question.items, answers: question.choices };
    case "ranking":
      return { type: "R", answers: question.items };
    case "open":
      return { type: "T" };
    case "number": {
      const { min, max } = question.range;
      const ends = {
        min_num_value_n: String(min),
        ...(max !== undefined && { max_num_value_n: String(max) }),
      };
      return { type: "N", attributes: { ...ends, ...(!question.decimals && { num_value_int_only: "1" }) } };
    }
    case "scale": {
      const { min, max } = rangeOf(question) as { min: number; max: number };
      const scores = Array.from({ length: max - min + 1 }, (_, i) => String(min + i));
      const { items } = question;
      return items ? { type: "F", items, answers: scores } : { type: "L", answers: scores };
    }
  }
}

/** A condition in ExpressionScript. */
export function expressionOf(condition: Condition, questions: readonly Question[]): string {
  const inner = (part: Condition) => `(${expressionOf(part, questions)})`;
  if ("and" in condition) return condition.and.map(inner).join(" and ");
  if ("or" in condition) return condition.or.map(inner).join(" || ");
  if ("not" in condition) return `!${inner(condition.not)}`;
  const question = questions.find(({ id }) => id === condition.question)!;
  const code = limeCode(question.id);
  if ("ticked" in condition) {
    const { choices } = question as Extract<Question, { kind: "multiple" }>;
    return `${code}_${subquestionCode(choices.indexOf(condition.ticked))}.NAOK == "Y"`;
  }
  const items = (question as { readonly items?: readonly string[] }).items ?? [];
  const { item } = condition;
  const name = `${code}${item === undefined ? "" : `_${subquestionCode(items.indexOf(item))}`}.NAOK`;
  if ("is" in condition) {
    const { choices } = question as Extract<Question, { kind: "single" }>;
    return condition.is.map((choice) => `${name} == "${answerCode(choices.indexOf(choice))}"`).join(" or ");
  }
  const [sign, value] = "above" in condition ? [">", condition.above] : ["<", condition.below];
  if (question.kind === "number") return `${name} ${sign} ${value}`;
  // The scores of a list have codes without an order.
  const { min, max } = rangeOf(question as Extract<Question, { kind: "scale" }>);
  const scores = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const met = scores.filter((score) => ("above" in condition ? score > value : score < value));
  return met.map((score) => `${name} == "${answerCode(score - min)}"`).join(" or ");
}
