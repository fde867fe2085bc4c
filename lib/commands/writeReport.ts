import { copyFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { replaceFolder } from "../export/replaceFolder";
import { plotlyFile, siteHtml } from "../export/site";
import { current } from "../notebook/current";
import { formatNotebook } from "../notebook/ipynb";
import type { KernelPool } from "../notebook/KernelPool";
import { compareAll } from "../published/compare";
import { statisticsCsv } from "../published/statisticsCsv";
import { projectRoot } from "../respondents/projectRoot";
import { writeFileAtomically } from "../respondents/writeFileAtomically";
import type { Options } from "./command";
import { coverageSentence } from "./coverage";
import { notebookFolder, readNotebooks, runWithProgress } from "./notebookFolder";
import { openInBrowser } from "./openInBrowser";

/**
 * Executes the notebooks, then writes the page, the executed notebooks and the statistics into
 * `exports/`: all of them, or nothing when the data are faulty or a cell fails.
 *
 * @returns the exit code
 */
export async function writeReport(kernels: KernelPool, options: Options): Promise<number> {
  const root = projectRoot();
  const exports = join(root, "exports");
  // Faulty data must stop everything before a single notebook runs.
  const { survey, publication, errata } = current();
  const files = readNotebooks(notebookFolder(options), options.only as string | undefined);
  console.log(`Exécution de ${files.length} carnets…`);
  const runs = await runWithProgress(kernels, files, options);
  if (!runs) {
    console.error("\nRien n’a été écrit dans exports/.");
    return 1;
  }

  const page = join(exports, "rapport", "index.html");
  const warning = survey.reconstructed
    ? "Les répondants de ce rapport sont reconstruits à partir des nombres publiés : ce ne sont les réponses de personne. Les tableaux que le rapport imprime sont redonnés au chiffre près, ou l’écart est expliqué."
    : undefined;
  replaceFolder(join(exports, "rapport"), (temporary) => {
    writeFileSync(join(temporary, "index.html"), siteHtml(runs, survey.questionnaire.title, warning));
    copyFileSync(require.resolve("plotly.js-dist-min/plotly.min.js"), join(temporary, plotlyFile));
  });
  replaceFolder(join(exports, "notebooks"), (temporary) => {
    for (const { name, notebook } of runs)
      writeFileSync(join(temporary, `${name}.ipynb`), formatNotebook(notebook));
  });
  const comparisons = compareAll(survey, publication, errata);
  writeFileAtomically(join(exports, "statistics.csv"), statisticsCsv(comparisons));

  console.log(coverageSentence(survey, comparisons, publication));
  console.log(`Rapport : ${relative(process.cwd(), page)}`);
  if (options.open) openInBrowser(page);
  return 0;
}
