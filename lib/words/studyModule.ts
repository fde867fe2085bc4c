import { studyMark } from "../base/studyMark";
import { literalTypes } from "../questionnaire/literalTypes";
import type { Questionnaire } from "../questionnaire/types";
import { wordNames } from "./words";

/** A module that gives the words of a study, typed: what it is called, and its files by name. */
export interface StudyModule {
  /** « conum »: what a notebook imports. */
  readonly name: string;
  readonly files: Readonly<Record<"package.json" | "index.js" | "index.d.ts", string>>;
}

/**
 * The module of a study, to be written in `node_modules/` of its folder: `index.js` binds the words to the study that
 * is found from its own place, `index.d.ts` declares each of them with the literal types of the questionnaire.
 */
export function studyModule(questionnaire: Questionnaire): StudyModule {
  const { name } = questionnaire;
  const type = typeName(name);
  const description = `Les mots des carnets de l’étude « ${name} », écrits par « carnets generate ».`;
  return {
    name,
    files: {
      "package.json": `${JSON.stringify({ name, version: "0.0.0", private: true, description, main: "index.js", types: "index.d.ts", [studyMark]: true }, null, 2)}\n`,
      "index.js": `// ${description}\nmodule.exports = require("carnets").words(__dirname);\n`,
      "index.d.ts": [
        `// ${description}`,
        'import type { AddedId, Words } from "carnets";',
        "",
        `/** The literal types of the study. */`,
        literalTypes(questionnaire, type),
        ...wordNames.map((word) => `export declare const ${word}: Words<${type}>["${word}"];`),
        "",
      ].join("\n"),
    },
  };
}

/** « Vague1 », of « vague-1 ». */
function typeName(name: string): string {
  const parts = name.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
  return parts.map((part) => part[0]!.toUpperCase() + part.slice(1)).join("");
}
