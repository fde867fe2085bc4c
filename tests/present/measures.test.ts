import { describe, expect, test } from "vitest";
import { seededRandom } from "../../lib/base/random";
import { changesSentence } from "../../lib/present/changesSentence";
import { number } from "../../lib/present/document/Cell";
import { plainTable } from "../../lib/present/document/plainTable";
import { rowsOf, type TableModel } from "../../lib/present/document/TableModel";
import { effectsFigure } from "../../lib/present/figures/effectsFigure";
import { staticSvg } from "../../lib/present/figures/staticSvg";
import { thresholdsFigure } from "../../lib/present/figures/thresholdsFigure";
import { intervalText, signed } from "../../lib/present/measureText";
import { tableBlockHtml } from "../../lib/present/render/tableHtml";
import { tableText } from "../../lib/present/render/tableText";
import { detailTables } from "../../lib/present/tables/detailTables";
import { effectTable } from "../../lib/present/tables/testTables";
import { checkedTests } from "../../lib/tables/checkedTests";
import { crossingDetail } from "../../lib/tables/crossingDetail";
import { meansDetails } from "../../lib/tables/meansDetail";
import { reportTests } from "../../lib/tables/reportTests";
import type { RobustTest } from "../../lib/tables/robustTests";
import { rowTests } from "../../lib/tables/rowTests";
import type { Crossing } from "../../lib/tables/Table";
import { familyCounts, testFamily } from "../../lib/tables/testFamily";
import { readSurvey } from "../support/committed";
import { longTest } from "../support/realChecks";
import {
  countsCrossing,
  gridCrossing,
  meansCrossing,
  multipleCrossing,
  someCounts,
  someScores,
} from "./crossings";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const textOf = (tables: readonly TableModel[]) => plain(tables.map(tableText).join("\n"));
const noRandom = () => Number.NaN;
const shown = (crossing: Crossing, yates = false) =>
  detailTables(crossing, crossingDetail(crossing, noRandom), "9.2 · Croisement", { yates });

test("a signed number has its sign, and zero has none", () => {
  expect([3.21, -0.4, 0, -0.04, Number.NaN].map((value) => signed(value, 1))).toEqual([
    "+3,2",
    "−0,4",
    "0,0",
    "0,0",
    "—",
  ]);
});

test("an interval is written as French readers write it", () => {
  expect(plain(intervalText([-0.1, 0.25]))).toBe("[−0,10 ; 0,25]");
  expect(intervalText([Number.NaN, Number.NaN])).toBe("[—]");
});

describe("a table of measures", () => {
  const table = plainTable({
    caption: "Titre < 5",
    levels: [
      [
        { head: "", columns: 1 },
        { head: "Groupe", columns: 2 },
      ],
    ],
    heads: ["Réponse", "n", "Mot"],
    words: [2],
    groups: [
      {
        label: "Item & tête",
        rows: [
          { cells: ["Oui", number(3.21, "signed1", { after: " *", tone: "more" }), "a"], significant: true },
          { cells: ["Non", number(-3.21, "signed1", { after: " *", tone: "less" }), "b"] },
        ],
      },
    ],
    notes: ["Une note."],
  });

  test("has heads with their scope, coloured cells that keep their sign and mark, and its notes", () => {
    const html = tableBlockHtml(table);
    expect(html).toContain("<caption>Titre &lt; 5</caption>");
    expect(html).toContain('<th scope="colgroup" colspan="2">Groupe</th>');
    expect(html).toContain('<tr class="item"><th scope="rowgroup" colspan="3">Item &amp; tête</th></tr>');
    expect(html).toMatch(/<tr class="significant"><th scope="row">Oui<\/th><td style="[^"]+">\+3,2 \*<\/td>/);
    expect(html).toMatch(/<td style="background:#fbe3b5[^"]*">−3,2 \*<\/td><td class="text">b<\/td>/);
    expect(html).toContain('<p class="note">Une note.</p>');
  });

  test("is the same numbers as text", () => {
    expect(tableText(table).split("\n")).toEqual([
      "Titre < 5",
      "             Groupe",
      "Réponse           n  Mot",
      "Item & tête",
      "  Oui        +3,2 *  a",
      "  Non        −3,2 *  b",
      "Une note.",
    ]);
  });
});

