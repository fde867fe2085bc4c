import { fr, noBreakSpace as nb } from "../french";
import { escapeMarkup, type Figure } from "./Figure";
import { type NamedPoint, type Offset, placedLabels } from "./placedLabels";
import { plainLayout } from "./plainLayout";
import { textWidth, wrapText } from "./textExtent";

/** Pixels: the picture, its letters, and what its axes take. */
const width = 760;
const padding = 12;
const titleSize = 16;
const fontSize = 13;
const smallSize = 12;
const left = 62;
const right = 16;
const axisHeight = 50;
const plotWidth = width - left - right;

/** What a plane is to show. */
export interface PlaneOptions {
  readonly title: string;
  /** « Composante 1 (4,2 %) », across and up. */
  readonly axes: readonly [string, string];
  /** Every point that must be inside, in data units. */
  readonly points: readonly (readonly [number, number])[];
  /** The points to name, in data units; the texts that would cover another are left out. */
  readonly named: readonly NamedPoint[];
  /** Pixels that the marker of a named point takes. */
  readonly marker: number;
  /** What must be known before trusting it; empty where nothing must. */
  readonly note: string;
  readonly legend: readonly string[];
  readonly shapes?: readonly object[];
  /** Pixels. */
  readonly plotHeight?: number;
}

/** The layout that figures of two components share: a pixel is as long in both directions. */
export function plane({
  title,
  axes,
  points,
  named,
  marker,
  note,
  legend,
  shapes = [],
  plotHeight = 540,
}: PlaneOptions): Figure["layout"] {
  const heading = wrapText(title, width - 2 * padding, titleSize, "bold");
  const rows = legendRows(legend);
  const top = padding + 21 * heading.length + 8 + 20 * rows;
  const notes = note === "" ? [] : wrapText(note, width - 2 * padding, smallSize);
  const bottom = axisHeight + (notes.length === 0 ? 0 : 6 + 16 * notes.length);
  const height = top + plotHeight + bottom;
  const { x, y } = ranges(points, plotHeight);
  const axis = { zeroline: true, zerolinecolor: "#777777", gridcolor: "#e5e5e5", automargin: false };
  const across = (value: number) => ((value - x[0]) / (x[1] - x[0])) * plotWidth;
  const down = (value: number) => ((y[1] - value) / (y[1] - y[0])) * plotHeight;
  const pixels = named.map((point) => ({ x: across(point.x), y: down(point.y), text: point.text }));
  const places = placedLabels(
    pixels,
    { width: plotWidth, height: plotHeight },
    smallSize,
    marker,
    points.map(([a, b]) => ({ x: across(a), y: down(b) })),
  );
  const base = plainLayout(heading, width, height, { l: left, r: right, t: top, b: bottom });
  return {
    ...base,
    showlegend: legend.length > 0,
    legend: { ...base.legend, orientation: rows > 1 ? "v" : "h" },
    shapes,
    xaxis: { ...axis, range: x, title: { text: axes[0], font: { size: smallSize }, standoff: 8 } },
    yaxis: { ...axis, range: y },
    annotations: [
      verticalTitle(axes[1]),
      ...named.flatMap(({ x: at, y: level, text }, i) => {
        const place = places[i];
        return place === undefined ? [] : [label(at, level, text, place)];
      }),
      {
        text: notes.map(escapeMarkup).join("<br>"),
        x: -left / plotWidth,
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
        visible: notes.length > 0,
      },
    ],
  };
}

/** A text beside a point, on a ground that keeps it legible over others. */
function label(x: number, y: number, text: string, { x: xshift, y: yshift }: Offset) {
  return {
    x: rounded(x),
    y: rounded(y),
    xshift,
    yshift: -yshift,
    text: escapeMarkup(text),
    showarrow: false,
    borderpad: 0,
    bgcolor: "rgba(255,255,255,0.6)",
    font: { size: smallSize },
  };
}

/** The title of the axis up; Plotly's own would be moved by the metrics of a text that is not turned. */
export function verticalTitle(text: string) {
  return {
    text: escapeMarkup(text),
    textangle: -90,
    x: 0,
    xref: "paper",
    xanchor: "center",
    xshift: -left + padding + 6,
    y: 0.5,
    yref: "paper",
    yanchor: "middle",
    showarrow: false,
    font: { size: smallSize },
  };
}

/** « Composante 1 (4,2 %) » */
export function axisTitle(component: number, shares: readonly number[]): string {
  return `Composante${nb}${component} (${fr.percent(100 * shares[component - 1]!)} de l’inertie)`;
}

/** A coordinate with as many digits as a picture needs. */
export function rounded(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(4)) : null;
}

/** How many lines the legend takes: one where it fits, else one a name. */
function legendRows(names: readonly string[]): number {
  if (names.length === 0) return 0;
  const wide = names.reduce((sum, name) => sum + 48 + textWidth(name, fontSize), 0);
  return wide < width - 2 * padding ? 1 : names.length;
}

/** The ranges of the axes around all points, with some room, and units of one length. */
function ranges(points: readonly (readonly [number, number])[], plotHeight: number) {
  const span = (axis: 0 | 1): readonly [number, number] => {
    const values = points.map((point) => point[axis]).filter(Number.isFinite);
    return [Math.min(0, ...values), Math.max(0, ...values)];
  };
  const [x, y] = [span(0), span(1)];
  const unit = 1.12 * Math.max((x[1] - x[0]) / plotWidth, (y[1] - y[0]) / plotHeight, 1e-9);
  const widened = ([low, high]: readonly [number, number], pixels: number): [number, number] => {
    const middle = (low + high) / 2;
    return [middle - (unit * pixels) / 2, middle + (unit * pixels) / 2];
  };
  return { x: widened(x, plotWidth), y: widened(y, plotHeight) };
}
