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
      return isKnown(finding) ? [{ ...entry, printed: finding.expected }] : [];
    }),
  );
}

/** Whether the audit tells what should have been printed: a count, or another rounding. */
function isKnown({ statistic, finding, expected }: Finding): boolean {
  return expected !== "" && (statistic === "n" || statistic === "base" || roundingSlips.includes(finding));
}
