import type { JSONPath } from "jsonc-parser";
import { DataError, type Place } from "../base/DataError";
import { quotedList } from "../base/quotedList";
import type { SimpleCondition } from "./access";
import { isSingleChoice } from "./itemsOf";
import { tabulation } from "./tabulation";
import type { Condition, Question, Questionnaire } from "./types";

/**
 * Checks what a schema cannot: ids are unique, and sections, crossings, and the questions,
 * answers and items of the access conditions exist; a condition looks back, never forward.
 *
 * @param file name for the messages
 * @param lineOf the line on which the value at a path stands
 * @throws DataError at the first fault
 */
export function checkReferences(
  questionnaire: Questionnaire,
  file: string,
  lineOf: (path: JSONPath) => number,
): void {
  const [fault] = faults(questionnaire);
  if (!fault) return;
  throw new DataError({ file, line: lineOf(fault.path), ...fault.place }, fault.problem, fault.expected);
}

interface Fault {
  readonly path: JSONPath;
  readonly place: Pick<Place, "element" | "value">;
  readonly problem: string;
  readonly expected: string;
}

function* faults({ sections, crossings, questions, hidden = [] }: Questionnaire): Generator<Fault> {
  const sectionNumbers = sections.map(({ number }) => String(number));
  const crossingIds = crossings.map(({ id }) => id);
  const before = new Map<string, Question>(hidden.map((question) => [question.id, question]));
  for (const [i, question] of questions.entries()) {
    const element = `question ${question.id}`;
    const path = ["questions", i];
    if (before.has(question.id)) {
      const expected = "un identifiant par question";
      const problem = "cette question figure deux fois";
      yield { path: [...path, "id"], place: { element }, problem, expected };
    }
    const value = question.id.split(".")[0]!;
    if (!sectionNumbers.includes(value)) {
      const expected = quotedList(sectionNumbers);
      const problem = "cette section n’est pas déclarée";
      yield { path: [...path, "id"], place: { element, value }, problem, expected };
    }
    for (const [c, value] of question.crossings.entries()) {
      if (crossingIds.includes(value)) continue;
      const expected = quotedList(crossingIds);
      yield {
        path: [...path, "crossings", c],
        place: { element, value },
        problem: "croisement inconnu",
        expected,
      };
    }
    if (question.access) {
      for (const [condition, where] of partsOf(question.access.condition, [...path, "access", "condition"])) {
        const fault = conditionFault(condition, before.get(condition.question));
        if (!fault) continue;
        const [value, problem, expected] = fault;
        yield {
          path: where,
          place: { element, value },
          problem: `la condition d’accès ${problem}`,
          expected,
        };
      }
    }
    before.set(question.id, question);
  }
  for (const [i, { id, question }] of crossings.entries()) {
    const element = `croisement ${id}`;
    const path = ["crossings", i];
    if (crossingIds.indexOf(id) !== i) {
      const expected = "un identifiant par croisement";
      yield { path, place: { element }, problem: "ce croisement figure deux fois", expected };
    }
    if (!isSingleChoice(before.get(question))) {
      const problem = "le croisement renvoie à une question absente ou sans modalités";
      yield { path, place: { element, value: question }, problem, expected: "une question à choix unique" };
    }
  }
}

/** The simple conditions that a condition is made of, each with its place. */
function* partsOf(condition: Condition, path: JSONPath): Generator<[SimpleCondition, JSONPath]> {
  if ("question" in condition) {
    yield [condition, path];
    return;
  }
  if ("not" in condition) {
    yield* partsOf(condition.not, [...path, "not"]);
    return;
  }
  const [join, parts] = "and" in condition ? ["and", condition.and] : ["or", condition.or];
  for (const [i, part] of parts.entries()) yield* partsOf(part, [...path, join, i]);
}

/** A value at fault, what is wrong with it, and what is expected. */
type ConditionFault = readonly [value: string, problem: string, expected: string];

/** What is wrong with a condition, given the question it names (undefined when that one does not come before). */
function conditionFault(
  condition: SimpleCondition,
  question: Question | undefined,
): ConditionFault | undefined {
  const { question: id } = condition;
  if (!question) {
    return [id, "renvoie à une question absente ou posée plus tard", "une question qui précède"];
  }
  const own = tabulation(question);
  if ("ticked" in condition) {
    if (own.layout !== "ticks")
      return [
        id,
        "demande une réponse cochée à une question qui n’est pas à cocher",
        "une question à cocher",
      ];
    return unknownItem(id, condition.ticked, own.items);
  }
  if ("is" in condition) {
    if (own.layout === "ticks")
      return [id, "demande une réponse (« is ») à une question à cocher", "« ticked »"];
    if (own.layout !== "counts" && own.layout !== "grid") {
      const expected = "une question à choix unique, ou une note au-dessus d’un seuil (« above »)";
      return [id, "demande une réponse à une question qui n’a pas de modalités", expected];
    }
    const { choices } = own;
    const unknown = condition.is.find((answer) => !choices.includes(answer));
    if (unknown !== undefined)
      return [unknown, `demande une réponse que la question ${id} n’a pas`, quotedList(choices)];
    return unknownItem(id, condition.item, own.layout === "grid" ? own.items : []);
  }
  if (own.layout !== "means") {
    const expected = "une échelle ou un nombre, ou une réponse parmi d’autres (« is »)";
    return [id, "demande une note à une question qui n’en a pas", expected];
  }
  return unknownItem(id, condition.item, own.items);
}

/** An item that a question does not have, or the missing one of a question that has some. */
function unknownItem(
  id: string,
  item: string | undefined,
  items: readonly string[],
): ConditionFault | undefined {
  if (item === undefined ? items.length === 0 : items.includes(item)) return undefined;
  const problem = `demande un item que la question ${id} n’a pas`;
  return [item ?? id, problem, items.length === 0 ? "aucun item" : quotedList(items)];
}
