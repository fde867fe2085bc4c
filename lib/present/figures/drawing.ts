import type { Figure } from "./Figure";
import { smallPng } from "./smallPng";
import { staticSvg } from "./staticSvg";

/** A figure where nothing redraws it: as SVG, and in pixels. */
export interface Drawing {
  readonly svg: string;
  /** A PNG, in base 64. */
  readonly png: string;
}

/** Draws a figure. The name makes the ids of its SVG unique in a page that holds several. */
export type Draw = (figure: Figure, name: string) => Drawing;

/** Draws a figure by Plotly, for some tenth of a second. */
export const drawing: Draw = (figure, name) => {
  const svg = staticSvg(figure, name);
  return { svg, png: Buffer.from(smallPng(svg)).toString("base64") };
};
