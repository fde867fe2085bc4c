import type { Random } from "../../base/random";
import { type Solution, unsolved } from "../../base/Solution";
import { sum } from "../../base/sum";
import { askedSizes } from "../../published/askedSizes";
import type { Publication } from "../../published/Publication";
import { crossingGroups } from "../../questionnaire/lookup";
import type { ChoiceQuestion, Question, Questionnaire } from "../../questionnaire/types";
import { type GroupAnswers, rowsOfGroup } from "../answerCounts";
import { placedCounts } from "./placedCounts";

/** The question that a hidden one opens and nothing else does; undefined where there is none. */
export function openedAlone(questionnaire: Questionnaire, hidden: ChoiceQuestion): Question | undefined {
  const opened = questionnaire.questions.filter(({ access }) => {
    const condition = access?.condition;
    return condition !== undefined && "is" in condition && condition.question === hidden.id;
  });
  return opened.length === 1 ? opened[0] : undefined;
}

/**
 * Who answered a question that fewer answered than were asked, for all that is known: as many of each group of each of
 * its crossings as its tables are of.
 *
 * @param hidden its one answer is that they did
 * @param cells all rows, in the order of `sampleCells`
 * @returns why not, where it is not printed how many they are
 */
export function answeringCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  hidden: ChoiceQuestion,
  cells: readonly (readonly number[])[],
  random: Random,
): Solution<readonly GroupAnswers[]> {
  const question = openedAlone(questionnaire, hidden)!;
  const everyone = cells.flat().length;
  const base = publication.printed({ question: question.id, by: "", row: "", column: "", statistic: "base" });
  const sizes = question.crossings.map((by) => ({
    by,
    sizes: askedSizes(questionnaire, publication, question, by),
  }));
  const n = base === undefined ? sizes.flatMap((own) => own.sizes ?? []) : [Number(base)];
  if (n.length === 0) return unsolved("unmet", "Le nombre de réponses n’est pas imprimé.");
  const tables = sizes.flatMap(({ by, sizes: own }) =>
    own === undefined
      ? []
      : [
          {
            by,
            counts: crossingGroups(questionnaire, by).map((_, g) => [
              own[g]!,
              rowsOfGroup(questionnaire, by, g, cells).length - own[g]!,
            ]),
          },
        ],
  );
  return placedCounts(
    questionnaire,
    [hidden.choices[0]!, null],
    [sum(n), everyone - sum(n)],
    tables,
    cells,
    random,
  );
}
