import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { fr, noBreakSpace as nb } from "../french";
import { sourceSentence } from "../sentences";
import { escapeMarkup, type Figure, groupStyle } from "./Figure";
import { axisTitle, plane, rounded } from "./plane";

/** How many items are drawn, those that the plane shows best. */
const drawn = 10;

/**
 * Respondents and items in one picture (Gabriel 1971): grey points for the former, arrows for the items that
 * the plane shows best, lengthened alike so that they are seen beside the points.
 *
 * @param shown the two components, from 1
 */
export function biplotFigure(
  { matrix, components }: ComponentAnalysis,
  shown: readonly [number, number],
): Figure {
  const [a, b] = shown;
  const points = components.individuals.coordinates.map((own) => [own[a - 1]!, own[b - 1]!] as const);
  const items = matrix.items
    .map(({ id, label }, i) => ({
      id,
      label,
      loadings: [components.loadings[i]![a - 1]!, components.loadings[i]![b - 1]!] as const,
    }))
    .sort((one, other) => Math.hypot(...other.loadings) - Math.hypot(...one.loadings))
    .slice(0, drawn);
  const reach = Math.max(...points.map(([x, y]) => Math.hypot(x, y)));
  const factor = (0.85 * reach) / Math.max(...items.map(({ loadings }) => Math.hypot(...loadings)));
  const arrows = items.map(({ id, label, loadings: [x, y] }) => ({
    id,
    label,
    x: factor * x,
    y: factor * y,
  }));
  const title = `Biplot, composantes ${a} et ${b}`;
  const note =
    `Flèches${nb}: les ${fr.count(items.length, "item")} les mieux représentés, saturations multipliées par ${fr.decimal(factor, 1)}. ${sourceSentence(matrix.source) ?? ""}`.trim();
  const names = [`répondants (n${nb}=${nb}${fr.integer(points.length)})`, "items"];
  const layout = plane({
    title,
    axes: [axisTitle(a, components.shares), axisTitle(b, components.shares)],
    points: [...points, ...arrows.map(({ x, y }) => [x, y] as const)],
    named: arrows.map(({ x, y, id }) => ({ x, y, text: id })),
    marker: 9,
    note,
    legend: names,
  });
  const { color, symbol } = groupStyle(3);
  return {
    title,
    individuals: true,
    alt: `Biplot de ${fr.count(points.length, "répondant")} et ${fr.count(items.length, "item")}. Saturations sur les composantes ${a} et ${b}${nb}: ${items
      .map(({ id, loadings: [x, y] }) => `${id} ${fr.decimal(x)} et ${fr.decimal(y)}`)
      .join(", ")}. ${note}`,
    table: [
      ["", `saturation ${a}`, `saturation ${b}`],
      ...items.map(({ id, label, loadings }) => [
        `${id} ${label}`,
        ...loadings.map((value) => fr.decimal(value, 3)),
      ]),
    ],
    data: [
      {
        type: "scatter",
        mode: "markers",
        name: names[0],
        x: points.map(([x]) => rounded(x)),
        y: points.map(([, y]) => rounded(y)),
        marker: { color: "#9a9a9a", symbol: "circle", size: 4, opacity: 0.6 },
        hoverinfo: "skip",
      },
      {
        type: "scatter",
        mode: "lines",
        x: arrows.flatMap(({ x }) => [0, rounded(x), null]),
        y: arrows.flatMap(({ y }) => [0, rounded(y), null]),
        line: { color, width: 1.6 },
        hoverinfo: "skip",
        showlegend: false,
      },
      {
        type: "scatter",
        mode: "markers",
        name: names[1],
        x: arrows.map(({ x }) => rounded(x)),
        y: arrows.map(({ y }) => rounded(y)),
        text: arrows.map(({ id, label }) => escapeMarkup(`${id} ${label}`)),
        marker: { color, symbol, size: 9, line: { color: "#333333", width: 1 } },
        hovertemplate: "%{text}<extra></extra>",
      },
    ],
    layout,
  };
}
