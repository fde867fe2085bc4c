import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { jStat } from "jstat";
import { UserError } from "../../base/UserError";
import { chiSquareTails } from "./chiSquareUpperTail";
import { fTails } from "./fUpperTail";
import { lowerTail, quantile } from "./quantile";

/**
 * The distance from 0 within which a standard normal variable lies with probability `level`.
 * jStat 1.9's for the usual levels, our own beyond, where that is off by 6e-5. Compared with R 4.2 `qnorm`, and with hundreds of digits.
 *
 * @throws UserError unless 0 < level < 1
 */
export function twoSidedNormal(level: number): number {
  refuseLevel(level);
  if (isUsual(level)) return jStat.normal.inv(1 - (1 - level) / 2, 0, 1);
  return Math.sqrt(quantile(lowerTail(level), (square) => chiSquareTails(square, 1)));
}

/**
 * The distance from 0 within which a Student variable lies with probability `level`; NaN where the degrees of freedom
 * are not above 0. That of stdlib (0.2.3) for the usual levels, our own beyond, where that may be 0. Compared with R
 * 4.2 `qt`, and with hundreds of digits.
 *
 * @throws UserError unless 0 < level < 1
 */
export function twoSidedStudent(level: number, degreesOfFreedom: number): number {
  refuseLevel(level);
  if (isUsual(level) && degreesOfFreedom >= 1) return tQuantile(1 - (1 - level) / 2, degreesOfFreedom);
  return Math.sqrt(quantile(lowerTail(level), (square) => fTails(square, 1, degreesOfFreedom)));
}

function isUsual(level: number): boolean {
  return level >= 0.5 && level <= 0.999;
}

/**
 * Refuses a confidence level that is none, such as 95 for 0.95.
 *
 * @throws UserError in French unless 0 < level < 1
 */
export function refuseLevel(level: number): void {
  refuseShare("Niveau de confiance", level, "0.95");
}

/**
 * Refuses a threshold of significance that is none, such as 5 for 0.05.
 *
 * @throws UserError in French unless 0 < alpha < 1
 */
export function refuseThreshold(alpha: number): void {
  refuseShare("Seuil de signification", alpha, "0.05");
}

/**
 * Refuses a power that is none, such as 80 for 0.8.
 *
 * @throws UserError in French unless 0 < power < 1
 */
export function refusePower(power: number): void {
  refuseShare("Puissance", power, "0.8");
}

function refuseShare(name: string, value: number, example: string): void {
  if (value > 0 && value < 1) return;
  throw new UserError(
    `${name} ${value} : ce n’est pas une part. Attendu : un nombre entre 0 et 1, l’un et l’autre exclus, comme ${example}.`,
  );
}
