import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./smallSurvey";

/**
 * A folder of the study of this workspace, print and all, whose answers are given: the committed respondents under
 * other names, where `carnets import` puts answers.
 *
 * @returns its path; who asks for it removes it
 */
export function givenStudyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "carnets-given-")));
  for (const part of ["data", "notebooks"]) cpSync(join(root, part), join(folder, part), { recursive: true });
  const rebuilt = readFileSync(join(root, "data", "respondents.csv"), "utf8");
  mkdirSync(join(folder, "private"));
  writeFileSync(join(folder, "private", "answers.csv"), rebuilt.replaceAll(/^reconstruit-/gm, "r-"));
  writeFileSync(join(folder, "data", "study.json"), JSON.stringify({ answers: "private/answers.csv" }));
  return folder;
}
