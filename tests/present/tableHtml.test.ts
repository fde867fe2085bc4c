import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { tableHtml } from "../../lib/present/tableHtml";
import { crossTable } from "../../lib/tables/crossTable";
import { flatTable } from "../../lib/tables/flatTable";
import type { FlatCounts, Table } from "../../lib/tables/Table";
import { smallSurvey } from "../support/smallSurvey";
import { choiceQuestion, countsCrossing, meansCrossing, someScores } from "./crossings";

const plain = (text: string | null) => (text ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

function parse(table: Table, caption = "2.8 · Tri à plat") {
  const { document } = parseHTML(`<main>${tableHtml(table, caption)}</main>`);
  const rows = [...document.querySelectorAll("tr")].map((row) =>
    [...row.children].map((cell) => plain(cell.textContent)),
  );
  return {
    document,
    rows,
    notes: [...document.querySelectorAll("p.note")].map((note) => plain(note.textContent)),
  };
}

const published = countsCrossing(
  [
    [286, 358],
    [192, 91],
  ],
  ["Oui", "Non"],
);

const flat: FlatCounts = {
  kind: "flatCounts",
  question: choiceQuestion("2.8", "Intervenait-elle ?", ["Oui", "Non"]),
  n: 1927,
  rows: [
    { label: "Oui", n: 1644, percent: (100 * 1644) / 1927 },
    { label: "Non", n: 283, percent: (100 * 283) / 1927 },
  ],
  source: { reconstructed: true, printed: true },
};

describe("tableHtml, whatever the table", () => {
  const survey = smallSurvey({}, { q1_1: "Privée", q1_3: "4" }, { q1_5: "Plusieurs Conum", q1_6: "2" });
  const tables: readonly (readonly [string, Table])[] = [
    ["a flat table of counts", flatTable(survey, "1.1")],
    ["a flat table of means", flatTable(survey, "1.4")],
    ["a flat table of one mean", flatTable(survey, "1.3")],
    ["a crossing of counts", crossTable(survey, "1.5", "1.1")],
    ["a crossing of means", crossTable(survey, "1.4", "1.1")],
    ["a crossing of one mean", crossTable(survey, "1.3", "1.1")],
    [
      "a crossing with six groups",
      countsCrossing([
        [1, 2, 3, 4, 5, 6],
        [6, 5, 4, 3, 2, 1],
      ]),
    ],
  ];

  test.each(tables)("of %s: it has its caption, first", (_, table) => {
    const { document } = parse(table, "Tri à plat");
    expect(document.querySelector("table")?.firstElementChild?.outerHTML).toBe(
      "<caption>Tri à plat</caption>",
    );
  });

  test.each(
    tables,
  )("of %s: every header says what it is the header of, and every row has one", (_, table) => {
    const { document } = parse(table);
    for (const header of document.querySelectorAll("thead th")) {
      expect(["col", "colgroup"]).toContain(header.getAttribute("scope"));
    }
    for (const row of document.querySelectorAll("tbody tr")) {
      expect(row.firstElementChild?.getAttribute("scope")).toBe("row");
      expect(row.firstElementChild?.textContent).not.toBe("");
      expect(row.querySelectorAll("th")).toHaveLength(1);
    }
  });

  test.each(tables)("of %s: all rows are equally wide, spans counted", (_, table) => {
    const { document } = parse(table);
    const widths = [...document.querySelectorAll("tr")].map((row) =>
      [...row.children].reduce((total, cell) => total + Number(cell.getAttribute("colspan") ?? 1), 0),
    );
    expect(new Set(widths).size).toBe(1);
  });

  test.each(
    tables,
  )("of %s: a header of several columns stands on a column group of the same width", (_, table) => {
    const { document } = parse(table);
    const starts = (elements: Iterable<Element>, attribute: string) => {
      let column = 0;
      return [...elements].map((element) => {
        const span = Number(element.getAttribute(attribute) ?? 1);
        column += span;
        return { element, place: `${column - span}+${span}` };
      });
    };
    const places = starts(document.querySelectorAll("colgroup"), "span").map(({ place }) => place);
    const headers = starts(document.querySelector("thead tr")!.children, "colspan");
    const wide = headers.filter(({ element }) => element.getAttribute("scope") === "colgroup");
    expect(wide.length).toBe(
      "groups" in table ? table.groups.length + Number(table.kind === "crossedMeans") : 0,
    );
    for (const { place } of wide) expect(places).toContain(place);
  });

  test("shows a caption and labels with < & and quotation marks as they are", () => {
    const label = `Moins de <5> "Conum" & plus`;
    const { document, rows } = parse(
      countsCrossing(
        [
          [1, 2],
          [3, 4],
        ],
        [label, "Autre"],
      ),
      label,
    );
    expect(document.querySelector("caption")?.textContent).toBe(label);
    expect(rows[2]?.[0]).toBe(label);
    const named = {
      ...published,
      groups: [
        { label, n: 1 },
        { label: "Privée", n: 2 },
      ],
    };
    expect(parse(named).document.querySelector("th[scope=colgroup]")?.textContent).toContain(label);
    const filtered = { ...flat, source: { reconstructed: false, printed: false, filter: label } };
    expect(parse(filtered).notes[0]).toContain(label);
  });
});

describe("tableHtml of a flat table", () => {
  test("gives counts, percents and their total", () => {
    const { rows, document } = parse(flat);
    expect(rows).toEqual([
      ["Réponse", "Effectif", "Pourcentage"],
      ["Oui", "1 644", "85,3 %"],
      ["Non", "283", "14,7 %"],
      ["Total", "1 927", "100,0 %"],
    ]);
    expect(document.querySelector("tr.total")).toBe(document.querySelector("tbody")?.lastElementChild);
  });

  test("has « — » for the percents of nobody, the total's too", () => {
    const nobody = { ...flat, n: 0, rows: flat.rows.map((row) => ({ ...row, n: 0, percent: Number.NaN })) };
    expect(
      parse(nobody)
        .rows.slice(1)
        .map((row) => row[2]),
    ).toEqual(["—", "—", "—"]);
  });

  test("gives n, mean and standard deviation, and calls a row without label « Ensemble »", () => {
    const survey = smallSurvey({ q1_3: "3" }, { q1_3: "4" }, { q1_3: "4" });
    expect(parse(flatTable(survey, "1.3")).rows).toEqual([
      ["", "n", "Moyenne", "Écart-type"],
      ["Ensemble", "3", "3,67", "0,58"],
    ]);
    expect(parse(flatTable(survey, "1.4")).rows.map((row) => row[0])).toEqual([
      "",
      "Le matériel, les locaux",
      "Le temps dit « d’accompagnement »",
    ]);
  });

  test("has a note on a filter, and none when there is nothing to say", () => {
    expect(parse(flat).notes).toEqual([]);
    expect(parse({ ...flat, source: { reconstructed: false, printed: false, filter: "2.8" } }).notes).toEqual(
      ["Répondants retenus : 2.8."],
    );
  });
});

describe("tableHtml of a crossing of counts", () => {
  test("gives each group its counts and column percents, and everybody's counts", () => {
    expect(parse(published).rows).toEqual([
      ["", "Publiquen = 478", "Privéen = 449", "Total"],
      ["Réponse", "Effectif", "%", "Effectif", "%", "Effectif"],
      ["Oui", "286", "59,8 %", "358", "79,7 %", "644"],
      ["Non", "192", "40,2 %", "91", "20,3 %", "283"],
      ["Total", "478", "100,0 %", "449", "100,0 %", "927"],
    ]);
  });

  test("says the test and the verdict under it", () => {
    expect(parse(published).notes).toEqual(["χ² = 43,231 ; ddl = 1 ; p < .001. Différence significative."]);
  });

  test("has « — » for the percents of an empty group, and says that there is no test", () => {
    const { rows, notes } = parse(
      countsCrossing([
        [3, 0],
        [4, 0],
      ]),
    );
    expect(rows.slice(2).map((row) => row[4])).toEqual(["—", "—", "—"]);
    expect(notes[0]).toMatch(/^Test impossible/);
  });

  test("warns of small expected counts, then of a table that is not in the report", () => {
    const table = {
      ...countsCrossing([
        [1, 1],
        [10, 12],
      ]),
      source: { reconstructed: true, printed: false },
    };
    const { notes } = parse(table);
    expect(notes).toHaveLength(3);
    expect(notes[1]).toMatch(/^Prudence : 2 cases/);
    expect(notes[2]).toMatch(/^Ce tableau n’est pas dans le rapport/);
  });
});

describe("tableHtml of a crossing of means", () => {
  // Row 1: the groups are far apart; row 2: they are the same.
  const table = meansCrossing([
    [
      [1, 2, 3],
      [8, 9, 10],
    ],
    [
      [1, 5, 9],
      [1, 5, 9],
    ],
  ]);

  test("gives each group its mean and standard deviation, and each row its F and p", () => {
    expect(parse(table).rows.map((row) => row.slice(1))).toEqual([
      ["Publiquen = 3", "Privéen = 3", "Analyse de variance"],
      ["Moyenne", "s", "Moyenne", "s", "F", "p"],
      ["2,00", "1,00", "9,00", "1,00", "73,500", ".001"],
      ["5,00", "4,00", "5,00", "4,00", "0,000", "1.000"],
    ]);
  });

  test("marks the rows that are significant, and no other", () => {
    const { document } = parse(table);
    expect([...document.querySelectorAll("tbody tr")].map((row) => row.className)).toEqual([
      "significant",
      "",
    ]);
  });

  test.each([
    [0.05, 1],
    [0.05 + Number.EPSILON, 0],
    [Number.NaN, 0],
  ])("marks a row at p = %s: %i", (p, marked) => {
    const rows = table.rows.map((row) => ({ ...row, test: { ...row.test, p } })).slice(0, 1);
    expect(parse({ ...table, rows }).document.querySelectorAll("tr.significant")).toHaveLength(marked);
  });

  test("writes a tiny p as « < .001 », which is not taken for a tag", () => {
    const p = 1e-9;
    const rows = table.rows.map((row) => ({ ...row, test: { ...row.test, p } }));
    expect(parse({ ...table, rows }).rows[2]?.at(-1)).toBe("< .001");
  });

  test("has « — » for an empty group and for a test that cannot be made", () => {
    const { rows } = parse(
      meansCrossing([
        [[1, 2, 3], []],
        [[4, 4, 4], []],
      ]),
    );
    expect(rows[2]?.slice(3)).toEqual(["—", "—", "—", "—"]);
  });

  test("says the test in words under a single row, and calls it « Ensemble »", () => {
    const { rows, notes } = parse(
      meansCrossing([
        [
          [1, 2],
          [2, 4],
        ],
      ]),
    );
    expect(rows[2]?.[0]).toBe("Ensemble");
    expect(notes).toEqual(["F = 1,800 ; ddl = 1 et 2 ; p = .312. Pas de différence significative."]);
    expect(parse(meansCrossing(someScores(2, 2))).notes).toEqual([]);
  });
});
