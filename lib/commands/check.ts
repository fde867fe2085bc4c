import { relative } from "node:path";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { kernelOptions, startKernels } from "./notebookFolder";
import { studyFolder, studyOption } from "./studyFolder";
import { writeMissing } from "./writeMissing";

export const check = defineCommand({
  description:
    "Dit si une étude est en ordre : son questionnaire est juste, ses types sont à jour, ses carnets s’exécutent\net redonnent les sorties enregistrées.",
  options: { ...kernelOptions, ...studyOption },
  found: "des types ne sont pas à jour, ou une cellule échoue ou diffère",
  async run({ options }) {
    const folder = studyFolder(options.study);
    await writeMissing(folder);
    const { writeGenerated } = await import("./writeGenerated.js");
    const stale = writeGenerated(folder, { check: true });
    for (const path of stale)
      console.error(
        `✗ ${relative(process.cwd(), path)} n’est pas à jour : « carnets update » met l’étude à jour.`,
      );
    // Notebooks that are typed by another questionnaire would fail for this alone.
    if (stale.length > 0) return exitCode.found;
    console.log("Questionnaire juste, types à jour.");
    const kernels = startKernels(folder, options);
    try {
      const { verifyNotebooks } = await import("./verifyNotebooks.js");
      return await verifyNotebooks(kernels, folder, { ...options, allowUnrecorded: true });
    } finally {
      kernels.close();
    }
  },
});
