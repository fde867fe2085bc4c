import { copyFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { replaceFolder } from "../export/replaceFolder";
import { plotlyFile, siteHtml } from "../export/site";
import { current } from "../notebook/current";
import { formatNotebook } from "../notebook/ipynb";
import { compareAll } from "../published/compare";
import { statisticsCsv } from "../published/statisticsCsv";
import { projectRoot } from "../respondents/projectRoot";
import { writeFileAtomically } from "../respondents/writeFileAtomically";
import { runCommand } from "./command";
import { coverageSentence } from "./coverage";
import { readNotebooks, runOptions, runWithProgress } from "./notebookFolder";
import { openInBrowser } from "./openInBrowser";

runCommand({
  name: "npm start",
  summary: "Exécute les carnets, puis écrit le rapport et ses tableaux dans exports/.",
  options: { ...runOptions, open: { type: "boolean", help: "ouvre le rapport dans le navigateur" } },
  async run(options) {
    const root = projectRoot();
    const exports = join(root, "exports");
    const folder = resolve(String(options.folder ?? join(root, "notebooks")));
    // Faulty data must stop everything before a single notebook runs.
    const { survey, publication, errata } = current();
    const files = readNotebooks(folder, options.only as string | undefined);
    console.log(`Exécution de ${files.length} carnets…`);
    const runs = await runWithProgress(files, folder, options);
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
      for (const { name, notebook } of runs) writeFileSync(join(temporary, `${name}.ipynb`), formatNotebook(notebook));
    });
    const comparisons = compareAll(survey, publication, errata);
    writeFileAtomically(join(exports, "statistics.csv"), statisticsCsv(comparisons));

    console.log(coverageSentence(comparisons, publication));
    console.log(`Rapport : ${relative(process.cwd(), page)}`);
    if (options.open) openInBrowser(page);
    return 0;
  },
});
