import { isPrintedSo } from "../../audit/isPrintedSo";
import type { MeanRow } from "../../audit/meanRow";
import { sum } from "../../base/sum";
import type { Publication } from "../../published/Publication";
import type { Key } from "../../published/PublishedNumber";

/** Whether an F of a crossing of a row gives the t, the d and the eta squared that are printed beside it. */
export function givesOtherTests(
  publication: Publication,
  { question, row: item }: Pick<Key, "question" | "row">,
  row: MeanRow,
  c: number,
  F: number,
): boolean {
  const { id: by } = row.crossings[c]!;
  const sizes = row.row.crossings[c]!.groups.map(({ n }) => n);
  return (["t", "d", "eta2"] as const).every((statistic) => {
    const printed = publication.printed({ question, by, row: item, column: "", statistic });
    const own = ofF(statistic, F, sizes);
    return printed === undefined || own === undefined || own.some((value) => isPrintedSo(printed, value));
  });
}

/** What follows from F, with either sign where that is a convention; undefined where t and d are of no two groups. */
function ofF(
  statistic: "t" | "d" | "eta2",
  F: number,
  sizes: readonly number[],
): readonly number[] | undefined {
  const between = sizes.length - 1;
  if (statistic === "eta2") return [(between * F) / (between * F + sum(sizes) - sizes.length)];
  if (sizes.length !== 2) return undefined;
  const value = Math.sqrt(F * (statistic === "t" ? 1 : 1 / sizes[0]! + 1 / sizes[1]!));
  return [value, -value];
}
