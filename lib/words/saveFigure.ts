import { join, relative } from "node:path";
import { UserError } from "../base/UserError";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { crossingFigure } from "../present/figures/crossingFigure";
import type { Figure } from "../present/figures/Figure";
import { staticSvg } from "../present/figures/staticSvg";
import { labelled } from "../published/labelled";
import { refuseSecrecy } from "../secrecy/shownTables";
import { followedRemedy, readOutputPaths } from "../study/outputPaths";
import type { Crossing } from "../tables/Table";
import type { Context } from "./Context";

/**
 * Saves a figure in the folder of the study: `saveFigure` of {@link StudyWords}.
 * @throws UserError in French for a name that is none
 */
export function saveFigure({ study }: Context, what: Crossing | Figure, name: string): string {
  if ("kind" in what && what.secrecy === undefined) refuseSecrecy(study, "ce tableau");
  if (!/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(name)) {
    throw new UserError(
      `« ${name} » ne convient pas comme nom de figure : lettres, chiffres et tirets seulement.`,
    );
  }
  const { questionnaire, publication, folder } = study;
  const figure = "kind" in what ? crossingFigure(labelled(what, questionnaire, publication)) : what;
  const { exports, isFollowed } = readOutputPaths(folder);
  if (isFollowed && figure.individuals)
    throw new UserError(
      `La figure « ${name} » montre des répondants un à un, et irait dans un dossier que git suit : elle n’a pas été écrite. Attendu : ${followedRemedy}`,
    );
  const path = join(exports, "figures", `${name}.svg`);
  writeFileAtomically(path, `${staticSvg(figure, name)}\n`);
  return relative(folder, path);
}
