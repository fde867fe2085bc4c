/** A test of weighted answers, which takes into account how the respondents were drawn. */
export interface DesignTest {
  readonly F: number;
  /** Degrees of freedom of the numerator and of the denominator: not whole in the test of counts. */
  readonly d1: number;
  readonly d2: number;
  readonly p: number;
}

/** What cannot be computed. */
export const noDesignTest: DesignTest = { F: Number.NaN, d1: Number.NaN, d2: Number.NaN, p: Number.NaN };

/** Whether a test is of weighted answers. */
export function isDesignTest(test: object): test is DesignTest {
  return "d1" in test;
}
