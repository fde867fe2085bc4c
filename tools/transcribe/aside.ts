import { DataError } from "../../lib/base/DataError";
import type { Section } from "../../lib/questionnaire/types";
import { looser, type Role, type Span } from "./Source";

/** What stands outside the running text. */
export interface Aside {
  readonly spans: readonly Span[];
  /** Text of each footnote by its number. */
  readonly footnotes: ReadonlyMap<number, string>;
}

/**
 * Finds what stands outside the running text: running titles with their page number (which must
 * grow), footnotes under « Notes ……. » (numbered one after the other), and texts of figures that
 * the extraction left among the lines.
 *
 * @param from index of the first line to look at
 * @param figures lines of each figure text, in order
 * @throws DataError when page or note numbers do not follow, or a figure text is not there
 */
export function findAside(
  file: string,
  lines: readonly string[],
  from: number,
  sections: readonly Section[],
  figures: readonly (readonly string[])[],
): Aside {
  const spans: Span[] = [];
  const footnotes = new Map<number, string>();
  const filled = lines.flatMap((text, i) => (i >= from && text.trim() !== "" ? [i] : []));
  const aside = (i: number, role: Role, start = 0, end = lines[i]!.length) =>
    spans.push({ line: i + 1, start, end, role });
  const fail = (i: number, problem: string, expected: string) => {
    throw new DataError({ file, line: i + 1, value: lines[i]!.trim() }, problem, expected);
  };
  let page = 0;
  let note: number | undefined;
  filled.forEach((i, rank) => {
    const next = filled[rank + 1];
    if (next === undefined) return;
    const [title, below] = [lines[i]!.trim(), lines[next]!.trim()];
    if (/^\d+$/.test(below) && isRunningTitle(title, sections)) {
      if (Number(below) <= page) fail(next, "ce numéro de page ne suit pas", `plus de ${page}`);
      page = Number(below);
      aside(i, "page");
      aside(next, "page");
    }
    if (/^Notes {2}\.+$/.test(title)) {
      const [, number, text] = /^(\d+) (.+)$/.exec(below) ?? [];
      if (number === undefined || (note !== undefined && Number(number) !== note + 1)) {
        fail(next, "cette note ne suit pas la précédente", `la note ${(note ?? 0) + 1}`);
      }
      note = Number(number);
      footnotes.set(note, text!);
      aside(i, "note de bas de page");
      const start = lines[next]!.indexOf(number!);
      aside(next, "appel de note", start, start + number!.length);
      aside(next, "note de bas de page", start + number!.length);
    }
  });
  for (const figure of figures) {
    const begin = filled.findIndex((_, rank) =>
      figure.every((text, k) => lines[filled[rank + k] ?? -1]?.trim() === text),
    );
    if (begin < 0) {
      const problem = `le texte de figure qui commence par « ${figure[0]} » est introuvable`;
      throw new DataError({ file }, problem, "les lignes déclarées dans oddities.ts");
    }
    figure.forEach((_, k) => {
      aside(filled[begin + k]!, "texte de figure");
    });
  }
  return { spans, footnotes };
}

/** Whether a line is the beginning of a section's title, in small letters. */
function isRunningTitle(text: string, sections: readonly Section[]): boolean {
  const folded = (title: string) => [...title].map(looser).join("");
  return (
    /\p{Ll}{3}/u.test(text) &&
    text.length > 8 &&
    sections.some(({ title }) => folded(title).startsWith(folded(text)))
  );
}
