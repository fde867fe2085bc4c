import { rankChanges, type VariedTest } from "../../tables/VariedTest";
import { type Cell, number, outOf, span } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { supposedScoresSentence } from "../sentences";
import { placeText, sizesNote } from "./testTables";

/**
 * The tests whose conclusion changes on ranks on some of the reconstructions that all give back the report:
 * between what and what their p lies, and on how many it changes, those where it changes most often first.
 *
 * @param tests all of them, on the same reconstructions, two at least
 * @param least on how many reconstructions it changes at least
 */
export function rankTable(tests: readonly VariedTest[], least = 1): TableModel {
  const of = tests[0]?.ranks.length ?? 0;
  const counted = tests.map((test) => ({ test, changes: rankChanges(test).filter(Boolean).length }));
  const shown = counted.filter(({ changes }) => changes >= least).toSorted((a, b) => b.changes - a.changes);
  const fewer = counted.filter(({ changes }) => changes > 0 && changes < least).length;
  return plainTable({
    caption: `Conclusions qui changent sur les rangs, sur ${least === 1 ? "une" : fr.integer(least)} au moins des ${fr.count(of, "reconstruction")} (${fr.integer(shown.length)})`,
    heads: ["Test", "p du rapport", "p sur les rangs (supposé)", "Change sur"],
    rows: shown.map(({ test, changes }) => ({
      cells: [placeText(test), number(test.p, "p"), rangeOf(test.ranks), outOf(changes, of)],
    })),
    notes: [
      ...(fewer === 0
        ? []
        : [
            `S’y ajoutent ceux dont la conclusion change sur moins de reconstructions${nb}: ${fr.integer(fewer)}.`,
          ]),
      supposedScoresSentence,
      `Reconstructions${nb}: celle qui suppose le moins, et ${fr.count(of - 1, "autre")} où tout ce que le rapport laisse ouvert est tiré au sort${thinSpace}; toutes redonnent les nombres imprimés, errata à part. De la plus petite probabilité à la plus grande, c’est une étendue intérieure${nb}: d’autres réponses, que le rapport permet aussi, peuvent tomber en dehors, et changer la conclusion d’un test qui n’est pas ici. Le nombre de reconstructions où elle change n’est pas une probabilité.`,
      ...sizesNote(shown.map(({ test }) => test)),
    ],
  });
}

/** « 0,004 à 0,231 » */
function rangeOf(ps: readonly number[]): Cell {
  const known = ps.filter((p) => !Number.isNaN(p));
  return span(Math.min(...known), Math.max(...known), "p");
}
