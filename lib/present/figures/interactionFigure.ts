import { sum } from "../../base/sum";
import type { InteractionTable } from "../../tables/interactionTable";
import { noBreakSpace as nb } from "../french";
import { factorNames, levelName, supposedMark } from "../interactionNames";
import { sourceSentence } from "../sentences";
import { declaredAxis } from "./declaredAxis";
import { errorBars, finite } from "./errorBars";
import { escapeMarkup, type Figure, groupStyle } from "./Figure";
import { interactionAlt } from "./interactionAlt";
import { interactionData } from "./interactionData";
import { interactionPanels, type Panel } from "./interactionPanels";
import { plainLayout } from "./plainLayout";
import { scaleAxis } from "./scaleAxis";
import { textWidth, wrapText } from "./textExtent";

/** Pixels: the picture, its letters, and what stands around a panel. */
const width = 760;
const padding = 12;
const titleSize = 16;
const fontSize = 13;
const smallSize = 12;
const lineHeight = 15;
const plotHeight = 190;
const axisRoom = 42;
const gutter = 18;

/** How each line is drawn, beside its colour and marker. */
const dashes = ["solid", "dash", "dot", "dashdot"] as const;

/**
 * The figure of an interaction: for each score or answer a panel, with the answers to the first factor
 * along it and a line for each answer to the second; lines that run apart show an interaction. Means (on
 * the whole scale from 1 to 10, or from 0) or percents of the cells, with 95 % intervals. Lines differ by
 * colour, by dashes and by marker.
 */
export function interactionFigure(table: InteractionTable): Figure {
  const panels = interactionPanels(table);
  const columns = Math.min(3, panels.length);
  const title = `${table.question.id} ${table.question.label} · ${factorNames(table)}${supposedMark(table)}`;
  const heading = wrapText(title, width - 2 * padding, titleSize, "bold");
  const note = wrapText(sourceSentence(table.source) ?? "", width - 2 * padding, smallSize);
  const axis = axisOf(table, panels);
  const left = 54;
  const panelWidth = (width - left - padding - gutter * (columns - 1)) / columns;
  const titles = panels.map(({ label }) => (label === "" ? [] : wrapText(label, panelWidth - 8, smallSize)));
  const lines = Array.from({ length: Math.ceil(panels.length / columns) }, (_, r) =>
    titles.slice(r * columns, (r + 1) * columns),
  ).map((own) => Math.max(...own.map(({ length }) => length)));
  const legend = legendOf(table);
  const top = padding + 21 * heading.length + 8 + legend.height;
  const bottom = note[0] === "" ? 4 : 8 + 16 * note.length;
  const heights = lines.map((count) => 6 + lineHeight * count + plotHeight + axisRoom);
  const height = Math.round(top + sum(heights) + bottom);
  const plot = { width: width - left - padding, height: height - top - bottom };

  const placed = panels.map((panel, i) => {
    const [r, c] = [Math.floor(i / columns), i % columns];
    const above = sum(heights.slice(0, r)) + 6 + lineHeight * lines[r]!;
    const x = (c * (panelWidth + gutter)) / plot.width;
    return {
      panel,
      name: i === 0 ? "" : String(i + 1),
      first: c === 0,
      title: titles[i]!,
      x: [x, Math.min(1, x + panelWidth / plot.width)] as const,
      y: [1 - (above + plotHeight) / plot.height, 1 - above / plot.height] as const,
    };
  });
  const levels = table.a.levels;
  const ticks = levels.map((level) =>
    wrapText(levelName(table.a, level), panelWidth / levels.length - 6, smallSize),
  );
  const axes = placed.flatMap(({ name, first, x, y }) => [
    [
      `xaxis${name}`,
      {
        domain: x,
        anchor: `y${name}`,
        range: [-0.5, levels.length - 0.5],
        tickvals: levels.map((_, i) => i),
        ticktext: ticks.map((tick) => tick.map(escapeMarkup).join("<br>")),
        tickfont: { size: smallSize },
        ...plain,
        showgrid: false,
      },
    ],
    [
      `yaxis${name}`,
      { domain: y, anchor: `x${name}`, ...axis, showticklabels: first, ...plain, gridcolor: "#dddddd" },
    ],
  ]);
  const base = plainLayout(
    heading,
    width,
    height,
    { l: left, r: padding, t: top, b: bottom },
    { fontSize, legendFrom: padding },
  );
  const layout = {
    ...base,
    legend: { ...base.legend, orientation: legend.orientation, title: { text: "" }, maxheight: 1 },
    annotations: [
      ...placed.map(({ title: own, x, y }) => ({
        text: own.map(escapeMarkup).join("<br>"),
        x: x[0],
        xref: "paper",
        xanchor: "left",
        y: y[1],
        yref: "paper",
        yanchor: "bottom",
        align: "left",
        showarrow: false,
        borderpad: 0,
        font: { size: smallSize },
        visible: own.length > 0,
      })),
      {
        text: note.map(escapeMarkup).join("<br>"),
        x: 0,
        xref: "paper",
        xanchor: "left",
        xshift: padding - left,
        y: 0,
        yref: "paper",
        yanchor: "top",
        yshift: -4,
        align: "left",
        showarrow: false,
        borderpad: 0,
        font: { size: smallSize },
        visible: note[0] !== "",
      },
    ],
    ...Object.fromEntries(axes),
  };
  const data = placed.flatMap(({ panel, name }, i) => linesOf(table, panel, name, i === 0, legend.names));
  return { title, alt: interactionAlt(table, panels), table: interactionData(table, panels), data, layout };
}

