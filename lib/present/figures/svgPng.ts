import { drawnSvg } from "./drawnSvg";

/**
 * A figure's SVG as PNG in all its colours, for what is printed.
 *
 * @param zoom pixels of the picture for one of the figure
 */
export function svgPng(svg: string, zoom = 2): Uint8Array {
  const known = drawn.get(`${zoom} ${svg}`);
  if (known) return known;
  const png = drawnSvg(svg, zoom).asPng();
  drawn.set(`${zoom} ${svg}`, png);
  return png;
}

/** What was drawn: a figure goes into several exports. */
const drawn = new Map<string, Uint8Array>();