describe("detailTables", () => {
  const square = countsCrossing(
    [
      [286, 358],
      [192, 91],
    ],
    ["Oui", "Non"],
  );

  test("of counts show observed, expected and residual of each cell, coloured where Holm's p passes", () => {
    const [cells] = shown(square);
    expect(plain(tableText(cells!))).toMatch(
      /Oui +286 +332,1 +−6,6 \* +< 0,001 +358 +311,9 +\+6,6 \* +< 0,001/,
    );
    expect(tableBlockHtml(cells!).match(/<td style=/g)).toHaveLength(4);
    const [faint] = shown(
      countsCrossing([
        [20, 22],
        [24, 21],
      ]),
    );
    expect(tableBlockHtml(faint!)).not.toContain("style=");
    expect(tableText(faint!).split("\n").slice(0, -1).join("\n")).not.toContain("*");
  });

  test("of a 2 x 2 table have phi and the odds ratio; Yates's p on request alone", () => {
    const text = textOf(shown(square));
    expect(text).toContain("0,22 [0,15 ; 0,28]");
    expect(text).toContain("−0,22");
    expect(text).toContain("0,38 [0,28 ; 0,51]");
    expect(text).not.toContain("Yates");
    expect(textOf(shown(square, true))).toContain("p (Yates)");
    expect(textOf(shown(countsCrossing(someCounts(3, 2)), true))).not.toMatch(/Yates|Rapport des cotes/);
  });

  test("say whether an exact test is needed, and what it changes", () => {
    expect(textOf(shown(square))).toContain("Règle de Cochran respectée");
    const few = textOf(
      shown(
        countsCrossing([
          [12, 7],
          [0, 9],
        ]),
      ),
    );
    expect(few).toContain("Règle de Cochran non respectée (");
    expect(few).toMatch(
      /Test exact de Fisher : la conclusion ne change pas \(χ² : p = 0,\d+ ; Fisher : p = 0,003\)\./,
    );
  });

  describe("where the exact test would take too long", () => {
    const many = [80, 75, 70, 0].map((least, i) =>
      Array.from({ length: 6 }, (_, j) => least + ((17 * i + 11 * j) % (i === 3 ? 3 : 30))),
    );
    const few = Array.from({ length: 4 }, (_, i) =>
      Array.from({ length: 6 }, (_, j) => (i < 2 && j < 2 ? [12, 7, 0, 9][2 * i + j]! : 0)),
    );
    const drawn = (crossing: Crossing) =>
      textOf(
        detailTables(crossing, crossingDetail(crossing, seededRandom(1, "drawn").fraction), "9.2", {
          yates: false,
        }),
      );

    longTest("say that p is one of Monte-Carlo, with its standard error, and never that it is exact", () => {
      const text = drawn(countsCrossing(many));
      expect(text).toContain("un p de Monte-Carlo y remplace celui du χ²");
      expect(text).toContain("p de Monte-Carlo (erreur-type)");
      expect(text).toMatch(/0,\d{3} \(0,00\d\d\)/);
      expect(text).toMatch(/par [\d ]+ tirages, faute de pouvoir compter tous les tableaux/);
      expect(text).toMatch(/Monte-Carlo, erreur-type 0,00\d\d : p = 0,/);
      expect(text).not.toMatch(/exact/i);
      expect(drawn(countsCrossing(many))).toBe(text);
    });

    test("beside exact ones, each has its column", () => {
      const text = drawn(gridCrossing([many, few]));
      expect(text).toContain("le p exact, ou celui de Monte-Carlo, y remplace celui du χ²");
      expect(text).toMatch(/p exact +p de Monte-Carlo \(erreur-type\)/);
      expect(text).toContain("Test exact de Fisher");
    });
  });

  test("of a multiple choice are a row an answer, of a grid a table an item", () => {
    const [cells, , tests] = shown(
      multipleCrossing(
        [
          [30, 12],
          [1, 2],
        ],
        [50, 60],
      ),
    );
    expect(rowsOf(cells!)).toHaveLength(2);
    expect(plain(tableText(tests!))).toContain("Règle de Cochran non respectée pour une ligne sur 2");
    const [items] = shown(gridCrossing([someCounts(3, 2), someCounts(3, 2)]));
    expect(items!.groups.filter(({ head }) => head !== undefined)).toHaveLength(2);
    expect(rowsOf(items!)).toHaveLength(8);
  });

  test("of scores mark as supposed what depends on their distribution, of reconstructed answers alone", () => {
    const scores = someScores(2, 2);
    const crossing = meansCrossing(scores);
    const details = meansDetails(crossing, scores);
    const text = textOf(detailTables(crossing, details, "5.3", { yates: false }));
    expect(text).toContain("p rangs (supposé)");
    expect(text).toContain("Mann–Whitney (supposé), sur les rangs : la conclusion ");
    expect(text).toContain("Brown–Forsythe (supposé), sur les variances : ");
    expect(text).toContain("dépend de la forme des distributions");
    expect(text).toMatch(/Welch, qui ne suppose pas les variances égales : la conclusion ne change/);
    const real = { ...crossing, source: { provenance: { kind: "given" as const }, printed: true } };
    expect(textOf(detailTables(real, details, "5.3", { yates: false }))).not.toMatch(
      /supposé\)|reconstruction/,
    );
  });

  test("warn as the crossing does, where the report does not print it", () => {
    const crossing = {
      ...square,
      source: { provenance: { kind: "reconstructed" as const }, printed: false },
    };
    const tables = shown(crossing);
    expect(tables.at(-1)!.notes.at(-1)).toContain("Ce tableau n’est pas dans le rapport");
    expect(tables[0]!.notes).toHaveLength(1);
  });

  test("say that there is no test where there is none", () => {
    expect(textOf(shown(countsCrossing([[4, 6]])))).toContain("Test impossible : moins de deux lignes");
    expect(textOf(shown(meansCrossing([[[1, 2], []]])))).toContain(
      "Test impossible : il faut au moins deux groupes",
    );
  });
});

