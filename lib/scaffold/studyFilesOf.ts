import type { Survey } from "../answers/Survey";
import { formatNotebook } from "../kernel/ipynb";
import type { Questionnaire } from "../questionnaire/types";
import { studyFiles } from "../study/studyFiles";
import type { Engine } from "./Engine";
import { generatedFiles } from "./generatedFiles";
import { kernelSpec } from "./kernelSpec";
import { packageJson } from "./packageJson";
import { readme } from "./readme";
import { studyNotebooks } from "./studyNotebooks";

/** What a study is made from. */
export interface StudySource {
  /** The answers as they were read, with their questionnaire. */
  readonly survey: Survey;
  /** The file of answers, byte for byte. */
  readonly answers: Uint8Array;
}

/** Every file of a new study, by its path from the study's folder, with slashes. */
export function studyFilesOf(
  { survey, answers }: StudySource,
  engine: Engine,
): Readonly<Record<string, string | Uint8Array>> {
  const { questionnaire } = survey;
  return {
    "data/questionnaire.json": questionnaireText(questionnaire),
    "data/study.json": `${JSON.stringify({ answers: "private/respondents.csv" }, null, 2)}\n`,
    "private/respondents.csv": answers,
    // Whatever becomes of the study's own list, git follows nothing in there.
    "private/.gitignore": "*\n",
    ...Object.fromEntries(
      [...studyNotebooks(survey)].map(([file, notebook]) => [`notebooks/${file}`, formatNotebook(notebook)]),
    ),
    "package.json": packageJson(questionnaire, engine),
    "README.md": readme(questionnaire, engine),
    ".gitignore": `node_modules/\nprivate/\nexports/\n.ipynb_checkpoints/\n/${studyFiles.workbook}\n`,
    ".jupyter/kernels/tslab/kernel.json": kernelSpec(),
    ...generatedFiles(questionnaire),
  };
}

/** The text of `data/questionnaire.json`, with the schema that stands beside it. */
export function questionnaireText(questionnaire: Questionnaire): string {
  return `${JSON.stringify({ $schema: "./questionnaire.schema.json", ...questionnaire }, null, 2)}\n`;
}
