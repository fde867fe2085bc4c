import { tabulation } from "../questionnaire/tabulation";
import type { Question } from "../questionnaire/types";
import type { Interval } from "../stats/means/meanInterval";

/** The least and the greatest score, rank or number of a question, between which its means lie; infinite where there is none. */
export function meanBounds(question: Question): Interval {
  const how = tabulation(question);
  return how.layout === "means"
    ? [how.range.min, how.range.max]
    : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
}
