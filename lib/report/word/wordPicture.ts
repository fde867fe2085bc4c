import { ImageRun, type IParagraphOptions } from "docx";
import { svgPng } from "../../present/figures/svgPng";
import type { DrawnFigure } from "../pieces";
import { wordPage } from "./wordStyles";

/** Twips in a pixel of 96 to the inch. */
const twips = 15;

/**
 * A figure as a paragraph with its picture, no larger than the text of the page, with its title and its
 * description for those who do not see it.
 *
 * @param number of the picture in the document, from 1
 */
export function wordPicture({ figure, svg }: DrawnFigure, number: number): IParagraphOptions {
  const { title, alt, layout: size } = figure;
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
          description: alt || title,
        },
      }),
    ],
  };
}
