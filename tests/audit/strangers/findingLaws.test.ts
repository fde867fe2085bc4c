import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { impossibleAlone } from "../../../lib/audit/strangers/exchanges";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { pieceFindings } from "../../../lib/audit/strangers/pieceFindings";
import { shapeSystems } from "../../../lib/audit/strangers/shapeSystems";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { findingTable, findingWords } from "../../../lib/present/tables/findingTable";
import { expectedWords } from "../../../lib/published/Expected";
import type { Finding } from "../../../lib/published/Finding";
import { keyText } from "../../../lib/published/PublishedNumber";
import { runs } from "../../support/realChecks";
import {
  drawnSlip,
  recordsOf,
  slippedLines,
  strangersAnswers,
  strangersLines,
} from "../../support/strangersTables";
import { tableTexts } from "../../support/tableTexts";

const roundings = ["halfUp", "halfEither"] as const;

/** Tables of known answers with one slip or two in them, as pieces with what is found of them. */
const slipped = fc
  .record({
    answers: strangersAnswers,
    slips: fc.array(drawnSlip, { minLength: 1, maxLength: 2 }),
    rounding: fc.constantFrom(...roundings),
    left: fc.subarray(["F", "chi2", "p", "pourcentage", "écart-type"], { maxLength: 2 }),
  })
  .map(({ answers, slips, rounding, left }) => {
    const whole = strangersLines(answers, "up").filter((line) => !left.includes(line.split("|")[4]!));
    const lines = slippedLines(whole, slips);
    const pieces = tablePieces(parseTables(recordsOf(lines), "tables.csv"), rounding);
    return { lines, pieces: pieces.map((piece) => ({ piece, findings: pieceFindings(piece).findings })) };
  });

function holds(law: (found: readonly Finding[], pieces: Drawn["pieces"]) => void): void {
  fc.assert(
    fc.property(slipped, ({ pieces }) =>
      law(
        pieces.flatMap(({ findings }) => findings),
        pieces,
      ),
    ),
    { numRuns: runs(40) },
  );
}
type Drawn = typeof slipped extends fc.Arbitrary<infer T> ? T : never;

const value = (text: string) => Number(text.replace(",", ".").replace(/[<≤>≥]/, ""));

describe("what is expected of a number of a stranger's tables", () => {
  test("is never what is printed, nor an interval around it", () => {
    holds((findings) => {
      for (const { printed, expected, nearest } of findings) {
        const texts = nearest?.texts ?? expected;
        expect(texts).not.toContain(printed);
        if (nearest !== undefined || expected.length < 2 || !/^[\d.,-]+$/.test(printed)) continue;
        const [low, high] = expected.map(value) as [number, number];
        expect(value(printed) > low && value(printed) < high, `${printed} in ${expected}`).toBe(false);
      }
    });
  });

  test("is said wherever something is printed, and what is printed is", () => {
    holds((findings) => {
      for (const finding of findings) {
        expect(finding.printed).not.toBe("");
        const cells = tableTexts(findingTable("", [finding], (by) => by))[0]!;
        expect(cells).not.toContain("?");
        expect(cells).not.toContain("rien");
        expect(findingWords(finding, (by) => by)).not.toMatch(/rien|\?/);
      }
    });
  });

  test("is one value, or others are named that would do, or it is said that none would", () => {
    holds((findings) => {
      for (const finding of findings) {
        if (finding.expected.length === 1 && finding.nearest === undefined) continue;
        expect(finding.explanation).toMatch(
          /Ou bien|Seuls? ces? (?:deux )?nombres? y suffi|À lui seul|ces deux-là, si|sont échangés|Aucune réponse entière|donnent/,
        );
      }
    });
  });
});

test("every number that no answers give even alone is named", () => {
  holds((_, pieces) => {
    for (const { piece, findings: own } of pieces) {
      const words = own.map(({ explanation }) => explanation).join(" ");
      const keys = new Set(own.map(keyText));
      for (const { system } of shapeSystems(piece)) {
        if (system.isPossible()) continue;
        for (const place of impossibleAlone(system)) {
          expect(keys.has(keyText(place)) || words.includes(place.printed), keyText(place)).toBe(true);
        }
      }
    }
  });
});

test("all is said in French", () => {
  holds((findings) => {
    for (const finding of findings) {
      const text = `${finding.explanation} ${findingWords(finding, (by) => by)} ${expectedWords(finding)}`;
      expect(text).not.toMatch(/\b(mean|sd|percent|chi2|oddsRatio|eta2|base|and|or)\b/);
    }
  });
});

test("odds are a chance, of the likeliest of the causes that are compared, and are said", () => {
  holds((findings) => {
    for (const { odds, explanation } of findings) {
      if (odds === undefined) continue;
      expect(odds).toBeGreaterThan(0);
      expect(odds).toBeLessThanOrEqual(1);
      expect(explanation).toMatch(/Cause la plus probable \((?:plus de )?\d+.%\)|y suffi/);
      const named = [...explanation.matchAll(/, (?:moins de )?(\d+).%/g)].map(([, text]) => Number(text));
      for (const other of named) expect(other).toBeLessThanOrEqual(Math.round(100 * odds) + 1);
    }
  });
});
