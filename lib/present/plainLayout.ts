import { escapeMarkup, fontFamily } from "./Figure";
import { thinSpace } from "./french";

/** Pixels around the plot. */
export interface Margins {
  readonly l: number;
  readonly r: number;
  readonly t: number;
  readonly b: number;
}

/** What figures that are no crossing share: letters, white ground, a bold title at the left, its legend under it. */
export function plainLayout(title: string, width: number, height: number, margin: Margins) {
  return {
    width,
    height,
    font: { family: fontFamily, size: 13, color: "#1a1a1a" },
    paper_bgcolor: "#ffffff",
    plot_bgcolor: "#ffffff",
    margin: { ...margin, autoexpand: false },
    title: {
      text: `<b>${escapeMarkup(title)}</b>`,
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
      x: -margin.l / (width - margin.l - margin.r),
      xanchor: "left",
      y: 1,
      yanchor: "bottom",
      traceorder: "normal",
    },
    separators: `,${thinSpace}`,
  } as const;
}
