import type { Cell } from "../document/Cell";

/** A Plotly figure with the words that replace it for those who cannot see it. */
export interface Figure {
  readonly title: string;
  /** One French sentence or two that give the same numbers. */
  readonly alt: string;
  /** The numbers it draws, a line of headings first; absent where the caller gives none. */
  readonly table?: readonly (readonly Cell[])[];
  /** Of a figure that draws respondents one by one. */
  readonly individuals?: true;
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly layout: Readonly<Record<string, unknown>> & { readonly width: number; readonly height: number };
}

/** The settings that the figures share, for whoever draws them. */
export const plotlyConfig = { responsive: true, displaylogo: false, locale: "fr" } as const;

/** Arial and the fonts with the same metrics. */
export const fontFamily = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/**
 * Colours that stay apart for colour-blind readers and in grey (Okabe and Ito 2008: blue and
 * orange, then green, vermilion, purple, sky), each with a pattern and a marker of its own.
 */
export const groupStyles = [
  { color: "#0072B2", pattern: "", symbol: "circle" },
  { color: "#E69F00", pattern: "/", symbol: "diamond" },
  { color: "#009E73", pattern: "x", symbol: "square" },
  { color: "#D55E00", pattern: "\\", symbol: "triangle-up" },
  { color: "#CC79A7", pattern: ".", symbol: "cross" },
  { color: "#56B4E9", pattern: "+", symbol: "star" },
] as const;

/** The style of the i-th group. After the sixth the colours come back with another pattern and marker. */
export function groupStyle(i: number) {
  const { length } = groupStyles;
  const { pattern, symbol } = groupStyles[(i + Math.floor(i / length)) % length]!;
  return { color: groupStyles[i % length]!.color, pattern, symbol };
}

/** The marker of bars: a colour with a pattern over it, for who does not tell colours apart. */
export function barMarker({ color, pattern }: { readonly color: string; readonly pattern: string }) {
  return {
    color,
    line: { color: "#333333", width: 1 },
    pattern: {
      shape: pattern,
      fillmode: "overlay",
      fgcolor: "#ffffff",
      fgopacity: 1,
      size: 7,
      solidity: 0.2,
    },
  };
}

/** A text as Plotly reads it: it takes a little HTML. */
export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
