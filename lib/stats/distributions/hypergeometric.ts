/** A distribution of whole numbers, ready to be drawn from. */
export interface Hypergeometric {
  /** The smallest number that is drawn. */
  readonly least: number;
  /** The probability of `least + k` or fewer; the last is 1. */
  readonly cumulated: readonly number[];
  /** For each of as many equal parts of [0, 1) as there are numbers, the first k where a search may begin. */
  readonly starts: readonly number[];
}

/** Beside the most probable number, what a number in double precision cannot tell from 0. */
const negligible = 1e-18;

/**
 * How many of the `marked` ones are among `drawn` respondents taken at random, without replacement, from
 * `all` of them. From the most probable number outwards by ratios of neighbours: no logarithm, hence the
 * same digits on every machine. Compared with R 4.2 `phyper`.
 */
export function hypergeometric(all: number, marked: number, drawn: number): Hypergeometric {
  const rest = all - marked - drawn;
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (all + 2));
  const below: number[] = [];
  for (let k = mode, weight = 1; ; k--) {
    weight *= (k * (rest + k)) / ((marked - k + 1) * (drawn - k + 1));
    if (weight < negligible) break;
    below.push(weight);
  }
  const weights = [...below.reverse(), 1];
  for (let k = mode, weight = 1; ; k++) {
    weight *= ((marked - k) * (drawn - k)) / ((k + 1) * (rest + k + 1));
    if (weight < negligible) break;
    weights.push(weight);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cumulated: number[] = [];
  const starts: number[] = [];
  let sum = 0;
  for (const [k, weight] of weights.entries()) {
    sum += weight;
    cumulated.push(sum / total);
    while (starts.length < cumulated[k]! * weights.length) starts.push(k);
  }
  return { least: mode - below.length, cumulated, starts };
}

/** The number at this place of the distribution, from 0 up to 1, 1 excluded (Chen and Asau 1974). */
export function hypergeometricAt({ least, cumulated, starts }: Hypergeometric, place: number): number {
  let k = starts[Math.floor(place * starts.length)]!;
  while (cumulated[k]! <= place) k++;
  return least + k;
}
