import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { decodeUtf8 } from "../base/decodeUtf8";
import { readBytes } from "../base/readBytes";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { literalTypes } from "../questionnaire/literalTypes";
import { questionnaireSchema } from "../questionnaire/schema";
import { questionnaireOf } from "../study/openStudy";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { studyFolder, studyOption } from "./studyFolder";

export const generate = defineCommand({
  description:
    "Écrit ce qui découle de data/questionnaire.json : son schéma JSON et les types des questions et des réponses.",
  options: {
    check: { type: "boolean", help: "n’écrit rien : dit quels fichiers ne sont pas à jour" },
    ...studyOption,
  },
  found: "avec --check, un fichier n’est pas à jour",
  run({ options: { check, study } }) {
    const folder = studyFolder(study);
    const questionnaire = questionnaireOf(folder);
    const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", ...questionnaireSchema };
    const files = [
      [join(folder, "data", "questionnaire.schema.json"), `${JSON.stringify(schema, null, 2)}\n`],
      [join(folder, "lib", "questionnaire", "ids.ts"), literalTypes(questionnaire)],
    ] as const;
    const stale = files.filter(
      ([path, text]) => !existsSync(path) || decodeUtf8(readBytes(path), path) !== text,
    );
    for (const [path, text] of stale) {
      const shown = relative(process.cwd(), path);
      if (check) console.error(`✗ ${shown} n’est pas à jour : « carnets generate » le récrit.`);
      else {
        writeFileAtomically(path, text);
        console.log(`Écrit : ${shown}`);
      }
    }
    if (stale.length === 0) console.log("Tout est à jour.");
    return check && stale.length > 0 ? exitCode.found : exitCode.fine;
  },
});
