import { isPrintedSo } from "../../audit/isPrintedSo";
import type { MeanRow } from "../../audit/meanRow";
import type { Publication } from "../../published/Publication";
import { type Key, keyText } from "../../published/PublishedNumber";
import { otherValue } from "./otherValue";

/** What other reports print beside means, and follows from F. */
const ofF = ["t", "d", "eta2"] as const;

/** Whether an F of a crossing of a row gives the t, the d and the eta squared that are printed beside it. */
export function givesOtherTests(
  publication: Publication,
  { question, row: item }: Pick<Key, "question" | "row">,
  row: MeanRow,
  c: number,
  F: number,
): boolean {
  const { id: by, groups } = row.crossings[c]!;
  const place = { question, by, row: item, column: "" };
  const sizes = new Map(groups.map((group, g) => [group, row.row.crossings[c]!.groups[g]!.n]));
  const values = new Map([[keyText({ ...place, statistic: "F" }), { value: F }]]);
  return ofF.every((statistic) => {
    const printed = publication.printed({ ...place, statistic });
    const own = otherValue({ ...place, statistic }, values, sizes);
    return printed === undefined || own === undefined || own.some((value) => isPrintedSo(printed, value));
  });
}
