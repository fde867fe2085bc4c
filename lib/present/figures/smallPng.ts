import { crc32 } from "../../base/crc32";
import { drawnSvg } from "./drawnSvg";

/**
 * A figure's SVG as a PNG of at most 256 colours, one pixel for one of the figure: a third of the bytes of all colours,
 * for a notebook that is kept. The same picture gives the same bytes.
 */
export function smallPng(svg: string): Uint8Array {
  // Loaded by who draws, as what draws is.
  const { zlibSync } = require("fflate") as typeof import("fflate");
  const image = drawnSvg(svg, 1);
  const { width, height, pixels } = image;
  const { colors, ranks } = palette(new DataView(pixels.buffer, pixels.byteOffset, width * height * 4));
  // Each line begins with the filter of its pixels: none.
  const lines = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y++) lines.set(ranks.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  const table = Uint8Array.from(
    colors.flatMap((color) => [color >>> 24, (color >>> 16) & 255, (color >>> 8) & 255]),
  );
  const alpha = Uint8Array.from(colors.map((color) => color & 255));
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("PLTE", table),
    ...(alpha.every((one) => one === 255) ? [] : [chunk("tRNS", alpha)]),
    chunk("IDAT", zlibSync(lines, { level: 6 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** At most 256 colours (red, green, blue, alpha in a number), and the rank of that of each pixel: near colours become one. */
function palette(pixels: DataView): { readonly colors: readonly number[]; readonly ranks: Uint8Array } {
  const count = pixels.byteLength / 4;
  for (let lost = 0; ; lost++) {
    const rankOf = new Map<number, number>();
    const ranks = new Uint8Array(count);
    let [last, rank] = [-1, 0];
    for (let i = 0; i < count && rankOf.size <= 256; i++) {
      const color = pixels.getUint32(i * 4);
      // Most pixels are as the one before.
      if (color !== last) {
        last = color;
        const own = coarser(color, lost);
        rank = rankOf.get(own) ?? rankOf.size;
        rankOf.set(own, rank);
      }
      ranks[i] = rank;
    }
    if (rankOf.size <= 256) return { colors: [...rankOf.keys()], ranks };
  }
}

/** A colour whose channels have lost their last bits; black, white and opaque stay what they are. */
function coarser(color: number, lost: number): number {
  if (lost === 0) return color;
  const most = 255 >>> lost;
  let kept = 0;
  for (let shift = 24; shift >= 0; shift -= 8) {
    const channel = (color >>> shift) & 255;
    kept = (kept * 256 + Math.round((Math.round((channel * most) / 255) * 255) / most)) >>> 0;
  }
  return kept;
}

/** A part of the file: its length, its name, what it holds, and their checksum. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(name, 4, "latin1");
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}
