import type { RenderedImage } from "@resvg/resvg-js";

const fonts = ["400Regular/Arimo_400Regular", "700Bold/Arimo_700Bold"];

/**
 * A figure's SVG drawn by resvg in Arimo (which has the metrics of Arial), the same on every
 * machine: no font of the system is used.
 *
 * @param zoom pixels of the picture for one of the figure
 */
export function drawnSvg(svg: string, zoom: number): RenderedImage {
  // Loaded by who draws: most cells show no figure.
  const { Resvg } = require("@resvg/resvg-js") as typeof import("@resvg/resvg-js");
  const fontFiles = fonts.map((name) => require.resolve(`@expo-google-fonts/arimo/${name}.ttf`));
  return new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Arimo" },
  }).render();
}
