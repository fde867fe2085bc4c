import fc from "fast-check";
import { DataError } from "../../lib/base/DataError";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
import { rawTable } from "./rawTable";

const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("", "1", "2", "3", "9", "99", "0", "-1", "Oui", "Non", "NA", "NSP", ".", "x"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "a;b",
      "a",
      "b; c",
      "1,5",
      "2.0",
      "1e3",
      "01",
      "35",
      "2A",
      "12/05/2023",
      "Refus",
    ),
  },
  fc.integer({ min: -20, max: 2000 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value.toFixed(3)),
  fc.string({ maxLength: 12 }).map((text) => text.trim()),
);
const name = fc.oneof(
  fc.constantFrom(
    "id",
    "poids",
    "Q [a]",
    "Q [b]",
    "sat_1",
    "sat_2",
    "sat_3",
    "q1_1",
    "q1_2",
    "__proto__",
    "rang 1",
    "rang 2",
  ),
  fc
    .string({ minLength: 1, maxLength: 8 })
    .map((text) => text.trim())
    .filter((text) => text !== ""),
);
/** The columns of any table that a survey, or something else, may give: each a name and the texts of its rows. */
export const arbitraryColumns = fc
  .record({
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 7 }),
    rows: fc.integer({ min: 1, max: 40 }),
  })
  .chain(({ names, rows }) =>
    fc
      .tuple(
        ...names.map(() =>
          // A column of its own few values, as surveys have, or of anything.
          fc.oneof(
            fc
              .array(cell, { minLength: 1, maxLength: 5 })
              .chain((values) => fc.array(fc.constantFrom(...values), { minLength: rows, maxLength: rows })),
            fc.array(cell, { minLength: rows, maxLength: rows }),
          ),
        ),
      )
      .map((columns) => Object.fromEntries(names.map((own, i) => [own, columns[i]!]))),
  )
  // An empty line is no row.
  .filter((columns) => Object.values(columns).some((texts) => texts.some((text) => text !== "")))
  .filter((columns) => !isRefused(columns));

/** Whether a table is refused: it has nothing but an identifier, or one twice, or totals. */
function isRefused(columns: Readonly<Record<string, readonly string[]>>): boolean {
  try {
    draftQuestionnaire(rawTable(columns));
    return false;
  } catch (error) {
    if (error instanceof DataError) return true;
    throw error;
  }
}
