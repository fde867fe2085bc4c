import { neighbours } from "../lib/audit/neighbours";
import { repairs } from "../lib/audit/repairs";
import type { Publication } from "../lib/published/Publication";
import { keyText } from "../lib/published/PublishedNumber";
import { numberOf, type Slip, systemOf, withSlip } from "./auditSlips";

/** What the repairs of one number that are proposed for a slip are worth. */
export interface Proposal {
  readonly slip: Slip;
  readonly candidates: number;
  readonly isPlaceProposed: boolean;
  readonly isPlaceFirst: boolean;
  /** Whether the true number is among the readings at its place. */
  readonly isTextRead: boolean;
  /** Whether it is the first reading at the first place. */
  readonly isTextFirst: boolean;
}

export function proposalFor(publication: Publication, slip: Slip): Proposal {
  const { of, place } = slip;
  const slipped = withSlip(publication, slip);
  const near = (other: typeof place) => neighbours(slipped, of.shape, other);
  const found = repairs(systemOf(slipped, of), near, 1).map(({ numbers }) => numbers[0]!);
  const rank = found.findIndex((number) => keyText(number.place) === keyText(place));
  const isRight = (found[rank]?.readings ?? []).map(({ text }) => numberOf(text) === numberOf(place.printed));
  return {
    slip,
    candidates: found.length,
    isPlaceProposed: rank >= 0,
    isPlaceFirst: rank === 0,
    isTextRead: isRight.includes(true),
    isTextFirst: rank === 0 && isRight[0] === true,
  };
}
