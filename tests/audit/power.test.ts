import { describe, expect, test } from "vitest";
import { countSystem } from "../../lib/audit/countSystem";
import { meanSystem } from "../../lib/audit/meanSystem";
import type { PrintedSystem } from "../../lib/audit/PrintedSystem";
import { power } from "../../lib/audit/power";
import { type QuestionShape, questionShape } from "../../lib/audit/QuestionShape";
import { type Publication, publication } from "../../lib/published/Publication";
import { keyText, type PublishedNumber, type Statistic } from "../../lib/published/PublishedNumber";
import { withPrinted } from "../support/section2";
import { at } from "../support/smallReport";
import { drawn, reportOf, surveyOf } from "../support/syntheticReport";

describe("power, worked by hand", () => {
  const powerOf = (statistic: Statistic, printed: string, values: readonly number[] | undefined) => {
    const [place] = at("1.3", "", "", "", { [statistic]: printed }) as [PublishedNumber];
    return power(
      {
        places: [place, place, place],
        isDecided: () => true,
        accepts: () => true,
        isPossible: () => true,
        without: () => ({ possible: true, values: [values] }),
      },
      place,
    );
  };

  test("is one where the rest leaves a single value, or others that differ in more than a digit", () => {
    expect(powerOf("mean", "3,14", [3.1411])).toBe(1);
    expect(powerOf("mean", "3,14", [3.1411, 3.24, 3.04, 4.14, 13.14])).toBe(1);
    expect(powerOf("n", "7", [7, 17])).toBe(1);
    expect(powerOf("p", ".000", [0.0001])).toBe(1);
  });

  test("is the share of the nine other last digits that the rest does not leave", () => {
    expect(powerOf("mean", "3,14", [3.14, 3.15])).toBeCloseTo(8 / 9, 15);
    expect(powerOf("mean", "3,14", [3.1, 3.1401, 3.1402, 3.15, 3.151, 3.1949])).toBeCloseTo(6 / 9, 15);
    expect(
      powerOf(
        "mean",
        "3,14",
        Array.from({ length: 10 }, (_, i) => 3.1 + i / 100),
      ),
    ).toBe(0);
    expect(powerOf("n", "12", [10, 12, 19, 20])).toBeCloseTo(7 / 9, 15);
    expect(powerOf("p", ".019", [0.0193, 0.0101])).toBeCloseTo(8 / 9, 15);
    // Printed half down: of 31.25, 31.3 is another number that the rest leaves.
    expect(powerOf("percent", "31,2", [31.25])).toBeCloseTo(8 / 9, 15);
  });

  test("is none where the rest tells too little, and of « < .001 »", () => {
    expect(powerOf("mean", "3,14", undefined)).toBe(0);
    expect(powerOf("p", "<.001", [0.0001])).toBe(0);
  });
});

describe("power against every other last digit", () => {
  // No group is of a multiple of 16, of which a percent may be on a tie.
  const survey = surveyOf(
    Array.from({ length: 45 }, (_, row) =>
      Array.from({ length: drawn }, (_, c) => (row * (7 + c) + ((row * row) % 11)) % 40),
    ),
  );
  const report = reportOf(survey);
  const systemOf = (printed: Publication, shape: QuestionShape, item: string): PrintedSystem =>
    shape.kind === "means" ? meanSystem(printed, shape, item)! : countSystem(printed, shape, item);

  /** A part of the numbers, that the others be told less. */
  const every = (step: number) => (_: PublishedNumber, i: number) => i % step === 0;
  const means = ({ statistic, column }: PublishedNumber) =>
    statistic === "mean" || statistic === "F" || (statistic === "sd" && column !== "");

  test.each([
    ["1.3", every(7)],
    ["1.5", means],
    ["1.9", every(5)],
    ["1.10", every(6)],
  ] as const)("is the share that is caught, in question %s of which few numbers are printed", (id, isKept) => {
    const question = survey.questionnaire.questions.find((own) => own.id === id)!;
    const shape = questionShape(survey.questionnaire, report, question);
    const part = publication(report.entries.filter((entry) => entry.question === id).filter(isKept));
    const powers = shape.rows.flatMap((item) => {
      const system = systemOf(part, shape, item);
      return system.places
        .filter((place) => system.without([place]).values[0] !== undefined)
        .map((place) => {
          const caught = [..."0123456789"].filter((digit) => {
            const text = `${place.printed.slice(0, -1)}${digit}`;
            if (text === place.printed) return false;
            return !systemOf(withPrinted(part, place, text), shape, item).without([]).possible;
          });
          const own = power(system, place);
          expect(own, `${keyText(place)} ${place.printed}`).toBeCloseTo(caught.length / 9, 12);
          return own;
        });
    });
    expect(powers.some((own) => own < 1)).toBe(true);
    expect(powers).toContain(1);
  });
});
