import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { plainTable } from "../../../lib/present/document/plainTable";
import { tableBlockHtml, tableHtml } from "../../../lib/present/render/tableHtml";
import { tableModel } from "../../../lib/present/tables/tableModel";
import { crossTable } from "../../../lib/tables/crossTable";
import { flatTable } from "../../../lib/tables/flatTable";
import type { FlatCounts, Table } from "../../../lib/tables/Table";
import { itemSurvey, ticked } from "../../support/itemSurvey";
import { smallSurvey } from "../../support/smallSurvey";
import {
  choiceQuestion,
  countsCrossing,
  gridCrossing,
  meansCrossing,
  multipleCrossing,
  someScores,
} from "../crossings";

const plain = (text: string | null) => (text ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

function parse(table: Table, caption = "2.8 · Tri à plat") {
  const { document } = parseHTML(`<main>${tableBlockHtml(tableModel(table, caption))}</main>`);
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
  missing: [],
  rows: [
    { label: "Oui", n: 1644, base: 1927, percent: (100 * 1644) / 1927 },
    { label: "Non", n: 283, base: 1927, percent: (100 * 283) / 1927 },
  ],
  source: { provenance: { kind: "reconstructed" as const }, printed: true },
};

describe("tableHtml, whatever the table", () => {
  const survey = smallSurvey({}, { q1_1: "Privée", q1_3: "4" }, { q1_5: "Plusieurs Conum", q1_6: "2" });
  const items = itemSurvey(ticked("110"), { ...ticked("010"), q1_1: "Privée", q2_2_1: "Non" });
  const tables: readonly (readonly [string, Table])[] = [
    ["a flat table of a multiple choice", flatTable(items, "2.1")],
    ["a flat table of a grid", flatTable(items, "2.2")],
    ["a crossing of a multiple choice", crossTable(items, "2.1", "1.1")],
    ["a crossing of a grid", crossTable(items, "2.2", "1.1")],
    ["a crossing of a multiple choice that nobody was asked", crossTable(itemSurvey({}), "2.1", "1.1")],
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
      const scope = row.className.startsWith("item") ? "rowgroup" : "row";
      expect(row.firstElementChild?.getAttribute("scope")).toBe(scope);
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
    const testsByRow = ["crossedMeans", "crossedMultiple", "crossedGrid"].includes(table.kind);
    const flatHeads = table.kind === "flatGrid" ? table.choices.length : 0;
    expect(wide.length).toBe("groups" in table ? table.groups.length + Number(testsByRow) : flatHeads);
    for (const { place } of wide) expect(places).toContain(place);
  });

  test("has no head where a row or a column has no name", () => {
    const html = tableHtml(
      plainTable({ caption: "Sans noms", heads: ["", "", "n"], rows: [{ cells: ["", "a", "3"] }] }),
    );
    expect(html).toContain("<tr><td></td><td>a</td><td>3</td></tr>");
    expect(html).not.toMatch(/<th[^>]*><\/th>/);
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
    const filtered = {
      ...flat,
      source: { provenance: { kind: "given" as const }, printed: false, filter: label },
    };
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
    expect(
      parse({ ...flat, source: { provenance: { kind: "given" as const }, printed: false, filter: "2.8" } })
        .notes,
    ).toEqual(["Répondants retenus : 2.8."]);
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
    expect(parse(published).notes).toEqual(["χ² = 43,231 ; ddl = 1 ; p < 0,001. Différence significative."]);
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
      source: { provenance: { kind: "reconstructed" as const }, printed: false },
    };
    const { notes } = parse(table);
    expect(notes).toHaveLength(3);
    expect(notes[1]).toMatch(/^Prudence : 2 cases/);
    expect(notes[2]).toMatch(/^Ce tableau n’est pas dans le rapport/);
  });
});

