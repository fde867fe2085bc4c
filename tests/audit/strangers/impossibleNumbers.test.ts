import { describe, expect, test } from "vitest";
import { auditTables } from "../../../lib/audit/strangers/auditTables";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { expectedWords } from "../../../lib/published/Expected";
import { recordsOf } from "../../support/strangersTables";

const audited = (lines: readonly string[]) =>
  auditTables(tablePieces(parseTables(recordsOf(lines), "tables.csv"), "halfEither"));
const told = (lines: readonly string[]) =>
  audited(lines).findings.map((own) => [own.column, own.statistic, own.printed, expectedWords(own)]);

describe("means that no whole answers have", () => {
  const sizes = ["Q||||échelle|1 à 7", "Q|prix||A|effectif|28", "Q|prix||B|effectif|27"];

  test("are each told, with the nearest that they may have been, and exchanged sizes as the likeliest cause", () => {
    const lines = [...sizes, "Q|prix|Item|A|moyenne|5.19", "Q|prix|Item|B|moyenne|3.86"];
    expect(told(lines)).toEqual([
      ["A", "mean", "5.19", "5.18 ou 5.21…"],
      ["B", "mean", "3.86", "3.85 ou 3.89…"],
    ]);
    for (const { explanation } of audited(lines).findings) {
      expect(explanation.replaceAll("\u00a0", " ")).toMatch(
        /^Cause la plus probable \(plus de 99 %\) : les effectifs de « A » \(28\) et « B » \(27\) sont échangés ; tout est alors possible\./,
      );
    }
  });

  test("are all told, however many, and in French", () => {
    const groups = ["A", "B", "C"];
    const lines = [
      ...groups.map((group) => `Q|g||${group}|effectif|3`),
      ...groups.map((group) => `Q|g|Item|${group}|moyenne|2,50`),
    ];
    expect(told(lines)).toEqual(groups.map((group) => [group, "mean", "2,50", "2,33 ou 2,67…"]));
    for (const { explanation } of audited(lines).findings) expect(explanation).not.toMatch(/\b(mean|sd)\b/);
  });

  test("may be negative, on a scale with a negative end", () => {
    const mean = (text: string) => ["B||||échelle|-3 à 3", "B||||base|25", `B||Item||moyenne|${text}`];
    expect(told(mean("-0,44"))).toEqual([]);
    expect(told(mean("−0,43"))).toEqual(
      [["", "mean", "-0,43", "-2,96 ou -2,92…"]].map(([a, b, c]) => [a, b, c, expect.any(String)]),
    );
    expect(told(mean("-3,04"))).toHaveLength(1);
    expect(told(mean("0,00"))).toEqual([]);
  });
});
