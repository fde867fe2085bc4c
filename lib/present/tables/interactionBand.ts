import { type Cell, number, statisticAndP } from "../document/Cell";
import { type PlainRow, plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";

/** What the publication leaves open of one interaction, beside the value in some answers. */
export interface InteractionBand {
  /** « 3.1.2 »; of a choice and its answers, the id of the question. */
  readonly id: string;
  /** Label of the item or of the answer; of the question, where it has no items. */
  readonly label: string;
  readonly measure: "F" | "G²";
  /** Whether it is that of an answer against the others, not of the question as a whole. */
  readonly ofAnswer: boolean;
  readonly least: BandValue;
  readonly greatest: BandValue;
  readonly critical: number;
  readonly verdict: "never" | "always" | "open" | "undecided";
  /** Of a score: from how many points on a difference of differences is significant. */
  readonly smallestGap?: number;
  /** In the answers that are shown; absent where they lack the question. */
  readonly own?: BandValue;
}

interface BandValue {
  readonly statistic: number;
  readonly p: number;
}

/** The verdicts in words. */
export const verdictWords = {
  never: "jamais significative",
  always: "toujours significative",
  open: "ouverte",
  undecided: "indécise",
} as const satisfies Record<InteractionBand["verdict"], string>;

/** Whose value is shown: « réponses reconstruites (supposé) ». */
export function ownName(reconstructed: boolean): string {
  return reconstructed ? "réponses reconstruites (supposé)" : "réponses lues";
}

/** The bands as a table: the value of the answers and both ends, each with its p, and what follows. */
export function bandTable(
  caption: string,
  bands: readonly InteractionBand[],
  reconstructed: boolean,
): TableModel {
  const measures = [...new Set(bands.map(({ measure }) => measure))].join(" ou ");
  const gaps = bands.some(({ smallestGap }) => smallestGap !== undefined);
  const heads = [
    "",
    `${measures}, ${ownName(reconstructed)}`,
    `${measures}, la plus petite valeur possible`,
    `${measures}, la plus grande`,
    ...(gaps ? ["Écart d’écarts significatif dès"] : []),
    "Interaction",
  ];
  return plainTable({
    caption,
    heads,
    words: [heads.length - 1],
    rows: bands.map((band) => bandRow(band, gaps)),
  });
}

function bandRow(band: InteractionBand, gaps: boolean): PlainRow {
  const { own, least, greatest, smallestGap, verdict } = band;
  const value = (end: BandValue | undefined): Cell =>
    end === undefined ? "—" : statisticAndP(end.statistic, end.p);
  return {
    cells: [
      bandName(band),
      value(own),
      value(least),
      value(greatest),
      ...(gaps ? [smallestGap === undefined ? "" : number(smallestGap, "decimal2")] : []),
      verdictWords[verdict],
    ],
    significant: verdict === "always",
  };
}

/** « 3.1.2 D’aide dans les démarches ». */
export function bandName({ id, label }: InteractionBand): string {
  return `${id}${label === "" ? "" : ` ${label}`}`;
}
