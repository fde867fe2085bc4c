import type { ComponentAnalysis } from "../tables/componentAnalysis";
import type { RotatedComponents } from "../tables/rotatedComponents";
import { fr } from "./french";
import type { NumberTable } from "./NumberTable";
import { quoted, sourceSentence } from "./sentences";

/** The components after rotation: how much each accounts for, and the question whose items it gathers. */
export function rotationTable(
  { matrix }: ComponentAnalysis,
  { components, loadings, communalities }: RotatedComponents,
): NumberTable {
  const label = (id: string) => matrix.items.find(({ question }) => question.id === id)!.question.label;
  const highest = (k: number) => {
    const [first] = loadings
      .map((row, i) => ({ id: matrix.items[i]!.id, loading: row[k]! }))
      .sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading));
    return `${first!.id} (${fr.decimal(first!.loading)})`;
  };
  const mean = communalities.reduce((sum, value) => sum + value, 0) / communalities.length;
  return {
    caption: `Composantes après rotation varimax (${fr.integer(components.length)})`,
    heads: [
      "Composante",
      "Variance",
      "Part",
      "Question la plus proche",
      "Congruence",
      "Items de la question en tête",
      "Saturation la plus forte",
    ],
    words: [3],
    rows: components.map(({ variance, share, question, congruence, found, items }, k) => [
      fr.integer(k + 1),
      fr.decimal(variance),
      fr.percent(100 * share),
      `${question} ${quoted(label(question))}`,
      fr.decimal(congruence),
      `${fr.integer(found)} sur ${fr.integer(items)}`,
      highest(k),
    ]),
    notes: [
      `Congruence de Tucker entre la composante et les items de la question${"\u202f"}; en tête, parmi autant de saturations que la question a d’items. Communauté moyenne${"\u00a0"}: ${fr.decimal(mean)}.`,
      sourceSentence(matrix.source),
    ],
  };
}
