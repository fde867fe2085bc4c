import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import type { SupplementaryVariable } from "../../tables/supplementaryVariables";
import { fr, noBreakSpace as nb } from "../french";
import { leftOutSentence } from "../leftOutSentence";
import { sourceSentence } from "../sentences";
import { categoryLabel } from "../tables/categoryTable";
import { escapeMarkup, type Figure, groupStyle } from "./Figure";
import { axisTitle, plane, rounded } from "./plane";

/** How many categories are named, those that contribute most to the plane. */
const named = 16;

/**
 * The categories of a multiple correspondence analysis on two components, and those placed afterwards in
 * another colour and marker.
 *
 * @param shown the two components, from 1
 */
export function categoryMap(
  { matrix, components }: CategoryAnalysis,
  shown: readonly [number, number],
  supplementary: readonly SupplementaryVariable[] = [],
): Figure {
  const [a, b] = shown;
  const active = components.categories
    .map((point) => ({
      text: categoryLabel(matrix.questions, point),
      n: point.n,
      x: point.coordinates[a - 1]!,
      y: point.coordinates[b - 1]!,
      inertia:
        point.contributions[a - 1]! * components.eigenvalues[a - 1]! +
        point.contributions[b - 1]! * components.eigenvalues[b - 1]!,
    }))
    .sort((one, other) => other.inertia - one.inertia);
  const added = supplementary.flatMap((variable) =>
    variable.kind === "categories"
      ? variable.categories.map(({ label, n, coordinates }) => ({
          text: `${variable.id} ${label}`,
          n,
          x: coordinates[a - 1]!,
          y: coordinates[b - 1]!,
        }))
      : [],
  );
  const title = `Modalités sur les composantes ${a} et ${b}`;
  const best = active.slice(0, named);
  const few =
    active.length > best.length
      ? `Sont nommées, là où la place le permet, les ${fr.integer(best.length)} modalités qui contribuent le plus, sur ${fr.integer(active.length)}. `
      : "";
  const placed = supplementary.filter(({ kind }) => kind === "categories");
  const left = placed.flatMap((variable) => leftOutSentence(variable) ?? []).join(" ");
  const note = [few.trim(), left, sourceSentence(matrix.source) ?? ""]
    .filter((text) => text !== "")
    .join(" ");
  const groups = [
    { name: `modalités actives (${fr.integer(active.length)})`, points: active },
    { name: "modalités supplémentaires", points: added },
  ].filter(({ points }) => points.length > 0);
  const layout = plane({
    title,
    axes: [axisTitle(a, components.shares), axisTitle(b, components.shares)],
    points: [...active, ...added].map(({ x, y }) => [x, y] as const),
    named: [...added, ...best].map(({ x, y, text }) => ({ x, y, text: cut(text) })),
    marker: 14,
    note,
    legend: groups.map(({ name }) => name),
  });
  return {
    title,
    alt: `Carte des modalités. Celles qui contribuent le plus, avec leurs coordonnées${nb}: ${best
      .slice(0, 6)
      .map(({ text, x, y }) => `${text} (${fr.decimal(x)} et ${fr.decimal(y)})`)
      .join(", ")}. ${note}`,
    table: [
      ["", "n", `composante ${a}`, `composante ${b}`],
      ...[...active, ...added].map(({ text, n, x, y }) => [
        text,
        fr.integer(n),
        fr.decimal(x),
        fr.decimal(y),
      ]),
    ],
    data: [
      ...groups.map(({ name, points }, g) => ({
        type: "scatter",
        mode: "markers",
        name,
        x: points.map(({ x }) => rounded(x)),
        y: points.map(({ y }) => rounded(y)),
        text: points.map(({ text, n }) => escapeMarkup(`${text} (n = ${fr.integer(n)})`)),
        marker: {
          color: groupStyle(g).color,
          symbol: groupStyle(g).symbol,
          size: g === 0 ? 8 : 11,
          line: { color: "#333333", width: 1 },
        },
        hovertemplate: "%{text}<extra></extra>",
      })),
    ],
    layout,
  };
}

/** A label short enough for a map. */
function cut(text: string): string {
  return text.length <= 34 ? text : `${text.slice(0, 32).trimEnd()}…`;
}
