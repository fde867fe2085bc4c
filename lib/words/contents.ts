import { join } from "node:path";
import { askedOnly } from "../answers/added/askedOnly";
import { compareAll } from "../published/compare";
import { type SectionCoverage, sectionCoverage } from "../published/sectionCoverage";
import { comparedPublication } from "../study/comparedPublication";
import { readNotebookNames } from "../study/readNotebookNames";
import { studyFiles } from "../study/studyFiles";
import type { Context } from "./Context";

/** What the notebooks of a study hold, section by section. */
export interface Contents {
  readonly kind: "contents";
  readonly sections: readonly SectionCoverage[];
  /** The names of the notebooks, in order: « 02-qui-etes-vous.ipynb ». */
  readonly notebooks: readonly string[];
  /** Whether a report prints numbers to compare with. */
  readonly printed: boolean;
}

/** What the notebooks hold: `contents` of {@link TableWords}. */
export function contents({ study: whole }: Context): Contents {
  const study = askedOnly(whole);
  const { errata, folder } = study;
  const publication = comparedPublication(study);
  const comparisons = publication === undefined ? [] : compareAll(study, publication, errata);
  return {
    kind: "contents",
    sections: sectionCoverage(study, comparisons),
    notebooks: readNotebookNames(join(folder, studyFiles.notebooks)),
    printed: publication !== undefined,
  };
}
