/**
 * Writes lib/present/arialWidths.ts: advance widths of Arimo, which has the metrics of Arial,
 * so that labels can be measured without a browser. Run with `npx ts-node tools/fontWidths.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Font {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  charToGlyphIndex(char: string): number;
  charToGlyph(char: string): { readonly advanceWidth: number };
}
const { parse } = require("opentype.js") as { parse(data: ArrayBuffer): Font };

const files = join(__dirname, "..", "node_modules", "@fontsource", "arimo", "files");
const font = (subset: string, weight: number) =>
  parse(new Uint8Array(readFileSync(join(files, `arimo-${subset}-${weight}-normal.woff`))).buffer);

const codePoints = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i),
  ...Array.from({ length: 0x180 - 0xa0 }, (_, i) => 0xa0 + i),
  ...[
    0x2009, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026, 0x202f, 0x20ac, 0x2212, 0x2264,
    0x2265, 0x3c7,
  ],
];
const table = (weight: number) => {
  const fonts = ["latin", "latin-ext", "greek"].map((subset) => font(subset, weight));
  const widths = codePoints.flatMap((code) => {
    const char = String.fromCodePoint(code);
    const found = fonts.find((candidate) => candidate.charToGlyphIndex(char) !== 0);
    return found
      ? [[code, Math.round((1000 * found.charToGlyph(char).advanceWidth) / found.unitsPerEm)]]
      : [];
  });
  return Object.fromEntries(widths);
};
const { unitsPerEm, ascender, descender } = font("latin", 400);
const per1000 = (value: number) => Math.round((1000 * value) / unitsPerEm);

writeFileSync(
  join(__dirname, "..", "lib", "present", "arialWidths.ts"),
  `// Written by tools/fontWidths.ts from Arimo (metrics of Arial); do not edit.
/** Advance widths in thousandths of the font size, by code point. */
export const arialWidths: { readonly [weight in "normal" | "bold"]: Readonly<Record<number, number>> } = ${JSON.stringify({ normal: table(400), bold: table(700) })};
/** Height above and below the baseline, in thousandths of the font size. */
export const arialExtent = { ascent: ${per1000(ascender)}, descent: ${-per1000(descender)} };
`,
);
