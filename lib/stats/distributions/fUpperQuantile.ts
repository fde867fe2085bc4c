import { fTails, fUpperTail } from "./fUpperTail";
import { isMiddling, quantile, upperTail } from "./quantile";
import { rootOf } from "./rootOf";

/**
 * The F above which a Fisher-Snedecor variable lies with probability p: Infinity for 0, 0 for 1. NaN outside of
 * these, and where the tail is. Compared with R 4.2 `qf`, and with hundreds of digits.
 */
export function fUpperQuantile(p: number, between: number, within: number): number {
  if (isMiddling(p)) return rootOf((F) => fUpperTail(F, between, within) - p, 0);
  return quantile(upperTail(p), (F) => fTails(F, between, within));
}
