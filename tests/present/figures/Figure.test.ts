import { describe, expect, test } from "vitest";
import { crossingFigure } from "../../../lib/present/figures/crossingFigure";
import { groupStyle, groupStyles } from "../../../lib/present/figures/Figure";
import { contrast } from "../contrast";
import { countsCrossing, meansCrossing, someCounts, someScores } from "../crossings";

interface Drawn {
  readonly marker?: {
    readonly color: string;
    readonly line: { readonly color: string; readonly width: number };
  };
  readonly error_x?: { readonly color: string };
}

const figures = [
  crossingFigure(countsCrossing(someCounts(3, 6))),
  crossingFigure(meansCrossing(someScores(3, 6))),
];
const traces = figures
  .flatMap(({ data }) => data as readonly Drawn[])
  .filter(({ marker }) => marker !== undefined);

test("the contrast that is tested here is that of WCAG: 21 for black on white, 4.54 for #767676", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
});

describe("the styles of the groups", () => {
  test("stand out from a white page, by their fill or by an outline of one pixel", () => {
    expect(traces).toHaveLength(12);
    // Orange, purple and sky are too light by themselves: that is what the outline is for.
    expect(contrast("#E69F00", "#ffffff")).toBeLessThan(3);
    for (const { marker } of traces) {
      const { color, line } = marker!;
      const outline = line.width >= 1 ? contrast(line.color, "#ffffff") : 0;
      expect(Math.max(contrast(color, "#ffffff"), outline), color).toBeGreaterThanOrEqual(3);
    }
  });

  test("let the intervals be seen on every bar, and on the page", () => {
    for (const { marker, error_x } of traces) {
      expect(contrast(error_x!.color, marker!.color), marker!.color).toBeGreaterThanOrEqual(3);
      expect(contrast(error_x!.color, "#ffffff")).toBeGreaterThanOrEqual(3);
    }
  });

  test("differ in colour, pattern and marker for six groups", () => {
    for (const key of ["color", "pattern", "symbol"] as const) {
      expect(new Set(groupStyles.map((style) => style[key])).size).toBe(6);
    }
  });

  test("keep the first two groups, those of the report, apart in grey", () => {
    expect(contrast(groupStyle(0).color, groupStyle(1).color)).toBeGreaterThan(2);
  });

  test("never repeat the same pair of colour and pattern before 36 groups", () => {
    const styles = Array.from({ length: 36 }, (_, i) => groupStyle(i));
    expect(new Set(styles.map(({ color, pattern }) => `${color} ${pattern}`)).size).toBe(36);
    expect(new Set(styles.map(({ color, symbol }) => `${color} ${symbol}`)).size).toBe(36);
    expect(groupStyle(36)).toEqual(groupStyle(0));
  });
});

test("the texts of a figure are at least 4.5 times as light or dark as the page under them", () => {
  for (const { layout } of figures) {
    const { font, paper_bgcolor, plot_bgcolor } = layout as unknown as {
      readonly font: { readonly color: string };
      readonly paper_bgcolor: string;
      readonly plot_bgcolor: string;
    };
    for (const page of [paper_bgcolor, plot_bgcolor])
      expect(contrast(font.color, page)).toBeGreaterThanOrEqual(4.5);
    const others = JSON.stringify(layout).match(/"font":\{[^}]*"color"/g);
    expect(others, "one colour for all texts").toHaveLength(1);
  }
});
