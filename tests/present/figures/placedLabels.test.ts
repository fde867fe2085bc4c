import fc from "fast-check";
import { expect, test } from "vitest";
import { placedLabels } from "../../../lib/present/figures/placedLabels";
import { textExtent, textWidth } from "../../../lib/present/figures/textExtent";

const size = { width: 400, height: 300 };

test("a text alone looks away from the middle of the plot", () => {
  const [right] = placedLabels([{ x: 300, y: 150, text: "3.1.2" }], size, 12, 10);
  expect(right).toEqual({ x: 5 + 3 + textWidth("3.1.2", 12) / 2, y: expect.closeTo(0) });
  const [left] = placedLabels([{ x: 100, y: 150, text: "3.1.2" }], size, 12, 10);
  expect(left!.x).toBe(-right!.x);
});

test("the first points choose first, and a text without room is left out", () => {
  const crowd = Array.from({ length: 12 }, (_, i) => ({ x: 200 + i, y: 150, text: "une modalité" }));
  const places = placedLabels(crowd, size, 12, 10);
  expect(places[0]).toBeDefined();
  expect(places.filter((place) => place === undefined).length).toBeGreaterThan(0);
});

test("a side that covers fewer unnamed points is chosen", () => {
  const beside = [320, 330, 340].map((x) => ({ x, y: 150 }));
  const [place] = placedLabels([{ x: 300, y: 150, text: "une modalité" }], size, 12, 6, beside);
  expect(place!.y).not.toBeCloseTo(0);
});

test("texts cover neither one another nor a named marker, and stay inside", () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    text: fc.constantFrom("3.1.2", "Oui", "2.11 Je ne sais pas"),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 15 }), (points) => {
      const { ascent, descent } = textExtent(12);
      const boxes = placedLabels(points, size, 12, 8).flatMap((offset, i) => {
        if (offset === undefined) return [];
        const { x, y, text } = points[i]!;
        return [{ i, x: x + offset.x, y: y + offset.y, w: textWidth(text, 12), h: ascent + descent }];
      });
      for (const a of boxes) {
        expect(a.x - a.w / 2).toBeGreaterThanOrEqual(0);
        expect(a.x + a.w / 2).toBeLessThanOrEqual(400);
        expect(a.y - a.h / 2).toBeGreaterThanOrEqual(0);
        expect(a.y + a.h / 2).toBeLessThanOrEqual(300);
        const others = [
          ...boxes.filter(({ i }) => i !== a.i),
          ...points.flatMap(({ x, y }, i) => (i === a.i ? [] : [{ x, y, w: 8, h: 8 }])),
        ];
        for (const b of others) {
          const apart = Math.max(
            Math.abs(a.x - b.x) - (a.w + b.w) / 2,
            Math.abs(a.y - b.y) - (a.h + b.h) / 2,
          );
          expect(apart).toBeGreaterThanOrEqual(-1e-9);
        }
      }
    }),
  );
});
