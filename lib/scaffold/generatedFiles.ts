import { cleaningSchema } from "../import/cleaning/Cleaning";
import { marginsSchema } from "../import/margins/MarginsFile";
import { questionnaireSchema } from "../questionnaire/schema";
import type { Questionnaire } from "../questionnaire/types";
import { studyModule } from "../words/studyModule";

/** The JSON Schemas of the files that a person writes, by the name of the file. */
const schemas = { questionnaire: questionnaireSchema, cleaning: cleaningSchema, margins: marginsSchema };

/**
 * What follows from the questionnaire of a study, by its path from the study's folder, with slashes: its JSON Schema,
 * those of its cleaning rules and margins, whether it has some or not, and the module of its words.
 */
export function generatedFiles(questionnaire: Questionnaire): Readonly<Record<string, string>> {
  const { name, files } = studyModule(questionnaire);
  return {
    ...Object.fromEntries(
      Object.entries(schemas).map(([file, schema]) => [`data/${file}.schema.json`, schemaText(schema)]),
    ),
    ...Object.fromEntries(
      Object.entries(files).map(([file, text]) => [`node_modules/${name}/${file}`, text]),
    ),
  };
}

function schemaText(schema: object): string {
  return `${JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", ...schema }, null, 2)}\n`;
}
