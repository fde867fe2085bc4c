import { answersByRow, type Survey } from "../answers/Survey";
import { type Random, shuffled } from "../base/random";
import { type Solution, solved, unsolved } from "../base/Solution";
import { askedSizes } from "../published/askedSizes";
import type { Publication } from "../published/Publication";
import { meetsCondition, simpleConditions } from "../questionnaire/access";
import { crossingGroups } from "../questionnaire/lookup";
import type { ChoiceQuestion, Condition } from "../questionnaire/types";
import { type GroupAnswers, rowsOfGroup } from "./answerCounts";
import { repeat } from "./assign";
import { unansweredIn } from "./unansweredIn";

/**
 * Answers to a question that the report does not print, for as many respondents of each group as
 * the questions that it opens have besides those that their other condition opens. Who they are
 * is drawn among those whom no other condition of these questions opens.
 *
 * @param cells all rows, in the order of `crossedSample`
 * @returns why not, where the printed sizes do not tell how often each answer was given
 */
export function hiddenCounts(
  survey: Survey,
  publication: Publication,
  hidden: ChoiceQuestion,
  cells: readonly (readonly number[])[],
  random: Random,
): Solution<readonly GroupAnswers[]> {
  const { questionnaire } = survey;
  const opened = questionnaire.questions.flatMap((question) => {
    const condition = question.access?.condition;
    const named = condition && simpleConditions(condition).some(({ question: id }) => id === hidden.id);
    return named ? [{ question, ...alternatives(condition, hidden.id) }] : [];
  });
  if (opened.some(({ answers }) => answers.length === 0)) {
    return unsolved("unmet", `La condition sur la question cachée ${hidden.id} est trop composée.`);
  }
  const lost = opened
    .flatMap(({ others }) => others.map((condition) => unansweredIn(survey, condition)))
    .find((id) => id !== undefined);
  if (lost !== undefined) {
    return unsolved(
      "unmet",
      `La question cachée ${hidden.id} dépend de la question ${lost}, qui est sans réponses.`,
    );
  }
  const answersOf = answersByRow(survey);
  const isOpen = (others: readonly Condition[], row: number) =>
    others.some((condition) => meetsCondition(condition, answersOf(row)));
  const crossing = opened[0]?.question.crossings[0];
  if (crossing === undefined) return solved([]);
  const groups: GroupAnswers[] = [];
  for (const group of crossingGroups(questionnaire, crossing).keys()) {
    const rows = rowsOfGroup(questionnaire, crossing, group, cells);
    const counts = new Map<string, number>();
    // From the fewest answers to the most: each tells of one that the fewer ones do not.
    for (const { question, answers, others } of opened.toSorted(
      (a, b) => a.answers.length - b.answers.length,
    )) {
      const size = askedSizes(questionnaire, publication, question, crossing)?.[group];
      const unknown = answers.filter((answer) => !counts.has(answer));
      if (size === undefined || unknown.length !== 1) continue;
      const known = answers.reduce((sum, answer) => sum + (counts.get(answer) ?? 0), 0);
      counts.set(unknown[0]!, size - known - rows.filter((row) => isOpen(others, row)).length);
    }
    const given = hidden.choices.map((choice) => counts.get(choice) ?? Number.NaN);
    const free = rows.filter((row) => !opened.some(({ others }) => isOpen(others, row)));
    const needed = given.reduce((sum, n) => sum + n, 0);
    if (!given.every((n) => n >= 0) || needed > free.length) {
      return unsolved(
        "unmet",
        `Les réponses à la question cachée ${hidden.id} ne se déduisent pas des effectifs.`,
      );
    }
    groups.push({ rows: shuffled(free, random).slice(0, needed), values: repeat(hidden.choices, given) });
  }
  return solved(groups);
}

/** The answers to a question that open another, and the other conditions that do as well. */
function alternatives(
  condition: Condition,
  id: string,
): { readonly answers: readonly string[]; readonly others: readonly Condition[] } {
  const parts = "or" in condition ? condition.or : [condition];
  const own = parts.flatMap((part) => ("is" in part && part.question === id ? part.is : []));
  const others = parts.filter((part) => !("is" in part && part.question === id));
  return { answers: own, others };
}
