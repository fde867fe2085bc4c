import { runCommand } from "./command";
import { runOptions, startKernels } from "./notebookFolder";

runCommand({
  name: "npm run verify",
  summary: "Réexécute les carnets et compare, cellule par cellule, avec les sorties enregistrées.",
  options: {
    ...runOptions,
    accept: {
      type: "boolean",
      help: "enregistre les nouvelles sorties dans les carnets au lieu de comparer",
    },
  },
  async run(options) {
    const kernels = startKernels(options);
    try {
      // The kernels warm up while the rest of the library loads.
      const { verifyNotebooks } = await import("./verifyNotebooks.js");
      return await verifyNotebooks(kernels, options);
    } finally {
      kernels.close();
    }
  },
});
