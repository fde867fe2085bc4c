import { relative } from "node:path";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { studyFolder, studyOption } from "./studyFolder";
import { writeGenerated } from "./writeGenerated";

export const generate = defineCommand({
  description:
    "Écrit ce qui découle de data/questionnaire.json : son schéma JSON, ceux des règles de nettoyage et des marges, et le\nmodule des mots de l’étude avec leurs types.",
  options: {
    check: { type: "boolean", help: "n’écrit rien : dit quels fichiers ne sont pas à jour" },
    ...studyOption,
  },
  found: "avec --check, un fichier n’est pas à jour",
  run({ options: { check = false, study } }) {
    const stale = writeGenerated(studyFolder(study), { check });
    for (const path of stale) {
      const shown = relative(process.cwd(), path);
      if (check) console.error(`✗ ${shown} n’est pas à jour : « carnets generate » le récrit.`);
      else console.log(`Écrit : ${shown}`);
    }
    if (stale.length === 0) console.log("Tout est à jour.");
    return check && stale.length > 0 ? exitCode.found : exitCode.fine;
  },
});
