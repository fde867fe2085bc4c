import { fUpperTail } from "./fUpperTail";
import { rootOf } from "./rootOf";

/** The F above which a Fisher-Snedecor variable lies with probability p. Compared with R 4.2 `qf`. */
export function fUpperQuantile(p: number, between: number, within: number): number {
  return rootOf((F) => fUpperTail(F, between, within) - p, 0);
}
