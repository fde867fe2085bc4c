import { createRequire } from "node:module";
import { join } from "node:path";
import { smallPng } from "../present/figures/smallPng";
import { staticSvg } from "../present/figures/staticSvg";
import { nearestStudy } from "../study/findStudy";
import { questionnaireOf } from "../study/openStudy";
import type { Converter } from "./tslab";

/**
 * Does beforehand what the first cells would wait for, while whoever opened the notebook reads it: types checked, the
 * words loaded and the answers read, a figure drawn. A request that comes meanwhile waits for one of these at most.
 *
 * @param isWanted whether no cell has begun so far
 */
export async function warmKernel(converter: Converter, isWanted: () => boolean): Promise<void> {
  const study = nearestStudy(process.cwd());
  if (study === undefined) return;
  const require = createRequire(join(process.cwd(), "notebook.js"));
  let name = "";
  const steps = [
    () => {
      const { name: own, questions } = questionnaireOf(study);
      name = own;
      converter.convert(
        "",
        `import { count, show } from "${name}";\nshow(${JSON.stringify(questions[0]!.id)});\ncount;`,
      );
    },
    () => (require(name) as { study(): unknown }).study(),
    () => smallPng(staticSvg(smallFigure, "warm")),
  ];
  for (const step of steps) {
    // What has come in goes first.
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (!isWanted()) return;
    try {
      step();
    } catch {
      // The cell that needs it tells what is wrong.
      return;
    }
  }
}

const smallFigure = {
  title: "",
  alt: "",
  data: [{ type: "bar", y: [1] }, { y: [1] }],
  layout: { width: 400, height: 300 },
};
