import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import type { RotatedComponents } from "../../tables/rotatedComponents";
import { number, outOf } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb } from "../french";
import { sourceSentence } from "../sentences";

/** The components after rotation: how much each accounts for, and the question whose items it gathers. */
export function rotationTable(
  { matrix }: ComponentAnalysis,
  { components, loadings, communalities, items }: RotatedComponents,
): TableModel {
  const label = (id: string) => matrix.items.find(({ question }) => question.id === id)!.question.label;
  const highest = (k: number) => {
    const [first] = loadings
      .map((row, i) => ({ id: matrix.items[i]!.id, loading: row[k]! }))
      .sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading));
    return number(first!.loading, "decimal2", { before: `${first!.id} (`, after: ")" });
  };
  const mean = communalities.reduce((sum, value) => sum + value, 0) / communalities.length;
  const own = items.filter((item) => item.own).length;
  const turned = matrix.items.some(({ reversed }) => reversed);
  return plainTable({
    caption: `Composantes après rotation varimax (${fr.integer(components.length)})`,
    heads: [
      "Composante et question la plus proche",
      "Variance",
      "Part",
      "Congruence",
      "Items en tête",
      "Plus forte saturation",
    ],
    rows: components.map(({ variance, share, question, congruence, found, items }, k) => ({
      cells: [
        `${k + 1} · ${question} ${shortened(label(question))}`,
        number(variance, "decimal2"),
        number(100 * share, "percent"),
        number(congruence, "decimal2"),
        outOf(found, items),
        highest(k),
      ],
    })),
    notes: [
      `Congruence de Tucker entre la composante et les items de la question. Items en tête${nb}: ceux de la question parmi les plus fortes saturations, prises en même nombre. Communauté moyenne${nb}: ${fr.decimal(mean)}.`,
      turned
        ? `Sur ${fr.count(items.length, "item")}, ${fr.integer(own)} ont leur plus forte saturation sur la composante de leur question, dans le sens attendu (les items qui disent le contraire des autres, avec l’autre signe).`
        : undefined,
      sourceSentence(matrix.source),
    ],
  });
}

/** A wording short enough for a table, cut between two words. */
function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 88).replace(/\s\S*$/, "")}…`;
}
