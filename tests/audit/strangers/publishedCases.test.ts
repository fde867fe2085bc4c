import { describe, expect, test } from "vitest";
import { auditTables } from "../../../lib/audit/strangers/auditTables";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { expectedWords } from "../../../lib/published/Expected";
import { longTest } from "../../support/realChecks";
import { recordsOf } from "../../support/strangersTables";

const found = (lines: readonly string[]) =>
  auditTables(tablePieces(parseTables(recordsOf(lines), "tables.csv"), "halfEither")).findings;
const told = (lines: readonly string[]) =>
  found(lines).map((own) => [own.column, own.statistic, own.printed, expectedWords(own)]);

/** Numbers as they were printed, and what others found of them. */
describe("published numbers that are known to be impossible, or to be possible after all", () => {
  // B. Wansink's pizza papers, retracted: the worked example of A. Allard, Analytic-GRIMMER, 2018.
  const pizza = ["base|18", "moyenne|3.44", "écart-type|2.47"];
  const linesOf = (numbers: readonly string[]) => [
    "Q||||échelle|1 à 9",
    ...numbers.map((own) => `Q||${own.startsWith("base") ? "" : "Item"}||${own}`),
  ];

  test("a mean of 3.44 and a deviation of 2.47 of 18 answers: each is possible, and not both", () => {
    const findings = found(linesOf(pizza));
    expect(findings).toHaveLength(1);
    const [{ statistic, explanation, expected, nearest }] = findings as [(typeof findings)[number]];
    expect(explanation).toMatch(/Cause la plus probable .* Ou bien : /);
    for (const left of ["moyenne", "écart-type"]) {
      expect(found(linesOf(pizza.filter((own) => !own.startsWith(left))))).toEqual([]);
    }
    const rank = ["base", "mean", "sd"].indexOf(statistic);
    for (const text of nearest?.texts ?? expected) {
      expect(found(linesOf(pizza.with(rank, pizza[rank]!.replace(/[\d.]+$/, text)))), text).toEqual([]);
    }
  });

  // N. J. L. Brown and J. A. J. Heathers, The GRIM Test, Social Psychological and Personality Science 8 (4), 2017: the
  // report that it opens with, of 28 and 27 answers from 1 to 7; they note that the sizes were exchanged.
  test("5.19 of 28 and 3.86 of 27, with t(53) = 3.59, p < .001: no whole answers have these means", () => {
    const lines = [
      "Q||||échelle|1 à 7",
      "Q|boisson||Kool-Aid|effectif|28",
      "Q|boisson||eau|effectif|27",
      "Q|boisson|Item|Kool-Aid|moyenne|5.19",
      "Q|boisson|Item|Kool-Aid|écart-type|1.34",
      "Q|boisson|Item|eau|moyenne|3.86",
      "Q|boisson|Item|eau|écart-type|1.41",
      "Q|boisson|Item||t|3.59",
      "Q|boisson|Item||ddl|53",
      "Q|boisson|Item||p|<.001",
    ];
    expect(told(lines).slice(0, 2)).toEqual([
      ["Kool-Aid", "mean", "5.19", "5.18 ou 5.21…"],
      ["eau", "mean", "3.86", "3.85 ou 3.89…"],
    ]);
    expect(found(lines).some(({ statistic }) => ["t", "p", "ddl"].includes(statistic))).toBe(false);
  });

  // INSPECT-SR, guidance on its check 4.9: what was rounded to whole numbers leaves p between .006 and much more.
  longTest(
    "means of 20 and 21 with deviations of 4 and 2, rounded to whole numbers, do not exclude p = .02",
    () => {
      const lines = [
        "Q|groupe||A|effectif|30",
        "Q|groupe||B|effectif|30",
        "Q|groupe|Score|A|moyenne|20",
        "Q|groupe|Score|A|écart-type|4",
        "Q|groupe|Score|B|moyenne|21",
        "Q|groupe|Score|B|écart-type|2",
        "Q|groupe|Score||p|.02",
      ];
      expect(found(lines)).toEqual([]);
    },
  );
});
