import type { Section } from "../../questionnaire/types";

/** Excel takes no longer name. */
const longest = 31;

/**
 * The name of each section's sheet: its number and the beginning of its title, cut between two words
 * where it is too long, without the characters that Excel forbids. Numbers make the names unique.
 */
export function sheetNames(sections: readonly Section[]): readonly string[] {
  return sections.map(({ number, title }) => {
    const name = `${number} ${title}`
      .replace(/[:\\/?*[\]\p{Cc}]/gu, " ")
      .replace(/\s+/g, " ")
      .replace(/[\s']+$/, "");
    if (name.length <= longest) return name;
    const cut = name.slice(0, longest);
    const space = cut.lastIndexOf(" ");
    const end = space > String(number).length ? space : longest - 1;
    return `${cut.slice(0, end).replace(/[\s,;.(’']+$/, "")}…`;
  });
}
