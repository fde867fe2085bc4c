import { type CommentPart, callText } from "./CommentPart";

/** What would end a template, begin a hole, be changed or pass for code that shows a question, and what no file should hold. */
const special = /[\\`]|(?<=\bshow)\(|\$(?=\{)|\$$|\r|[\u2028\u2029]|(?!\n|\t)\p{Cc}|\p{Cs}/gu;

/**
 * The parts of a comment as what stands between the accents of comment`…`: any text is safe there.
 *
 * @example templateText([{ word: "percent", given: ["1.2", "Oui"] }, " trient."]) // '${percent("1.2", "Oui")} trient.'
 */
export function templateText(parts: readonly CommentPart[]): string {
  return parts
    .map((part) => (typeof part === "string" ? part.replace(special, escaped) : `\${${callText(part)}}`))
    .join("");
}

function escaped(character: string): string {
  if (character === "\\" || character === "`" || character === "$") return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
