import { defineCommand } from "./Command";
import { kernelOptions, startKernels } from "./notebookFolder";
import { studyFolder, studyOption } from "./studyFolder";
import { writeMissing } from "./writeMissing";

export const verify = defineCommand({
  description:
    "Réexécute les carnets et compare, cellule par cellule, avec les sorties enregistrées,\npuis chaque nombre imprimé avec les réponses.",
  options: {
    accept: {
      type: "boolean",
      help: "enregistre les nouvelles sorties dans les carnets au lieu de comparer",
    },
    ...kernelOptions,
    ...studyOption,
  },
  found: "une cellule échoue ou diffère, ou un nombre imprimé n’est pas redonné",
  async run({ options }) {
    const folder = studyFolder(options.study);
    await writeMissing(folder);
    const kernels = startKernels(folder, options);
    try {
      // The kernels warm up while the rest of the library loads.
      const { verifyNotebooks } = await import("./verifyNotebooks.js");
      return await verifyNotebooks(kernels, folder, options);
    } finally {
      kernels.close();
    }
  },
});
