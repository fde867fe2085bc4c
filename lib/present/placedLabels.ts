import { textExtent, textWidth } from "./textExtent";

/** Where Plotly writes the text of a point. */
export type TextPosition =
  | "middle right"
  | "middle left"
  | "top center"
  | "bottom center"
  | "top right"
  | "top left"
  | "bottom right"
  | "bottom left";

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
 * looks away from the middle.
 *
 * @param size of the plot, pixels
 * @param marker pixels that the marker of a point takes
 */
export function placedLabels(
  points: readonly NamedPoint[],
  size: { readonly width: number; readonly height: number },
  fontSize: number,
  marker: number,
): readonly (TextPosition | undefined)[] {
  const taken: Box[] = points.map(({ x, y }) => around(x, y, marker, marker));
  return points.map((point, i) => {
    const found = preferred(point, size)
      .map((position) => ({ position, box: textBox(point, position, fontSize, marker) }))
      .find(
        ({ box }) =>
          box.left >= 0 &&
          box.right <= size.width &&
          box.top >= 0 &&
          box.bottom <= size.height &&
          !taken.some((other, j) => j !== i && overlap(box, other)),
      );
    if (found === undefined) return undefined;
    taken.push(found.box);
    return found.position;
  });
}

function preferred(
  { x, y }: NamedPoint,
  { width, height }: { readonly width: number; readonly height: number },
) {
  const side = x >= width / 2 ? "right" : "left";
  const other = side === "right" ? "left" : "right";
  const end = y <= height / 2 ? "top" : "bottom";
  const far = end === "top" ? "bottom" : "top";
  return [
    `middle ${side}`,
    `${end} ${side}`,
    `${end} center`,
    `${far} ${side}`,
    `${far} center`,
    `middle ${other}`,
    `${end} ${other}`,
    `${far} ${other}`,
  ] as const satisfies readonly TextPosition[];
}

function textBox({ x, y, text }: NamedPoint, position: TextPosition, fontSize: number, marker: number): Box {
  const width = textWidth(text, fontSize);
  const { ascent, descent } = textExtent(fontSize);
  const height = ascent + descent;
  const away = marker / 2 + 3;
  const [vertical, horizontal] = position.split(" ");
  const centreX =
    horizontal === "center" ? x : horizontal === "right" ? x + away + width / 2 : x - away - width / 2;
  const centreY =
    vertical === "middle" ? y : vertical === "top" ? y - away - height / 2 : y + away + height / 2;
  return around(centreX, centreY, width, height);
}

function around(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
