import { meanInterval } from "../stats/meanInterval";
import { proportionInterval } from "../stats/proportionInterval";
import type { CrossedCounts, CrossedMeans, Crossing, Group } from "../tables/Table";
import { type Figure, fontFamily, groupStyle } from "./Figure";
import { fr, noBreakSpace as nb, thinSpace } from "./french";
import { textWidth, wrapText } from "./textExtent";

const width = 760;
const fontSize = 13;

/**
 * The figure of a crossing: for counts, horizontal bars of the percents of each group from 0,
 * with value labels and 95 % intervals (Wilson); for means, points with 95 % intervals
 * (Student) on the whole scale from 1 to 10, or from 0 for numbers. Rows keep their order from
 * top to bottom; groups differ by colour and by pattern or marker.
 */
export function crossingFigure(crossing: Crossing): Figure {
  const title = `${crossing.question.id} ${crossing.question.label}`;
  const heading = wrapText(title, width - 40, 16).map((line) => `<b>${escapeMarkup(line)}</b>`);
  const labels = crossing.rows.map((row) => rowLabel(row.label));
  const labelWidth = Math.min(280, Math.max(40, ...labels.map((label) => textWidth(label, fontSize) + 22)));
  const ticks = labels.map((label) => wrapText(label, labelWidth - 18, fontSize).map(escapeMarkup).join("<br>"));
  const rowHeight = Math.max(30 * crossing.groups.length, 24 + 17 * Math.max(...ticks.map(lineCount)));
  const top = 24 + 21 * heading.length + 34;
  const height = top + rowHeight * crossing.rows.length + 74;
  const positions = crossing.rows.map((_, i) => i);
  const drawn = crossing.kind === "crossedCounts" ? percentTraces(crossing) : meanTraces(crossing);
  const layout = {
    width,
    height,
    font: { family: fontFamily, size: fontSize, color: "#1a1a1a" },
    paper_bgcolor: "#ffffff",
    plot_bgcolor: "#ffffff",
    margin: { l: labelWidth, r: 24, t: top, b: 62, autoexpand: false },
    title: { text: heading.join("<br>"), x: 0, xanchor: "left", xref: "container", y: 1, yanchor: "top", pad: { t: 12, l: 12 }, font: { size: 16 } },
    legend: { orientation: "h", x: 0, xanchor: "left", y: 1, yanchor: "bottom", traceorder: "normal" },
    separators: `,${thinSpace}`,
    barmode: "group",
    bargap: 0.25,
    xaxis: { ...drawn.axis, zeroline: false, gridcolor: "#dddddd", automargin: false, fixedrange: true },
    yaxis: {
      tickvals: positions,
      ticktext: ticks,
      range: [crossing.rows.length - 0.5, -0.5],
      ticklabelstandoff: 6,
      showgrid: false,
      zeroline: false,
      automargin: false,
      fixedrange: true,
    },
  } as const;
  return { title, alt: figureAlt(crossing), data: drawn.data, layout };
}

/** The numbers of a crossing's figure as a French sentence, for those who cannot see it. */
export function figureAlt(crossing: Crossing): string {
  const kind =
    crossing.kind === "crossedCounts"
      ? "Diagramme en barres, en pourcentage de chaque groupe"
      : "Moyennes de chaque groupe et leur intervalle à 95 %".replace(" %", `${nb}%`);
  const rows = crossing.rows.map((row, i) => {
    const cells = crossing.groups.map(({ label }, g) => {
      const value =
        crossing.kind === "crossedCounts"
          ? fr.percent(crossing.rows[i]!.cells[g]!.percent)
          : fr.decimal(crossing.rows[i]!.cells[g]!.mean);
      return `${label} ${value}`;
    });
    return `${row.label === "" ? "" : `${row.label}${nb}: `}${cells.join(", ")}`;
  });
  return `${kind}. ${rows.join(`${thinSpace}; `)}.`;
}

