import { join } from "node:path";
import { UserError } from "../base/UserError";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { crossingFigure } from "../present/figures/crossingFigure";
import type { Figure } from "../present/figures/Figure";
import { staticSvg } from "../present/figures/staticSvg";
import { labelled } from "../published/labelled";
import { projectRoot } from "../study/projectRoot";
import type { Crossing } from "../tables/Table";
import { current } from "./current";

/**
 * Saves the figure of a crossing, or a figure of one's own, as SVG in `exports/figures/`.
 *
 * @param name letters, digits and hyphens; the file is `name.svg`
 * @returns the path from the project's root
 * @throws UserError in French for another name
 */
export function saveFigure(what: Crossing | Figure, name: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(name)) {
    throw new UserError(
      `« ${name} » ne convient pas comme nom de figure : lettres, chiffres et tirets seulement.`,
    );
  }
  const { survey, publication } = current();
  const figure = "kind" in what ? crossingFigure(labelled(what, survey.questionnaire, publication)) : what;
  const path = join("exports", "figures", `${name}.svg`);
  writeFileAtomically(join(projectRoot(), path), `${staticSvg(figure, name)}\n`);
  return path;
}
