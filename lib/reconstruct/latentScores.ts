import type { Scenario } from "../answers/Provenance";
import { type Random, seededRandom } from "../base/random";
import { UserError } from "../base/UserError";
import type { Question } from "../questionnaire/types";

/** How much of an item's ranks comes from what a respondent gives to all items, and to those of its question. */
export interface Loadings {
  /** From -1 to 1. */
  readonly common: number;
  /** From -1 to 1; the squares of both add up to 1 at most. */
  readonly question: number;
}

/**
 * Normal scores of the respondents on an item: a factor of all items, one of the items of its
 * question, and its own. Values given in the order of these scores keep their counts and are
 * correlated as the scores are (Iman and Conover 1982): two items of loadings a and b have the
 * correlation a.common b.common, within a question a.question b.question more.
 *
 * @param stream name of the item, no other has the same
 * @returns one score a respondent, the same for the same seed
 */
export function latentScores(
  seed: number,
  n: number,
  question: string,
  stream: string,
  { common, question: own }: Loadings,
): readonly number[] {
  const factor = (name: string) => normals(n, seededRandom(seed, `latent ${name}`));
  const [all, group, item] = [factor(""), factor(`question ${question}`), factor(`item ${stream}`)];
  const rest = Math.sqrt(Math.max(0, 1 - common ** 2 - own ** 2));
  return item.map((noise, row) => common * all[row]! + own * group[row]! + rest * noise);
}

/**
 * The loadings of the scale items, and of the choices.
 *
 * @throws UserError in French where no scores have these correlations
 */
export function scenarioLoadings({ within, between, choices = 0 }: Scenario): {
  readonly items: Loadings;
  readonly choices: Loadings;
} {
  if (!(between >= 0 && within >= between && within <= 1)) {
    throw new UserError(
      `Scénario ${within},${between} : il faut 0 <= entre questions <= dans une question <= 1.`,
    );
  }
  if (!(choices >= 0 && choices <= 1)) {
    throw new UserError(`Scénario ${within},${between},${choices} : il faut 0 <= entre choix <= 1.`);
  }
  return {
    items: { common: Math.sqrt(between), question: Math.sqrt(within - between) },
    choices: { common: 0, question: Math.sqrt(choices) },
  };
}

/** Any loadings, positive or negative. */
export function anyLoadings(random: Random): Loadings {
  const share = () => (2 * random.integer(steps)) / steps - 1;
  const common = share();
  return { common, question: share() * Math.sqrt(1 - common ** 2) };
}

/** Independent standard normal numbers (Box and Muller 1958). */
function normals(n: number, random: Random): readonly number[] {
  const uniform = () => (random.integer(steps) + 0.5) / steps;
  return Array.from(
    { length: n },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}

const steps = 2 ** 31;

/**
 * How an item is joined to the others, and to which most: independently, unless a scenario or an exploration
 * says otherwise.
 */
export function loadingsOf(
  { id, kind }: Question,
  stream: string,
  seed: number,
  explore: boolean,
  scenario: Scenario | undefined,
): { readonly group: string; readonly loadings: Loadings } | undefined {
  if (explore) return { group: id, loadings: anyLoadings(seededRandom(seed, `${stream}/loadings`)) };
  if (scenario === undefined) return undefined;
  const { items, choices } = scenarioLoadings(scenario);
  if (kind === "scale") return { group: id, loadings: items };
  return kind === "single" && scenario.choices !== undefined
    ? { group: "choices", loadings: choices }
    : undefined;
}