function percentTraces(crossing: CrossedCounts) {
  const data = crossing.groups.map((group, g) => {
    const style = groupStyle(g);
    const cells = crossing.rows.map((row) => row.cells[g]!);
    const intervals = cells.map((cell) => proportionInterval(cell.n, group.n));
    return {
      type: "bar",
      orientation: "h",
      name: legendName(group),
      y: crossing.rows.map((_, i) => i),
      x: cells.map(({ percent }) => finite(percent)),
      customdata: cells.map(({ n }) => n),
      error_x: errorBars(
        cells.map(({ percent }, i) => [percent - 100 * intervals[i]![0], 100 * intervals[i]![1] - percent]),
      ),
      marker: {
        color: style.color,
        line: { color: "#333333", width: 0.5 },
        pattern: { shape: style.pattern, fillmode: "overlay", fgcolor: "#ffffff", fgopacity: 1, size: 7, solidity: 0.2 },
      },
      hovertemplate: `%{x:.1f} % (n = %{customdata})<extra>${escapeMarkup(group.label)}</extra>`,
    };
  });
  const most = Math.max(
    ...data.flatMap(({ x, error_x }) => x.map((value, i) => (value ?? 0) + (error_x.array[i] ?? 0))),
  );
  const labels = crossing.groups.map((group, g) =>
    valueLabels(
      data[g]!.x,
      data[g]!.error_x.array,
      crossing.rows.map((row) => fr.percent(row.cells[g]!.percent)),
      offset(g, crossing.groups.length),
      group,
    ),
  );
  const axis = {
    range: [0, Math.min(112, Math.max(20, most * 1.12 + 4))],
    ticksuffix: `${nb}%`,
    tick0: 0,
    dtick: most > 50 ? 20 : 10,
    title: { text: `Part du groupe, intervalle à 95${nb}%`, font: { size: 12 } },
  };
  return { data: [...data, ...labels], axis };
}

function meanTraces(crossing: CrossedMeans) {
  const scale = crossing.question.kind === "scale";
  const groups = crossing.groups.map((group, g) => {
    const style = groupStyle(g);
    const cells = crossing.rows.map((row) => row.cells[g]!);
    const margins = cells.map(({ mean, sd, n }) => meanInterval(mean, sd, n)[1] - mean);
    return {
      type: "scatter",
      mode: "markers",
      name: legendName(group),
      y: crossing.rows.map((_, i) => i + offset(g, crossing.groups.length)),
      x: cells.map(({ mean }) => finite(mean)),
      customdata: cells.map(({ n }) => n),
      error_x: errorBars(margins.map((margin) => [margin, margin])),
      marker: { color: style.color, symbol: style.symbol, size: 11, line: { color: "#333333", width: 0.5 } },
      hovertemplate: `%{x:.2f} (n = %{customdata})<extra>${escapeMarkup(group.label)}</extra>`,
    };
  });
  const ends = groups.flatMap(({ x, error_x }) => x.map((value, i) => (value ?? 0) + (error_x.array[i] ?? 0)));
  const labels = crossing.groups.map((group, g) =>
    valueLabels(
      groups[g]!.x,
      groups[g]!.error_x.array,
      crossing.rows.map((row) => fr.decimal(row.cells[g]!.mean)),
      offset(g, crossing.groups.length),
      group,
    ),
  );
  const axis = scale
    ? { range: [1, 10.4], tick0: 1, dtick: 1, title: axisTitle("Note moyenne de 1 à 10") }
    : { range: [0, Math.max(...ends) * 1.12], title: axisTitle("Moyenne") };
  return { data: [...groups, ...labels], axis };
}

function axisTitle(text: string) {
  return { text: `${text}, intervalle à 95${nb}%`, font: { size: 12 } };
}

/** Value labels as a trace of their own, right of the intervals, so that neither hides the other. */
function valueLabels(
  values: readonly (number | null)[],
  margins: readonly (number | null)[],
  texts: readonly string[],
  shift: number,
  group: Group,
) {
  return {
    type: "scatter",
    mode: "text",
    x: values.map((value, i) => (value === null ? null : value + (margins[i] ?? 0))),
    y: values.map((_, i) => i + shift),
    text: texts.map((text) => `${nb}${text}`),
    textposition: "middle right",
    textfont: { size: 12 },
    cliponaxis: false,
    hoverinfo: "skip",
    showlegend: false,
    name: group.label,
  };
}

/** Where the g-th of k groups stands beside its row, as Plotly places grouped bars. */
function offset(g: number, k: number): number {
  return ((g + 0.5) / k - 0.5) * 0.75;
}

function errorBars(margins: readonly (readonly [number, number])[]) {
  return {
    type: "data",
    symmetric: false,
    arrayminus: margins.map(([low]) => finite(low)),
    array: margins.map(([, high]) => finite(high)),
    color: "#333333",
    thickness: 1.2,
    width: 4,
  };
}

/** Plotly leaves out null, and chokes on NaN in JSON. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}

function legendName({ label, n }: Group): string {
  return `${escapeMarkup(label)} (n${nb}=${nb}${fr.integer(n)})`;
}

function rowLabel(label: string): string {
  return label === "" ? " " : label;
}

function lineCount(text: string): number {
  return text.split("<br>").length;
}

/** Plotly reads a little HTML in its texts. */
function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
