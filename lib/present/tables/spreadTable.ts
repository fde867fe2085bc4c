import { tabulation } from "../../questionnaire/tabulation";
import type { ScoreSpread, SpreadRow } from "../../tables/scoreSpread";
import type { Count } from "../../tables/Table";
import { type Cell, number, type Show } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { noBreakSpace as nb } from "../french";
import { rowLabel } from "./flatModel";

/** How scores, numbers or ranks spread, as a table under that of their means. */
export function spreadTable(spread: ScoreSpread): TableModel {
  const { question, values, rows, weighting } = spread;
  const isRanking = question.kind === "ranking";
  const show = showOf(spread);
  const share = ({ percent }: Count): Cell => number(percent, "percent");
  const cellsOf = ({ ranked, cells, quantiles }: SpreadRow): readonly Cell[] => {
    if (ranked !== undefined) return [number(ranked.n, "integer"), share(ranked), ...cells.map(share)];
    const [least, low, middle, high, most] = quantiles;
    if (values.length > 0) return [...cells.map(share), number(middle, show.between)];
    const between = [low, middle, high].map((value) => number(value, show.between));
    return [number(least, show.given), ...between, number(most, show.given)];
  };
  const heads = isRanking
    ? ["Classé", "%", ...values.map(rankHead)]
    : values.length > 0
      ? [...values.map((value) => String(value).replace("-", "−")), "Médiane"]
      : ["Minimum", "1er quartile", "Médiane", "3e quartile", "Maximum"];
  const subject = isRanking ? " des rangs" : values.length > 0 ? " des notes" : "";
  return plainTable({
    caption: `${question.id} · Répartition${subject}`,
    heads: ["", ...heads],
    rows: rows.map((row) => ({ cells: [rowLabel(row.label).head, ...cellsOf(row)] })),
    notes: [
      isRanking
        ? `Pourcentages de ceux qui ont classé au moins un item${nb}: combien ont classé celui-ci, et à quel rang.`
        : values.length > 0
          ? "Pourcentages de ceux qui ont donné une note."
          : undefined,
      isRanking ? undefined : quantileNote(values.length > 0, weighting),
      weighting !== undefined && (isRanking || values.length > 0)
        ? `Pourcentages pondérés par «${nb}${weighting}${nb}».`
        : undefined,
    ],
  });
}

/** How numbers are shown: as they were given, and what may stand between two whole ones with a decimal. */
function showOf({ question, values }: ScoreSpread): { readonly given: Show; readonly between: Show } {
  const how = tabulation(question);
  const decimals = how.layout === "means" && values.length === 0 ? Math.min(how.range.decimals, 4) : 0;
  const given = `decimal${decimals}` as Show;
  return decimals === 0 ? { given: "integer", between: "decimal1" } : { given, between: given };
}

/** « 1er », « 2e » */
function rankHead(rank: number): string {
  return rank === 1 ? "1er" : `${rank}e`;
}

function quantileNote(isMedianAlone: boolean, weighting: string | undefined): string {
  const what = isMedianAlone ? "Médiane" : "Quartiles";
  return weighting === undefined
    ? `${what}${nb}: définition${nb}7 de Hyndman et Fan, celle de R.`
    : `${what} pondéré${isMedianAlone ? "e" : "s"} par «${nb}${weighting}${nb}»${nb}: la plus petite valeur que cette part du poids ne dépasse pas.`;
}
