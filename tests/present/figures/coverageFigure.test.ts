import { describe, expect, test } from "vitest";
import { cellText } from "../../../lib/present/document/cellText";
import { coverageFigure } from "../../../lib/present/figures/coverageFigure";
import { staticSvg } from "../../../lib/present/figures/staticSvg";
import type { SectionCoverage } from "../../../lib/published/sectionCoverage";

const section = (number: number, identical: number, errata: number, unexplained = 0): SectionCoverage => ({
  number,
  title: `Section <${number}>`,
  questions: 1,
  tables: 1,
  tests: 1,
  significant: 0,
  identical,
  errata,
  unexplained,
});
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("coverageFigure", () => {
  test("has a bar a kind and section, and no kind that nothing is of", () => {
    const figure = coverageFigure([section(2, 384, 3), section(5, 264, 0)]);
    const bars = figure.data.filter(({ type }) => type === "bar");
    expect(bars.map(({ name, x }) => [name, x])).toEqual([
      ["redonnés au chiffre près", [384, 264]],
      ["errata du rapport", [3, 0]],
    ]);
    expect(coverageFigure([section(2, 1, 0, 4)]).data.map(({ name }) => name)).toContain("inexpliqués");
  });

  test("says its numbers in its text and in its table", () => {
    const figure = coverageFigure([section(2, 1384, 3)]);
    expect(plain(figure.alt)).toContain("Section 2 : 1 384 redonnés au chiffre près, 3 errata du rapport.");
    expect(figure.table!.map((row) => row.map(cellText).map(plain))).toEqual([
      ["section", "redonnés au chiffre près", "errata du rapport"],
      ["2", "1 384", "3"],
    ]);
  });

  test("is drawn with its titles as they are written", () => {
    expect(staticSvg(coverageFigure([section(2, 10, 1)]), "c")).toMatch(
      /2\. Section &(?:lt|#60);2&(?:gt|#62);/,
    );
  });
});
