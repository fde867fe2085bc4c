import { join } from "node:path";
import { isRebuilt } from "../answers/Provenance";
import type { KernelPool } from "../kernel/KernelPool";
import { compareAll } from "../published/compare";
import { formatsNamed } from "../report/formats";
import { projectRoot } from "../study/projectRoot";
import type { Options } from "./command";
import { coverageSentence } from "./coverage";
import { current } from "./current";
import { notebookFolder, readNotebooks, runWithProgress } from "./notebookFolder";
import { openInBrowser } from "./openInBrowser";

/**
 * Executes the notebooks, then writes the report into `exports/` in the formats that are asked for:
 * nothing when the data are faulty or a cell fails.
 *
 * @returns the exit code
 */
export async function writeReport(kernels: KernelPool, options: Options): Promise<number> {
  const formats = formatsNamed(options.format);
  const folder = join(projectRoot(), "exports");
  // Faulty data must stop everything before a single notebook runs.
  const state = current();
  const { survey, publication, errata } = state;
  const study = { ...survey, folder: projectRoot(), publication, errata };
  const files = readNotebooks(notebookFolder(options), options.only as string | undefined);
  console.log(`Exécution de ${files.length} carnets…`);
  const chapters = await runWithProgress(kernels, files, options);
  if (!chapters) {
    console.error("\nRien n’a été écrit dans exports/.");
    return 1;
  }
  // They are done: their memory is wanted for what follows.
  kernels.close();

  const warning = isRebuilt(survey)
    ? "Les répondants de ce rapport sont reconstruits à partir des nombres publiés : ce ne sont les réponses de personne. Les tableaux que le rapport imprime sont redonnés au chiffre près, ou l’écart est expliqué."
    : undefined;
  console.log("Écriture dans exports/…");
  const begun = Date.now();
  await Promise.all(
    formats.map(async ({ write }) => {
      const written = await write({ folder, chapters, study, warning });
      const seconds = ((Date.now() - begun) / 1000).toFixed(1).replace(".", ",");
      console.log(`  ✓ ${written} (à ${seconds} s)`);
    }),
  );
  console.log(coverageSentence(survey, compareAll(survey, publication, errata), publication));
  if (options.open) openInBrowser(join(folder, "rapport", "index.html"));
  return 0;
}
