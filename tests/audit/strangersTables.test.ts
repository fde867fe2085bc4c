import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditTables } from "../../lib/audit/strangers/auditTables";
import { parseTables, tableColumns, tableStatistics } from "../../lib/audit/strangers/parseTables";
import { pieceFindings } from "../../lib/audit/strangers/pieceFindings";
import { tablePieces } from "../../lib/audit/strangers/tablePieces";
import { parseCsv } from "../../lib/base/parseCsv";
import { longTest, runs } from "../support/realChecks";
import { bytesOf } from "../support/smallSurvey";
import { heads, recordsOf, strangersAnswers, strangersLines } from "../support/strangersTables";

const piecesOf = (lines: readonly string[]) =>
  tablePieces(parseTables(recordsOf(lines), "tables.csv"), "halfEither");
const findingsOf = (lines: readonly string[]) =>
  piecesOf(lines).flatMap((piece) => pieceFindings(piece).findings);
const statisticOf = (line: string) => line.split("|")[4]!;

describe("tables of known answers, as a stranger copies them", () => {
  test.each([
    ["half up", "up"],
    ["half to even", "even"],
  ] as const)("contradict nothing, printed %s", (_, tie) => {
    fc.assert(
      fc.property(strangersAnswers, (answers) => {
        expect(auditTables(piecesOf(strangersLines(answers, tie))).findings).toEqual([]);
      }),
      { numRuns: runs(30) },
    );
  });

  test("contradict nothing, whatever statistics are left out", () => {
    const kinds = ["F", "chi2", "p", "ddl", "verdict", "pourcentage"];
    fc.assert(
      fc.property(strangersAnswers, fc.subarray(kinds), fc.boolean(), (answers, missing, isFlat) => {
        const lines = strangersLines(answers, "up").filter(
          (line) => !missing.includes(statisticOf(line)) && (isFlat || !/^Q\|\|[^|]/.test(line)),
        );
        expect(auditTables(piecesOf(lines)).findings).toEqual([]);
      }),
      { numRuns: runs(20) },
    );
  });

  test("are read alike, whatever the separator, the order and the language of the columns", () => {
    const columns = Object.values(tableColumns);
    fc.assert(
      fc.property(
        strangersAnswers,
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom(0, 1),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
        (answers, separator, language, order) => {
          const lines = strangersLines(answers, "even");
          const names = [...columns.map((own) => own[language]!), "note"];
          const statistics = Object.values(tableStatistics);
          const translated = (name: string) =>
            language === 0 ? name : (statistics.find(([french]) => french === name)?.[1] ?? name);
          const records = lines.map((line) => {
            const fields = line.split("|").map((field, i) => (i === 4 ? translated(field) : field));
            return [...fields, "lu"];
          });
          const text = [names, ...records]
            .map((fields) => order.map((i) => `"${fields[i]}"`).join(separator))
            .join("\r\n");
          const read = parseTables(parseCsv(bytesOf(text), "a.csv", { anySeparator: true }), "a.csv");
          const plain = parseTables(recordsOf(lines, heads.join("|")), "a.csv");
          expect(read.publication.entries).toEqual(plain.publication.entries);
          expect(read.settings).toEqual(plain.settings);
        },
      ),
      { numRuns: runs(30) },
    );
  });
});

longTest("any other last digit of a sound number is caught as often as the power of that number says", () => {
  fc.assert(
    fc.property(strangersAnswers, fc.nat(), (answers, rank) => {
      // A verdict would tell of a p what nothing else does.
      const lines = strangersLines(answers, "up").filter((line) => statisticOf(line) !== "verdict");
      const { sound } = auditTables(piecesOf(lines));
      const { place, power } = sound[rank % sound.length]!;
      const name = tableStatistics[place.statistic as keyof typeof tableStatistics][0];
      const start = [place.question, place.by, place.row, place.column, name].join("|");
      const at = lines.findIndex((line) => line.startsWith(`${start}|`));
      const digits = [..."0123456789"].filter((digit) => !place.printed.endsWith(digit));
      const caught = digits.filter((digit) => {
        const changed = lines.with(at, `${start}|${place.printed.slice(0, -1)}${digit}`);
        return findingsOf(changed).length > 0;
      });
      expect(caught.length / 9).toBe(power);
    }),
    { numRuns: 2 },
  );
});

test("of a percent on a tie either neighbour holds, and its power leaves out the other", () => {
  const printed = (percent: string) => [
    "Q||||réponses|plusieurs",
    "Q||||base|16",
    "Q||Item||effectif|1",
    `Q||Item||pourcentage|${percent}`,
  ];
  for (const percent of ["6,2", "6,3"]) {
    const { findings, sound } = auditTables(piecesOf(printed(percent)));
    expect(findings).toEqual([]);
    const ofCells = sound.filter(({ place }) => place.statistic !== "base");
    expect(ofCells.map(({ power }) => power)).toEqual([1, 8 / 9]);
  }
  expect(findingsOf(printed("6,4"))).toHaveLength(1);
});
