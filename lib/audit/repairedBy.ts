import type { Finding } from "../published/Finding";
import { type Publication, publication } from "../published/Publication";
import { keyText } from "../published/PublishedNumber";
import { roundingSlips } from "./momentSlip";

/** The publication with its wrong counts and roundings as they should be, and without its other wrong numbers. */
export function repairedBy(printed: Publication, errata: readonly Finding[]): Publication {
  const wrong = new Map(errata.map((finding) => [keyText(finding), finding]));
  return publication(
    printed.entries.flatMap((entry) => {
      const finding = wrong.get(keyText(entry));
      if (finding === undefined) return [entry];
      const right = rightText(finding);
      return right === undefined ? [] : [{ ...entry, printed: right }];
    }),
  );
}

/** What should have been printed, where the audit tells it: a count, or another rounding. */
function rightText({ statistic, kind, expected }: Finding): string | undefined {
  const isTold = statistic === "n" || statistic === "base" || roundingSlips.includes(kind);
  return isTold && expected.length === 1 ? expected[0] : undefined;
}
