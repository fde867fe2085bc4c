import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Type } from "@sinclair/typebox";
import { decodeUtf8 } from "../base/decodeUtf8";
import { parseJsonAs } from "../base/parseJsonAs";
import { readBytes } from "../base/readBytes";
import { studyFiles } from "./studyFiles";

const schema = Type.Object(
  {
    answers: Type.Optional(
      Type.String({ minLength: 1, pattern: "\\S", description: "le chemin du fichier des réponses" }),
    ),
  },
  { additionalProperties: false },
);

/**
 * Where the answers of the study in a folder stand: the file that `data/study.json` names, from the study's folder,
 * or `data/respondents.csv` where there is no such file or it names none.
 *
 * @throws DataError in French when `data/study.json` is wrong
 */
export function readAnswersPath(folder: string): string {
  const file = resolve(folder, studyFiles.settings);
  if (!existsSync(file)) return resolve(folder, studyFiles.answers);
  const name = studyFiles.settings;
  const data = parseJsonAs(schema, decodeUtf8(readBytes(file), name), name);
  const { answers = studyFiles.answers } = data as { readonly answers?: string };
  return resolve(folder, answers);
}
