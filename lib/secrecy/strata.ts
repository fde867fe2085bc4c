import type { ItemScores } from "./ItemScores";

/**
 * The respondents who are together in every table and weigh the same, the hidden groups of a crossing taken for one:
 * whatever changes among them alone and keeps their sums changes no table.
 *
 * @param hidden shape [crossing][group]
 */
export function strataOf(
  { scores, weights, crossings }: Pick<ItemScores, "scores" | "weights" | "crossings">,
  hidden: readonly (readonly boolean[])[],
): readonly (readonly number[])[] {
  const strata = new Map<string, number[]>();
  scores.forEach((_, i) => {
    const places = crossings.map(({ groups }, c) => {
      const group = groups[i]!;
      return group >= 0 && hidden[c]![group] ? "c" : String(group);
    });
    const key = [...places, weights?.[i] ?? 1].join("|");
    const own = strata.get(key);
    if (own) own.push(i);
    else strata.set(key, [i]);
  });
  return [...strata.values()];
}
