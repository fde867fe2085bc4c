import { tabulation } from "../questionnaire/tabulation";
import type {
  ChoiceQuestion,
  GridQuestion,
  MultipleQuestion,
  NumberQuestion,
  Question,
  ScaleQuestion,
} from "../questionnaire/types";

/** Whether a question is of scores or whole numbers, which are rebuilt from printed moments. */
export function isOfScores(question: Question): question is ScaleQuestion | NumberQuestion {
  const how = tabulation(question);
  return how.layout === "means" && how.range.decimals === 0 && question.kind !== "ranking";
}

/** Whether a question is of answers, which are rebuilt from printed counts. */
export function isOfCounts(question: Question): question is ChoiceQuestion | MultipleQuestion | GridQuestion {
  return ["counts", "ticks", "grid"].includes(tabulation(question).layout);
}
