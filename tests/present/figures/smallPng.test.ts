import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { crc32 } from "../../../lib/base/crc32";
import { drawnSvg } from "../../../lib/present/figures/drawnSvg";
import { smallPng } from "../../../lib/present/figures/smallPng";
import { svgPng } from "../../../lib/present/figures/svgPng";

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60" font-family="Arial, Arimo">${inner}</svg>`;
const flat = svg(
  '<rect width="300" height="60" fill="#fff"/><rect x="20" width="100" height="30" fill="#0072B2"/><text x="130" y="30" font-size="14">Publique</text>',
);
const gradient = svg(
  '<defs><linearGradient id="g"><stop stop-color="#c03"/><stop offset="1" stop-color="#3f8"/></linearGradient></defs><rect width="300" height="60" fill="url(#g)"/>',
);

/** The parts of a PNG by name, each held to its checksum. */
function partsOf(png: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(png);
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    parts.set(bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return parts;
}

/** The colours of the pixels, four bytes each, as the PNG holds them. */
function pixelsOf(png: Uint8Array): Uint8Array {
  const parts = partsOf(png);
  const [header, colors, alpha] = [parts.get("IHDR")!, parts.get("PLTE")!, parts.get("tRNS")];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const lines = inflateSync(parts.get("IDAT")!);
  const pixels: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const rank = lines[y * (width + 1) + 1 + x]!;
      pixels.push(...colors.subarray(rank * 3, rank * 3 + 3), alpha?.[rank] ?? 255);
    }
  return Uint8Array.from(pixels);
}

describe("smallPng", () => {
  test("holds the very pixels of a picture of few colours, the transparent ones too", () => {
    const clear = svg('<rect x="20" width="100" height="30" fill="#0072B2"/>');
    for (const picture of [flat, clear]) {
      const { pixels } = drawnSvg(picture, 1);
      expect(Buffer.compare(pixelsOf(smallPng(picture)), Uint8Array.from(pixels))).toBe(0);
    }
  });

  test("makes one colour of near ones where there are more than 256, none far from what it was", () => {
    const drawn = drawnSvg(gradient, 1).pixels;
    const own = pixelsOf(smallPng(gradient));
    expect(new Set(new Uint32Array(Uint8Array.from(drawn).buffer)).size).toBeGreaterThan(256);
    expect(own).toHaveLength(drawn.length);
    expect(Math.max(...own.map((channel, i) => Math.abs(channel - drawn[i]!)))).toBeLessThanOrEqual(8);
  });

  test("gives the same bytes for the same picture, half of those of all colours at most", () => {
    expect(Buffer.compare(smallPng(flat), smallPng(flat))).toBe(0);
    expect(smallPng(flat).length).toBeLessThan(svgPng(flat, 1).length / 2);
  });
});
