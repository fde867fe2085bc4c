import type { CleaningFlow } from "../../import/cleaning/CleaningFlow";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { ruleHead } from "../tables/flowTable";
import { escapeMarkup, type Figure } from "./Figure";
import { plainLayout } from "./plainLayout";
import { wrapText } from "./textExtent";

/** Narrow enough for a phone. */
const width = 400;
const top = 56;
const fontSize = 13;
const lineHeight = 17;
/** Left and right edge of the boxes of what is left, and of those of what is set aside. */
const main = { from: 8, to: 164 } as const;
const side = { from: 188, to: 392 } as const;
/** Between the edge of a box and its text. */
const padding = 8;

interface Box {
  readonly text: readonly string[];
  readonly x: { readonly from: number; readonly to: number };
  readonly y: { readonly from: number; readonly to: number };
}

/**
 * The boxes of a flow, from the connections down to the usable answers; on the right, what each rule that sets rows
 * aside took away. Rules that clean, or were not applied, are in its table.
 */
export function flowFigure({ connections, rules, usable }: CleaningFlow): Figure {
  const title = "Des lignes du fichier aux réponses utilisables";
  const steps = rules.filter(({ act, applied }) => act === "aside" && applied);
  const boxes: Box[] = [];
  const arrows: object[] = [];
  const middle = (main.from + main.to) / 2;
  /** @returns where the box ends */
  const box = (text: readonly string[], x: Box["x"], from: number) => {
    const to = from + 14 + lineHeight * text.length;
    boxes.push({ text, x, y: { from, to } });
    return to;
  };
  const last = steps.length === 0 ? "Lignes, toutes utilisables" : "Lignes";
  let y = box(inBox(`${last}${nb}: ${fr.integer(connections)}`, main, true), main, 8);
  for (const [i, { label, removed, left }] of steps.entries()) {
    const isLast = i === steps.length - 1;
    const to = box([`<b>${fr.integer(-removed)}</b>`, ...inBox(label, side)], side, y + 8) + 8;
    const center = (y + to) / 2;
    arrows.push(...arrow(middle, y, middle, to), ...arrow(middle, center, side.from, center));
    const words = isLast ? "Réponses utilisables" : "Restent";
    y = box(inBox(`${words}${nb}: ${fr.integer(left)}`, main, isLast), main, to);
  }
  const plotHeight = y + 12;
  const height = top + plotHeight;
  const removedText = steps.map(({ label, removed, left }) => {
    const set = removed < 2 ? "écartée" : "écartées";
    return `${label}${nb}: ${fr.integer(removed)} ${set}, ${fr.integer(left)} ${left < 2 ? "reste" : "restent"}`;
  });
  const cleaned = rules.reduce((sum, { cells }) => sum + cells, 0);
  const starts = `Flux de ${fr.count(connections, "ligne")} à ${fr.count(usable, "réponse")} ${usable < 2 ? "utilisable" : "utilisables"}.`;
  return {
    title,
    alt: [starts, ...(steps.length === 0 ? [] : [`${removedText.join(`${thinSpace}; `)}.`])].join(" "),
    table: [
      ["règle", "écartées", "nettoyées", "restent", "seule"],
      ["lignes du fichier", "0", "0", fr.integer(connections), ""],
      ...rules.map((rule) => [
        ...[ruleHead(rule), fr.integer(rule.removed), fr.integer(rule.cells), fr.integer(rule.left)],
        fr.integer(rule.alone),
      ]),
      ["utilisables", fr.integer(connections - usable), fr.integer(cleaned), fr.integer(usable), ""],
    ],
    data: [
      {
        type: "scatter",
        mode: "text",
        x: boxes.map(({ x }) => (x.from + x.to) / 2),
        y: boxes.map(({ y: own }) => (own.from + own.to) / 2),
        text: boxes.map(({ text }) => text.join("<br>")),
        textposition: "middle center",
        textfont: { size: fontSize },
        hoverinfo: "skip",
        cliponaxis: false,
        showlegend: false,
      },
    ],
    layout: {
      ...plainLayout(title, width, height, { l: 0, r: 0, t: top, b: 0 }, { fontSize }),
      shapes: [
        ...boxes.map(({ x, y: own }) => ({
          type: "rect",
          x0: x.from,
          x1: x.to,
          y0: own.from,
          y1: own.to,
          line: { color: x === main ? "#0072B2" : "#555555", width: 1, dash: x === main ? "solid" : "dash" },
          fillcolor: x === main ? "#eaf3fa" : "#ffffff",
          layer: "below",
        })),
        ...arrows,
      ],
      xaxis: { range: [0, width], visible: false, fixedrange: true },
      yaxis: { range: [plotHeight, 0], visible: false, fixedrange: true },
    },
  };
}

/** The lines of a text that stands in a box. */
function inBox(text: string, { from, to }: Box["x"], isBold = false): readonly string[] {
  const lines = wrapText(text, to - from - 2 * padding, isBold ? 1.08 * fontSize : fontSize);
  return lines.map(escapeMarkup).map((line) => (isBold ? `<b>${line}</b>` : line));
}

/** An arrow down or to the right, as two shapes: what draws figures without a browser has no arrows. */
function arrow(fromX: number, fromY: number, x: number, y: number): readonly object[] {
  const color = "#333333";
  const [back, half] = [8, 4];
  const corners =
    x === fromX ? [x - half, y - back, x + half, y - back] : [x - back, y - half, x - back, y + half];
  return [
    { type: "line", x0: fromX, y0: fromY, x1: x, y1: y, line: { color, width: 1.2 } },
    {
      type: "path",
      path: `M ${x},${y} L ${corners[0]},${corners[1]} L ${corners[2]},${corners[3]} Z`,
      line: { color, width: 1 },
      fillcolor: color,
    },
  ];
}
