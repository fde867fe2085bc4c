import type { JSONPath } from "jsonc-parser";
import type { Place } from "../base/DataError";
import { quotedList } from "../base/quotedList";
import type { SimpleCondition } from "./access";
import { fieldworkFaults } from "./fieldworkFaults";
import { isSingleChoice } from "./itemsOf";
import { rangeOf } from "./rangeOf";
import { tabulation } from "./tabulation";
import type { Condition, Question, Questionnaire } from "./types";

/** How the parts of a condition are written where its author sees them. */
export interface ConditionWords {
  readonly is: string;
  readonly above: string;
  readonly ticked: string;
}

const jsonWords: ConditionWords = { is: "is", above: "above", ticked: "ticked" };
const twice = "cette question figure deux fois";
const once = "un identifiant par question";

/**
 * The first fault that a schema cannot find, or undefined: ids are unique, no range nor the field ends before it begins, and
 * sections, crossings, and the questions, answers and items of the access conditions exist; a condition looks back,
 * never forward.
 *
 * @param words of the notation that the conditions are written in, for the messages
 */
export function referenceFault(
  questionnaire: Questionnaire,
  words: ConditionWords = jsonWords,
): ReferenceFault | undefined {
  const [fault] = referenceFaults(questionnaire, words);
  return fault;
}

/** What refers to nothing, or contradicts itself; `problem` and `expected` are in French. */
export interface ReferenceFault {
  readonly path: JSONPath;
  readonly place: Pick<Place, "element" | "value">;
  readonly problem: string;
  readonly expected: string;
}

/** All the faults of which {@link referenceFault} is the first. */
export function* referenceFaults(
  questionnaire: Questionnaire,
  words: ConditionWords,
): Generator<ReferenceFault> {
  const { sections, crossings, questions, hidden = [] } = questionnaire;
  yield* designFaults(questionnaire);
  yield* fieldworkFaults(questionnaire);
  const sectionNumbers = sections.map(({ number }) => String(number));
  const crossingIds = crossings.map(({ id }) => id);
  const before = new Map<string, Question>(hidden.map((question) => [question.id, question]));
  for (const [i, question] of hidden.entries()) {
    if (before.get(question.id) === question) continue;
    const place = { element: `question ${question.id}` };
    yield { path: ["hidden", i, "id"], place, problem: twice, expected: once };
  }
  for (const [i, question] of questions.entries()) {
    const element = `question ${question.id}`;
    const path = ["questions", i];
    yield* rangeFaults(question, path);
    yield* reversedFaults(question, path);
    if (before.has(question.id)) {
      yield { path: [...path, "id"], place: { element }, problem: twice, expected: once };
    }
    const value = question.id.split(".")[0]!;
    if (!sectionNumbers.includes(value)) {
      const expected = quotedList(sectionNumbers);
      const problem = "cette section n’est pas déclarée";
      yield { path: [...path, "id"], place: { element, value }, problem, expected };
    }
    if (question.crossings.length > 0 && tabulation(question).layout === "text") {
      yield {
        path: [...path, "crossings"],
        place: { element, value: question.crossings.join(", ") },
        problem: "des textes libres ne se croisent pas",
        expected: "une liste vide, ou une question d’un autre type",
      };
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
        const fault = conditionFault(condition, before.get(condition.question), words);
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
      yield {
        path: [...path, "question"],
        place: { element, value: question },
        problem,
        expected: "une question à choix unique",
      };
    }
  }
}

/** Columns of how respondents were drawn that go with no weight, or that are the same. */
function* designFaults({ weight, strata, units }: Questionnaire): Generator<ReferenceFault> {
  const columns = { strata, units };
  for (const [element, value] of Object.entries(columns)) {
    if (value === undefined) continue;
    const at = { path: [element], place: { element, value } };
    if (weight === undefined) {
      const expected = "une colonne de poids, de 1 si chacun compte pour un";
      yield { ...at, problem: "un tirage va avec des poids", expected };
    } else if (value === weight) {
      yield { ...at, problem: "cette colonne est celle des poids", expected: "une autre colonne" };
    }
  }
  if (strata === undefined || strata !== units) return;
  const place = { element: "units", value: strata };
  yield {
    path: ["units"],
    place,
    problem: "cette colonne est celle des strates",
    expected: "une autre colonne",
  };
}

/** The ends of a range that are the wrong way round. */
function* rangeFaults(question: Question, path: JSONPath): Generator<ReferenceFault> {
  if (question.kind !== "scale" && question.kind !== "number") return;
  const { min, max = min } = rangeOf(question);
  if (min <= max) return;
  const end = [...path, question.kind === "scale" ? "scale" : "range", "max"];
  const place = { element: `question ${question.id}`, value: String(max) };
  yield { path: end, place, problem: "le maximum est inférieur au minimum", expected: `au moins ${min}` };
}

/** Items that are said to be the contrary of the others, and that there are not. */
function* reversedFaults(question: Question, path: JSONPath): Generator<ReferenceFault> {
  if (question.kind !== "scale") return;
  const { items = [], reversed = [] } = question;
  for (const [i, rank] of reversed.entries()) {
    if (rank <= items.length) continue;
    const place = { element: `question ${question.id}`, value: String(rank) };
    const expected = items.length === 0 ? "aucun item" : `un rang de 1 à ${items.length}`;
    yield {
      path: [...path, "reversed", i],
      place,
      problem: "cet item à retourner n’existe pas",
      expected,
    };
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
  words: ConditionWords,
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
      return [id, `demande une réponse (« ${words.is} ») à une question à cocher`, `« ${words.ticked} »`];
    if (own.layout !== "counts" && own.layout !== "grid") {
      const expected = `une question à choix unique, ou une note au-dessus d’un seuil (« ${words.above} »)`;
      return [id, "demande une réponse à une question qui n’a pas de modalités", expected];
    }
    const { choices } = own;
    const unknown = condition.is.find((answer) => !choices.includes(answer));
    if (unknown !== undefined)
      return [unknown, `demande une réponse que la question ${id} n’a pas`, quotedList(choices)];
    return unknownItem(id, condition.item, own.layout === "grid" ? own.items : []);
  }
  if (own.layout !== "means") {
    const expected = `une échelle ou un nombre, ou une réponse parmi d’autres (« ${words.is} »)`;
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
