import { resolve } from "node:path";
import { type Static, Type } from "@sinclair/typebox";
import { decodeUtf8 } from "../base/decodeUtf8";
import { isThere } from "../base/isThere";
import { parseJsonAs } from "../base/parseJsonAs";
import { readBytes } from "../base/readBytes";
import { defaultRules, type SecrecyRules } from "../secrecy/Secrecy";
import { studyFiles } from "./studyFiles";

const secrecy = Type.Object(
  {
    threshold: Type.Optional(
      Type.Integer({ minimum: 2, maximum: 100, description: "le seuil sous lequel un effectif est secret" }),
    ),
    width: Type.Optional(
      Type.Integer({
        minimum: 2,
        maximum: 100,
        description: "le nombre de valeurs entre lesquelles un nombre secret doit rester indécis",
      }),
    ),
    dominance: Type.Optional(
      Type.Object(
        { n: Type.Integer({ minimum: 1 }), k: Type.Number({ exclusiveMinimum: 0, maximum: 100 }) },
        { additionalProperties: false, description: "les n plus grands font plus de k pour cent" },
      ),
    ),
    quasiIdentifiers: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), { description: "les questions qui feraient reconnaître" }),
    ),
  },
  { additionalProperties: false, description: "les règles du secret statistique" },
);

const schema = Type.Object(
  {
    answers: Type.Optional(
      Type.String({ minLength: 1, pattern: "\\S", description: "le chemin du fichier des réponses" }),
    ),
    outputs: Type.Optional(
      Type.String({
        minLength: 1,
        pattern: "\\S",
        description: "le dossier où vont les sorties : « private », ou « . » pour qu’elles soient suivies",
      }),
    ),
    secrecy: Type.Optional(secrecy),
  },
  { additionalProperties: false },
);

/** What `data/study.json` says of a study. */
export interface Settings {
  /** The file of the answers, from the study's folder; `data/respondents.csv` where none is named. */
  readonly answers?: string;
  /** The folder of what is made of them, from the study's folder. */
  readonly outputs?: string;
  /** How small numbers are kept secret; absent where all are shown. */
  readonly secrecy?: SecrecyRules;
}

/**
 * The settings of the study in a folder; none where there is no such file.
 * @throws DataError in French when `data/study.json` is wrong
 */
export function readSettings(folder: string): Settings {
  const file = resolve(folder, studyFiles.settings);
  if (!isThere(file)) return {};
  const name = studyFiles.settings;
  const { secrecy: rules, ...own } = parseJsonAs(schema, decodeUtf8(readBytes(file), name), name) as Static<
    typeof schema
  >;
  return {
    ...own,
    ...(rules === undefined ? {} : { secrecy: rulesOf(rules) }),
  };
}

function rulesOf(own: Static<typeof secrecy>): SecrecyRules {
  const rules = { ...defaultRules, ...own };
  return { ...rules, width: own.width ?? rules.threshold };
}
