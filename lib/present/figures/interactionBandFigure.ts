import { sum } from "../../base/sum";
import { rowsOf } from "../document/TableModel";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { bandName, bandTable, type InteractionBand, ownName } from "../tables/interactionBand";
import { finite } from "./errorBars";
import { escapeMarkup, type Figure, groupStyles } from "./Figure";
import { plainLayout } from "./plainLayout";
import { textWidth, wrapText } from "./textExtent";

/** Pixels: the picture, its letters, a row. */
const width = 760;
const padding = 12;
const titleSize = 16;
const fontSize = 12;
const lineHeight = 15;
const rowGap = 8;
const labelWidth = 290;
const axisHeight = 52;

/**
 * For each interaction of one kind of test, a bar from the least to the greatest statistic that the
 * publication leaves possible, the value of the answers as a marker, and a line at the thresholds of 5 %.
 * The axis is that of the square root: the root of F grows as the difference of differences does.
 */
export function interactionBandFigure(
  title: string,
  bands: readonly InteractionBand[],
  reconstructed: boolean,
): Figure {
  const measure = bands[0]?.measure ?? "F";
  const thresholds = bands.map(({ critical }) => critical);
  const labels = bands.map((band) => wrapText(bandName(band), labelWidth - 16, fontSize));
  const rowHeight = labels.map(({ length }) => rowGap + lineHeight * length);
  const heading = wrapText(title, width - 2 * padding, titleSize, "bold");
  const top = padding + 21 * heading.length + 44;
  const plotHeight = sum(rowHeight);
  const height = Math.round(top + plotHeight + axisHeight);
  const middles = rowHeight.map((own, i) => sum(rowHeight.slice(0, i)) + own / 2);
  const ends = bands.map(({ greatest, own }) => Math.max(greatest.statistic, own?.statistic ?? 0));
  const most = Math.max(1, ...[...thresholds.map((own) => 4 * own), ...ends].filter(Number.isFinite));
  const step = Math.max(1, Math.ceil(Math.sqrt(most) / 6));
  const ticks = Array.from({ length: 8 }, (_, k) => (k * step) ** 2).filter((tick) => tick <= most);
  const texts = bands.map(({ greatest }) => `${nb}${fr.decimal(greatest.statistic, 0)}`);
  const right = padding + Math.max(...texts.map((text) => textWidth(text, fontSize)), 20);
  const [blue, orange] = groupStyles;
  const name = ownName(reconstructed);
  const data = [
    {
      type: "bar",
      orientation: "h",
      name: "laissé possible par la publication",
      y: middles,
      base: bands.map(({ least }) => root(least.statistic)),
      x: bands.map(({ least, greatest }) => (root(greatest.statistic) ?? 0) - (root(least.statistic) ?? 0)),
      width: 9,
      marker: { color: "#bcd7e8", line: { color: blue.color, width: 1 } },
      customdata: bands.map(
        ({ least, greatest }) =>
          `de ${fr.decimal(least.statistic, 3)} à ${fr.decimal(greatest.statistic, 3)}`,
      ),
      hovertemplate: "%{customdata}<extra></extra>",
    },
    {
      type: "scatter",
      mode: "markers",
      name,
      x: bands.map(({ own }) => (own === undefined ? null : root(own.statistic))),
      y: middles,
      cliponaxis: false,
      marker: { color: orange.color, symbol: "diamond", size: 10, line: { color: "#333333", width: 1 } },
      customdata: bands.map(({ own }) =>
        own === undefined ? "" : `${fr.decimal(own.statistic, 3)}, ${fr.p(own.p)}`,
      ),
      hovertemplate: `%{customdata}<extra>${name}</extra>`,
    },
    {
      type: "scatter",
      mode: "lines",
      name: `seuil à 5${nb}% (${measure}${nb}=${nb}${thresholdsText(bands)})`,
      // A step where the next row has other degrees of freedom.
      x: thresholds.flatMap((own) => [root(own), root(own)]),
      y: rowHeight.flatMap((own, i) => [middles[i]! - own / 2, middles[i]! + own / 2]),
      line: { color: "#D55E00", width: 2, dash: "dash" },
      hoverinfo: "skip",
    },
    {
      type: "scatter",
      mode: "text",
      x: bands.map(({ greatest }) => root(greatest.statistic)),
      y: middles,
      text: texts,
      textposition: "middle right",
      textfont: { size: fontSize },
      cliponaxis: false,
      hoverinfo: "skip",
      showlegend: false,
    },
  ];
  const layout = {
    ...plainLayout(
      heading,
      width,
      height,
      { l: labelWidth, r: right, t: top, b: axisHeight },
      { fontSize, legendFrom: padding },
    ),
    barmode: "overlay",
    xaxis: {
      range: [0, 1.02 * Math.sqrt(most)],
      tickvals: ticks.map(Math.sqrt),
      ticktext: ticks.map((tick) => fr.integer(tick)),
      title: {
        text: `${measure} de l’interaction (échelle en racine carrée)`,
        font: { size: fontSize },
        standoff: 8,
      },
      zeroline: true,
      zerolinecolor: "#777777",
      gridcolor: "#dddddd",
      automargin: false,
      fixedrange: true,
    },
    yaxis: {
      range: [plotHeight, 0],
      tickvals: middles,
      ticktext: labels.map((lines) => lines.map(escapeMarkup).join("<br>")),
      ticklabelstandoff: 8,
      showgrid: false,
      zeroline: false,
      automargin: false,
      fixedrange: true,
    },
  };
  const model = bandTable(title, bands, reconstructed);
  const table = [
    model.columns.map(({ head }) => head),
    ...rowsOf(model).map(({ head, cells }) => [head, ...cells]),
  ];
  return { title, alt: altOf(bands, reconstructed), table, data, layout };
}

function altOf(bands: readonly InteractionBand[], reconstructed: boolean): string {
  const parts = bands.map((band) => {
    const { measure, least, greatest, own } = band;
    const value = own === undefined ? "" : `, ${ownName(reconstructed)} ${fr.decimal(own.statistic, 3)}`;
    return `${bandName(band)}${nb}: ${measure} de ${fr.decimal(least.statistic, 3)} à ${fr.decimal(greatest.statistic, 3)}${value}`;
  });
  return `Intervalle que la publication laisse à chaque test. Seuil à 5${nb}%${nb}: ${thresholdsText(bands)}. ${parts.join(`${thinSpace}; `)}.`;
}

/** « 3,84 », or all thresholds that there are, « 3,84 ou 5,99 ». */
function thresholdsText(bands: readonly InteractionBand[]): string {
  return [...new Set(bands.map(({ critical }) => critical).filter(Number.isFinite))]
    .toSorted((a, b) => a - b)
    .map((own) => fr.decimal(own))
    .join(" ou ");
}

function root(value: number): number | null {
  return finite(Math.sqrt(value));
}