describe("tableHtml of a multiple choice", () => {
  const several = "Plusieurs réponses possibles : les pourcentages ne s’additionnent pas.";
  const table = multipleCrossing(
    [
      [21, 12],
      [1, 1],
      [0, 0],
    ],
    [29, 26],
    ["Des postes", "Du départ", "D’un CDI"],
  );

  test("gives counts and percents of those asked, no total, and says that they do not add up", () => {
    const { rows, notes } = parse(flatTable(itemSurvey(ticked("110"), ticked("010"), {}), "2.1"));
    expect(rows).toEqual([
      ["Réponse", "Effectif", "Pourcentage"],
      ["Du coût, des postes", "1", "50,0 %"],
      ["Du départ", "2", "100,0 %"],
      ["D’un CDI", "0", "0,0 %"],
    ]);
    expect(notes).toEqual([several]);
  });

  test("gives, crossed, each answer its chi-square and its p", () => {
    expect(parse(table).rows).toEqual([
      ["", "Publiquen = 29", "Privéen = 26", "Test du χ²"],
      ["Réponse", "Effectif", "%", "Effectif", "%", "χ²", "p"],
      ["Des postes", "21", "72,4 %", "12", "46,2 %", "3,939", "0,047"],
      ["Du départ", "1", "3,4 %", "1", "3,8 %", "0,006", "0,937"],
      ["D’un CDI", "0", "0,0 %", "0", "0,0 %", "—", "—"],
    ]);
  });

  test("marks the answers that are significant, and says on how many to be careful", () => {
    const { document, notes } = parse(table);
    expect([...document.querySelectorAll("tbody tr")].map((row) => row.className)).toEqual([
      "significant",
      "",
      "",
    ]);
    expect(notes).toEqual([
      several,
      "Prudence : le test d’une ligne repose sur au moins une case d’effectif théorique inférieur à 5. Le test exact de Fisher y donne p = 1,000 et conclut de même.",
    ]);
  });
});

describe("tableHtml of a grid", () => {
  const table = gridCrossing(
    [
      [
        [101, 101],
        [107, 134],
        [29, 22],
      ],
      [
        [180, 20],
        [50, 230],
        [7, 7],
      ],
    ],
    ["Une journée", "Moins de <5> & plus"],
  );

  test("gives each item the counts and the percents of each answer, and how many answered", () => {
    const { rows, notes } = parse(flatTable(itemSurvey({}, {}, { q2_2_1: "Non" }), "2.2"));
    expect(rows).toEqual([
      ["", "Oui", "Non", "Je ne sais pas", "Total"],
      ["", "Effectif", "%", "Effectif", "%", "Effectif", "%", "Effectif"],
      ["Une journée", "2", "66,7 %", "1", "33,3 %", "0", "0,0 %", "3"],
      ["Un webinaire", "0", "0,0 %", "3", "100,0 %", "0", "0,0 %", "3"],
    ]);
    expect(notes).toEqual([]);
  });

  test("gives, crossed, each item its test, and the answers to it below", () => {
    expect(parse(table).rows.slice(1, 7)).toEqual([
      ["Réponse", "Effectif", "%", "Effectif", "%", "χ²", "p"],
      ["Une journée", "3,181", "0,204"],
      ["Oui", "101", "42,6 %", "101", "39,3 %", "", ""],
      ["Non", "107", "45,1 %", "134", "52,1 %", "", ""],
      ["Je ne sais pas", "29", "12,2 %", "22", "8,6 %", "", ""],
      ["Moins de <5> & plus", "243,303", "< 0,001"],
    ]);
  });

  test("puts each item with its answers in a row group, under the item's header", () => {
    const { document } = parse(table);
    const groups = [...document.querySelectorAll("tbody")];
    expect(groups.map((group) => group.querySelectorAll("tr").length)).toEqual([4, 4]);
    expect(groups.map((group) => group.querySelectorAll("th[scope=rowgroup]").length)).toEqual([1, 1]);
  });

  test("marks the items that are significant", () => {
    const { document } = parse(table);
    const marked = [...document.querySelectorAll("tr.significant")].map((row) => row.firstElementChild);
    expect(marked.map((header) => header?.textContent)).toEqual(["Moins de <5> & plus"]);
  });

  test("says on how many items to be careful", () => {
    const few = gridCrossing([
      [
        [3, 4],
        [9, 1],
      ],
      [
        [12, 0],
        [0, 5],
      ],
    ]);
    expect(parse(few).notes).toEqual([
      "Prudence : les tests de 2 lignes reposent sur au moins une case d’effectif théorique inférieur à 5. Le test exact de Fisher y conclut de même, sauf ici, où c’est lui qui est à retenir : « Le matériel informatique, les locaux et la connexion mis à disposition des conseillers numériques » (p = 0,101 et non p = 0,036).",
    ]);
    expect(parse(table).notes).toEqual([]);
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
      ["2,00", "1,00", "9,00", "1,00", "73,500", "0,001"],
      ["5,00", "4,00", "5,00", "4,00", "0,000", "1,000"],
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

  test("writes a tiny p as « < 0,001 », which is not taken for a tag", () => {
    const p = 1e-9;
    const rows = table.rows.map((row) => ({ ...row, test: { ...row.test, p } }));
    expect(parse({ ...table, rows }).rows[2]?.at(-1)).toBe("< 0,001");
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
    expect(notes).toEqual([
      "F = 1,800 ; ddl = 1 et 2 ; p = 0,312. Pas de différence significative.",
      expect.stringMatching(/^Prudence : moins de 30 réponses dans /),
    ]);
    expect(parse(meansCrossing(someScores(2, 2))).notes.join(" ")).not.toContain("F =");
  });
});
