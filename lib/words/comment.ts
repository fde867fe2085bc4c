import { UserError } from "../base/UserError";
import { documentOf } from "../present/document/Document";
import { displayDocument } from "./display";

/**
 * A comment in Markdown under the cell, nothing while it is empty; an empty line parts its paragraphs: `comment` of
 * {@link StudyWords}.
 */
export function comment(texts: TemplateStringsArray, ...values: readonly string[]): void {
  const text = woven(texts, values);
  if (text !== "") write(text.replace(/\s*\n\s*/g, (gap) => (gap.split("\n").length > 2 ? "\n\n" : " ")));
}

/**
 * What a section comes down to: `keyPoints` of {@link StudyWords}.
 * @throws UserError in French when a line does not begin with a hyphen
 */
export function keyPoints(texts: TemplateStringsArray, ...values: readonly string[]): void {
  const lines = woven(texts, values).split(/\s*\n\s*/);
  const wrong = lines.find((line) => !line.startsWith("- "));
  if (wrong !== undefined) throw new UserError(`Chaque ligne commence par « - » : « ${wrong} ».`);
  write(lines.join("\n"));
}

function woven(texts: TemplateStringsArray, values: readonly string[]): string {
  return texts
    .map((text, i) => `${text}${values[i] ?? ""}`)
    .join("")
    .trim();
}

function write(markdown: string): void {
  displayDocument(documentOf({ kind: "markdown", markdown }));
}
