import type { Interval } from "../stats/means/meanInterval";
import type { TestDetail } from "./crossingDetail";
import { effectThresholds } from "./effectThresholds";
import type { RowTest } from "./rowTests";
import { significanceLevel } from "./Table";

/** Significant, and smaller than what the usage calls small (Cohen 1988). */
export function isNegligible({ p, effect, measure }: Pick<RowTest, "p" | "effect" | "measure">): boolean {
  return p <= significanceLevel && effect < effectThresholds[measure].small;
}

/** Not significant, though as large in these answers as what the usage calls small, or medium: neither shown nor excluded. */
export function isOverlooked(
  { p, effect, measure }: Pick<RowTest, "p" | "effect" | "measure">,
  size: "small" | "medium" = "small",
): boolean {
  return p > significanceLevel && effect >= effectThresholds[measure][size];
}

/** The smallest effect that a test finds four times in five, in the measure of its effect. */
export function detectableEffect(detail: TestDetail): number {
  return detail.kind === "counts" ? detail.detectable : detail.detectable.etaSquared;
}

/** An effect on the scale of a correlation: V as it is, and the root of eta squared. With two groups they compare. */
export function correlationOf(measure: RowTest["measure"], effect: number): number {
  return measure === "V" ? effect : Math.sqrt(effect);
}

/** The interval of a test's effect at 95 %, in the measure of its effect. */
export function effectInterval(detail: TestDetail): Interval {
  return detail.kind === "counts" ? detail.vInterval : detail.etaInterval;
}

/** The same on the scale of a correlation. */
export function correlationInterval(detail: TestDetail): Interval {
  const [low, high] = effectInterval(detail);
  const measure = detail.kind === "counts" ? "V" : "eta²";
  return [correlationOf(measure, low), correlationOf(measure, high)];
}
