import { arialExtent, arialWidths } from "./arialWidths";

/** The width of a digit, for characters that the font does not have. */
const unknownWidth = 556;
/** Spaces thinner than a word space, absent from the font: a fifth of an em, as browsers draw them. */
const thinSpaces = new Set([0x2009, 0x202f]);

/** Width of a line of text in Arial, in pixels; kerning is left out, as Plotly's labels barely have any. */
export function textWidth(text: string, fontSize: number, weight: "normal" | "bold" = "normal"): number {
  const widths = arialWidths[weight];
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    width += widths[code] ?? (thinSpaces.has(code) ? 200 : unknownWidth);
  }
  return (width * fontSize) / 1000;
}

/** What Arial takes above and below the baseline, in pixels. */
export function textExtent(fontSize: number): { readonly ascent: number; readonly descent: number } {
  return {
    ascent: (arialExtent.ascent * fontSize) / 1000,
    descent: (arialExtent.descent * fontSize) / 1000,
  };
}

/** A text cut into lines no wider than `width` pixels, at spaces; a longer word stays whole. */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  weight: "normal" | "bold" = "normal",
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && textWidth(longer, fontSize, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
