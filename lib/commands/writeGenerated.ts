import { existsSync, lstatSync, mkdirSync, readFileSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { studyMark } from "../base/studyMark";
import { UserError } from "../base/UserError";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { generatedFiles } from "../scaffold/generatedFiles";
import { questionnaireOf } from "../study/openStudy";

/**
 * Writes what follows from the questionnaire of a study: its JSON Schema and those of other files beside it, and the module of its
 * words in `node_modules/` of its folder.
 *
 * @param check to write nothing
 * @param moduleOnly to leave alone what stands in `data/`
 * @param questionnaire another one than the folder’s, to know before it is written whether it can be
 * @returns the paths of the files that were not as they should be
 * @throws DataError when the questionnaire is wrong; UserError in French when another package has the study's name
 */
export function writeGenerated(
  folder: string,
  { check = false, moduleOnly = false, questionnaire = questionnaireOf(folder) } = {},
): readonly string[] {
  const { name } = questionnaire;
  const place = join(folder, "node_modules", name);
  refuseForeign(place, name);
  const wanted = Object.entries(generatedFiles(questionnaire))
    .filter(([path]) => !moduleOnly || path.startsWith("node_modules/"))
    .map(([path, text]) => [join(folder, ...path.split("/")), text] as const);
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const stale = wanted.filter(
    ([path, text]) =>
      (isLink && path.startsWith(place)) || !existsSync(path) || readFileSync(path, "utf8") !== text,
  );
  if (check) return stale.map(([path]) => path);
  // What is written through a link would be written elsewhere.
  if (isLink) unlinkSync(place);
  mkdirSync(place, { recursive: true });
  for (const [path, text] of stale) writeFileAtomically(path, text);
  return stale.map(([path]) => path);
}

/** A study may not take the place of a package that is installed. */
function refuseForeign(place: string, name: string): void {
  const file = join(place, "package.json");
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true || !existsSync(file)) return;
  const installed = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>>;
  if (installed[studyMark] === true) return;
  throw new UserError(
    `L’étude s’appelle « ${name} », comme un paquet installé dans ${place} : donnez-lui un autre nom (« name » de data/questionnaire.json).`,
  );
}
