import type { AnswerColumn } from "../answers/AnswerColumn";
import { given, provenanceOf } from "../answers/Provenance";
import type { Survey, Weights } from "../answers/Survey";
import type { Questionnaire } from "../questionnaire/types";
import { type OpenColumn, routeAnswers } from "./routeAnswers";
import { isTotalsWord } from "./table/withoutTotals";
import { dominantWeight } from "./weightFaults";

/** A file of respondents that has been read, its blank cells not told apart yet. */
export interface ReadAnswers {
  readonly questionnaire: Questionnaire;
  readonly ids: readonly string[];
  /** The line of each row in the file. */
  readonly lines: readonly number[];
  readonly columns: readonly OpenColumn[];
  readonly weights: Weights | undefined;
  /** The columns that the questionnaire does not know. */
  readonly others: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly file: string;
}

/**
 * The survey in a file that has been read: who was asked what is told by the access conditions, and what there is to
 * notice. A single rebuilt respondent makes the whole survey rebuilt.
 *
 * @throws DataError as `routeAnswers` does, of rebuilt respondents
 */
export function routedSurvey(read: ReadAnswers): Survey {
  const { questionnaire, ids, lines, columns, weights, others, file } = read;
  const provenance = provenanceOf(ids);
  const faults = routeAnswers(columns, { questionnaire, lines, file, strict: provenance !== given });
  const dominant = weights && dominantWeight(weights.weights);
  const notices = [
    ...(others.length === 0
      ? []
      : [{ kind: "unknownColumns" as const, columns: others.map(({ name }) => name) }]),
    ...[...new Set([0, ids.length - 1])].flatMap((row) =>
      isTotalsWord(ids[row]!) ? [{ kind: "totals" as const, id: ids[row]!, line: lines[row]! }] : [],
    ),
    ...(weights && dominant
      ? [
          {
            ...{ kind: "dominantWeight" as const, column: weights.name },
            ...{ line: lines[dominant.row]!, share: dominant.share },
          },
        ]
      : []),
    ...faults,
  ];
  return {
    questionnaire,
    ids,
    columns: new Map(columns.map(({ name, builder }): [string, AnswerColumn] => [name, builder.column()])),
    ...(weights && { weights }),
    ...(others.length > 0 && { others: new Map(others.map(({ name, values }) => [name, values])) }),
    ...(notices.length > 0 && { notices }),
    provenance,
  };
}
