import { createRequire } from "node:module";
import { strFromU8, unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { filterSurvey } from "../../../lib/answers/filterSurvey";
import type { Survey } from "../../../lib/answers/Survey";
import { parseRespondents } from "../../../lib/import/parseRespondents";
import { documentOf } from "../../../lib/present/document/Document";
import { questionDocument } from "../../../lib/present/document/questionDocument";
import { computedStatistics } from "../../../lib/published/computedStatistics";
import { publication } from "../../../lib/published/Publication";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";
import { sheetNames } from "../../../lib/report/excel/sheetNames";
import { workbook } from "../../../lib/report/excel/workbook";
import type { Study } from "../../../lib/study/Study";
import { crossTable } from "../../../lib/tables/crossTable";
import { flatTable } from "../../../lib/tables/flatTable";
import { rowTests } from "../../../lib/tables/rowTests";
import { smallestP, type Table } from "../../../lib/tables/Table";
import { plainTest } from "../../../lib/tables/unweighted";
import { chapterOf, sectionChapters } from "../../support/chapters";
import { conum } from "../../support/conum";
import { itemSurvey, partialSurvey, ticked } from "../../support/itemSurvey";
import { bytesOf, root, smallCsv, smallJson, smallRow, smallSurvey } from "../../support/smallSurvey";

/** SheetJS, which danfojs brings: another reader than the library that writes. */
const fromDanfo = createRequire(createRequire(__filename).resolve("danfojs-node"));
const SheetJS = fromDanfo("xlsx") as {
  read(bytes: Uint8Array, options: object): Omit<Book, "files">;
};

interface BookCell {
  readonly t: "s" | "n" | "z";
  readonly v?: string | number;
  /** The formula. */
  readonly f?: string;
  /** As shown, and the format that shows it so. */
  readonly w?: string;
  readonly z?: string;
  readonly l?: { readonly Target: string };
}

interface Book {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, Readonly<Record<string, BookCell>>>>;
  readonly Props: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

function read(bytes: Uint8Array): Book {
  return { ...SheetJS.read(bytes, { cellNF: true, cellStyles: true }), files: unzipSync(bytes) };
}

const studyOf = (survey: Survey): Study => ({
  ...survey,
  folder: "",
  publication: publication([]),
  errata: [],
});
const bytesOfStudy = (study: Study) => workbook(sectionChapters(study), study);
const bookOf = async (survey: Survey) => read(await bytesOfStudy(studyOf(survey)));

/** The cells of a row, from 1, by column: empty ones are undefined. */
function rowOf(book: Book, sheet: string, row: number): readonly (BookCell | undefined)[] {
  return [..."ABCDEFGHIJKLM"].map((column) => {
    const cell = book.Sheets[sheet]![`${column}${row}`];
    return cell?.v === undefined ? undefined : cell;
  });
}

/** The rows of a sheet, with their number from 1. */
function rowsOf(book: Book, sheet: string) {
  const last = Number(/\d+$/.exec(String(book.Sheets[sheet]!["!ref"]))![0]);
  return Array.from({ length: last }, (_, i) => ({ row: i + 1, cells: rowOf(book, sheet, i + 1) }));
}

const valuesOf = (cells: readonly (BookCell | undefined)[]) => cells.map((cell) => cell?.v);
const firstTexts = (book: Book, sheet: string) => rowsOf(book, sheet).map(({ cells }) => cells[0]?.v);

/** The rows of a table, from its headings to the one before what is said under it. */
/** The caption of a table without what it is cited by. */
const uncited = (text: unknown) => String(text).replace(/^Tableau\u00a0\d+\.\d+ – /, "");

function tableOf(book: Book, sheet: string, caption: string) {
  const rows = rowsOf(book, sheet);
  const start = rows.findIndex(({ cells }) => uncited(cells[0]?.v) === caption);
  expect(start, caption).toBeGreaterThan(0);
  const after = rows.slice(start + 1);
  const end = after.findIndex(({ cells }) => cells.every((cell) => cell === undefined));
  return after.slice(0, end === -1 ? after.length : end);
}

/** The numbers of the row with this label, and of the next with the second label where there is one. */
function numbersOf(table: ReturnType<typeof tableOf>, label: string, below?: string): readonly number[] {
  const start = table.findIndex(({ cells }) => cells[0]?.v === label);
  const from = below === undefined ? table.slice(start) : table.slice(start + 1);
  const found = from.find(({ cells }) => cells[0]?.v === (below ?? label));
  return found!.cells.flatMap((cell) => (cell?.t === "n" ? [cell.v as number] : []));
}

const xmlOf = (book: Book, file: string) => strFromU8(book.files[file]!);
const sheetFile = (book: Book, sheet: string) =>
  `xl/worksheets/sheet${book.SheetNames.indexOf(sheet) + 1}.xml`;

/** Whether the letters of a cell are bold. */
function isBold(book: Book, sheet: string, address: string): boolean {
  const style = new RegExp(`<c [^>]*r="${address}"[^>]*s="(\\d+)"|<c [^>]*s="(\\d+)"[^>]*r="${address}"`);
  const found = style.exec(xmlOf(book, sheetFile(book, sheet)))!;
  const { document } = parseHTML(`<html>${xmlOf(book, "xl/styles.xml").replace(/<\?.*?\?>/, "")}</html>`);
  const formats = [...document.querySelectorAll("cellXfs > xf")];
  const font = formats[Number(found[1] ?? found[2])]!.getAttribute("fontId");
  return document.querySelectorAll("fonts > font")[Number(font)]!.querySelector("b") !== null;
}

describe("the workbook of the committed answers", () => {
  const { publication, errata } = conum;
  const survey = conum;
  const printed = publication!;
  const study = { ...survey, folder: root, publication: printed, errata };
  const { questionnaire } = survey;
  let bytes: Uint8Array;
  let book: Book;
  beforeAll(async () => {
    bytes = await bytesOfStudy(study);
    book = read(bytes);
  });

  const sheetOf = (id: string) =>
    book.SheetNames.find((name) => name.startsWith(`${id.split(".")[0]} `)) as string;

  /** Every table of the report, with its caption. */
  const tables = questionnaire.questions.flatMap(({ id, crossings }) => [
    { id, by: "", caption: `${id} · Tri à plat`, table: flatTable(survey, id) as Table },
    ...crossings.map((by) => {
      const { question, label } = questionnaire.crossings.find((crossing) => crossing.id === by)!;
      const table = crossTable(survey, id, question);
      return { id, by, caption: `${id} · Croisement avec le ${label}`, table };
    }),
  ]);

  test("has an index, then a sheet for each section, with names that Excel takes", () => {
    expect(book.SheetNames[0]).toBe("Index");
    expect(book.SheetNames.slice(1).map((name) => name.split(" ")[0])).toEqual(
      questionnaire.sections.map(({ number }) => String(number)),
    );
    for (const name of book.SheetNames) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
    }
    expect(new Set(book.SheetNames.map((name) => name.toLowerCase())).size).toBe(book.SheetNames.length);
  });

  test("warns on every sheet that the answers are reconstructed", () => {
    for (const sheet of book.SheetNames)
      expect(firstTexts(book, sheet)[1]).toMatch(/^Répondants reconstruits .* les réponses de personne\./);
  });

  test("has each of the 122 questions once, in the sheet of its section", () => {
    const found = book.SheetNames.slice(1).flatMap((sheet) =>
      firstTexts(book, sheet).flatMap((text) => {
        const question = questionnaire.questions.find(
          ({ id, label, note }) => text === `${id} · ${label}${note === undefined ? "" : ` (${note})`}`,
        );
        return question === undefined ? [] : [[sheet, question.id]];
      }),
    );
    expect(found).toHaveLength(122);
    expect(found).toEqual(questionnaire.questions.map(({ id }) => [sheetOf(id), id]));
  });

  test("has each table of the report once, under its caption", () => {
    const captions = book.SheetNames.slice(1).flatMap((sheet) =>
      firstTexts(book, sheet)
        .map(uncited)
        .filter((text) => /^[\d.]+ · (?:Tri à plat|Croisement avec )/.test(text)),
    );
    expect(captions).toEqual(tables.map(({ caption }) => caption));
  });

  test("says who was asked, under the wording", () => {
    const texts = firstTexts(book, sheetOf("2.9"));
    const place = texts.findIndex((text) => String(text).startsWith("2.9 · Si oui"));
    expect(String(texts[place + 1]).replaceAll("\u00a0", " ")).toBe(
      "Question posée si la réponse à la question 2.8 est « Oui ». n = 644.",
    );
  });

  test("keeps the title of the section and the labels in sight", () => {
    for (const sheet of book.SheetNames.slice(1)) {
      expect(xmlOf(book, sheetFile(book, sheet))).toMatch(/<pane [^>]*ySplit="1" xSplit="1"[^>]*"frozen"/);
      expect(firstTexts(book, sheet)[0]).toMatch(new RegExp(`^${sheet.split(" ")[0]}\\. `));
    }
  });

  test("leads from the index to each question, and back", () => {
    const rows = rowsOf(book, "Index");
    const head = rows.findIndex(({ cells }) => cells[1]?.v === "Question");
    const entries = rows.slice(head + 1);
    expect(valuesOf(entries.map(({ cells }) => cells[1]))).toEqual(
      questionnaire.questions.map(({ id }) => id),
    );
    for (const { cells } of entries) {
      const [, id, label, , , , , , , , sheet, row] = valuesOf(cells) as [
        string,
        string,
        string,
        ...unknown[],
      ];
      expect(cells[1]!.l!.Target).toBe(`#'${sheet}'!A${row}`);
      expect(String(rowOf(book, sheet as string, row as number)[0]!.v)).toContain(`${id} · ${label}`);
    }
    expect(xmlOf(book, "xl/worksheets/sheet1.xml")).toContain(`ySplit="${head + 1}"`);
    for (const sheet of book.SheetNames.slice(1)) {
      const links = rowOf(book, sheet, 1).flatMap((cell) => cell?.l?.Target ?? []);
      expect(links).toEqual(["#'Index'!A1"]);
    }
  });

  test("tells in the index how many answered, and the smallest p of each crossing, significant after Holm over all its tests", () => {
    const adjustedByHolm = new Map(
      questionnaire.crossings.map((crossing) => {
        const tests = questionnaire.questions
          .filter(({ crossings }) => crossings.includes(crossing.id))
          .flatMap(({ id }) => {
            const table = crossTable(survey, id, crossing.question);
            const own =
              table.kind === "crossedCounts" ? [table.test.p] : table.rows.map(({ test }) => test.p);
            return own.filter(Number.isFinite).map((p) => ({ id, p }));
          })
          .sort((one, other) => one.p - other.p);
        // Holm 1979, by hand: the k-th smallest of m times m − k, never below the one before it.
        const least = new Map<string, number>();
        let bound = 0;
        tests.forEach(({ id, p }, k) => {
          bound = Math.max(bound, Math.min(1, p * (tests.length - k)));
          least.set(id, Math.min(least.get(id) ?? 1, bound));
        });
        const head = rowsOf(book, "Index").flatMap(({ cells }) => valuesOf(cells));
        expect(head).toContain(
          `Significatif parmi ${tests.length}\u00a0tests (correction de Holm\u202f; un tableau juge chaque test seul)`,
        );
        return [crossing.id, least];
      }),
    );
    const entries = new Map(rowsOf(book, "Index").map(({ cells }) => [cells[1]?.v, valuesOf(cells)]));
    for (const { id, crossings } of questionnaire.questions) {
      const [section, , , kinds, cited, n, ...rest] = entries.get(id)!;
      expect(String(cited).split(", ")).toHaveLength(1 + crossings.length);
      expect(section).toBe(
        `${id.split(".")[0]}. ${questionnaire.sections.find(({ number }) => String(number) === id.split(".")[0])!.title}`,
      );
      expect(kinds).toMatch(
        crossings.length === 0 ? /^tri à plat$/ : new RegExp(`, ${crossings.length} croisements?$`),
      );
      expect(n).toBe(flatTable(survey, id).n);
      const expected = questionnaire.crossings.flatMap((crossing) => {
        if (!crossings.includes(crossing.id)) return [undefined, undefined];
        const table = crossTable(survey, id, crossing.question);
        const p = smallestP(table);
        const adjusted = adjustedByHolm.get(crossing.id)!.get(id)!;
        if (!Number.isFinite(p)) return [undefined, undefined];
        // What its own table calls significant says so where it is not among all the tests.
        return [p, adjusted <= 0.05 ? "oui" : p <= 0.05 ? "non (seul : oui)" : "non"];
      });
      expect(rest.slice(0, 4)).toEqual(expected);
    }
  });

  test.each(["2.8", "12.2", "6.4", "3.1", "2.7"])("holds the flat table of %s cell by cell", (id) => {
    const rows = tableOf(book, sheetOf(id), `${id} · Tri à plat`).map(({ cells }) => valuesOf(cells));
    const table = flatTable(survey, id);
    const expected = table.rows.map((row) => {
      if ("cells" in row) return [...row.cells.flatMap(({ n, percent }) => [n, percent / 100]), row.n];
      return "mean" in row ? [row.n, row.mean, row.sd] : [row.n, row.percent / 100];
    });
    const start = rows.findIndex(([first]) => first === (table.rows[0]!.label || "Ensemble"));
    expect(rows.slice(start, start + expected.length).map((cells) => cells.slice(1))).toEqual(
      expected.map((numbers) => [...numbers, ...Array(12 - numbers.length).fill(undefined)]),
    );
  });

  test("holds every number of every table in full precision, as a number, in the row of its label", () => {
    let numbers = 0;
    for (const { id, by, caption, table } of tables) {
      const shown = tableOf(book, sheetOf(id), caption);
      const isGridCrossing = table.kind === "crossedGrid";
      for (const number of computedStatistics(table, by)) {
        const { row, column, statistic, value } = number;
        if (statistic === "base" || Number.isNaN(value)) continue;
        // The whole of an item stands as its count alone.
        if (table.kind === "flatGrid" && column === "Total" && statistic === "percent") continue;
        const whole = table.kind === "crossedMeans" || table.kind === "flatMeans" ? "Ensemble" : "Total";
        const answer = isGridCrossing && column !== "" ? column.split(" / ")[0] : undefined;
        const found = numbersOf(shown, row || whole, answer);
        expect(found, JSON.stringify(number)).toContain(statistic === "percent" ? value / 100 : value);
        numbers++;
      }
    }
    expect(numbers).toBeGreaterThan(5887);
  });

  test("holds the groups and the total of a crossing side by side, then its test", () => {
    const table = crossTable(survey, "6.4", "2.3");
    if (table.kind !== "crossedGrid") throw new Error("6.4 is a grid.");
    const shown = tableOf(book, sheetOf("6.4"), "6.4 · Croisement avec le type de structure");
    const head = shown.slice(0, 2).map(({ cells }) => valuesOf(cells).slice(0, 11));
    expect(head[0]!.filter((text) => text !== undefined)).toEqual([
      "Publique",
      "Privée",
      "Total",
      "Test du χ², V de Cramér",
    ]);
    expect(head[1]).toEqual([
      "Item, réponse",
      ...["Effectif", "%", "Effectif", "%", "Effectif", "%"],
      ...["χ²", "ddl", "p", "V"],
    ]);
    const { answers, test: own } = table.rows[1]!;
    const chiSquare = plainTest(own, "");
    const place = shown.findIndex(({ cells }) => cells[0]?.v === table.rows[1]!.label);
    expect(valuesOf(shown[place]!.cells).slice(1, 11)).toEqual([
      ...Array(6).fill(undefined),
      chiSquare.statistic,
      chiSquare.degreesOfFreedom,
      chiSquare.p,
      rowTests(table)[1]!.effect,
    ]);
    expect(valuesOf(shown[place + 1]!.cells).slice(0, 7)).toEqual([
      answers[0]!.label,
      ...[...answers[0]!.cells, answers[0]!.total].flatMap(({ n, percent }) => [n, percent / 100]),
    ]);
  });

  test("gives both degrees of freedom and eta squared of an analysis of variance", () => {
    const table = crossTable(survey, "2.7", "2.3");
    if (table.kind !== "crossedMeans") throw new Error("2.7 is a number.");
    const [, head, row, respondents] = tableOf(
      book,
      sheetOf("2.7"),
      "2.7 · Croisement avec le type de structure",
    ).map(({ cells }) => valuesOf(cells).slice(0, 12));
    expect(head!.slice(7)).toEqual(["F", "ddl inter", "ddl intra", "p", "η²"]);
    const { F, p } = table.rows[0]!.test;
    expect(row!.slice(7)).toEqual([F, 1, table.n - 2, p, rowTests(table)[0]!.effect]);
    expect(respondents!.slice(0, 7)).toEqual([
      "Répondants",
      table.groups[0]!.n,
      undefined,
      table.groups[1]!.n,
      undefined,
      table.n,
      undefined,
    ]);
  });

  test("shows numbers with the decimals of the report, the decimal sign being the reader's", () => {
    const crossing = (id: string) =>
      tableOf(book, sheetOf(id), `${id} · Croisement avec le type de structure`);
    const shownIn = (id: string, label: string) =>
      crossing(id)
        .find(({ cells }) => cells[0]?.v === label)!
        .cells.map((cell) => cell?.w ?? cell?.z);
    // SheetJS cannot show a percent with its French space, and tells its format alone.
    expect(shownIn("2.8", "Oui").slice(1, 5)).toEqual(["286", "0.0\\ %", "358", "0.0\\ %"]);
    expect(shownIn("2.8", "Total").slice(7, 11)).toEqual(["43.231", "1", "< 0.001", "0.216"]);
    expect(shownIn("2.7", "Ensemble").slice(1, 12)).toEqual([
      "3.57",
      "2.74",
      "2.64",
      "1.70",
      "3.16",
      "2.38",
      "8.264",
      "1",
      "210",
      "0.004",
      "0.038",
    ]);
  });

  test("writes in bold what differs significantly, and totals, and nothing else of a table", () => {
    const sheet = sheetOf("3.4");
    const rows = tableOf(book, sheet, "3.4 · Croisement avec le type de structure").slice(2, 7);
    expect(rows.map(({ row }) => isBold(book, sheet, `A${row}`))).toEqual([true, false, false, false, true]);
    expect(rows.map(({ row }) => isBold(book, sheet, `B${row}`))).toEqual([true, false, false, false, true]);
  });

  test("says under each table whether it gives back the printed one, and why not", () => {
    const marks = book.SheetNames.slice(1).flatMap((sheet) =>
      firstTexts(book, sheet).filter((text) => /^(?:✓ Identique au rapport|≠ )/.test(String(text))),
    );
    expect(marks).toHaveLength(319);
    const lost = book.SheetNames.slice(1).flatMap((sheet) =>
      firstTexts(book, sheet).filter((text) => text === "Ce tableau n’est pas dans le rapport."),
    );
    expect(marks.length + lost.length).toBe(tables.length);
    const under = tableOf(book, sheetOf("2.7"), "2.7 · Croisement avec le type de structure").at(-1)!;
    expect(under.cells[0]!.v).toMatch(/Erratum.*45,203 est la somme des carrés entre les groupes/);
  });

  test("says where group sizes are supposed, and where counts are small", () => {
    const texts = book.SheetNames.slice(1).flatMap((sheet) => firstTexts(book, sheet).map(String));
    expect(texts.filter((text) => text.startsWith("Effectifs des groupes supposés")).length).toBeGreaterThan(
      0,
    );
    expect(texts.filter((text) => text.startsWith("Prudence")).length).toBeGreaterThan(0);
  });

  test("has no formula", () => {
    for (const [name, file] of Object.entries(book.files)) {
      if (name.startsWith("xl/worksheets/")) expect(strFromU8(file)).not.toMatch(/<f[ >/]/);
    }
  });

  test("has its title and its language", () => {
    expect(book.Props).toMatchObject({ Title: questionnaire.title, Language: "fr-FR" });
  });

  test("is the same, byte for byte, when it is made again", async () => {
    expect(Buffer.compare(await bytesOfStudy(study), bytes)).toBe(0);
  });
});

describe("a workbook of other answers", () => {
  test("has no warning where nothing is reconstructed, and says nothing of print under its tables", async () => {
    const texts = firstTexts(await bookOf(smallSurvey({}, { q1_1: "Privée" })), "1 La structure").map(String);
    expect(texts.join("\n")).not.toMatch(/reconstruit/);
    expect(texts.join("\n")).not.toMatch(/au rapport|le rapport|imprim/);
  });

  test("leaves out the sections without answers, and the questions that were not read", async () => {
    const book = await bookOf(partialSurvey(["id", "q1_1", "q1_2"], {}, { q1_1: "Privée" }));
    expect(book.SheetNames).toEqual(["Index", "1 La structure"]);
    expect(valuesOf(rowsOf(book, "Index").map(({ cells }) => cells[1]))).toEqual([
      undefined,
      undefined,
      "Question",
      "1.1",
      "1.2",
    ]);
  });

  test("leaves a cell empty where there is nothing to compute", async () => {
    const book = await bookOf(smallSurvey({}, {}));
    const [, , row, respondents] = tableOf(
      book,
      "1 La structure",
      "1.3 · Croisement avec le type de structure",
    ).map(({ cells }) => valuesOf(cells).slice(0, 12));
    expect(row).toEqual([
      "Ensemble",
      3,
      0,
      undefined,
      undefined,
      3,
      0,
      undefined,
      0,
      1,
      undefined,
      undefined,
    ]);
    expect(respondents!.slice(1, 4)).toEqual([2, undefined, 0]);
    for (const [name, file] of Object.entries(book.files))
      expect(strFromU8(file), name).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("leaves an infinite F empty, with its p of zero", async () => {
    const happy = { q1_3: "9", q1_8: "Oui" };
    const book = await bookOf(
      smallSurvey({}, {}, { q1_1: "Privée", ...happy }, { q1_1: "Privée", ...happy }),
    );
    const shown = tableOf(book, "1 La structure", "1.3 · Croisement avec le type de structure");
    expect(valuesOf(shown[2]!.cells).slice(7, 11)).toEqual([undefined, 1, 2, 0]);
  });

  test("ends tables of several answers with the respondents, not with a total", async () => {
    const book = await bookOf(itemSurvey(ticked("110"), ticked("010"), { q2_2_1: "Non" }));
    const flat = tableOf(book, "2 Les suites", "2.1 · Tri à plat").map(({ cells }) => valuesOf(cells));
    expect(flat.map((cells) => cells.slice(0, 3))).toEqual([
      ["Réponse", "Effectif", "%"],
      ["Du coût, des postes", 1, 0.5],
      ["Du départ", 2, 1],
      ["D’un CDI", 0, 0],
      ["Répondants", 2, undefined],
      [expect.stringMatching(/^Plusieurs réponses possibles/), undefined, undefined],
    ]);
  });

  test("says what a filter kept, and compares nothing", async () => {
    const survey = filterSurvey(smallSurvey({}, { q1_1: "Privée" }), "1.1", "Privée");
    const texts = firstTexts(await bookOf(survey), "1 La structure").map(String);
    expect(texts.filter((text) => /^Répondants retenus.*Privée/.test(text)).length).toBeGreaterThan(5);
    expect(texts).not.toContain("Ce tableau n’est pas dans le rapport.");
  });

  test.each([
    "=1+1",
    "+33 6",
    "-2",
    "@SUM(A1)",
    "1,5",
    "<b>&\"'",
    "  en retrait",
  ])("keeps the label « %s » as it is, a text", async (label) => {
    const questionnaire = parseQuestionnaire(
      smallJson.replaceAll('"Je ne sais pas"', JSON.stringify(label)),
      "petit.json",
    );
    const rows = smallCsv(smallRow());
    const book = await bookOf(parseRespondents(questionnaire, bytesOf(rows), "petit.csv"));
    const cells = rowsOf(book, "1 La structure").flatMap(({ cells: [first] }) =>
      first?.v === label ? [first] : [],
    );
    expect(cells).toHaveLength(2);
    for (const { t, f } of cells) expect([t, f]).toEqual(["s", undefined]);
  });

  test("has what a comment says under the tables of its question, without the marks of Markdown", async () => {
    const study = studyOf(smallSurvey(smallRow()));
    const said = "**Un** a dit [pourquoi](ici.ipynb), `deux` *non*.\n\n- et trois";
    const chapter = chapterOf(
      ...(["01-a", "A"] as const),
      questionDocument(study, "1.1"),
      documentOf({ kind: "markdown", markdown: said }),
    );
    const book = read(await workbook([chapter], study));
    const texts = firstTexts(book, book.SheetNames[1]!).map(String);
    const at = texts.indexOf("Un a dit pourquoi, deux non.\n– et trois");
    expect(at).toBeGreaterThan(texts.findIndex((text) => text.includes("Tri à plat")));
    expect(texts.join()).not.toContain("**");
  });

  test("makes rows as high as the lines of their texts", async () => {
    const long = "Un intitulé qui ne tient pas sur une ligne, ".repeat(8).trim();
    const questionnaire = parseQuestionnaire(
      smallJson.replace("Vous êtes une structure", long),
      "petit.json",
    );
    const book = await bookOf(parseRespondents(questionnaire, bytesOf(smallCsv(smallRow())), "petit.csv"));
    const row = firstTexts(book, "1 La structure").indexOf(`1.1 · ${long}`) + 1;
    const heights = new Map(
      [...xmlOf(book, "xl/worksheets/sheet2.xml").matchAll(/<row r="(\d+)"(?: ht="(\d+)")?/g)].map(
        ([, number, height]) => [Number(number), Number(height ?? 0)],
      ),
    );
    expect(heights.get(row)).toBeGreaterThan(30);
    expect(heights.get(row + 1)).toBe(0);
  });
});

describe("sheetNames", () => {
  const name = (title: string, number = 3) => sheetNames([{ number, title }])[0];

  test("are the number and the title where they are short enough", () => {
    expect(name("Cartographie", 5)).toBe("5 Cartographie");
    expect(name("x".repeat(29))).toBe(`3 ${"x".repeat(29)}`);
  });

  test("are cut between two words otherwise", () => {
    expect(name("Retours sur la 1ère phase du dispositif")).toBe("3 Retours sur la 1ère phase du…");
    expect(name("x".repeat(40))).toBe(`3 ${"x".repeat(28)}…`);
  });

  test("have none of the characters that Excel forbids", () => {
    expect(name("Qui êtes-vous ?", 2)).toBe("2 Qui êtes-vous");
    expect(name("a/b\\c : d* [e]")).toBe("3 a b c d e");
    expect(name("l'un et l'autre'")).toBe("3 l'un et l'autre");
  });
});
