import { significanceLevel } from "../../tables/Table";
import type { FamilyCounts } from "../../tables/testFamily";
import { fr, noBreakSpace as nb, probabilityDecimals, thinSpace } from "../french";
import { type Figure, groupStyle } from "./Figure";
import { plainLayout } from "./plainLayout";

const width = 760;
const height = 520;
/** The axis ends here; what is smaller is drawn on its end. */
const least = 1e-8;

/**
 * The smallest probabilities of a family of tests, in order, on a logarithmic axis, with the level that each
 * must stay under: 5 % for all, Holm's, Benjamini and Hochberg's, Benjamini and Yekutieli's. As far as one
 * and a quarter times the significant ones.
 */
export function thresholdsFigure(p: readonly number[], counts: FamilyCounts): Figure {
  const m = p.length;
  const shown = Math.min(m, Math.max(20, Math.ceil(1.25 * counts.significant)));
  const sorted = p.toSorted((a, b) => a - b).slice(0, shown);
  const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
  const lines = [
    {
      name: `5${nb}% pour chaque test`,
      passing: counts.significant,
      dash: "solid",
      at: () => significanceLevel,
    },
    {
      name: "Benjamini–Hochberg",
      passing: counts.bh,
      dash: "dash",
      at: (rank: number) => (significanceLevel * rank) / m,
    },
    {
      name: "Benjamini–Yekutieli",
      passing: counts.by,
      dash: "dashdot",
      at: (rank: number) => (significanceLevel * rank) / (m * harmonic),
    },
    {
      name: "Holm",
      passing: counts.holm,
      dash: "dot",
      at: (rank: number) => significanceLevel / (m - rank + 1),
    },
  ].map((line, i) => ({ ...line, color: groupStyle([3, 0, 4, 2][i]!).color }));
  const ranks = sorted.map((_, i) => i + 1);
  const marks = (name: string, symbol: string, isOfThem: (value: number) => boolean) => {
    const own = ranks.filter((rank) => isOfThem(sorted[rank - 1]!));
    return {
      type: "scatter",
      mode: "markers",
      name,
      x: own,
      y: own.map((rank) => Math.max(least, sorted[rank - 1]!)),
      customdata: own.map((rank) => powerText(sorted[rank - 1]!)),
      showlegend: own.length > 0,
      marker: { color: "#1a1a1a", size: symbol === "circle" ? 5 : 6, symbol },
      hovertemplate: "rang %{x}, p = %{customdata}<extra></extra>",
    };
  };
  const title = `Les ${fr.integer(shown)} plus petites probabilités sur ${fr.integer(m)}, et les seuils à ne pas dépasser`;
  const passing = lines
    .map(({ name, passing: few }) => `${name}${nb}: ${fr.count(few, "test")}`)
    .join(`${thinSpace}; `);
  return {
    title,
    alt: `Courbe des probabilités rangées de la plus petite à la plus grande, sur une échelle logarithmique, avec quatre seuils. Tests qui restent sous le seuil, ${passing}.`,
    table: [
      ["rang", "p", ...lines.map(({ name }) => `seuil${nb}: ${name}`)],
      ...ranks.map((rank, i) => [
        fr.integer(rank),
        powerText(sorted[i]!),
        ...lines.map(({ at }) => powerText(at(rank))),
      ]),
    ],
    data: [
      ...lines.map(({ name, passing: few, dash, color, at }) => ({
        type: "scatter",
        mode: "lines",
        name: `${name} (${fr.integer(few)} sous le seuil)`,
        x: ranks,
        y: ranks.map(at),
        line: { color, dash, width: 2.5 },
        hoverinfo: "skip",
      })),
      marks("p des tests", "circle", (value) => value >= least),
      marks("p sous la fin de l’axe", "triangle-down", (value) => value < least),
    ],
    layout: {
      ...plainLayout(title, width, height, { l: 70, r: 24, t: 112, b: 54 }),
      xaxis: {
        title: { text: "Rang de la probabilité, de la plus petite à la plus grande", font: { size: 12 } },
        range: [0, shown + 1],
        zeroline: false,
        gridcolor: "#dddddd",
        automargin: false,
        fixedrange: true,
      },
      annotations: [
        {
          text: "p, échelle logarithmique",
          x: 0,
          xref: "paper",
          xanchor: "left",
          xshift: 6,
          y: 1,
          yref: "paper",
          yanchor: "top",
          showarrow: false,
          font: { size: 12, color: "#555555" },
        },
      ],
      yaxis: {
        type: "log",
        range: [Math.log10(least) - 0.25, 0.15],
        tickvals: Array.from({ length: 9 }, (_, i) => 10 ** -i),
        ticktext: Array.from({ length: 9 }, (_, i) =>
          i === 8 ? "≤ 10<sup>−8</sup>" : i === 0 ? "1" : `10<sup>−${i}</sup>`,
        ),
        zeroline: false,
        gridcolor: "#dddddd",
        automargin: false,
        fixedrange: true,
      },
    },
  };
}

/** « 0,047 », « 0,0502 » beside the threshold, « 2,4 × 10⁻⁵ » */
function powerText(value: number): string {
  if (value >= 0.001 || value === 0) return fr.decimal(value, probabilityDecimals(value));
  const exponent = Math.floor(Math.log10(value));
  const digits = [...String(-exponent)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
  return `${fr.decimal(value / 10 ** exponent, 1)}${nb}×${nb}10⁻${digits}`;
}
