import { referenceFault } from "../../questionnaire/referenceFault";
import type { Condition, Questionnaire } from "../../questionnaire/types";
import type { RuleFault } from "./RuleKind";

/** The fault of a question that the questionnaire does not have. */
export function unknownQuestion(
  id: string,
  path: RuleFault["path"],
  { questions }: Questionnaire,
): RuleFault | undefined {
  if (questions.some((question) => question.id === id)) return undefined;
  return {
    path,
    place: { value: id },
    problem: "le questionnaire n’a pas cette question",
    expected: `une question de ${questions[0]!.id} à ${questions.at(-1)!.id}`,
  };
}

/** The first fault of a condition that may name any question. */
export function conditionFault(
  condition: Condition,
  path: RuleFault["path"],
  questionnaire: Questionnaire,
): RuleFault | undefined {
  const { questions } = questionnaire;
  // A question after all others may depend on any: its access condition is checked as that of every question.
  const last = { ...questions.at(-1)!, id: afterAll(questionnaire), access: { condition } };
  const fault = referenceFault({ ...questionnaire, questions: [...questions, last] });
  if (fault === undefined) return undefined;
  const { place, problem, expected } = fault;
  const inCondition = ["questions", questions.length, "access", "condition"].length;
  return {
    path: [...path, ...fault.path.slice(inCondition)] as RuleFault["path"],
    place: place.value === undefined ? {} : { value: place.value },
    problem,
    expected,
  };
}

/** An id that no question has, in the section of the last one. */
function afterAll({ questions }: Questionnaire): string {
  const section = questions.at(-1)!.id.split(".")[0];
  const ranks = questions.map(({ id }) => Number(id.split(".")[1]));
  return `${section}.${Math.max(...ranks) + 1}`;
}
