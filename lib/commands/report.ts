import { runCommand } from "./command";
import { runOptions, startKernels } from "./notebookFolder";

runCommand({
  name: "npm start",
  summary: "Exécute les carnets, puis écrit le rapport et ses tableaux dans exports/.",
  options: {
    ...runOptions,
    format: {
      type: "string",
      value: "LISTE",
      help: "n’écrit que ces formats : carnets, statistiques, html, excel, figures, word, pdf (tous par défaut)",
    },
    open: { type: "boolean", help: "ouvre le rapport dans le navigateur" },
  },
  async run(options) {
    const kernels = startKernels(options);
    try {
      // The kernels warm up while the rest of the library loads.
      const { writeReport } = await import("./writeReport.js");
      return await writeReport(kernels, options);
    } finally {
      kernels.close();
    }
  },
});
