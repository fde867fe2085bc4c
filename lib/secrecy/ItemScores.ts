/** The numbers given to one question, or to one item of it, by those who answered it. */
export interface ItemScores {
  /** Shape [respondents]. */
  readonly scores: readonly number[];
  /** What each counts for, where answers are weighted. */
  readonly weights?: readonly number[];
  /** Between what, and with how many decimals, a number may be. */
  readonly range: { readonly min: number; readonly max: number; readonly decimals: number };
  /** Whether a few large numbers can make most of a sum: not of notes on a scale. */
  readonly canDominate: boolean;
  readonly crossings: readonly {
    /** The group of each respondent; -1 of one who is in none. */
    readonly groups: readonly number[];
    /** The groups whose sizes are secret; shape [group]. */
    readonly secretSizes: readonly boolean[];
  }[];
}

/** Which moments are kept secret: true where one is. */
export interface MeansMask {
  readonly mean: boolean;
  /** The standard deviation of all. */
  readonly sd: boolean;
  readonly crossings: readonly {
    /** Of each group; its standard deviation goes with it. */
    readonly means: readonly boolean[];
    /** All the standard deviations. */
    readonly sds: boolean;
    /** The analysis of variance, and all that is computed of the whole row. */
    readonly test: boolean;
  }[];
}
