import type { MarginsFile } from "../../import/margins/MarginsFile";
import type { Questionnaire } from "../../questionnaire/types";

/** The questionnaire with the weights that calibration starts from, whatever those of the tables are. */
export function startOf(questionnaire: Questionnaire, { base }: MarginsFile): Questionnaire {
  const { weight: _, strata: __, units: ___, ...others } = questionnaire;
  return base === undefined ? others : { ...others, weight: base };
}
