import { type Key, keyText, type Statistic } from "../../published/PublishedNumber";

/**
 * What respondents give of a number that no table of a study shows, from those that one shows: a p of which a side is
 * printed, t and d of two groups, eta squared, the standard error of a mean.
 *
 * @param place in the study
 * @param values every number of the study's tables, by place
 * @param sizes of the groups of its crossing; of all, where it is of none
 * @returns one value, two where the sign is a convention; undefined where it does not follow from the tables
 */
export function otherValue(
  place: Key,
  values: ReadonlyMap<string, { readonly value: number }>,
  sizes: ReadonlyMap<string, number>,
): readonly number[] | undefined {
  const at = (statistic: Statistic) => values.get(keyText({ ...place, statistic }))?.value;
  const own = [...sizes.values()];
  const n = own.reduce((all, size) => all + size, 0);
  const F = at("F");
  const ofF = (value: (F: number) => number) => (F === undefined ? undefined : [value(F)]);
  const signed = (value: number) => [value, -value];
  switch (place.statistic) {
    case "p": {
      const p = at("p");
      return p === undefined ? undefined : [p];
    }
    case "t":
      return F === undefined || own.length !== 2 ? undefined : signed(Math.sqrt(F));
    case "d":
      return F === undefined || own.length !== 2
        ? undefined
        : signed(Math.sqrt(F * (1 / own[0]! + 1 / own[1]!)));
    case "eta2":
      return ofF((value) => ((own.length - 1) * value) / ((own.length - 1) * value + n - own.length));
    case "ddl2":
      return ofF(() => n - own.length);
    case "se": {
      const [sd, size] = [at("sd"), sizes.get(place.column)];
      return sd === undefined || size === undefined ? undefined : [sd / Math.sqrt(size)];
    }
    default:
      return undefined;
  }
}
