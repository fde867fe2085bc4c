import { describe, expect, test } from "vitest";
import { auditTables } from "../../../lib/audit/strangers/auditTables";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { expectedWords } from "../../../lib/published/Expected";
import { recordsOf } from "../../support/strangersTables";

const audited = (lines: readonly string[]) =>
  auditTables(tablePieces(parseTables(recordsOf(lines), "tables.csv"), "halfEither"));
const told = (lines: readonly string[]) =>
  audited(lines).findings.map(
    (own) => `${own.statistic} ${own.printed}, ${expectedWords(own) || own.explanation}`,
  );
const named = (lines: readonly string[]) => audited(lines).readings.map(({ name }) => name);
const untested = (lines: readonly string[]) =>
  audited(lines).untested.map(({ place, reason }) => `${place.statistic}: ${reason}`);

// Twenty answers from 1 to 5: 1 1 2 2 2 3 3 3 3 3 4 4 4 4 4 4 5 5 5 5.
const twenty = ["Q||||base|20", "Q||U||moyenne|3,35", "Q||U||écart-type|1,27"];

describe("the 95 % interval of a mean", () => {
  // R 4.2: 3.35 + c(-1, 1) * qt(.975, 19) * 1.27 / sqrt(20) = 2.76 3.94; with qnorm(.975): 2.79 3.91
  test.each([
    ["of Student holds", "[2,76 ; 3,94]", [], []],
    [
      "of the normal distribution holds, and is named",
      "2,79 à 3,91",
      [],
      ["un intervalle de la loi normale"],
    ],
    [
      "of another width contradicts",
      "2,55 à 4,15",
      ["ciLow 2,55, 2,75 à 2,76", "ciHigh 4,15, 3,94 à 3,95"],
      [],
    ],
  ])("%s", (_, interval, findings, readings) => {
    const lines = [...twenty, `Q||U||IC à 95 %|${interval}`];
    expect(told(lines)).toEqual(findings);
    expect([...new Set(named(lines))]).toEqual(readings);
  });

  test("holds the mean where no spread is printed, and is held by nothing without a mean", () => {
    const bare = ["Q||||base|20", "Q||U||moyenne|3,35"];
    expect(told([...bare, "Q||U||95% CI|3,00 à 3,60"])).toEqual([]);
    expect(told([...bare, "Q||U||95% CI|3,40 à 3,60"])).toEqual([
      "ciLow 3,40, La moyenne n’est pas dans son intervalle. Il est d’au plus 3,36.",
    ]);
    expect(untested(["Q||||base|20", "Q||U||95% CI|3,00 à 3,60"])).toEqual([
      "base: aucun autre nombre imprimé n’en dépend assez",
      "ciLow: la moyenne ou le pourcentage manque",
      "ciHigh: la moyenne ou le pourcentage manque",
    ]);
  });

  test("may be printed in two cells, and of a group is of its size", () => {
    const group = ["Q|g||A|effectif|20", "Q|g|U|A|moyenne|3,35", "Q|g|U|A|écart-type|1,27"];
    const ends = (low: string) => [`Q|g|U|A|borne basse de l’IC à 95 %|${low}`, "Q|g|U|A|upper 95% CI|3,94"];
    expect(told([...group, ...ends("2,76")])).toEqual([]);
    expect(told([...group, ...ends("2,67")])).toEqual(["ciLow 2,67, 2,75 à 2,76"]);
  });
});

// R 4.2: prop.test(12, 40, correct = FALSE), binom.test(12, 40), and .3 + c(-1, 1) * qnorm(.975) * sqrt(.3 * .7 / 40)
test.each([
  ["Wilson’s", "18,1 à 45,4", [], []],
  ["Clopper and Pearson’s", "16,6 à 46,5", [], ["l’intervalle exact de Clopper et Pearson"]],
  ["Wald’s", "15,8 à 44,2", [], ["l’intervalle de Wald"]],
  ["none of them", "20,0 à 45,4", ["ciLow 20,0, 18,1"], []],
])("the 95 %% interval of a percent is %s", (_, interval, findings, readings) => {
  const lines = [
    "Q||||réponses|plusieurs",
    "Q||||base|40",
    "Q||U||pourcentage|30,0",
    `Q||U||IC à 95 %|${interval}`,
  ];
  expect(told(lines)).toEqual(findings);
  expect([...new Set(named(lines))]).toEqual(readings);
});

test("an interval whose ends are turned round, or that is one number, is refused with its line", () => {
  for (const text of ["3,94 à 2,76", "2,76"]) {
    expect(() => told([...twenty, `Q||U||IC à 95 %|${text}`])).toThrow(/deux nombres comme 3,2 à 4,1/);
  }
});