describe("changesSentence", () => {
  const robust = (p: number, changes: boolean): RobustTest => ({
    name: "Welch",
    p,
    ofScores: false,
    changes,
  });

  test("says both probabilities of a single test", () => {
    const same = changesSentence([{ label: "", p: 0.02, robust: robust(0.03, false) }], "F");
    expect(plain(same)).toBe("la conclusion ne change pas (F : p = 0,020 ; Welch : p = 0,030).");
    const other = changesSentence([{ label: "", p: 0.047, robust: robust(0.061, true) }], "F");
    expect(plain(other)).toBe(
      "la conclusion change (F : p = 0,047 ; Welch : p = 0,061). Pas de différence significative.",
    );
  });

  test("names the rows that change, of several", () => {
    const rows = [
      { label: "a", p: 0.02, robust: robust(0.03, false) },
      { label: "b", p: 0.06, robust: robust(0.04, true) },
    ];
    expect(plain(changesSentence(rows, "F"))).toBe(
      "la conclusion change sur une ligne sur 2 : « b » (F : p = 0,060 ; Welch : p = 0,040).",
    );
    expect(plain(changesSentence([rows[0]!, rows[0]!], "F"))).toBe(
      "la conclusion ne change sur aucune des 2 lignes.",
    );
  });

  test("concludes nothing where the test that supposes less cannot be made", () => {
    const none = { label: "c", p: 0.02, robust: robust(Number.NaN, false) };
    const why = "(un groupe n’a qu’une réponse, ou que des réponses égales) : rien n’en est conclu.";
    expect(plain(changesSentence([none], "F"))).toBe(`non calculable ${why}`);
    expect(plain(changesSentence([none, none], "F"))).toBe(`non calculable sur les 2 lignes ${why}`);
    const made = { label: "a", p: 0.02, robust: robust(0.03, false) };
    expect(plain(changesSentence([made, none], "F"))).toBe(
      `la conclusion ne change pas (F : p = 0,020 ; Welch : p = 0,030). Non calculable sur une ligne sur 2 ${why}`,
    );
  });
});

