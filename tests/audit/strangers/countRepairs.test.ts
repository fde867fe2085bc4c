import { expect, test } from "vitest";
import { auditTables } from "../../../lib/audit/strangers/auditTables";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { expectedWords } from "../../../lib/published/Expected";
import { recordsOf } from "../../support/strangersTables";

/** 32, 42 and 5 of 79, and 20, 10 and 20 of 50, their totals printed nowhere. */
const columns = { A: ["32", "42", "5"], B: ["20", "10", "20"] };
const percents = { A: ["40,51", "53,16", "6,33"], B: ["40,00", "20,00", "40,00"] };
const lines = (counts: typeof columns) =>
  (["A", "B"] as const).flatMap((group) =>
    counts[group].flatMap((n, i) => [
      `Q|g|Choix ${i}|${group}|effectif|${n}`,
      `Q|g|Choix ${i}|${group}|pourcentage|${percents[group][i]}`,
    ]),
  );
const found = (own: readonly string[]) =>
  auditTables(tablePieces(parseTables(recordsOf(own), "tables.csv"), "halfEither")).findings;
const told = (own: readonly string[]) =>
  found(own).map((finding) => [finding.row, finding.statistic, finding.printed, expectedWords(finding)]);

test("a wrong count of a column whose total is printed nowhere accuses itself, and no percent of the column", () => {
  expect(told(lines(columns))).toEqual([]);
  const wrong = lines({ ...columns, A: ["32", "42", "8"] });
  expect(told(wrong)).toEqual([["Choix 2", "n", "8", "5"]]);
  expect(found(wrong)[0]!.explanation).toMatch(
    /un chiffre mis pour un autre, 8 pour 5.*sont impossibles : .*40,51/,
  );
});

test("where the total is printed, the count is found by it, and where no other count would do, the percents are", () => {
  const totals = ["Q|g|Total|A|effectif|79", "Q|g|Total|B|effectif|50"];
  expect(told([...lines({ ...columns, A: ["32", "42", "8"] }), ...totals])).toEqual([
    ["Choix 2", "n", "8", "5"],
  ]);
  const far = told(lines({ ...columns, A: ["32", "42", "555"] }));
  expect(far.map(([, statistic]) => statistic)).toContain("percent");
});
