import fc from "fast-check";
import type { SmallRow } from "./smallSurvey";

const score = fc.integer({ min: 1, max: 10 }).map(String);

/** Respondents of the small questionnaire whose answers follow its access conditions. */
export const arbitraryRows: fc.Arbitrary<readonly Partial<SmallRow>[]> = fc.array(
  fc
    .record({
      q1_1: fc.constantFrom("Publique", "Privée"),
      q1_2: fc.constantFrom("01", "35", "971"),
      q1_3: score,
      q1_4_1: score,
      q1_4_2: score,
      q1_5: fc.constantFrom("Un Conum", "Plusieurs Conum"),
      q1_6: fc.integer({ min: 2, max: 30 }).map(String),
      q1_7: fc.integer({ min: 0, max: 20 }).map(String),
      q1_8: fc.constantFrom("Oui", 'Non, "jamais"', "Je ne sais pas"),
    })
    .map((row) => ({
      ...row,
      q1_6: row.q1_5 === "Plusieurs Conum" ? row.q1_6 : "",
      q1_8: Number(row.q1_3) > 5 || (row.q1_1 === "Privée" && Number(row.q1_4_1) > 8) ? row.q1_8 : "",
    })),
  { minLength: 1, maxLength: 30 },
);
