import type { PrintedMean } from "./grim";
import { possibleSums } from "./possibleSums";
import { printedInterval } from "./printedInterval";
import { integers, integersWithParity } from "./range";

/** A printed mean with its standard deviation (n - 1). */
export interface PrintedMeanAndSd extends PrintedMean {
  readonly sd: string;
}

/**
 * The GRIMMER test (Anaya 2016, PeerJ Preprints 2400) in Allard's analytic form (2018): whether a printed
 * mean and standard deviation can be those of `n` respondents who each gave `items` integers.
 *
 * The mean passes GRIM, and for one of its sums some integer is a sum of squares (test 1) whose standard
 * deviation is printed so (test 2) and that is even or odd as the sum is (test 3). Ties may have been
 * rounded up or down. Of nobody nothing is possible; of one respondent only the mean is tested. Exact
 * as long as (2 x 10^decimals x sum)² is a safe integer. Compared with the examples of scrutiny and
 * rsprite2, and with every data set of up to 8 answers from 1 to 5.
 *
 * Published versions flag answers that exist. Allard's tries only the sum nearest to n x mean, where a mean
 * of one decimal allows several: of all 1,820 data sets of 12 answers from 1 to 5 it flags 300, as eleven
 * 1 and one 4, printed 1.3 and 0.87. scrutiny before 1.0, in floating point, flags seven 1 and
 * 193 0, printed 0.03 and 0.18. Anaya's looks variances up in tables, for 5 to 99 respondents only.
 *
 * What it cannot see passes: the ends of the scale (3.00 and 2.08 of 20 answers from 1 to 5, which have 2.05
 * at most), and that integers are unequal where their mean is none (1.50 and 0.00 of 8 answers, which have
 * 0.53 at least). `momentSolutions` sees both.
 *
 * @throws UserError in French when a number cannot be read
 */
export function grimmer({ mean, sd, n, items = 1 }: PrintedMeanAndSd): boolean {
  const { low, high, scale } = printedInterval(sd);
  return integers(possibleSums(mean, n * items)).some((sum) => {
    const squares = (end: number) =>
      ((sum * scale) ** 2 + n * (n - 1) * (items * end) ** 2) / (n * scale ** 2);
    const [first] = integersWithParity([Math.ceil(squares(low)), Math.floor(squares(high))], sum);
    return first !== undefined;
  });
}
