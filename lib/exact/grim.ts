import { possibleSums } from "./possibleSums";

/** A printed mean of `n` respondents, each the mean of `items` integers (1 unless given). */
export interface PrintedMean {
  /** Decimal comma or point; trailing zeros count. */
  readonly mean: string;
  readonly n: number;
  readonly items?: number;
}

/**
 * The GRIM test (Brown and Heathers 2017, « The GRIM Test », Social Psychological and Personality
 * Science 8): whether a printed mean can be that of `n` respondents who each gave `items` integers.
 *
 * A tie may have been rounded up or down, as in the R package scrutiny by default; where scrutiny
 * compares with a tolerance of 1.5e-8, integers are compared here. Of nobody no mean is possible.
 * Compared with the examples of scrutiny and rsprite2 (`tests/reference/consistency.json`).
 *
 * It knows nothing of the scale, and next to nothing of large samples: at two decimals every mean
 * of 100 answers or more is possible ({@link grimProbability}). It wrongly flags what is not rounded:
 * 2 / 3 cut off to 0.66 for three answers.
 *
 * @throws UserError in French when the mean cannot be read
 */
export function grim({ mean, n, items = 1 }: PrintedMean): boolean {
  const [least, most] = possibleSums(mean, n * items);
  return least <= most;
}
