/** Writes what is derived from data/questionnaire.json: its JSON Schema and the literal types. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { literalTypes } from "../lib/questionnaire/literalTypes";
import { parseQuestionnaire } from "../lib/questionnaire/parseQuestionnaire";
import { questionnaireSchema } from "../lib/questionnaire/schema";

const root = join(__dirname, "..");
const source = join(root, "data", "questionnaire.json");
const questionnaire = parseQuestionnaire(readFileSync(source, "utf8"), "data/questionnaire.json");

writeFileSync(join(root, "lib", "questionnaire", "ids.ts"), literalTypes(questionnaire));
writeFileSync(
  join(root, "data", "questionnaire.schema.json"),
  `${JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", ...questionnaireSchema }, null, 2)}\n`,
);
