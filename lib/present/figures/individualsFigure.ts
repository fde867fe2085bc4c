import { describe } from "../../stats/means/describe";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { sourceSentence } from "../sentences";
import { escapeMarkup, type Figure, groupStyle } from "./Figure";
import { axisTitle, plane, rounded } from "./plane";

/** Respondents of one answer, as the map of individuals draws them. */
interface Group {
  readonly label: string;
  readonly points: readonly (readonly [number, number])[];
}

/**
 * The respondents on two components, each group in a colour and a marker of its own, with the group's
 * barycentre as a greater marker.
 *
 * @param answers shape [respondent of the analysis]: the group of each
 * @param order the groups, in the order of the legend
 * @param shown the two components, from 1
 */
export function individualsFigure(
  { matrix, components }: ComponentAnalysis,
  answers: readonly string[],
  order: readonly string[],
  shown: readonly [number, number],
): Figure {
  const [a, b] = shown;
  const { coordinates } = components.individuals;
  const point = (own: readonly number[]) => [own[a - 1]!, own[b - 1]!] as const;
  const groups: readonly Group[] = order.flatMap((label) => {
    const points = coordinates.filter((_, i) => answers[i] === label).map(point);
    return points.length === 0 ? [] : [{ label, points }];
  });
  const moments = groups.map(({ label, points }) => ({
    label,
    n: points.length,
    x: describe(points.map(([x]) => x)),
    y: describe(points.map(([, y]) => y)),
  }));
  const title = `Répondants sur les composantes ${a} et ${b}`;
  const note = sourceSentence(matrix.source) ?? "";
  const names = groups.map(({ label, points }) => `${label} (n${nb}=${nb}${fr.integer(points.length)})`);
  const layout = plane({
    title,
    axes: [axisTitle(a, components.shares), axisTitle(b, components.shares)],
    points: coordinates.map(point),
    named: moments.map(({ label, x, y }) => ({ x: x.mean, y: y.mean, text: label })),
    marker: 22,
    note,
    legend: names,
  });
  const centres = moments.map(({ label, x, y }) => `${label} ${fr.decimal(x.mean)} et ${fr.decimal(y.mean)}`);
  const scatter = (points: Group["points"]) => ({
    type: "scatter",
    mode: "markers",
    x: points.map(([x]) => rounded(x)),
    y: points.map(([, y]) => rounded(y)),
  });
  return {
    title,
    individuals: true,
    alt: `Nuage de ${fr.count(coordinates.length, "répondant")} sur les composantes ${a} et ${b}. Barycentres${nb}: ${centres.join(`${thinSpace}; `)}. ${note}`.trim(),
    table: [
      ["", "n", `moyenne ${a}`, `écart-type ${a}`, `moyenne ${b}`, `écart-type ${b}`],
      ...moments.map(({ label, n, x, y }) => [
        label,
        fr.integer(n),
        ...[x.mean, x.sd, y.mean, y.sd].map((value) => fr.decimal(value)),
      ]),
    ],
    data: [
      ...groups.map(({ points }, g) => ({
        ...scatter(points),
        name: escapeMarkup(names[g]!),
        marker: { color: groupStyle(g).color, symbol: groupStyle(g).symbol, size: 5, opacity: 0.6 },
        hovertemplate: `%{x:.2f} et %{y:.2f}<extra>${escapeMarkup(groups[g]!.label)}</extra>`,
      })),
      ...moments.map(({ x, y }, g) => ({
        ...scatter([[x.mean, y.mean]]),
        showlegend: false,
        marker: {
          color: groupStyle(g).color,
          symbol: groupStyle(g).symbol,
          size: 16,
          line: { color: "#1a1a1a", width: 2 },
        },
        hoverinfo: "skip",
      })),
    ],
    layout,
  };
}
