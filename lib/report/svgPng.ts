import { Resvg } from "@resvg/resvg-js";

const fonts = ["400Regular/Arimo_400Regular", "700Bold/Arimo_700Bold"].map((name) =>
  require.resolve(`@expo-google-fonts/arimo/${name}.ttf`),
);

/**
 * A figure's SVG as PNG, drawn by resvg in Arimo (which has the metrics of Arial), the same on every
 * machine: no font of the system is used.
 *
 * @param zoom pixels of the picture for one of the figure
 */
export function svgPng(svg: string, zoom = 2): Uint8Array {
  const known = drawn.get(`${zoom} ${svg}`);
  if (known) return known;
  const picture = new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: "Arimo" },
  });
  const png = picture.render().asPng();
  drawn.set(`${zoom} ${svg}`, png);
  return png;
}

/** What was drawn: a figure goes into several exports. */
const drawn = new Map<string, Uint8Array>();
