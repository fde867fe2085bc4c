import { thinSpace } from "../french";
import { escapeMarkup, fontFamily } from "./Figure";

/** Pixels around the plot. */
export interface Margins {
  readonly l: number;
  readonly r: number;
  readonly t: number;
  readonly b: number;
}

/**
 * What figures that are no crossing share: letters, white ground, a bold title at the left (its lines, where
 * it has several), its legend under it.
 *
 * @param legendFrom pixels from the left edge to the legend
 */
export function plainLayout(
  title: string | readonly string[],
  width: number,
  height: number,
  margin: Margins,
  { fontSize = 13, legendFrom = 0 } = {},
) {
  const lines = typeof title === "string" ? [title] : title;
  return {
    width,
    height,
    font: { family: fontFamily, size: fontSize, color: "#1a1a1a" },
    paper_bgcolor: "#ffffff",
    plot_bgcolor: "#ffffff",
    margin: { ...margin, autoexpand: false },
    title: {
      text: lines.map((line) => `<b>${escapeMarkup(line)}</b>`).join("<br>"),
      x: 0,
      xanchor: "left",
      xref: "container",
      y: 1 - 24 / height,
      yanchor: "bottom",
      pad: { l: 12 },
      font: { size: 16 },
    },
    legend: {
      orientation: "h",
      x: (legendFrom - margin.l) / (width - margin.l - margin.r),
      xanchor: "left",
      y: 1,
      yanchor: "bottom",
      traceorder: "normal",
    },
    separators: `,${thinSpace}`,
  } as const;
}
