import { questionDocument } from "../../present/document/questionDocument";
import { blockText } from "../../present/render/blockText";
import type { Study } from "../../study/Study";
import { typedNumbers } from "./typedNumbers";

/** The numbers that the tables of a question show, and the notes under them: « 62,4% », of a percent without its sign too. */
export function shownNumbers(study: Study, question: string): ReadonlySet<string> {
  const text = questionDocument(study, question).blocks.map(blockText).join("\n");
  return new Set(typedNumbers(text).flatMap(({ key }) => [key.text, `${key.text}%`]));
}
