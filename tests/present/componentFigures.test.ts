import { describe, expect, test } from "vitest";
import { answers } from "../../lib/answers/Survey";
import { biplotFigure } from "../../lib/present/figures/biplotFigure";
import { categoryMap } from "../../lib/present/figures/categoryMap";
import { correlationCircle } from "../../lib/present/figures/correlationCircle";
import type { Figure } from "../../lib/present/figures/Figure";
import { individualsFigure } from "../../lib/present/figures/individualsFigure";
import { screeFigure } from "../../lib/present/figures/screeFigure";
import { staticSvg } from "../../lib/present/figures/staticSvg";
import { answerMatrix } from "../../lib/tables/answerMatrix";
import { categoryAnalysis } from "../../lib/tables/categoryAnalysis";
import { componentAnalysis } from "../../lib/tables/componentAnalysis";
import { scoreMatrix } from "../../lib/tables/scoreMatrix";
import { supplementaryVariables } from "../../lib/tables/supplementaryVariables";
import { seededUniform } from "../stats/tableOfScores";
import { plantedSurvey } from "../support/plantedSurvey";

const survey = plantedSurvey(80, ["3.1", "11.3"]);
const draws = () => ({ random: seededUniform(1), draws: 20 });
const components = componentAnalysis(scoreMatrix(survey, ["3.1", "11.3"]), draws());
const categories = categoryAnalysis(answerMatrix(survey, ["2.8", "2.10", "2.11"]), draws());
const status = components.matrix.respondents.map((row) => String(answers(survey, "2.3")[row]));
const figures: Readonly<Record<string, Figure>> = {
  scree: screeFigure(components.spectrum, "Éboulis"),
  circle: correlationCircle(components, [1, 2], supplementaryVariables(components, ["3.5"])),
  biplot: biplotFigure(components, [1, 2]),
  individuals: individualsFigure(components, status, ["Publique", "Privée", "Autre"], [1, 2]),
  categories: categoryMap(categories, [1, 2], supplementaryVariables(categories)),
};

interface Trace {
  readonly mode: string;
  readonly name?: string;
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  readonly marker?: { readonly color: string; readonly symbol: string };
}
const traces = (name: string) => figures[name]!.data as unknown as readonly Trace[];

describe.each(Object.entries(figures))("the figure %s", (name, { title, alt, table, data, layout }) => {
  test("has an alternative text and a table of its numbers, all rows as long as the heads", () => {
    expect(title).not.toBe("");
    expect(alt).toMatch(/\d/);
    expect(table!.length).toBeGreaterThan(2);
    for (const row of table!) expect(row).toHaveLength(table![0]!.length);
  });

  test("holds no NaN, and is drawn without a browser", () => {
    expect(JSON.stringify({ data, layout })).not.toContain("NaN");
    const svg = staticSvg({ title, alt, data, layout }, name);
    expect(svg).toContain('role="img"');
    expect(svg).not.toContain("NaN");
  });

  test("tells its series apart by more than their colour", () => {
    const marked = traces(name).filter(
      ({ mode, name: own }) => mode.includes("markers") && own !== undefined,
    );
    const symbols = marked.map(({ marker }) => marker!.symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });
});

test("a pixel of a plane is as long across as up", () => {
  for (const name of ["circle", "biplot", "individuals", "categories"]) {
    const { width, height, margin, xaxis, yaxis } = figures[name]!.layout as unknown as {
      readonly width: number;
      readonly height: number;
      readonly margin: { readonly l: number; readonly r: number; readonly t: number; readonly b: number };
      readonly xaxis: { readonly range: readonly [number, number] };
      readonly yaxis: { readonly range: readonly [number, number] };
    };
    const across = (xaxis.range[1] - xaxis.range[0]) / (width - margin.l - margin.r);
    const up = (yaxis.range[1] - yaxis.range[0]) / (height - margin.t - margin.b);
    expect(across).toBeCloseTo(up, 12);
  }
});

test("the map of individuals has every respondent once, in the groups that there are", () => {
  const points = traces("individuals").filter(({ name }) => name !== undefined);
  expect(points.map(({ name }) => name!.split("\u00a0")[0]!.replace(" (n", ""))).toEqual([
    "Publique",
    "Privée",
  ]);
  expect(points.reduce((sum, { x }) => sum + x.length, 0)).toBe(80);
});

test("the circle has every item inside it", () => {
  const [, , items] = traces("circle");
  expect(items!.x).toHaveLength(12);
  items!.x.forEach((x, i) => {
    expect(Math.hypot(x!, items!.y[i]!)).toBeLessThanOrEqual(1 + 1e-4);
  });
});
