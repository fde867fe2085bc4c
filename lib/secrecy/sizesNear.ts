/** Ways to share out respondents among groups; shape of one: [key][group]. */
export interface Ways {
  readonly ways: readonly (readonly (readonly number[])[])[];
  /** Whether there is no other way. */
  readonly isAll: boolean;
}

type Way = Ways["ways"][number];

/**
 * The ways to share out respondents among the groups whose sizes are not known, those nearest to the truth first: all of
 * them or, where these are too many, those in which some respondents pass from one group to one other.
 *
 * @param known sizes, NaN where they are not; shape [key][group]
 * @param truth the same as they are: their sums are known
 * @param most how many ways are not too many
 */
export function sizesNear(
  known: readonly (readonly number[])[],
  truth: readonly (readonly number[])[],
  most: number,
): Ways {
  const open = known.map((sizes) => sizes.flatMap((size, g) => (Number.isNaN(size) ? [g] : [])));
  const room = open.map((groups, k) => groups.reduce((all, g) => all + truth[k]![g]!, 0));
  const isAll = open.reduce((count, groups, k) => count * sharesCount(room[k]!, groups.length), 1) <= most;
  const start: Way = known.map((sizes, k) =>
    sizes.map((size, g) => (Number.isNaN(size) ? truth[k]![g]! : size)),
  );
  const ways = isAll
    ? open.reduce<readonly Way[]>(
        (all, groups, k) => {
          const shares = groups.length === 0 ? [[]] : [...sharesOf(room[k]!, groups.length)];
          return all.flatMap((way) => shares.map((share) => replaced(way, k, groups, share)));
        },
        [start],
      )
    : [start, ...open.flatMap((groups, k) => passing(start, k, groups))];
  const distance = (way: Way) =>
    way.reduce(
      (far, sizes, k) => sizes.reduce((own, size, g) => own + Math.abs(size - start[k]![g]!), far),
      0,
    );
  return { ways: ways.toSorted((a, b) => distance(a) - distance(b)), isAll };
}

/** How many ways there are to share out n among some groups: the combinations of n + groups - 1 by groups - 1. */
function sharesCount(n: number, groups: number): number {
  let count = 1;
  for (let i = 1; i < groups; i++) count = (count * (n + i)) / i;
  return count;
}

function* sharesOf(n: number, groups: number): Generator<readonly number[]> {
  if (groups === 1) {
    yield [n];
    return;
  }
  for (let first = 0; first <= n; first++)
    for (const rest of sharesOf(n - first, groups - 1)) yield [first, ...rest];
}

function replaced(way: Way, k: number, groups: readonly number[], share: readonly number[]): Way {
  return way.map((sizes, i) =>
    i === k ? sizes.map((size, g) => (groups.includes(g) ? share[groups.indexOf(g)]! : size)) : sizes,
  );
}

/** The ways in which one to all of a group are in another. */
function passing(way: Way, k: number, groups: readonly number[]): readonly Way[] {
  return groups.flatMap((from) =>
    groups
      .filter((to) => to !== from)
      .flatMap((to) =>
        Array.from({ length: way[k]![from]! }, (_, i) => {
          const moved = groups.map((g) => way[k]![g]! + (g === to ? i + 1 : 0) - (g === from ? i + 1 : 0));
          return replaced(way, k, groups, moved);
        }),
      ),
  );
}
