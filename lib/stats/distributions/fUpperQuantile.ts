import { fTails } from "./fUpperTail";
import { quantile, upperTail } from "./quantile";

/**
 * The F above which a Fisher-Snedecor variable lies with probability p: Infinity for 0, 0 for 1. NaN outside of
 * these, and where the tail is. Compared with R 4.2 `qf`, and with hundreds of digits.
 */
export function fUpperQuantile(p: number, between: number, within: number): number {
  return quantile(upperTail(p), (F) => fTails(F, between, within));
}
