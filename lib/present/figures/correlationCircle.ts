import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import type { SupplementaryVariable } from "../../tables/supplementaryVariables";
import { fr, noBreakSpace as nb } from "../french";
import { leftOutSentence } from "../leftOutSentence";
import { sourceSentence } from "../sentences";
import { escapeMarkup, type Figure, groupStyle } from "./Figure";
import { axisTitle, plane, rounded } from "./plane";

/** How many items are named, those that the plane shows best. */
const named = 14;

/**
 * The items as their correlations with two components, in the circle of radius 1 that none can leave; scores
 * placed afterwards in another colour, marker and line.
 *
 * @param shown the two components, from 1
 */
export function correlationCircle(
  { matrix, components }: ComponentAnalysis,
  shown: readonly [number, number],
  supplementary: readonly SupplementaryVariable[] = [],
): Figure {
  const [a, b] = shown;
  const items = matrix.items
    .map(({ id, label }, i) => ({
      id,
      label,
      x: components.loadings[i]![a - 1]!,
      y: components.loadings[i]![b - 1]!,
    }))
    .sort((one, other) => other.x ** 2 + other.y ** 2 - one.x ** 2 - one.y ** 2);
  const best = items.slice(0, named);
  const added = supplementary.flatMap((variable) =>
    variable.kind === "quantitative"
      ? [
          {
            id: variable.id,
            label: variable.label,
            x: variable.correlations[a - 1]!,
            y: variable.correlations[b - 1]!,
          },
        ]
      : [],
  );
  // What does not vary, or nobody answered, has no correlations to draw.
  const drawn = added.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const title = `Cercle des corrélations, composantes ${a} et ${b}`;
  const few =
    items.length > best.length
      ? `Sont nommés, là où la place le permet, les ${fr.integer(best.length)} items les mieux représentés sur ${fr.integer(items.length)}. `
      : "";
  const placed = supplementary.filter(({ kind }) => kind === "quantitative");
  const left = placed.flatMap((variable) => leftOutSentence(variable) ?? []).join(" ");
  const note = [few.trim(), left, sourceSentence(matrix.source) ?? ""]
    .filter((text) => text !== "")
    .join(" ");
  const groups = [
    { name: `items (${fr.integer(items.length)})`, points: items, best, style: groupStyle(0), dash: "solid" },
    { name: "variables supplémentaires", points: drawn, best: drawn, style: groupStyle(1), dash: "dash" },
  ].filter(({ points }) => points.length > 0);
  const layout = plane({
    title,
    axes: [axisTitle(a, components.shares), axisTitle(b, components.shares)],
    points: [
      [-1, -1],
      [1, 1],
    ],
    named: [...drawn, ...best].map(({ x, y, id }) => ({ x, y, text: id })),
    marker: 6,
    note,
    legend: groups.length > 1 ? groups.map(({ name }) => name) : [],
    shapes: [{ type: "circle", x0: -1, x1: 1, y0: -1, y1: 1, line: { color: "#777777", width: 1 } }],
    plotHeight: 600,
  });
  const line = ({ x, y }: { readonly x: number; readonly y: number }) =>
    `${fr.decimal(x)} et ${fr.decimal(y)}`;
  return {
    title,
    alt: `Cercle des corrélations. Items les mieux représentés, avec leurs corrélations aux composantes ${a} et ${b}${nb}: ${best
      .slice(0, 6)
      .map((item) => `${item.id} ${line(item)}`)
      .join(", ")}. ${note}`.trim(),
    table: [
      ["", `composante ${a}`, `composante ${b}`],
      ...[...items, ...added].map(({ id, label, x, y }) => [
        `${id} ${label}`,
        fr.decimal(x, 3),
        fr.decimal(y, 3),
      ]),
    ],
    data: [
      ...groups.map(({ best: own, style, dash }) => ({
        type: "scatter",
        mode: "lines",
        x: own.flatMap(({ x }) => [0, rounded(x), null]),
        y: own.flatMap(({ y }) => [0, rounded(y), null]),
        line: { color: style.color, width: 1.4, dash },
        hoverinfo: "skip",
        showlegend: false,
      })),
      ...groups.map(({ name, points, style }) => ({
        type: "scatter",
        mode: "markers",
        name,
        x: points.map(({ x }) => rounded(x)),
        y: points.map(({ y }) => rounded(y)),
        text: points.map(({ id, label }) => escapeMarkup(`${id} ${label}`)),
        marker: { color: style.color, symbol: style.symbol, size: 6 },
        hovertemplate: "%{text}<br>%{x:.2f} et %{y:.2f}<extra></extra>",
      })),
    ],
    layout,
  };
}
