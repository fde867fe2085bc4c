/**
 * Writes lib/present/figures/arialWidths.ts: advance widths of Arimo, which has the metrics of Arial,
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

const font = (name: string) =>
  parse(new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/arimo/${name}.ttf`))).buffer);
const regular = font("400Regular/Arimo_400Regular");
const bold = font("700Bold/Arimo_700Bold");

const codePoints = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i),
  ...Array.from({ length: 0x180 - 0xa0 }, (_, i) => 0xa0 + i),
  ...[
    0x2009, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026, 0x202f, 0x20ac, 0x2212, 0x2264,
    0x2265, 0x3c7,
  ],
];
const table = (face: Font) => {
  const widths = codePoints.flatMap((code) => {
    const char = String.fromCodePoint(code);
    if (face.charToGlyphIndex(char) === 0) return [];
    return [[code, Math.round((1000 * face.charToGlyph(char).advanceWidth) / face.unitsPerEm)]];
  });
  return Object.fromEntries(widths);
};
const { unitsPerEm, ascender, descender } = regular;
const per1000 = (value: number) => Math.round((1000 * value) / unitsPerEm);

writeFileSync(
  join(__dirname, "..", "lib", "present", "figures", "arialWidths.ts"),
  `// Written by tools/fontWidths.ts from Arimo (metrics of Arial); do not edit.
/** Advance widths in thousandths of the font size, by code point. */
export const arialWidths: { readonly [weight in "normal" | "bold"]: Readonly<Record<number, number>> } = ${JSON.stringify({ normal: table(regular), bold: table(bold) })};
/** Height above and below the baseline, in thousandths of the font size. */
export const arialExtent = { ascent: ${per1000(ascender)}, descent: ${-per1000(descender)} };
`,
);
