import { sum } from "../../base/sum";
import type { Crossing, Group } from "../../tables/Table";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { hasScaleWords, scaleWords } from "../scaleWords";
import { secretText } from "../secrecySentence";
import { crossingName, plainNumber } from "../sentences";
import { columnsTitle } from "./columnsTitle";
import { crossingSeries, figureRows, type Point } from "./crossingSeries";
import { declaredAxis } from "./declaredAxis";
import { errorBars, finite } from "./errorBars";
import { barMarker, escapeMarkup, type Figure, fontFamily, groupStyle } from "./Figure";
import { figureAlt } from "./figureAlt";
import { figureNote } from "./figureNote";
import { figureTable } from "./figureTable";
import { scaleAxis } from "./scaleAxis";
import { textWidth, wrapText } from "./textExtent";

/** Pixels: the picture, its sides, its letters. */
const width = 760;
const padding = 12;
const titleSize = 16;
const titleAscent = 12;
const fontSize = 13;
const smallSize = 12;
/** Pixels: one group in a row, what stays free between two rows, and a marker. */
const band = 20;
const gap = 16;
const markerSize = 11;

/**
 * The figure of a crossing: for counts, horizontal bars of the percents of each group from 0,
 * with value labels and 95 % intervals (Wilson); for means, points with 95 % intervals
 * (Student) on the whole scale from 1 to 10, on all ranks of a ranking, or for numbers from 0, or over the range that the
 * question declares where that has two ends and does not begin at 0. Rows keep their order from
 * top to bottom; groups differ by colour and by pattern or marker. An interval that passes an
 * end of the axis is cut there. Under it, as under the table, what must be known before trusting
 * it: a filter, or numbers that the publication does not determine. The title says what it is crossed with; the heading in
 * the picture does so of a crossing that the study does not declare.
 */
export function crossingFigure(crossing: Crossing): Figure {
  const { question, groups } = crossing;
  const rows = figureRows(crossing);
  const bars = crossing.kind !== "crossedMeans";
  const series = crossingSeries(crossing);
  const axis = axisOf(crossing, series);

  const columns = columnsTitle(crossing);
  const drawn = `${question.id} ${question.label}${columns === undefined ? "" : ` × ${columns}`}`;
  // Groups in the picture say by themselves what they are; a list of figures has none.
  const title = crossing.declared ? `${drawn} · selon ${crossingName(crossing.declared)}` : drawn;
  const heading = wrapText(drawn, width - 2 * padding, titleSize, "bold");
  const labelWidth = Math.min(280, Math.max(24, ...rows.map((label) => textWidth(label, fontSize) + 22)));
  const labels = rows.map((label) => wrapText(label, labelWidth - 18, fontSize));
  const labelRoom = markerSize + Math.max(...series.flat().map(({ text }) => textWidth(text, smallSize)));
  const plotWidth = width - labelWidth - labelRoom - padding;
  const legend = legendOf(groups, labelWidth + plotWidth);
  const rowHeight =
    gap + Math.max(band * groups.length, 17 * Math.max(...labels.map(({ length }) => length)));
  const top = padding + 21 * heading.length + legend.height;
  const note = wrapText(figureNote(crossing) ?? "", width - 2 * padding, smallSize);
  const axisTitle = wrapText(axis.title.text, plotWidth + 2 * Math.min(labelWidth, labelRoom), smallSize);
  const axisHeight = 48 + 16 * (axisTitle.length - 1);
  const bottom = axisHeight + (note[0] === "" ? 0 : 4 + 16 * note.length);
  const height = Math.round(top + rowHeight * rows.length + bottom);
  const pixel = (axis.range[1] - axis.range[0]) / plotWidth;
  const share = (band * groups.length) / rowHeight;
  const shift = (g: number) => ((g + 0.5) / groups.length - 0.5) * share;

  const layout = {
    width,
    height,
    font: { family: fontFamily, size: fontSize, color: "#1a1a1a" },
    paper_bgcolor: "#ffffff",
    plot_bgcolor: "#ffffff",
    margin: { l: labelWidth, r: labelRoom + padding, t: top, b: bottom, autoexpand: false },
    title: {
      text: lines(heading.map((line) => `<b>${escapeMarkup(line)}</b>`)),
      x: 0,
      xanchor: "left",
      xref: "container",
      // The baseline of its first line: Plotly would lift a title of several lines that hangs from its top.
      y: 1 - (padding + titleAscent) / height,
      yanchor: "bottom",
      pad: { l: padding },
      font: { size: titleSize },
    },
    legend: {
      orientation: legend.orientation,
      x: -labelWidth / plotWidth,
      xanchor: "left",
      y: 1,
      yanchor: "bottom",
      maxheight: 1,
      traceorder: "normal",
    },
    annotations: [
      {
        text: lines(note.map(escapeMarkup)),
        x: -labelWidth / plotWidth,
        xref: "paper",
        xanchor: "left",
        xshift: padding,
        y: 0,
        yref: "paper",
        yanchor: "top",
        yshift: -axisHeight,
        align: "left",
        showarrow: false,
        borderpad: 0,
        font: { size: smallSize },
        visible: note[0] !== "",
      },
    ],
    separators: `,${thinSpace}`,
    barmode: "group",
    bargap: 1 - share,
    xaxis: {
      ...axis,
      title: { ...axis.title, text: lines(axisTitle.map(escapeMarkup)) },
      zeroline: false,
      gridcolor: "#dddddd",
      automargin: false,
      fixedrange: true,
    },
    yaxis: {
      tickvals: rows.map((_, i) => i),
      ticktext: labels.map((label) => lines(label.map(escapeMarkup))),
      range: [rows.length - 0.5, -0.5],
      ticklabelstandoff: 6,
      showgrid: false,
      showline: true,
      linecolor: "#777777",
      mirror: question.kind === "scale",
      zeroline: false,
      automargin: false,
      fixedrange: true,
    },
  } as const;
  const data = [
    ...series.map((points, g) => ({
      ...(bars ? barStyle(g) : markerStyle(g)),
      name: lines(legend.names[g]!.map(escapeMarkup)),
      x: points.map(({ value }) => finite(value)),
      y: points.map((_, i) => (bars ? i : i + shift(g))),
      customdata: points.map(({ n, lowText, highText }) => [finite(n), lowText, highText]),
      error_x: errorBars(points),
      hovertemplate: `${bars ? `%{x:.1f}${nb}%` : "%{x:.2f}"} (n = %{customdata[0]})<br>intervalle à 95${nb}%${nb}: de %{customdata[1]} à %{customdata[2]}<extra>${escapeMarkup(groups[g]!.label)}</extra>`,
    })),
    ...series.map((points, g) => valueLabels(points, shift(g), axis.range[1], bars ? 0 : markerSize * pixel)),
  ];
  return { title, alt: figureAlt(crossing), table: figureTable(crossing), data, layout };
}

