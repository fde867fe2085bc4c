import { type Comparison, compareAll } from "../../lib/published/compare";
import { comparedPublication } from "../../lib/study/comparedPublication";
import { openStudy } from "../../lib/study/openStudy";

/** Every number of the tables of a study beside the printed one, as the study in a folder is opened. */
export function verifyStudyTables(folder: string): readonly Comparison[] {
  const study = openStudy(folder);
  const printed = comparedPublication(study);
  return printed === undefined ? [] : compareAll(study, printed, study.errata);
}
