import { UserError } from "./UserError";

/** What a search comes to: a value, or why there is none. Never thrown, and never caught. */
export type Solution<T> = Solved<T> | Unsolved;

export interface Solved<T> {
  readonly possible: true;
  readonly value: T;
}

export interface Unsolved {
  readonly possible: false;
  /** Nothing can be, which is proven; the search stopped at its bound; or what it needs is not given. */
  readonly cause: "none" | "bound" | "unmet";
  /** French, one sentence or more. */
  readonly reason: string;
}

export function solved<T>(value: T): Solved<T> {
  return { possible: true, value };
}

export function unsolved(cause: Unsolved["cause"], reason: string): Unsolved {
  return { possible: false, cause, reason };
}

/**
 * The value that somebody asked for.
 * @throws UserError with the reason where there is none
 */
export function solutionValue<T>(solution: Solution<T>): T {
  if (solution.possible) return solution.value;
  throw new UserError(solution.reason);
}
