import { describe, expect, test } from "vitest";
import { auditTables } from "../../../lib/audit/strangers/auditTables";
import { parseTables, tableColumns, tableStatistics } from "../../../lib/audit/strangers/parseTables";
import { pieceFindings } from "../../../lib/audit/strangers/pieceFindings";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { tablesTemplate } from "../../../lib/audit/strangers/tablesTemplate";
import { formatCsv } from "../../../lib/base/formatCsv";
import { parseCsv } from "../../../lib/base/parseCsv";
import { formatAsPrinted } from "../../../lib/published/formatAsPrinted";
import { describe as describeAnswers } from "../../../lib/stats/means/describe";
import { oneWayAnova } from "../../../lib/stats/means/oneWayAnova";
import { sampled } from "../../support/realChecks";
import { bytesOf } from "../../support/smallSurvey";

const [header, ...rows] = tablesTemplate as readonly [readonly string[], ...(readonly string[])[]];
const column = (name: string) => header.indexOf(name);
const [statistic, printed, guide] = [column("statistique"), column("imprimé"), header.length - 1];

type Records = readonly (readonly string[])[];
const piecesOf = (records: Records, rounding: "halfUp" | "halfEither" = "halfEither") => {
  const tables = parseTables(
    records.map((fields, i) => ({ line: i + 1, fields })),
    "modèle.csv",
  );
  return tablePieces(tables, rounding);
};
const audited = (...given: Parameters<typeof piecesOf>) => auditTables(piecesOf(...given));
/** The numbers whose last digit may be another. */
const numbers = rows.filter(
  (row) => /^[^<]*\d$/.test(row[printed]!) && !["échelle", "légende"].includes(row[statistic]!),
);
/** One of each statistic of each question: each is audited nine times. */
const oneOfEach = numbers.filter(
  (row, i) => numbers.findIndex((other) => other[0] === row[0] && other[statistic] === row[statistic]) === i,
);
const placeOf = (row: readonly string[]) => row.slice(0, printed + 1).join(" | ");

describe("the template of tables", () => {
  test("has the columns that are read, in French, and one more that is not", () => {
    expect(header.slice(0, guide)).toEqual(Object.values(tableColumns).map(([name]) => name));
    expect(header[guide]).toMatch(/non lu/);
    for (const row of rows) expect(row).toHaveLength(header.length);
  });

  test("shows every statistic that there is, in French", () => {
    const shown = new Set(rows.map((row) => row[statistic]));
    expect(shown).toEqual(new Set(Object.values(tableStatistics).map(([name]) => name)));
  });

  test("shows means, a single answer and several, in flat tables and in a crossing", () => {
    const records = tablesTemplate.map((fields, i) => ({ line: i + 1, fields }));
    const shapes = tablePieces(parseTables(records, "modèle.csv"), "halfEither").map(({ shape }) => shape);
    expect(shapes.map(({ id, kind, asked, crossings }) => [id, kind, asked, crossings.length])).toEqual([
      ["Q1", "means", 5, 1],
      ["Q2", "single", 50, 1],
      ["Q3", "multiple", 50, 0],
      ["Q4", "means", undefined, 1],
      ["Q5", "multiple", 40, 0],
      ["Q6", "single", undefined, 1],
      ["Q7", "means", 9, 0],
      ["Q8", "means", 9, 0],
    ]);
  });

  test("holds together, and says nothing else without its last column", () => {
    const whole = audited(tablesTemplate);
    expect(whole.findings).toEqual([]);
    // All that is printed is tested, but for how many were asked of a correlation.
    expect(whole.untested.map(({ place }) => `${place.question} ${place.statistic}`)).toEqual(["Q5 base"]);
    expect(whole.readings).toEqual([]);
    expect(audited(tablesTemplate, "halfUp").findings).toEqual([]);
    expect(audited(tablesTemplate.map((row) => row.slice(0, guide)))).toEqual(whole);
  });

  test("is the same once written as CSV and read again", () => {
    const read = parseCsv(bytesOf(formatCsv(tablesTemplate)), "modèle.csv");
    expect(read.map(({ fields }) => fields)).toEqual(tablesTemplate);
  });

  test("prints what five answers give, which are worked out in the open", () => {
    const groups = [
      [6, 8, 9],
      [3, 5],
    ];
    const moments = [groups.flat(), ...groups].flatMap((own) => {
      const { mean, sd } = describeAnswers(own);
      return [formatAsPrinted("mean", mean), formatAsPrinted("sd", sd)];
    });
    const { F, p } = oneWayAnova(groups);
    const own = rows.filter((row) => row[0] === "Q1" && row[column("ligne")] !== "");
    expect(own.map((row) => row[printed])).toEqual([
      ...moments,
      formatAsPrinted("F", F),
      formatAsPrinted("p", p),
    ]);
  });
});

describe("any other last digit of a number of the template", () => {
  const { sound } = audited(tablesTemplate);
  const powerOf = (row: readonly string[]) =>
    sound.find(
      ({ place }) =>
        place.question === row[0] &&
        place.by === row[1] &&
        place.row === row[2] &&
        place.column === row[3] &&
        place.printed === row[printed]!.replace(/^.* à /, "") &&
        tableStatistics[place.statistic as keyof typeof tableStatistics][0] === lastOf(row[statistic]!),
    )?.power;
  // The last digit of a pair is one of its second number.
  const lastOf = (name: string) =>
    ({ "IC à 95 %": "borne haute de l’IC à 95 %", étendue: "maximum" })[name] ?? name;

  test.each(
    sampled(oneOfEach, 8).map((row) => [placeOf(row), row] as const),
  )("is caught as often as its power says, or never where nothing tests it: %s", (_, row) => {
    const text = row[printed]!;
    const digits = [..."0123456789"].filter((digit) => !text.endsWith(digit));
    const caught = digits.filter((digit) => {
      const wrong = row.with(printed, text.slice(0, -1) + digit);
      const question = rows.filter((own) => own[0] === row[0]);
      const pieces = piecesOf([header, ...question.map((own) => (own === row ? wrong : own))]);
      return pieces.some((piece) => pieceFindings(piece).findings.length > 0);
    });
    expect(caught.length / 9).toBe(powerOf(row) ?? 0);
  });
});
