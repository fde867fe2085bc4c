import { communalities } from "../../stats/components/communalities";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { number } from "../document/Cell";
import { type PlainRow, plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { oppositeSign, reversedIds, reversedSentence } from "../reversedSentence";
import { sourceSentence } from "../sentences";

/**
 * The items on some components: loading, squared cosine and contribution on each, and what the components
 * kept by parallel analysis (all those shown, where it keeps fewer) account for together. The
 * items that these components account for best come first.
 *
 * @param shown the components, from 1
 * @param most how many items
 */
export function loadingTable(
  { matrix, components, spectrum }: ComponentAnalysis,
  shown: readonly number[],
  most: number,
): TableModel {
  const counted = Math.max(spectrum.kept, ...shown);
  const together = communalities(components.loadings, counted);
  const onShown = (i: number) =>
    shown.reduce((sum, k) => sum + components.items.squaredCosines[i]![k - 1]!, 0);
  const ranked = matrix.items.map((_, i) => i).sort((a, b) => onShown(b) - onShown(a));
  const rows = ranked.slice(0, most).map(
    (i): PlainRow => ({
      cells: [
        `${matrix.items[i]!.id} ${matrix.items[i]!.label}`,
        ...shown.flatMap((k) => [
          number(components.loadings[i]![k - 1]!, "decimal2"),
          number(components.items.squaredCosines[i]![k - 1]!, "decimal3"),
          number(components.items.contributions[i]![k - 1]!, "percent"),
        ]),
        number(together[i]!, "decimal2"),
      ],
    }),
  );
  const named = counted === 1 ? "la première composante" : `les ${fr.integer(counted)} premières composantes`;
  return plainTable({
    caption: `Saturations des items (${rows.length === matrix.items.length ? "tous" : `les ${fr.integer(rows.length)} mieux représentés sur ${fr.integer(matrix.items.length)}`})`,
    heads: ["Item", ...shown.flatMap((k) => [`r${nb}${k}`, `cos²${nb}${k}`, `ctr${nb}${k}`]), "Communauté"],
    rows,
    notes: [
      `r${nb}: saturation, la corrélation de l’item avec la composante${thinSpace}; cos²${nb}: son carré${thinSpace}; ctr${nb}: contribution de l’item à la composante. Communauté${nb}: sur ${named}.`,
      reversedSentence(reversedIds(matrix), oppositeSign),
      sourceSentence(matrix.source),
    ],
  });
}
