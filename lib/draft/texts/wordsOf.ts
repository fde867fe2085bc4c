import { plainText } from "../../base/plainText";

/** The words of a name, capitals inside it begin one: « NbEnfants_2 » has nb, enfants and 2. */
export function wordsOf(name: string): readonly string[] {
  return plainText(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u)
    .filter((word) => word !== "");
}
