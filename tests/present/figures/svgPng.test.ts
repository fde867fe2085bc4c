import { describe, expect, test } from "vitest";
import { svgPng } from "../../../lib/present/figures/svgPng";

const svg = (title: string, color = "#0072B2") =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20" font-family="Arial, Arimo"><title>${title}</title><rect width="40" height="20" style="fill:${color}"/></svg>`;
/** Width and height that a PNG says it has. */
const sizeOf = (png: Uint8Array) => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)];

describe("svgPng", () => {
  test("gives the same bytes for the same picture, and others for another or another size", () => {
    expect(Buffer.from(svgPng(svg("A"))).equals(Buffer.from(svgPng(svg("A"))))).toBe(true);
    expect(Buffer.from(svgPng(svg("A"))).equals(Buffer.from(svgPng(svg("A", "#E69F00"))))).toBe(false);
    expect(sizeOf(svgPng(svg("A"), 3))).toEqual([120, 60]);
  });

  test("draws letters with the font that it brings, whatever the machine has", () => {
    const text = (content: string) =>
      svg("A").replace(
        "</svg>",
        `<text x="2" y="15" style="font-size:14px;fill:#ffffff">${content}</text></svg>`,
      );
    expect(Buffer.from(svgPng(text("é"))).equals(Buffer.from(svgPng(text(""))))).toBe(false);
  });
});
