import { createRequire } from "node:module";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { cellText } from "../../lib/present/document/cellText";
import { documentOf } from "../../lib/present/document/Document";
import { questionDocument } from "../../lib/present/document/questionDocument";
import { tableDocument } from "../../lib/present/document/tableDocument";
import { detailTables } from "../../lib/present/tables/detailTables";
import { tableModel } from "../../lib/present/tables/tableModel";
import { workbook } from "../../lib/report/excel/workbook";
import { siteHtml } from "../../lib/report/site";
import { wordDocument } from "../../lib/report/word/wordDocument";
import { openStudy } from "../../lib/study/openStudy";
import { crossingDetail } from "../../lib/tables/crossingDetail";
import { crossTable } from "../../lib/tables/crossTable";
import { plainTest } from "../../lib/tables/unweighted";
import { chapterOf } from "../support/chapters";
import { plain } from "../support/plain";
import { root } from "../support/smallSurvey";

const fromDanfo = createRequire(createRequire(__filename).resolve("danfojs-node"));
const SheetJS = fromDanfo("xlsx") as {
  read(bytes: Uint8Array): {
    readonly SheetNames: readonly string[];
    readonly Sheets: Readonly<Record<string, Readonly<Record<string, { readonly v?: string | number }>>>>;
  };
};

const study = openStudy(root);
const crossing = crossTable(study, "2.8", "2.10");
const details = detailTables(
  crossing,
  crossingDetail(crossing, () => 0.5),
  "2.8",
  { yates: false },
);
const chapters = [
  chapterOf("01", "Avant-propos", questionDocument(study, "2.8")),
  chapterOf("02", "Section", questionDocument(study, "2.8"), questionDocument(study, "2.10")),
  chapterOf(
    "mon-carnet",
    "Mes croisements",
    tableDocument(study, crossing),
    documentOf(...details.map((table) => ({ kind: "table" as const, table }))),
  ),
];

describe("a crossing of one's own notebook", () => {
  let sheets: ReturnType<typeof SheetJS.read>;
  let word: string;
  beforeAll(async () => {
    sheets = SheetJS.read(await workbook(chapters, study));
    word = strFromU8(unzipSync(await wordDocument(chapters, "Rapport"))["word/document.xml"]!);
  });
  const valuesOf = (sheet: string) =>
    Object.entries(sheets.Sheets[sheet]!).flatMap(([place, { v }]) => (place.startsWith("!") ? [] : [v]));

  if (crossing.kind !== "crossedCounts") throw new Error("2.8 has one choice.");

  test("has a sheet of its notebook, beside that of the section, which is of the notebook that shows most of it", () => {
    expect(sheets.SheetNames).toEqual(["Index", "1. Avant-propos", "2 Qui êtes-vous", "A. Mes croisements"]);
  });

  test("holds its numbers in the workbook, in full precision", () => {
    const values = valuesOf("A. Mes croisements");
    for (const { cells, total } of crossing.rows) {
      for (const { n, percent } of [...cells, total]) {
        expect(values).toContain(n);
        expect(values).toContain(percent / 100);
      }
    }
    const { statistic, degreesOfFreedom, p } = plainTest(crossing.test, "");
    for (const value of [statistic, degreesOfFreedom, p]) expect(values).toContain(value);
  });

  test("holds there each end of an interval too", () => {
    const values = valuesOf("A. Mes croisements");
    const [detail] = crossingDetail(crossing, () => 0.5);
    if (detail?.kind !== "counts") throw new Error("2.8 is counted.");
    for (const value of [detail.v, ...detail.vInterval]) expect(values).toContain(value);
  });

  test("is in the index, with its p and what it is crossed with", () => {
    const values = valuesOf("Index");
    expect(values).toContain("2.8 × 2.10");
    expect(values).toContain("p d’un autre croisement");
    expect(values).toContain(crossing.test.p);
  });

  test("holds its texts in Word and on the page, with the table's title", () => {
    const model = tableModel(crossing, "");
    const texts = model.groups.flatMap(({ rows }) =>
      rows.flatMap(({ head, cells }) => [head, ...cells.slice(0, 4).map(cellText)]),
    );
    const page = plain(siteHtml(chapters, "Rapport"));
    for (const text of texts.map(plain)) {
      expect(plain(word)).toContain(`>${text}<`);
      expect(page).toContain(`>${text}<`);
    }
    const [title] = plain(word).match(/2\.8 · [^<]* × 2\.10 · [^<]*/) ?? [];
    expect(title).toBeDefined();
  });
});

describe("labels with characters that nothing can show", () => {
  const odd = openStudy(join(root, "tests", "fixtures", "lecture"));
  const id = odd.questionnaire.questions[0]!.id;
  const labelled = {
    ...odd,
    questionnaire: {
      ...odd.questionnaire,
      questions: odd.questionnaire.questions.map((question) => ({
        ...question,
        label: `Un\u000bdeux\u0003 ${question.label}`,
      })),
    },
  };

  test("are written without them everywhere", async () => {
    const shown = [chapterOf("un", "Un", questionDocument(labelled, id))];
    expect(JSON.stringify(shown)).not.toMatch(/\\u000b|\\u0003/);
    const page = siteHtml(shown, "Rapport");
    expect(page).toContain("Un deux ");
    const archives = [await wordDocument(shown, "Rapport"), await workbook(shown, labelled)].map((bytes) =>
      unzipSync(bytes),
    );
    const parts = archives.flatMap((files) =>
      Object.entries(files).flatMap(([name, file]) => (name.endsWith(".xml") ? [strFromU8(file)] : [])),
    );
    for (const text of [page, ...parts])
      expect(["\u0003", "\u000b"].filter((character) => text.includes(character))).toEqual([]);
  });
});
