import type { Question } from "../../questionnaire/types";
import { number } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb } from "../french";

/** The different texts that a question got, each with how many wrote it: words of respondents, which only private outputs may have. */
export function textTable(
  { id, label }: Question,
  texts: readonly { readonly text: string; readonly n: number }[],
): TableModel {
  const all = texts.reduce((sum, { n }) => sum + n, 0);
  const table = plainTable({
    caption: `${id} · ${label}${nb}: ${fr.count(all, "texte")}, dont ${fr.count(texts.length, "différent")}`,
    heads: ["Texte", "n"],
    words: [0],
    rows: texts.map(({ text, n }) => ({ cells: [text, number(n, "integer")] })),
    notes: [`Les textes sont tels qu’ils ont été écrits${nb}: ils peuvent nommer quelqu’un.`],
  });
  return { ...table, individuals: true };
}
