import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditTables } from "../../../lib/audit/strangers/auditTables";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { pieceFindings } from "../../../lib/audit/strangers/pieceFindings";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { expectedWords } from "../../../lib/published/Expected";
import { runs } from "../../support/realChecks";
import { recordsOf } from "../../support/strangersTables";

const piecesOf = (lines: readonly string[]) =>
  tablePieces(parseTables(recordsOf(lines), "tables.csv"), "halfEither");
const told = (lines: readonly string[]) =>
  piecesOf(lines)
    .flatMap((piece) => pieceFindings(piece).findings)
    .map((own) => `${own.statistic} ${own.printed}, ${expectedWords(own) || own.explanation}`);
const base = "Q||||base|10";

// Of ten answers four may be 1, and the six others are 7.95 or more on average: 5.17.
describe("medians and ranges hold what is printed beside them within bounds", () => {
  test.each([
    ["a mean between them", ["médiane|4,0", "étendue|1 à 9", "moyenne|4,20"], []],
    ["a mean that its range forbids", ["étendue|1 à 5", "moyenne|4,80"], ["mean 4,80, 1,40 à 4,60"]],
    [
      "a mean that its median forbids",
      ["médiane|8,0", "étendue|1 à 9", "moyenne|4,20"],
      ["mean 4,20, 5,17 à 8,20"],
    ],
    ["a median out of its range", ["médiane|9", "étendue|1 à 5"], ["median 9, 1 à 5"]],
    [
      "a deviation too large for its range",
      ["minimum|1", "max|5", "moyenne|3,00", "écart-type|2,49"],
      ["sd 2,49, 0,94 à 2,11"],
    ],
    [
      "one too small for it",
      ["minimum|1", "max|9", "moyenne|5,00", "écart-type|1,49"],
      ["sd 1,49, 1,89 à 4,22"],
    ],
    [
      "a median further from its mean than a deviation",
      ["médiane|6,0", "moyenne|3,00", "écart-type|2,00"],
      ["mean 3,00, 4,05 à 7,95"],
    ],
    ["an end beyond the scale", ["échelle|1 à 5", "maximum|7"], ["most 7, 1 à 5"]],
  ])("%s", (_, own, expected) => {
    const lines = own.map((text) => (text.startsWith("échelle") ? `Q||||${text}` : `Q||U||${text}`));
    expect(told([base, ...lines])).toEqual(expected);
  });

  test("nothing where nothing else is printed", () => {
    const { findings, untested } = auditTables(piecesOf(["Q||U||médiane|4"]));
    expect(findings).toEqual([]);
    expect(untested.map(({ reason }) => reason)).toEqual([
      "les nombres imprimés à côté permettent trop de valeurs",
    ]);
  });

  test("no answers contradict their own median, range, mean and deviation", () => {
    const answers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(answers, (own) => {
        const sorted = own.toSorted((a, b) => a - b);
        const n = own.length;
        const mean = own.reduce((sum, one) => sum + one, 0) / n;
        const sd = Math.sqrt(own.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1));
        const median = (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.floor(n / 2)]!) / 2;
        const lines = [
          `Q||||base|${n}`,
          `Q||U||moyenne|${mean.toFixed(2)}`,
          `Q||U||écart-type|${sd.toFixed(2)}`,
          `Q||U||médiane|${median.toFixed(1)}`,
          `Q||U||étendue|${sorted[0]} à ${sorted.at(-1)}`,
        ];
        expect(told(lines)).toEqual([]);
      }),
      { numRuns: runs(2000) },
    );
  });
});
