import { describe, expect, test } from "vitest";
import { auditTables } from "../../../lib/audit/strangers/auditTables";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { longTest } from "../../support/realChecks";
import { recordsOf } from "../../support/strangersTables";

const audited = (lines: readonly string[]) =>
  auditTables(tablePieces(parseTables(recordsOf(lines), "tables.csv"), "halfEither"));
const told = (lines: readonly string[]) =>
  audited(lines).findings.map((own) => [own.row, own.column, own.printed, ...own.expected]);

/** A single choice of many answers, the counts of which are 1, 2, 3, 1, 2, 3…, with their percents. */
function longTable(total: number): readonly string[] {
  const counts = Array.from({ length: 3000 }, (_, i) => 1 + (i % 3));
  return [
    ...counts.flatMap((n, i) => [
      `Q||Choix ${i}||effectif|${n}`,
      `Q||Choix ${i}||pourcentage|${((100 * n) / 6000).toFixed(3).replace(".", ",")}`,
    ]),
    `Q||Total||effectif|${total}`,
  ];
}

describe("a table of thousands of answers", () => {
  test("contradicts nothing, and is not examined number by number: too many possibilities", () => {
    const { findings, untested, sound } = audited(longTable(6000));
    expect(findings).toEqual([]);
    expect(new Set(untested.map(({ reason }) => reason))).toEqual(
      new Set(["non examiné, trop de possibilités"]),
    );
    expect(untested.length + sound.length).toBe(6001);
  });

  test("has its total told where that is not the sum, and that no other number was looked at", () => {
    const { findings } = audited(longTable(6300));
    expect(findings.map(({ row, printed, expected }) => [row, printed, ...expected])).toEqual([
      ["Total", "6300", "6000"],
    ]);
    expect(findings[0]!.explanation).toMatch(
      /^Ce nombre y suffit, les autres n’ont pas été examinés \(trop de possibilités\)/,
    );
    expect(findings[0]).not.toHaveProperty("odds");
  });

  test("is said to contradict itself also where nothing that is looked at would mend it", () => {
    const lines = longTable(6000).with(1, "Q||Choix 0||pourcentage|0,050");
    const { findings } = audited(lines);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ row: "Total", printed: "6000", kind: "impossibleRow" });
    expect(findings[0]!.explanation).toMatch(/n’a pas été examiné : trop de possibilités\.$/);
  });
});

longTest(
  "two totals that are not the sums of their columns are told together, however many their percents",
  () => {
    const lines = Array.from({ length: 14 }, (_, i) => i).flatMap((i) =>
      Array.from({ length: 14 }, (_, j) => {
        const n = 1 + ((7 * i + 5 * j + i * j) % 23);
        return { i, j, n };
      }),
    );
    const sumOf = (column: number) =>
      lines.filter(({ j }) => j === column).reduce((sum, { n }) => sum + n, 0);
    const table = [
      ...lines.flatMap(({ i, j, n }) => [
        `Q|g|R${i}|C${j}|effectif|${n}`,
        `Q|g|R${i}|C${j}|pourcentage|${((100 * n) / sumOf(j)).toFixed(1).replace(".", ",")}`,
      ]),
      ...Array.from({ length: 14 }, (_, j) => `Q|g|Total|C${j}|effectif|${sumOf(j) + (j < 2 ? 10 : 0)}`),
    ];
    expect(told(table)).toEqual(
      [0, 1].map((j) => ["Total", `C${j}`, String(sumOf(j) + 10), String(sumOf(j))]),
    );
  },
);
