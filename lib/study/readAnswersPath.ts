import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Type } from "@sinclair/typebox";
import { DataError } from "../base/DataError";
import { decodeUtf8 } from "../base/decodeUtf8";
import { lineOfPath } from "../base/jsonPlace";
import { parseJson } from "../base/parseJson";
import { readBytes } from "../base/readBytes";
import { schemaFault } from "../base/schemaFault";
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
  const json = decodeUtf8(readBytes(file), name);
  const data = parseJson(json, name);
  const fault = schemaFault(schema, data);
  if (fault !== undefined) {
    const { path, value, problem, expected } = fault;
    throw new DataError(
      {
        file: name,
        line: lineOfPath(json, [...path]),
        ...(path.length === 0 ? {} : { element: path.join(" › ") }),
        ...(value === undefined ? {} : { value: typeof value === "string" ? value : JSON.stringify(value) }),
      },
      problem,
      expected,
    );
  }
  const { answers = studyFiles.answers } = data as { readonly answers?: string };
  return resolve(folder, answers);
}
