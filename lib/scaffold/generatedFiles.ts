import { questionnaireSchema } from "../questionnaire/schema";
import type { Questionnaire } from "../questionnaire/types";
import { studyModule } from "../words/studyModule";

/**
 * What follows from the questionnaire of a study, by its path from the study's folder, with slashes: its JSON Schema,
 * and the module of its words.
 */
export function generatedFiles(questionnaire: Questionnaire): Readonly<Record<string, string>> {
  const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", ...questionnaireSchema };
  const { name, files } = studyModule(questionnaire);
  return {
    "data/questionnaire.schema.json": `${JSON.stringify(schema, null, 2)}\n`,
    ...Object.fromEntries(
      Object.entries(files).map(([file, text]) => [`node_modules/${name}/${file}`, text]),
    ),
  };
}
