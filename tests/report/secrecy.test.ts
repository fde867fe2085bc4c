import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { documentOf } from "../../lib/present/document/Document";
import { questionDocument } from "../../lib/present/document/questionDocument";
import { tableDocument } from "../../lib/present/document/tableDocument";
import { bundles } from "../../lib/present/render/bundles";
import { detailTables } from "../../lib/present/tables/detailTables";
import { compareAll } from "../../lib/published/compare";
import { publication } from "../../lib/published/Publication";
import { statisticsCsv } from "../../lib/published/statisticsCsv";
import { workbook } from "../../lib/report/excel/workbook";
import { siteHtml } from "../../lib/report/site";
import { wordDocument } from "../../lib/report/word/wordDocument";
import { shownCrossing } from "../../lib/secrecy/shownTables";
import type { Study } from "../../lib/study/Study";
import { crossingDetail } from "../../lib/tables/crossingDetail";
import { words } from "../../lib/words/words";
import { chapterOf } from "../support/chapters";
import { plain } from "../support/plain";
import { longTest } from "../support/realChecks";
import { secretStudy } from "../support/secretStudy";

/** Counts that tell one group's three answers « Non », and counts that an intruder takes for them as well. */
const study = secretStudy([
  [30, 41, 52],
  [3, 17, 38],
  [20, 26, 33],
]);
const twin = secretStudy([
  [30, 41, 52],
  [2, 18, 38],
  [21, 25, 33],
]);

/** All that the report of a study hands on, format by format. */
async function handedOn(own: Study): Promise<Readonly<Record<string, string>>> {
  const table = shownCrossing(own, "2.1", "1.1");
  const details = detailTables(
    table,
    crossingDetail(table, () => 0.5),
    "2.1",
    { yates: true },
  );
  const documents = [
    questionDocument(own, "1.1"),
    questionDocument(own, "2.1"),
    tableDocument(own, table),
    ...(table.kind === "crossedCounts" && table.testSuppressed
      ? []
      : [documentOf(...details.map((model) => ({ kind: "table" as const, table: model })))]),
  ];
  const chapters = [chapterOf("01", "Carnet", ...documents)];
  const text = (bytes: Uint8Array) =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith(".xml") && !name.startsWith("docProps"))
      .map(([, part]) => strFromU8(part))
      .join("\n");
  return {
    outputs: JSON.stringify(documents.flatMap((document) => [...bundles(document)])),
    html: siteHtml(chapters, "Rapport"),
    word: text(await wordDocument(chapters, "Rapport")),
    excel: text(await workbook(chapters, own)),
    csv: statisticsCsv(compareAll(own, publication([]), [])),
    table: JSON.stringify(table),
  };
}

