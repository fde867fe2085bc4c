import { isRebuilt } from "../../answers/Provenance";
import type { CheckedTest } from "../../tables/checkedTests";
import { detectableEffect, effectInterval } from "../../tables/effectJudgement";
import type { ReportTest } from "../../tables/reportTests";
import { significanceLevel } from "../../tables/Table";
import type { Adjusted } from "../../tables/testFamily";
import { robustName } from "../changesSentence";
import { type Cell, listed, number, span } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { effectDecimals } from "../effectDecimals";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { supposedScoresSentence } from "../sentences";

/** « 12.11 · type de structure · C’est du gâchis » */
export function placeText({ table, crossing, label }: ReportTest): string {
  return [table.question.id, crossing.label, label].filter((part) => part !== "").join(" · ");
}

/** Which significant tests of a family stand, and which fall, once adjusted: the smallest p first. */
export function adjustedTable(
  family: readonly (ReportTest & { readonly adjusted: Adjusted })[],
  what: string,
): TableModel {
  const significant = family.filter(({ p }) => p <= significanceLevel).toSorted((a, b) => a.p - b.p);
  const cell = (p: number) => number(p, "p", { after: `${nb}${p <= significanceLevel ? "✓" : "✗"}` });
  return plainTable({
    caption: `${what}${nb}: ce qui tient (✓) et ce qui tombe (✗) parmi ${fr.count(family.length, "test")}`,
    heads: ["Test", "p", "Holm", "Benjamini–Hochberg", "Benjamini–Yekutieli"],
    rows: significant.map((test) => ({
      cells: [
        placeText(test),
        number(test.p, "p"),
        cell(test.adjusted.holm),
        cell(test.adjusted.bh),
        cell(test.adjusted.by),
      ],
    })),
    notes: [
      ...(significant.length === 0 ? ["Aucun de ces tests n’est significatif."] : []),
      `p corrigés pour ce nombre de tests. Holm${nb}: la chance d’au moins une fausse découverte reste sous 5${nb}%${thinSpace}; Benjamini–Hochberg et Benjamini–Yekutieli${nb}: 5${nb}% des découvertes au plus sont fausses en moyenne, la seconde quelle que soit la dépendance entre les tests.`,
      ...sizesNote(significant),
    ],
  });
}

/** The tests that conclude otherwise when less is supposed, with both probabilities. */
export function changedTable(
  tests: readonly CheckedTest[],
  caption: string,
  ofDistribution: boolean,
  printed: boolean,
): TableModel {
  const changed = tests.flatMap((test) =>
    test.robust
      .filter(({ changes, ofScores: own }) => changes && own === ofDistribution)
      .map((robust) => ({ test, robust })),
  );
  const supposed = changed.some(({ test }) => isRebuilt(test.table.source)) && ofDistribution;
  return plainTable({
    caption: `${caption} (${fr.integer(changed.length)})`,
    heads: [
      "Test",
      printed ? "p du rapport" : "p",
      ofDistribution ? `p sur les rangs${supposed ? " (supposé)" : ""}` : "p robuste",
      "Conclusion",
      "Effet",
    ],
    words: [3],
    rows: changed.map(({ test, robust }) => ({
      cells: [
        placeText(test),
        number(test.p, "p"),
        number(robust.p, "p", ofDistribution ? {} : { after: ` (${robustName(robust)})` }),
        robust.p <= significanceLevel ? "devient significatif" : "n’est plus significatif",
        effectCell(test),
      ],
    })),
    notes: [...(supposed ? [supposedScoresSentence] : []), ...sizesNote(changed.map(({ test }) => test))],
  });
}

/** Tests with their effect and its interval, what they could have found, and how many answered: those that come nearest to it first, or pass it most. */
export function effectTable(tests: readonly CheckedTest[], caption: string): TableModel {
  return plainTable({
    caption: `${caption} (${fr.integer(tests.length)})`,
    heads: ["Test", "p", "Effet", `Intervalle à 95${nb}%`, "Décelable", "Groupes"],
    rows: tests
      .toSorted((a, b) => b.effect / detectableEffect(b.detail) - a.effect / detectableEffect(a.detail))
      .map((test) => ({
        cells: [
          placeText(test),
          number(test.p, "p"),
          effectCell(test),
          span(...effectInterval(test.detail), `decimal${effectDecimals(test)}`),
          number(detectableEffect(test.detail), decimals(test)),
          listed(groupSizes(test)),
        ],
      })),
    notes: [
      `Décelable${nb}: le plus petit effet que ce croisement aurait trouvé quatre fois sur cinq au seuil de 5${nb}%.`,
      ...outsideNote(tests),
      ...sizesNote(tests),
    ],
  });
}

/** Which effects lie beyond their own interval, and what to make of it. */
function outsideNote(tests: readonly CheckedTest[]): readonly string[] {
  const outside = tests.filter(({ effect, detail }) => {
    const [low, high] = effectInterval(detail);
    return effect < low || effect > high;
  });
  return outside.length === 0
    ? []
    : [
        `Effet hors de son intervalle${nb}: ${outside.map(placeText).join(`${thinSpace}; `)}. Avec si peu de répondants pour tant de cases, le hasard seul en donne d’aussi grands${thinSpace}; c’est l’intervalle, celui de toute la population, qui est à retenir.`,
      ];
}

/** « V = 0,12 », « η² = 0,012 » */
function effectCell(test: CheckedTest): Cell {
  return number(test.effect, `decimal${effectDecimals(test)}`, {
    before: `${test.measure === "V" ? "V" : "η²"}${nb}=${nb}`,
  });
}

function decimals({ measure }: CheckedTest) {
  return measure === "V" ? "decimal2" : "decimal3";
}

/** How many of each group have answered what is tested. */
export function groupSizes({ detail, table }: Pick<CheckedTest, "detail" | "table">): readonly number[] {
  return table.groups.map((_, g) =>
    detail.kind === "means"
      ? detail.cells[g]!.n
      : detail.observed.reduce((sum, counts) => sum + counts[g]!, 0),
  );
}

/** Which questions of these tests have groups whose sizes the report does not print. */
export function sizesNote(tests: readonly ReportTest[]): readonly string[] {
  const supposed = tests
    .filter(({ table }) => table.source.supposedSizes)
    .map(({ table }) => table.question.id);
  return supposed.length === 0
    ? []
    : [
        `Effectifs des groupes supposés, faute d’être imprimés${nb}: ${[...new Set(supposed)].join(", ")}. Les probabilités en dépendent.`,
      ];
}