describe("what cannot be computed, or looks as if it contradicted itself, is said beside it", () => {
  test("Welch and Brown–Forsythe of a group of one, or of groups without variance, agree with nothing", () => {
    const groups = [
      [[[10, 12, 13, 15], [20], [11, 14, 16]]],
      [
        [
          [22, 23, 23, 23],
          [22, 22, 22, 22],
          [23, 22, 23, 23],
        ],
      ],
    ];
    for (const scores of groups) {
      const text = textOf(shown(meansCrossing(scores)));
      expect(text).toContain("Welch, qui ne suppose pas les variances égales : non calculable");
      expect(text).toMatch(/Brown–Forsythe[^:]*, sur les variances : non calculable/);
      expect(text).not.toMatch(/Welch[^.]*ne change pas|rien ne dit que les variances/);
      expect(text).toMatch(/Kruskal–Wallis[^:]*, sur les rangs : la conclusion/);
    }
  });

  test("a V beyond its own interval says why, and one within it nothing", () => {
    const diagonal = Array.from({ length: 10 }, (_, i) =>
      Array.from({ length: 10 }, (_, j) => Number(i === j)),
    );
    expect(textOf(shown(countsCrossing(diagonal)))).toMatch(
      /1,00 \[0,00 ; 0,68\][\s\S]*Le V est hors de son intervalle : avec si peu/,
    );
    expect(textOf(shown(countsCrossing(someCounts(3, 2))))).not.toContain("hors de son intervalle");
  });

  test("an effect beyond its own interval says so in a list of effects too", () => {
    const listOf = (counts: readonly (readonly number[])[]) => {
      const table = countsCrossing(counts);
      const crossing = { id: "g", question: "1.2", label: "groupe" };
      const own = rowTests(table).map((test, rank) => ({ ...test, section: 1, crossing, table, rank }));
      return plain(
        tableText(
          effectTable(
            checkedTests(own, () => noRandom),
            "Effets",
          ),
        ),
      );
    };
    const diagonal = Array.from({ length: 10 }, (_, i) =>
      Array.from({ length: 10 }, (_, j) => Number(i === j)),
    );
    expect(listOf(diagonal)).toMatch(/V = 1,00 +0,00 à 0,68[\s\S]*Effet hors de son intervalle : /);
    expect(listOf(someCounts(3, 2))).not.toContain("hors de son intervalle");
  });

  test("an odds ratio of which a count is 0 has nothing added, and an exact interval", () => {
    // R 4.2: fisher.test(matrix(c(34, 12, 76, 0), 2)): p = 3.0e-6, 0 to 0.1756
    const text = textOf(
      shown(
        countsCrossing([
          [34, 76],
          [12, 0],
        ]),
      ),
    );
    expect(text).toContain("0,00 [0,00 ; 0,18]");
    expect(text).toMatch(/Rapport des cotes où un effectif est nul : celui des effectifs tels qu’ils sont/);
    const full = textOf(
      shown(
        countsCrossing([
          [34, 70],
          [12, 6],
        ]),
      ),
    );
    expect(full).not.toContain("où un effectif est nul");
  });
});

describe("the figures", () => {
  const survey = readSurvey();
  const tests = reportTests(survey).filter(({ section }) => section === 2 || section === 9);
  const p = tests.map((own) => own.p);

  test("of probabilities have four levels and as many marks as tests, with their text and table", () => {
    const figure = thresholdsFigure(p, familyCounts(testFamily(tests)));
    const marks = figure.data.filter(({ mode }) => mode === "markers");
    expect(marks.flatMap(({ x }) => x as number[])).toHaveLength(figure.table!.length - 1);
    const lines = figure.data.filter(({ mode }) => mode === "lines");
    expect(new Set(lines.map(({ line }) => (line as { dash: string }).dash)).size).toBe(4);
    const bh = lines.find(({ name }) => String(name).startsWith("Benjamini–Hochberg"))!.y as number[];
    expect(bh[0]).toBeCloseTo(0.05 / p.length, 12);
    expect(plain(figure.alt)).toMatch(/Holm : \d+ tests?\./);
    expect(staticSvg(figure, "p")).toContain("échelle logarithmique");
  });

  test("of probabilities say on which side of the threshold one is that three decimals would round onto it", () => {
    const counts = { tests: 2, significant: 1, bh: 0, by: 0, holm: 0 };
    const { table } = thresholdsFigure([0.0504, 0.0496], counts);
    expect(table!.slice(1).map(([, own, threshold]) => [own, threshold])).toEqual([
      ["0,0496", "0,050"],
      ["0,0504", "0,050"],
    ]);
  });

  test("of effects mark every test once, significant or not, and the strongest with its interval", () => {
    const checked = checkedTests(tests, () => noRandom);
    const sections = [2, 9].map((number) => ({
      title: `${number}. Section`,
      value: checked.filter(({ section }) => section === number),
    }));
    const figure = effectsFigure(sections);
    const [yes, no, strongest] = figure.data as unknown as { x: number[]; marker: { symbol: string } }[];
    expect(yes!.x.length + no!.x.length).toBe(tests.length);
    expect(yes!.x).toHaveLength(p.filter((own) => own <= 0.05).length);
    expect(yes!.marker.symbol).not.toBe(no!.marker.symbol);
    expect(strongest!.x).toHaveLength(2);
    expect(figure.table).toHaveLength(3);
    expect(plain(figure.alt)).toContain("Section 2. Section : 11 tests");
  });
});