function axisOf(crossing: Crossing, series: readonly (readonly Point[])[]) {
  const ends = series.flatMap((points) => points.flatMap(({ value, high }) => [value, high]));
  const lows = series.flatMap((points) => points.map(({ low }) => low));
  const most = Math.max(0, ...ends.filter(Number.isFinite));
  const title = (text: string) => ({
    text: `${text}, intervalle à 95${nb}%`,
    font: { size: smallSize },
    standoff: 8,
  });
  if (crossing.kind !== "crossedMeans") {
    const dtick = most > 50 ? 20 : most > 20 ? 10 : 5;
    return {
      range: [0, 1.01 * Math.max(20, most)],
      tick0: 0,
      dtick,
      ticksuffix: `${nb}%`,
      title: title("Part du groupe"),
    } as const;
  }
  if (crossing.question.kind === "scale") {
    const axis = scaleAxis(crossing.question);
    const comma = hasScaleWords(crossing.question) ? "," : "";
    return { ...axis, title: title(`Note moyenne${comma} de ${scaleWords(crossing.question)}`) } as const;
  }
  const declared = declaredAxis(crossing.question);
  if (declared !== undefined) {
    const [min, max] = declared.range.map(plainNumber);
    return { ...declared, title: title(`Moyenne, de ${min} à ${max}`) } as const;
  }
  if (crossing.question.kind === "ranking") {
    const { items, ranks = items.length } = crossing.question;
    return {
      range: [1, ranks + 0.1],
      dtick: 1,
      tick0: 1,
      title: title("Rang moyen (1 = premier)"),
    } as const;
  }
  const negative = series.some((points) => points.some(({ value }) => value < 0));
  const least = negative ? 1.01 * Math.min(...ends.concat(lows).filter(Number.isFinite)) : 0;
  return { range: [least, 1.01 * Math.max(1, most)], title: title("Moyenne") } as const;
}

/** The legend in one line where it fits, in a column otherwise; `height` as Plotly lays it out. */
function legendOf(groups: readonly Group[], room: number) {
  const symbol = 45;
  const names = groups.map(({ label, n }) =>
    wrapText(
      `${label} (n${nb}=${nb}${Number.isNaN(n) ? secretText : fr.integer(n)})`,
      room - symbol,
      fontSize,
    ),
  );
  const widths = names.map((name) => symbol + Math.max(...name.map((line) => textWidth(line, fontSize))));
  const heights = names.map(({ length }) => 3 + 1.3 * fontSize * length);
  const oneLine = sum(widths) < room;
  const height = 10 + (oneLine ? Math.max(...heights) : sum(heights));
  return { names, height, orientation: oneLine ? "h" : "v" } as const;
}

function barStyle(g: number) {
  return { type: "bar", orientation: "h", marker: barMarker(groupStyle(g)) };
}

function markerStyle(g: number) {
  const { color, symbol } = groupStyle(g);
  const marker = { color, symbol, size: markerSize, line: { color: "#333333", width: 1 } };
  return { type: "scatter", mode: "markers", cliponaxis: false, marker };
}

/**
 * Value labels as a trace of their own, right of the intervals, so that neither hides the other.
 *
 * @param end of the axis, where a longer interval is cut
 * @param clear of the value, what its marker takes; on the axis, like `end`
 */
function valueLabels(points: readonly Point[], shift: number, end: number, clear: number) {
  const places = points.map(({ value, high }) => Math.min(end, Number.isNaN(high) ? value : high));
  return {
    type: "scatter",
    mode: "text",
    x: places.map(finite),
    y: points.map((_, i) => i + shift),
    text: points.map(({ value, text }, i) => `${nb.repeat(places[i]! - value < clear ? 3 : 1)}${text}`),
    textposition: "middle right",
    textfont: { size: smallSize },
    cliponaxis: false,
    hoverinfo: "skip",
    showlegend: false,
  };
}

function lines(texts: readonly string[]): string {
  return texts.join("<br>");
}
