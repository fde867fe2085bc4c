import type { DataFrame } from "danfojs-node";
import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import type { Survey } from "./Survey";

/**
 * The answers as a danfojs DataFrame, to look at, filter and group in a notebook; one column
 * per question or item, all of them when none is named. Its arithmetic is float32: statistics
 * are never computed from it.
 *
 * @throws RangeError in French when a question does not exist
 */
export function frame(survey: Survey, ...questions: readonly string[]): DataFrame {
  // Loading danfojs takes half a second: only those who ask for a frame wait.
  const danfo = require("danfojs-node") as typeof import("danfojs-node");
  const wanted =
    questions.length === 0
      ? [...survey.columns.keys()]
      : questions.flatMap((id) =>
          questionColumns(questionById(survey.questionnaire, id)).map(({ name }) => name),
        );
  return new danfo.DataFrame(
    Object.fromEntries([["id", survey.ids], ...wanted.map((name) => [name, survey.columns.get(name)])]),
  );
}