describe("a study that keeps small numbers secret", () => {
  const table = shownCrossing(study, "2.1", "1.1");
  if (table.kind !== "crossedCounts") throw new Error("2.1 has one choice.");

  test("hides the three, and the rectangle that would give them away, and the test", () => {
    expect(table.rows.map(({ cells }) => cells.map(({ suppressed }) => suppressed === true))).toEqual([
      [false, false, false],
      [true, true, false],
      [true, true, false],
    ]);
    expect(table.testSuppressed).toBe(true);
    expect(table.test.p).toBeNaN();
  });

  longTest("hands on the same bytes whatever the hidden numbers are, in every format", async () => {
    const [own, other] = await Promise.all([handedOn(study), handedOn(twin)]);
    for (const [format, text] of Object.entries(own))
      expect(`${format}: ${text === other[format]}`).toBe(`${format}: true`);
    // The same studies without secrecy do differ.
    const { secrecy: _, ...open } = study;
    const { secrecy: __, ...openTwin } = twin;
    const [all, allOther] = await Promise.all([handedOn(open), handedOn(openTwin)]);
    for (const [format, text] of Object.entries(all))
      expect(`${format}: ${text === allOther[format]}`).toBe(`${format}: false`);
  });

  test("says « c » in its place, and what that is", () => {
    const texts = [...bundles(questionDocument(study, "2.1"))].map((bundle) => plain(bundle["text/plain"]));
    const [crossed] = texts.filter((text) => text.includes("Croisement"));
    expect(crossed).toContain("c : secret statistique ; moins de 5 répondants");
    // Its verdict is told: the hidden cells could be others, and it the same.
    expect(crossed).toContain("Test : c. Différence significative.");
    const lines = crossed!.split("\n").filter((line) => /^(?:Non|Peut-être)/.test(line));
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^\S+ +c +c +c +c +\d/);
  });

  test("draws no bar of it, and says so", () => {
    const [block] = tableDocument(study, table).blocks.filter(({ kind }) => kind === "figure");
    if (block?.kind !== "figure") throw new Error("A crossing has a figure.");
    const { figure } = block;
    const [small] = figure.data as unknown as readonly { x: unknown[]; customdata: unknown[][] }[];
    expect(small!.x.map((own) => own === null)).toEqual([false, true, true]);
    expect(small!.customdata.slice(1)).toEqual(Array(2).fill([null, "c", "c"]));
    expect(plain(figure.alt)).toContain("Non : Petite c, Moyenne c, Autre");
    expect(plain(figure.alt)).toContain("Ce qui est secret n’est pas dessiné.");
    expect(JSON.stringify(figure.table)).not.toContain('"—"');
  });

  test("quotes no number of it in a sentence", () => {
    const say = words(study);
    const secret = "c [secret statistique]";
    expect(plain(say.percent("2.1", "Non", "Petite"))).toBe(secret);
    expect(plain(say.count("2.1", "Peut-être", "Moyenne"))).toBe(secret);
    expect(plain(say.gap("2.1", "Non", "size", "Petite", "Autre"))).toBe(secret);
    expect(plain(say.probability("2.1", "size"))).toBe(secret);
    expect(plain(say.effectSize("2.1", "size"))).toBe(secret);
    expect(plain(say.percent("2.1", "Oui", "Petite"))).toBe("56,6 %");
    expect(say.examine("2.1").crossings[0]!.details).toEqual([]);
  });

  test("refuses in French what is not proven to keep it", () => {
    const say = words(study);
    for (const call of [
      () => say.missingAnswers(),
      () => say.robustness(),
      () => say.pca(study, "2.2"),
      () => say.interaction("2.1", "1.1", "1.2"),
      () => say.frame(study),
      () => say.crosstab(study, "1.1", "2.1"),
    ])
      expect(call).toThrow(/secret statistique/i);
  });

  test("hides the same of a part of the respondents and of the others", () => {
    const say = words(study);
    const suppressed = (part: readonly string[]) => {
      const table = say.flatTable(say.filter(study, "1.1", part), "2.1");
      if (table.kind !== "flatCounts") throw new Error("2.1 is counted.");
      return table.rows.map((row) => row.suppressed === true);
    };
    expect(suppressed(["Petite"])).toEqual([false, true, true]);
    expect(suppressed(["Moyenne", "Autre"])).toEqual(suppressed(["Petite"]));
    // A part that keeps a whole group has its cells, and hides them as the whole does.
    const part = say.crosstab(say.filter(study, "1.1", ["Moyenne", "Autre"]), "2.1", "1.1");
    if (part.kind !== "crossedCounts") throw new Error("2.1 has one choice.");
    expect(part.rows.slice(1).map(({ cells }) => cells[1]!.suppressed)).toEqual([true, true]);
  });

  test("hides a part that leaves fewer than five of the whole", () => {
    const say = words(study);
    const [, , ...most] = study.ids;
    let left = 0;
    const few = say.filter(study, "2.1", (answer) => answer !== "Non" || left++ >= 3);
    expect(few.ids.length).toBe(most.length - 1);
    for (const id of ["1.1", "2.1"]) {
      expect(say.flatTable(few, id).n).toBeNaN();
      expect(say.flatTable(few, id).rows.every((row) => "suppressed" in row)).toBe(true);
    }
    expect(plain(say.count("2.1"))).toBe("260");
  });

  test("crosses two of its questions one way alone", () => {
    const say = words(study);
    expect(say.crosstab(study, "1.2", "1.1").kind).toBe("crossedCounts");
    expect(() => say.crosstab(study, "1.1", "1.2")).toThrow('crosstab(study(), "1.2", "1.1")');
  });
});
