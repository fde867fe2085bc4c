import { describe, expect, test } from "vitest";
import { crossingFigure } from "../../../lib/present/figures/crossingFigure";
import { figureRows } from "../../../lib/present/figures/crossingSeries";
import type { Figure } from "../../../lib/present/figures/Figure";
import { textWidth } from "../../../lib/present/figures/textExtent";
import { proportionInterval } from "../../../lib/stats/counts/proportionInterval";
import { meanInterval } from "../../../lib/stats/means/meanInterval";
import { openStudy } from "../../../lib/study/openStudy";
import { crossTable } from "../../../lib/tables/crossTable";
import type { Crossing } from "../../../lib/tables/Table";
import { root } from "../../support/smallSurvey";
import {
  countsCrossing,
  gridCrossing,
  longLabels,
  longTitle,
  meansCrossing,
  multipleCrossing,
  someCounts,
  someScores,
} from "../crossings";

interface Trace {
  readonly type: string;
  readonly mode?: string;
  readonly name?: string;
  readonly x: readonly (number | null)[];
  readonly y: readonly number[];
  readonly text?: readonly string[];
  readonly error_x?: {
    readonly array: readonly (number | null)[];
    readonly arrayminus: readonly (number | null)[];
  };
  readonly marker?: {
    readonly color: string;
    readonly symbol?: string;
    readonly pattern?: { readonly shape: string };
  };
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly title: { readonly text: string; readonly font: { readonly size: number } };
  readonly annotations: readonly { readonly text: string; readonly visible: boolean }[];
  readonly margin: { readonly l: number; readonly r: number; readonly t: number; readonly b: number };
  readonly xaxis: {
    readonly range: readonly [number, number];
    readonly tick0?: number;
    readonly dtick?: number;
  };
  readonly yaxis: {
    readonly range: readonly number[];
    readonly ticktext: readonly string[];
    readonly tickvals: readonly number[];
  };
}

