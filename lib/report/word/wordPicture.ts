import { ImageRun, type IParagraphOptions } from "docx";
import { svgPng } from "../svgPng";
import { wordFragment } from "./wordFragment";
import { wordPage } from "./wordStyles";

/** Twips in a pixel of 96 to the inch. */
const twips = 15;

/**
 * A figure's SVG as a paragraph with its picture, no larger than the text of the page, with the title
 * and the description of the SVG for those who do not see it.
 *
 * @param number of the picture in the document, from 1
 */
export function wordPicture(svg: string, number: number): IParagraphOptions {
  const title = wordText(svg, "title") || "Figure";
  const size = pixels(svg);
  const scale = Math.min(1, wordPage.text / twips / size.width, (wordPage.tall * 0.9) / twips / size.height);
  return {
    style: "Picture",
    children: [
      new ImageRun({
        type: "png",
        data: svgPng(svg),
        transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
        altText: {
          id: String(number),
          name: `Figure ${number}`,
          title,
          description: wordText(svg, "desc") || title,
        },
      }),
    ],
  };
}

/** The text of the first such element of an SVG. */
function wordText(svg: string, name: "title" | "desc"): string {
  const inner = new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(svg)?.[1] ?? "";
  return wordFragment(inner).textContent.trim();
}

/** The size that an SVG gives itself, in pixels. */
function pixels(svg: string): { readonly width: number; readonly height: number } {
  const tag = /<svg[^>]*>/.exec(svg)?.[0] ?? "";
  const box =
    /viewBox="([^"]*)"/
      .exec(tag)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const attribute = (name: string) =>
    Number.parseFloat(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
  return { width: attribute("width") || box[2] || 760, height: attribute("height") || box[3] || 400 };
}
