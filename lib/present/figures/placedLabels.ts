import { textExtent, textWidth } from "./textExtent";

/** From a point to the middle of its text, in pixels to the right and down. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** A point to be named, in pixels from the left and from the top of the plot. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * A place for the text of each point, such that no text covers another, a point that is named, or an edge of
 * the plot; undefined for a text that finds none. The first points choose first, and prefer the side that
 * looks away from the middle; among the sides that are free, the one that covers fewest unnamed points wins.
 *
 * @param size of the plot, pixels
 * @param marker pixels that the marker of a point takes
 */
export function placedLabels(
  points: readonly NamedPoint[],
  size: { readonly width: number; readonly height: number },
  fontSize: number,
  marker: number,
  unnamed: readonly { readonly x: number; readonly y: number }[] = [],
): readonly (Offset | undefined)[] {
  const others = unnamed.map(({ x, y }) => around(x, y, marker, marker));
  const taken: Box[] = points.map(({ x, y }) => around(x, y, marker, marker));
  return points.map((point, i) => {
    const text = { width: textWidth(point.text, fontSize), height: textHeight(fontSize) };
    const found = sides(point, size)
      .map(([right, down]) => ({
        x: right * (marker / 2 + gap + text.width / 2),
        y: down * ((right === 0 ? marker / 2 + gap : 0) + text.height / 2),
      }))
      .map((offset) => ({
        offset,
        box: around(point.x + offset.x, point.y + offset.y, text.width, text.height),
      }))
      .filter(
        ({ box }) =>
          box.left >= 0 &&
          box.right <= size.width &&
          box.top >= 0 &&
          box.bottom <= size.height &&
          !taken.some((other, j) => j !== i && overlap(box, other)),
      )
      .map((side) => ({ ...side, covered: others.filter((other) => overlap(side.box, other)).length }))
      .sort((one, other) => one.covered - other.covered)[0];
    if (found === undefined) return undefined;
    taken.push(found.box);
    return found.offset;
  });
}

/** Pixels between a marker and its text. */
const gap = 3;

/** To the right (1) or left (-1) and down (1) or up (-1), those that look away from the middle first. */
function sides(
  { x, y }: NamedPoint,
  { width, height }: { readonly width: number; readonly height: number },
): readonly (readonly [number, number])[] {
  const right = x >= width / 2 ? 1 : -1;
  const down = y <= height / 2 ? -1 : 1;
  return [
    [right, 0],
    [right, down],
    [0, down],
    [right, -down],
    [0, -down],
    [-right, 0],
    [-right, down],
    [-right, -down],
  ];
}

function textHeight(fontSize: number): number {
  const { ascent, descent } = textExtent(fontSize);
  return ascent + descent;
}

function around(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
