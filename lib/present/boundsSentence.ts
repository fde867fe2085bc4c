import type { Question } from "../questionnaire/types";
import { passesBounds } from "../stats/means/boundedInterval";
import type { Interval } from "../stats/means/meanInterval";
import { meanBounds } from "../tables/meanBounds";
import { noBreakSpace as nb } from "./french";

/**
 * Which interval a mean near an end of its scale has, where there is one; undefined where there is none.
 *
 * @param intervals those of Student
 */
export function boundsSentence(question: Question, intervals: readonly Interval[]): string | undefined {
  const bounds = meanBounds(question);
  if (!intervals.some((interval) => passesBounds(interval, bounds))) return undefined;
  const what = question.kind === "ranking" ? "le premier ou le dernier rang" : "un bout de l’échelle";
  return `Là où l’intervalle de Student passerait ${what}, il est celui du logit de la moyenne (Papke et Wooldridge)${nb}: il reste entre les deux.`;
}
