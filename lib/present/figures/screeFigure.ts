import type { Spectrum } from "../../tables/Spectrum";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { sourceSentence } from "../sentences";
import { escapeMarkup, type Figure, groupStyle } from "./Figure";
import { plainLayout } from "./plainLayout";
import { verticalTitle } from "./plane";
import { wrapText } from "./textExtent";

const width = 760;
const plotHeight = 340;
const smallSize = 12;

/** The eigenvalues of an analysis in falling order, beside the mean and the 95th percentile of those of chance. */
export function screeFigure(spectrum: Spectrum, title: string): Figure {
  const { eigenvalues, means, percentiles, kept, source } = spectrum;
  const shown = Math.min(eigenvalues.length, Math.max(15, kept + 6));
  const places = Array.from({ length: shown }, (_, k) => k + 1);
  const digits = spectrum.threshold === 1 ? 3 : 4;
  const series = [
    { name: "réponses analysées", values: eigenvalues, dash: "solid" },
    { name: "hasard, moyenne", values: means, dash: "dash" },
    { name: "hasard, 95e centile", values: percentiles, dash: "dot" },
  ].map((one) => ({ ...one, values: one.values.slice(0, shown) }));
  const note = wrapText(sourceSentence(source) ?? "", width - 24, smallSize);
  const bottom = 50 + (note[0] === "" ? 0 : 6 + 16 * note.length);
  const height = 80 + plotHeight + bottom;
  const first = Math.min(3, shown);
  const values = places
    .slice(0, first)
    .map(
      (k) => `${fr.decimal(eigenvalues[k - 1]!, digits)} contre ${fr.decimal(percentiles[k - 1]!, digits)}`,
    );
  const keeps =
    kept === 0 ? "aucune n’est gardée" : `${fr.integer(kept)} ${kept === 1 ? "est gardée" : "sont gardées"}`;
  const alt = `Éboulis des valeurs propres. Les ${fr.integer(first)} premières, avec le 95e centile du hasard${nb}: ${values.join(`${thinSpace}; `)}. En partant de la première, ${keeps} comme dépassant le hasard. ${sourceSentence(source) ?? ""}`;
  return {
    title,
    alt: alt.trim(),
    table: [
      ["composante", ...series.map(({ name }) => name)],
      ...places.map((k, i) => [String(k), ...series.map((one) => fr.decimal(one.values[i]!, digits))]),
    ],
    data: series.map(({ name, values: own, dash }, i) => ({
      type: "scatter",
      mode: "lines+markers",
      name,
      x: places,
      y: own.map((value) => Number(value.toFixed(5))),
      line: { color: groupStyle(i).color, dash, width: 2 },
      marker: { color: groupStyle(i).color, symbol: groupStyle(i).symbol, size: i === 0 ? 8 : 5 },
      hovertemplate: `%{y:.3f}<extra>${name}</extra>`,
    })),
    layout: {
      ...plainLayout(title, width, height, { l: 62, r: 16, t: 80, b: bottom }),
      xaxis: {
        title: { text: "Composante", font: { size: smallSize }, standoff: 8 },
        range: [0.4, shown + 0.6],
        dtick: shown > 20 ? 5 : 1,
        tick0: shown > 20 ? 0 : 1,
        zeroline: false,
        showgrid: false,
        automargin: false,
      },
      yaxis: {
        rangemode: "tozero",
        gridcolor: "#dddddd",
        automargin: false,
      },
      annotations: [
        verticalTitle("Valeur propre"),
        {
          text: note.map(escapeMarkup).join("<br>"),
          x: -62 / (width - 78),
          xref: "paper",
          xanchor: "left",
          xshift: 12,
          y: 0,
          yref: "paper",
          yanchor: "top",
          yshift: -50,
          align: "left",
          showarrow: false,
          borderpad: 0,
          font: { size: smallSize },
          visible: note[0] !== "",
        },
      ],
    },
  };
}
