import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { kernelOptions, startKernels } from "./notebookFolder";
import { studyFolder, studyOption } from "./studyFolder";
import { writeMissing } from "./writeMissing";

export const report = defineCommand({
  description: "Exécute les carnets, puis écrit le rapport et ses tableaux dans exports/.",
  options: {
    format: {
      type: "string",
      value: "LISTE",
      help: "n’écrit que ces formats : notebooks, statistics, html, excel, figures, word, pdf (tous par défaut)",
    },
    open: { type: "boolean", help: "ouvre le rapport dans le navigateur" },
    ...kernelOptions,
    ...studyOption,
  },
  found: "une cellule échoue ; rien n’est écrit",
  async run({ options }) {
    const folder = studyFolder(options.study);
    await writeMissing(folder);
    const kernels = startKernels(folder, options);
    const interrupted = () => {
      console.error("\nInterrompu : rien n’a été écrit.");
      process.exit(exitCode.interrupted);
    };
    process.once("SIGINT", interrupted);
    try {
      // The kernels warm up while the rest of the library loads.
      const { writeReport } = await import("./writeReport.js");
      const written = () => process.off("SIGINT", interrupted);
      return await writeReport(kernels, folder, { ...options, written });
    } finally {
      process.off("SIGINT", interrupted);
      kernels.close();
    }
  },
});
