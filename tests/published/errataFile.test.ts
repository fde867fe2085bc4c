import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findErrata } from "../../lib/audit/findErrata";
import { DataError } from "../../lib/base/DataError";
import type { Expected } from "../../lib/published/Expected";
import { formatErrata, parseErrata } from "../../lib/published/errataFile";
import type { Certainty, Finding, FindingKind } from "../../lib/published/Finding";
import { certaintyNames, kindNames } from "../../lib/published/findingNames";
import { isNumeric, statistics } from "../../lib/published/PublishedNumber";
import { printed2, section2 } from "../support/section2";
import { root as projectFolder } from "../support/smallSurvey";

const bytes = (text: string) => new TextEncoder().encode(text);
const header = "question,by,row,column,statistic,printed,finding,expected,certainty,explanation\n";

describe("the committed errata", () => {
  const committed = readFileSync(join(projectFolder, "data", "errata.csv"));

  test("are read back and written again as they are", () => {
    expect(formatErrata(parseErrata(committed, "errata.csv"))).toBe(committed.toString("utf8"));
  });

  test("are, of section 2, what the audit finds in its printed numbers", () => {
    const read = parseErrata(committed, "errata.csv").filter(({ question }) => question.startsWith("2."));
    expect(read).toEqual(findErrata(section2, printed2).map(({ weight: _, ...finding }) => finding));
  });
});

describe("formatErrata and parseErrata", () => {
  test("write and read a header alone when there is no finding", () => {
    expect(formatErrata([])).toBe(header);
    expect(parseErrata(bytes(header), "errata.csv")).toEqual([]);
  });

  test("give back any findings, with their commas, quotes, line ends and empty fields", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("", "8,250 à 8,279", "« x »", 'a"b', "a\nb"),
    );
    const number = fc.constantFrom("8,250", "8,279", ".001", "<.001", "188", "x");
    const numbers: fc.Arbitrary<Expected> = fc.oneof(
      fc.constant([] as const),
      fc.tuple(number),
      fc.tuple(number, number),
    );
    const words: fc.Arbitrary<Expected> = text.map((own) => (own === "" ? [] : [own]));
    const plain = fc.record({
      question: fc.constantFrom("2.7", "10.12"),
      by: fc.constantFrom("", "structure"),
      row: text,
      column: text,
      statistic: fc.constantFrom(...statistics),
      printed: text,
      kind: fc.constantFrom(...(Object.keys(kindNames) as FindingKind[])),
      certainty: fc.constantFrom(...(Object.keys(certaintyNames) as Certainty[])),
      explanation: text,
    });
    const finding: fc.Arbitrary<Finding> = plain.chain((own) =>
      (isNumeric(own) ? numbers : words).map((expected) => ({ ...own, expected })),
    );
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 5 }), (findings) => {
        expect(parseErrata(bytes(formatErrata(findings)), "errata.csv")).toEqual(findings);
      }),
    );
  });

  test.each([
    ["another header", "question,by\n2.7,structure\n", { line: 1, value: "question,by" }],
    [
      "an unknown statistic",
      `${header}2.7,,,,moyenne,1,base,2,certaine,b\n`,
      { line: 2, column: "statistic", value: "moyenne" },
    ],
    [
      "an unknown certainty",
      `${header}2.7,,,,F,1,base,2,sûre,b\n`,
      { line: 2, column: "certainty", value: "sûre" },
    ],
    [
      "an unknown kind of finding",
      `${header}2.7,,,,F,1,a,2,certaine,b\n`,
      { line: 2, column: "finding", value: "a" },
    ],
    [
      "a number expected that is none",
      `${header}2.7,,,,F,1,base,entre 2 et 3,certaine,b\n`,
      { line: 2, column: "expected", value: "entre 2 et 3" },
    ],
    [
      "a range with one end only",
      `${header}2.7,,,,F,1,base,2 à ,certaine,b\n`,
      { line: 2, column: "expected", value: "2 à " },
    ],
  ])("stop at %s and say where it stands", (_, text, place) => {
    const read = () => parseErrata(bytes(text), "errata.csv");
    expect(read).toThrow(DataError);
    expect(read).toThrow(expect.objectContaining({ place: { file: "errata.csv", ...place } }));
  });
});
