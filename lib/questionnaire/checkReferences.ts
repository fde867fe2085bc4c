import { type SimpleCondition, simpleConditions } from "./access";
import { DataError, type Place } from "./DataError";
import { quotedList } from "./quotedList";
import type { Question, Questionnaire } from "./types";

/**
 * Checks what a schema cannot: ids are unique, and sections, crossings, and the questions,
 * answers and items of the access conditions exist; a condition looks back, never forward.
 *
 * @param file name for the messages
 * @throws DataError at the first fault
 */
export function checkReferences(questionnaire: Questionnaire, file: string): void {
  const [fault] = faults(questionnaire);
  if (fault) throw new DataError({ file, ...fault.place }, fault.problem, fault.expected);
}

interface Fault {
  readonly place: Omit<Place, "file">;
  readonly problem: string;
  readonly expected: string;
}

function* faults({ sections, crossings, questions }: Questionnaire): Generator<Fault> {
  const sectionNumbers = sections.map(({ number }) => String(number));
  const crossingIds = crossings.map(({ id }) => id);
  const before = new Map<string, Question>();
  for (const question of questions) {
    const element = `question ${question.id}`;
    if (before.has(question.id)) {
      const expected = "un identifiant par question";
      yield { place: { element }, problem: "cette question figure deux fois", expected };
    }
    const section = question.id.split(".")[0]!;
    if (!sectionNumbers.includes(section)) {
      const expected = quotedList(sectionNumbers);
      yield { place: { element, value: section }, problem: "cette section n’est pas déclarée", expected };
    }
    for (const value of question.crossings.filter((crossing) => !crossingIds.includes(crossing))) {
      yield { place: { element, value }, problem: "croisement inconnu", expected: quotedList(crossingIds) };
    }
    for (const condition of question.access ? simpleConditions(question.access.condition) : []) {
      const fault = conditionFault(condition, before.get(condition.question));
      if (!fault) continue;
      const [value, problem, expected] = fault;
      yield { place: { element, value }, problem: `la condition d’accès ${problem}`, expected };
    }
    before.set(question.id, question);
  }
  for (const [i, { id, question }] of crossings.entries()) {
    const element = `croisement ${id}`;
    if (crossingIds.indexOf(id) !== i) {
      const expected = "un identifiant par croisement";
      yield { place: { element }, problem: "ce croisement figure deux fois", expected };
    }
    if (!choicesOf(before.get(question))) {
      const problem = "le croisement renvoie à une question absente ou sans modalités";
      yield { place: { element, value: question }, problem, expected: "une question à choix unique" };
    }
  }
}

/** What is wrong with a condition, given the question it names (undefined when that one does not come before). */
function conditionFault(
  condition: SimpleCondition,
  question: Question | undefined,
): readonly [value: string, problem: string, expected: string] | undefined {
  const { question: id } = condition;
  if (!question) {
    return [id, "renvoie à une question absente ou posée plus tard", "une question qui précède"];
  }
  const choices = choicesOf(question);
  if ("is" in condition) {
    if (!choices) {
      const expected = "une question à choix unique, ou une note au-dessus d’un seuil (« above »)";
      return [id, "demande une réponse à une question qui n’a pas de modalités", expected];
    }
    const unknown = condition.is.find((answer) => !choices.includes(answer));
    return unknown === undefined
      ? undefined
      : [unknown, `demande une réponse que la question ${id} n’a pas`, quotedList(choices)];
  }
  if (choices) {
    const expected = "une échelle ou un nombre, ou une réponse parmi d’autres (« is »)";
    return [id, "demande une note à une question qui n’en a pas", expected];
  }
  const { item } = condition;
  const items = question.kind === "scale" ? question.items : undefined;
  if (item === undefined ? !items : items?.includes(item)) return undefined;
  return [
    item ?? id,
    `demande un item que la question ${id} n’a pas`,
    items ? quotedList(items) : "aucun item",
  ];
}

function choicesOf(question: Question | undefined): readonly string[] | undefined {
  return question && "choices" in question ? question.choices : undefined;
}
