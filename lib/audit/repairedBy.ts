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
      const right = isTold(finding) ? rightText(finding) : undefined;
      return right === undefined ? [] : [{ ...entry, printed: right }];
    }),
  );
}

/** Whether the audit tells what should have been printed for good: of a count, and of another rounding. */
function isTold({ statistic, kind }: Finding): boolean {
  return statistic === "n" || statistic === "base" || roundingSlips.includes(kind);
}

/** The one text that should have been printed, where it is known. */
export function rightText({ expected, nearest }: Pick<Finding, "expected" | "nearest">): string | undefined {
  return expected.length === 1 && nearest === undefined ? expected[0] : undefined;
}
