import type { RawColumn } from "../import/table/RawTable";
import type { MissingCodes } from "../questionnaire/MissingReason";
import type { Guess } from "./Guess";

/**
 * What a file writes where a question was not shown, as codes of the whole questionnaire: what was not asked is known
 * whether a condition explains it or not.
 */
export function notShownCodes(columns: readonly RawColumn[]): {
  readonly codes: MissingCodes;
  readonly guesses: readonly Guess[];
} {
  const counts = new Map<string, number>();
  for (const { values, codes, notShown } of columns)
    for (const text of notShown ?? []) {
      const code = values.indexOf(text);
      const count = codes.filter((own) => own === code).length;
      if (count > 0) counts.set(text, (counts.get(text) ?? 0) + count);
    }
  return {
    codes: Object.fromEntries([...counts.keys()].map((code) => [code, "notAsked"])),
    guesses: [...counts].map(([code, count]) => ({
      ...{ about: "missing", columns: [], what: { code, reason: "notAsked", count } },
      ...{ reason: { kind: "declared" }, confidence: "sure", applied: true },
    })),
  };
}