const plain = { zeroline: false, showline: true, linecolor: "#777777", automargin: false, fixedrange: true };

function axisOf(table: InteractionTable, panels: readonly Panel[]) {
  if (table.kind === "interactionOfCounts") return { range: [0, 100], dtick: 20, ticksuffix: `${nb}%` };
  if (table.question.kind === "scale") return scaleAxis(table.question);
  const ends = panels.flatMap(({ cells }) => cells.flat().flatMap(({ value, high }) => [value, high]));
  const declared = declaredAxis(table.question);
  if (declared !== undefined) return declared;
  return { range: [0, 1.05 * Math.max(1, ...ends.filter(Number.isFinite))] };
}

/** The answers to the second factor: in one line where they fit. */
function legendOf({ b }: InteractionTable) {
  const names = b.levels.map((choice) => wrapText(levelName(b, choice), width - 90, fontSize));
  const widths = names.map((name) => 50 + Math.max(...name.map((line) => textWidth(line, fontSize))));
  const oneLine = sum(widths) < width - 2 * padding;
  const heights = names.map(({ length }) => 3 + 1.3 * fontSize * length);
  return {
    names,
    height: 10 + (oneLine ? Math.max(...heights) : sum(heights)),
    orientation: oneLine ? "h" : "v",
  } as const;
}

function linesOf(
  { b }: InteractionTable,
  { cells }: Panel,
  name: string,
  showlegend: boolean,
  names: readonly (readonly string[])[],
) {
  return b.levels.map((level, j) => {
    const { color, symbol } = groupStyle(j);
    const points = cells.map((row) => row[j]!);
    const shift = 0.08 * (j - (b.levels.length - 1) / 2);
    return {
      type: "scatter",
      mode: "lines+markers",
      xaxis: `x${name}`,
      yaxis: `y${name}`,
      name: names[j]!.map(escapeMarkup).join("<br>"),
      showlegend,
      x: points.map((_, i) => i + shift),
      y: points.map(({ value }) => finite(value)),
      customdata: points.map(({ text, n }) => `${text} (n${nb}=${nb}${n})`),
      line: { color, dash: dashes[j % dashes.length], width: 2 },
      marker: { color, symbol, size: 9, line: { color: "#333333", width: 1 } },
      error_y: errorBars(points),
      hovertemplate: `%{customdata}<extra>${escapeMarkup(level)}</extra>`,
    };
  });
}
