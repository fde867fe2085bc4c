import { UserError } from "../base/UserError";
import { display } from "./display";

/**
 * A comment in Markdown under the cell, with computed values in its holes:
 * comment`Parmi elles, ${percent("2.8", "Oui")} …`. Numbers are never typed in it.
 */
export function comment(texts: TemplateStringsArray, ...values: readonly string[]): void {
  write(woven(texts, values).replace(/\s*\n\s*/g, " "));
}

/**
 * What a section comes down to, as a list: essentiel`- … - …` with computed values in its holes, one
 * finding a line, each line beginning with a hyphen.
 *
 * @throws UserError in French when a line does not begin with a hyphen
 */
export function essentiel(texts: TemplateStringsArray, ...values: readonly string[]): void {
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
  display({ "text/markdown": markdown, "text/plain": markdown.replaceAll("**", "") });
}