/** The marks (bars or points, one trace a group), the value labels (one trace a group) and the layout. */
function parts(crossing: Crossing) {
  const figure: Figure = crossingFigure(crossing);
  const data = figure.data as unknown as readonly Trace[];
  return {
    figure,
    marks: data.filter(({ mode }) => mode !== "text"),
    labels: data.filter(({ mode }) => mode === "text"),
    layout: figure.layout as unknown as Layout,
  };
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const published = countsCrossing(
  [
    [286, 358],
    [192, 91],
  ],
  ["Oui", "Non"],
  "Votre structure intervenait-elle ?",
);
const scores = meansCrossing(someScores(10, 2));

describe("the figure of a crossing of counts", () => {
  test("draws the percents of each group as horizontal bars from 0", () => {
    const { marks, layout } = parts(published);
    expect(marks.map(({ type }) => type)).toEqual(["bar", "bar"]);
    expect(marks[0]!.x[0]).toBeCloseTo((100 * 286) / 478, 9);
    expect(marks[1]!.x[1]).toBeCloseTo((100 * 91) / 449, 9);
    expect(layout.xaxis.range[0]).toBe(0);
    expect(layout.xaxis.tick0).toBe(0);
  });

  test("draws Wilson's 95 % intervals", () => {
    const { marks } = parts(published);
    published.groups.forEach((group, g) => {
      published.rows.forEach((row, i) => {
        const { x, error_x } = marks[g]!;
        const [low, high] = proportionInterval(row.cells[g]!.n, group.n);
        expect(x[i]! - error_x!.arrayminus[i]!).toBeCloseTo(100 * low, 8);
        expect(x[i]! + error_x!.array[i]!).toBeCloseTo(100 * high, 8);
      });
    });
  });

  test("writes each value in French, at the end of its interval", () => {
    const { marks, labels } = parts(published);
    expect(labels.map(({ text }) => text!.map((label) => plain(label).trim()))).toEqual([
      ["59,8 %", "40,2 %"],
      ["79,7 %", "20,3 %"],
    ]);
    labels.forEach(({ x }, g) => {
      x.forEach((place, i) => {
        expect(place).toBeCloseTo(marks[g]!.x[i]! + marks[g]!.error_x!.array[i]!, 8);
      });
    });
  });

  test.each<[string, Crossing]>([
    [
      "few percent",
      countsCrossing([
        [1, 2],
        [90, 90],
        [90, 90],
        [90, 90],
        [90, 90],
        [90, 90],
        [90, 90],
        [90, 90],
      ]),
    ],
    ["half", published],
    [
      "all of them",
      countsCrossing(
        [
          [50, 0],
          [0, 40],
        ],
        ["Oui", "Non"],
      ),
    ],
  ])("holds every interval and every value label in the picture: %s", (_, crossing) => {
    const { marks, labels, layout } = parts(crossing);
    const [start, end] = layout.xaxis.range;
    const plot = layout.width - layout.margin.l - layout.margin.r;
    for (const { x, error_x } of marks) {
      x.forEach((value, i) => {
        expect(value! + error_x!.array[i]!).toBeLessThanOrEqual(end);
      });
    }
    for (const { x, text } of labels) {
      x.forEach((place, i) => {
        const right = layout.margin.l + ((place! - start) / (end - start)) * plot + textWidth(text![i]!, 12);
        expect(right).toBeLessThan(layout.width);
      });
    }
  });
});

describe("the figure of a multiple choice or of a grid", () => {
  const several = multipleCrossing(
    [
      [21, 12],
      [8, 5],
    ],
    [29, 26],
    ["Des postes", "Du départ"],
  );
  const grid = gridCrossing(
    [
      [
        [101, 101],
        [136, 156],
      ],
      [
        [58, 56],
        [179, 201],
      ],
    ],
    ["Une journée", "Une formation"],
  );

  test("draws a bar for each answer and each group, with Wilson's interval among those asked", () => {
    const { marks, layout } = parts(several);
    expect(marks.map(({ type }) => type)).toEqual(["bar", "bar"]);
    expect(layout.yaxis.ticktext).toEqual(["Des postes", "Du départ"]);
    const { x, error_x } = marks[0]!;
    expect(x[0]).toBeCloseTo((100 * 21) / 29, 9);
    const [low, high] = proportionInterval(21, 29);
    expect(x[0]! - error_x!.arrayminus[0]!).toBeCloseTo(100 * low, 8);
    expect(x[0]! + error_x!.array[0]!).toBeCloseTo(100 * high, 8);
    expect(layout.xaxis.range[0]).toBe(0);
  });

  test("gives each answer to each item a row of its own, item by item", () => {
    const { marks, layout } = parts(grid);
    expect(layout.yaxis.ticktext.map((label) => plain(label.replace("<br>", " ")))).toEqual([
      "Une journée · Oui",
      "Une journée · Non",
      "Une formation · Oui",
      "Une formation · Non",
    ]);
    expect(marks[1]!.x[3]).toBeCloseTo((100 * 201) / 257, 9);
  });

  test("draws numbers over the range that is declared, which the axis says, and from 0 without one", () => {
    const scores = [
      [
        [610, 640, 700],
        [580, 655, 690],
      ],
    ] as const;
    const crossing = meansCrossing(scores, "number");
    const axisOf = (range: { readonly min: number; readonly max?: number }) => {
      const question = { ...crossing.question, range } as Crossing["question"];
      return crossingFigure({ ...crossing, question } as Crossing).layout as unknown as {
        readonly xaxis: { readonly range: readonly number[]; readonly title: { readonly text: string } };
      };
    };
    const { range, title } = axisOf({ min: 200, max: 1000 }).xaxis;
    expect(range).toEqual([200, 1000]);
    expect(plain(title.text)).toBe("Moyenne, de 200 à 1 000, intervalle à 95 %");
    for (const other of [{ min: 0, max: 1000 }, { min: 200 }, { min: 0 }]) {
      expect(axisOf(other).xaxis.range[0]).toBe(0);
      expect(plain(axisOf(other).xaxis.title.text)).toBe("Moyenne, intervalle à 95 %");
    }
    const cold = meansCrossing(
      [
        [
          [-3, -4],
          [1, 2],
        ],
      ],
      "number",
    );
    const { xaxis } = crossingFigure(cold).layout as unknown as ReturnType<typeof axisOf>;
    expect(xaxis.range[0]).toBeLessThan(-4);
  });

  test("reads aloud as French sentences", () => {
    expect(plain(crossingFigure(several).alt)).toMatch(
      /^Diagramme en barres, en pourcentage de chaque groupe, avec l’intervalle à 95 %\. Des postes : Publique 72,4 % \(de /,
    );
    expect(plain(crossingFigure(grid).alt)).toContain(" ; Une formation · Oui : Publique 24,5 % (de ");
  });
});

describe("the figure of a crossing of means", () => {
  test("draws points with Student's 95 % intervals", () => {
    const { marks } = parts(scores);
    expect(marks.every(({ mode }) => mode === "markers")).toBe(true);
    scores.rows.forEach(({ cells }, i) => {
      cells.forEach(({ mean, sd, n }, g) => {
        const [low, high] = meanInterval(mean, sd, n);
        const { x, error_x } = marks[g]!;
        expect(x[i]).toBeCloseTo(mean, 9);
        expect(mean - error_x!.arrayminus[i]!).toBeCloseTo(low, 8);
        expect(mean + error_x!.array[i]!).toBeCloseTo(high, 8);
      });
    });
  });

  test("shows the whole scale from 1 to 10, with every score on the axis", () => {
    expect(parts(scores).layout.xaxis).toMatchObject({ range: [1, 10], tick0: 1, dtick: 1 });
    expect(
      parts(
        meansCrossing([
          [
            [1, 1, 2],
            [10, 10, 9],
          ],
        ]),
      ).layout.xaxis.range,
    ).toEqual([1, 10]);
  });

  test.each([
    [{ min: 1, max: 6 }, "Note moyenne de 1 à 6", { tick0: 1, dtick: 1 }],
    [{ min: -2, max: 2 }, "Note moyenne de −2 à 2", { tick0: -2, dtick: 1 }],
    [{ min: 0, max: 100 }, "Note moyenne de 0 à 100", {}],
    [
      { min: 1, max: 7, minLabel: "Pas du tout", maxLabel: "Tout à fait" },
      "Note moyenne, de 1 « Pas du tout » à 7 « Tout à fait »",
      { tick0: 1, dtick: 1 },
    ],
  ])("shows the scale that the question has: %o", (scale, title, ticks) => {
    const crossing = meansCrossing([
      [
        [1, 1, 2],
        [2, 2, 1],
      ],
    ]);
    const question = { ...crossing.question, scale } as typeof crossing.question;
    const { xaxis } = parts({ ...crossing, question }).layout;
    expect(xaxis).toMatchObject({ range: [scale.min, scale.max], ...ticks });
    expect("dtick" in xaxis).toBe("dtick" in ticks);
    const { text } = (xaxis as unknown as { title: { text: string } }).title;
    expect(plain(text.replaceAll("<br>", " "))).toContain(title);
  });

  test("starts at 0 for numbers, and ends after the longest interval", () => {
    const crossing = meansCrossing(
      [
        [
          [2, 3, 4, 9],
          [2, 2, 3],
        ],
      ],
      "number",
      "Combien ?",
    );
    const { marks, layout } = parts(crossing);
    const longest = Math.max(
      ...marks.flatMap(({ x, error_x }) => x.map((value, i) => value! + error_x!.array[i]!)),
    );
    expect(layout.xaxis.range[0]).toBe(0);
    expect(layout.xaxis.range[1]).toBeGreaterThan(longest);
    expect(layout.xaxis.range[1]).toBeLessThan(1.1 * longest);
  });

  test("writes each mean in French, clear of its marker", () => {
    const crossing = meansCrossing([[[5, 6, 6], [5], [7, 7, 7]]], "scale", "Êtes-vous satisfait ?");
    const { labels, marks, layout } = parts(crossing);
    expect(labels.map(({ text }) => plain(text![0]!).trim())).toEqual(["5,67", "5,00", "7,00"]);
    const pixel = (layout.width - layout.margin.l - layout.margin.r) / 9;
    labels.forEach(({ x, text }, g) => {
      const blank = textWidth(/^\u00a0*/.exec(text![0]!)![0], 12);
      expect((x[0]! - marks[g]!.x[0]!) * pixel + blank).toBeGreaterThan(11 / 2 + 1);
    });
  });

  test("keeps an interval within the ends of the scale, and its label where it can be read", () => {
    const { labels, marks } = parts(
      meansCrossing(
        [
          [
            [9, 10],
            [10, 10],
          ],
        ],
        "scale",
        "Êtes-vous satisfait ?",
      ),
    );
    // Student's would go beyond 15.
    const end = marks[0]!.x[0]! + marks[0]!.error_x!.array[0]!;
    expect(end).toBeGreaterThan(9.5);
    expect(end).toBeLessThanOrEqual(10);
    expect(labels[0]!.x[0]).toBeCloseTo(end, 9);
    expect(labels[1]!.x[0]).toBe(10);
  });
});

describe("the figure of any crossing", () => {
  const crossings: readonly (readonly [string, Crossing])[] = [
    ["counts in 2 groups", published],
    ["counts in 6 groups", countsCrossing(someCounts(10, 6))],
    ["scores in 2 groups", scores],
    ["scores in 6 groups", meansCrossing(someScores(10, 6))],
    ["one row of numbers", meansCrossing(someScores(1, 3), "number")],
    ["a multiple choice", multipleCrossing(someCounts(8, 2), [400, 300])],
    ["a grid", gridCrossing([someCounts(3, 2), someCounts(3, 2)])],
  ];

  test.each(crossings)("keeps rows and groups in order, from top to bottom: %s", (_, crossing) => {
    const { marks, labels, layout } = parts(crossing);
    const [bottom, top] = layout.yaxis.range;
    expect(top!).toBeLessThan(bottom!);
    expect(marks.map(({ name }) => plain(name!).replace(/ \(n = .*/, ""))).toEqual(
      crossing.groups.map(({ label }) => label),
    );
    const shifts = labels.map(({ y }) => y[0]!);
    expect(shifts).toEqual([...shifts].sort((a, b) => a - b));
    for (const { y } of labels) expect(y).toEqual(y.map((_place, i) => y[0]! + i));
    // The labels of a row stay in it: half a row above, half a row below.
    for (const shift of shifts) expect(Math.abs(shift)).toBeLessThan(0.5);
  });

  test.each(
    crossings,
  )("tells each group by a colour and by a pattern or a marker of its own: %s", (_, crossing) => {
    const { marks } = parts(crossing);
    const distinct = (values: readonly unknown[]) => new Set(values).size;
    expect(distinct(marks.map(({ marker }) => marker!.color))).toBe(marks.length);
    expect(distinct(marks.map(({ marker }) => marker!.symbol ?? marker!.pattern!.shape))).toBe(marks.length);
  });

  test.each(crossings)("says how many each group has in the legend: %s", (_, crossing) => {
    const names = parts(crossing).marks.map(({ name }) => plain(name!));
    expect(names).toEqual(crossing.groups.map(({ label, n }) => `${label} (n = ${n})`));
  });

  test.each(crossings)("holds plain JSON without a NaN, as notebooks need: %s", (_, crossing) => {
    expectPlainJson(crossingFigure(crossing));
  });

  test.each(
    crossings,
  )("has every value in its text alternative, with its row and its group: %s", (_, crossing) => {
    const { figure, labels } = parts(crossing);
    const [, ...parted] = plain(figure.alt).split(/(?<=95 %)\. /);
    const rows = parted.join("").replace(/\.$/, "").split(" ; ");
    const labelled = figureRows(crossing).map(plain);
    expect(rows).toHaveLength(labelled.length);
    labelled.forEach((label, i) => {
      if (label !== "") expect(rows[i]!.startsWith(`${label} : `)).toBe(true);
      crossing.groups.forEach((group, g) => {
        expect(rows[i]).toContain(`${group.label} ${plain(labels[g]!.text![i]!).trim()} (de `);
      });
    });
  });

  test("reads aloud as French sentences", () => {
    expect(plain(crossingFigure(published).alt)).toBe(
      "Diagramme en barres, en pourcentage de chaque groupe, avec l’intervalle à 95 %. Oui : Publique 59,8 % (de 55,4 % à 64,1 %), Privée 79,7 % (de 75,8 % à 83,2 %) ; Non : Publique 40,2 % (de 35,9 % à 44,6 %), Privée 20,3 % (de 16,8 % à 24,2 %).",
    );
    expect(
      plain(
        crossingFigure(
          meansCrossing(
            [
              [
                [1, 2, 3],
                [2, 2, 3],
              ],
            ],
            "number",
          ),
        ).alt,
      ),
    ).toBe(
      "Moyennes de chaque groupe, avec l’intervalle à 95 %. Publique 2,00 (de −0,48 à 4,48), Privée 2,33 (de 0,90 à 3,77).",
    );
  });

  test.each<[string, Crossing]>([
    [
      "counts",
      countsCrossing([
        [3, 0, 5],
        [4, 0, 6],
      ]),
    ],
    [
      "means",
      meansCrossing([
        [[2, 3, 4], [], [5, 6, 7]],
        [[2, 3, 4], [], [5, 6, 7]],
      ]),
    ],
  ])("leaves the values of an empty group out, and keeps its place and its style: %s", (_, crossing) => {
    const { marks, labels, figure } = parts(crossing);
    expect(marks).toHaveLength(3);
    for (const trace of [marks[1]!, labels[1]!]) expect(trace.x).toEqual([null, null]);
    expect(marks[1]!.error_x).toMatchObject({ array: [null, null], arrayminus: [null, null] });
    expect(marks[2]!.x.every((value) => value !== null)).toBe(true);
    expect(figure.alt).toContain("Privée —");
    expectPlainJson(figure);
  });

  test("has no interval where there is one respondent, and still its value", () => {
    const { marks, labels } = parts(meansCrossing([[[4], [5, 6, 7]]], "number"));
    expect(marks[0]!.x).toEqual([4]);
    expect(marks[0]!.error_x?.array).toEqual([null]);
    expect(labels[0]!.x).toEqual([4]);
  });

  test.each<[string, Crossing]>([
    [
      "counts",
      countsCrossing([
        [0, 0],
        [0, 0],
      ]),
    ],
    ["numbers", meansCrossing([[[], []]], "number")],
    ["scores", meansCrossing([[[], []]])],
  ])("is a figure still when nobody answered: %s", (_, crossing) => {
    const { layout } = parts(crossing);
    expect(layout.xaxis.range[1]).toBeGreaterThan(layout.xaxis.range[0]);
    expectPlainJson(crossingFigure(crossing));
  });

  test("wraps a long title, in bold letters, and long labels, and loses no word of them", () => {
    const { layout } = parts(scores);
    const unmarked = (text: string) =>
      text.split("<br>").map((line) =>
        line
          .replaceAll(/<\/?b>/g, "")
          .replaceAll("&lt;", "<")
          .replaceAll("&amp;", "&"),
      );
    const title = unmarked(layout.title.text);
    expect(title.join(" ")).toBe(`5.3 ${longTitle}`);
    expect(title.length).toBeGreaterThan(1);
    for (const line of title) expect(textWidth(line, 16, "bold")).toBeLessThanOrEqual(layout.width - 24);
    const ticks = layout.yaxis.ticktext.map(unmarked);
    expect(ticks.map((lines) => lines.join(" "))).toEqual(longLabels);
    expect(Math.max(...ticks.map(({ length }) => length))).toBeGreaterThan(1);
    for (const line of ticks.flat()) expect(textWidth(line, 13)).toBeLessThanOrEqual(layout.margin.l - 12);
  });

  test("says under it of a filtered or unprinted crossing what its table says, and in its text alternative", () => {
    const note =
      "Répondants retenus : 2.8 = « Oui ». Cette figure n’est pas dans le rapport : ses nombres dépendent";
    const source = {
      provenance: { kind: "reconstructed" as const },
      printed: false,
      filter: "2.8 = « Oui »",
    };
    const { figure, layout } = parts({ ...published, source });
    const [annotation] = layout.annotations;
    expect(plain(annotation!.text.replaceAll("<br>", " "))).toContain(note);
    expect(annotation!.visible).toBe(true);
    for (const line of annotation!.text.split("<br>"))
      expect(textWidth(line, 12)).toBeLessThanOrEqual(layout.width - 24);
    expect(plain(figure.alt)).toContain(`24,2 %). ${note}`);
    const without = parts(published).layout;
    expect(without.annotations.map(({ visible }) => visible)).toEqual([false]);
    expect(layout.margin.b).toBeGreaterThan(without.margin.b + 2 * 15);
  });

  test("names the question in columns of a crossing of one's own in its title, its numbers and its text alternative", () => {
    const crossing = crossTable(openStudy(root), "2.8", "2.11");
    const { id, label } = crossing.by;
    const { figure } = parts(crossing);
    expect(figure.title).toBe(`2.8 ${crossing.question.label} × ${id} ${label}`);
    expect(figure.table![0]![1]).toBe(`${id} ${label}`);
    expect(plain(figure.alt)).toContain(plain(`de chaque groupe des réponses à « ${id} ${label} »`));
    const declared = crossTable(openStudy(root), "2.8", "2.3");
    expect(parts(declared).figure.title).toBe(`2.8 ${declared.question.label} · selon le type de structure`);
    // Its groups say so in the picture.
    expect(JSON.stringify(parts(declared).figure.layout)).not.toContain("selon le type de structure");
    expect(parts(declared).figure.table![0]![1]).toBe("groupe");
  });

  test("gives each row the height of its label and of its groups", () => {
    const rowHeight = (crossing: Crossing) => {
      const { layout } = parts(crossing);
      return (layout.height - layout.margin.t - layout.margin.b) / crossing.rows.length;
    };
    expect(rowHeight(countsCrossing(someCounts(24, 6), times(24)))).toBeGreaterThan(6 * 18);
    expect(rowHeight(meansCrossing(someScores(10, 2)))).toBeGreaterThan(3 * 17);
    expect(rowHeight(published)).toBeLessThan(60);
  });

  test("shows labels with < and & as they are, where Plotly reads markup", () => {
    const { layout } = parts(
      countsCrossing(
        [
          [1, 2],
          [3, 4],
        ],
        ["Moins de <5> & plus", "Autre"],
        "<b>?",
      ),
    );
    expect(layout.yaxis.ticktext[0]).toBe("Moins de &lt;5> &amp; plus");
    expect(layout.title.text).toBe("<b>9.2 &lt;b>?</b>");
  });
});

/** JSON turns NaN into null: what comes back would differ. */
function expectPlainJson(figure: Figure): void {
  const json = JSON.stringify(figure);
  expect(JSON.parse(json)).toEqual(figure);
  expect(json).not.toMatch(/NaN|undefined/);
}

function times(length: number): readonly string[] {
  return Array.from({ length }, (_, i) => `Réponse ${i + 1}`);
}
