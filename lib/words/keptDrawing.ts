import { join } from "node:path";
import { readKept } from "../base/readKept";
import { type Draw, type Drawing, drawing } from "../present/figures/drawing";
import { studyFiles } from "../study/studyFiles";

/** Drawings that a study keeps: some tens of kilobytes each. */
const most = 500;

/**
 * Draws as `drawing` does, but reads what this engine drew of the same figure before, under `private/dessins/` of a study:
 * a notebook that runs again, or shows a question of the report, does not wait for Plotly.
 */
export function keptDrawing(study: string): Draw {
  const folder = join(study, studyFiles.private, "dessins");
  return (figure, name) => {
    const text = readKept(
      folder,
      [figure, name, versions()],
      () => JSON.stringify(drawing(figure, name)),
      most,
    );
    return JSON.parse(text) as Drawing;
  };
}

/** Of what draws, besides the engine. */
function versions(): readonly string[] {
  return ["plotly.js-dist-min", "@resvg/resvg-js", "@expo-google-fonts/arimo"].map(
    (name) => (require(`${name}/package.json`) as { readonly version: string }).version,
  );
}
