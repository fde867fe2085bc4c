import { sum } from "../../base/sum";
import { UserError } from "../../base/UserError";
import { fr } from "../../present/french";
import { shareOf } from "../../tables/valueSizes";
import type { Context } from "../Context";
import { givenScores } from "./givenScores";
import type { GroupName } from "./groupNamed";
import { said } from "./said";
import { scorePlace } from "./scorePlace";

/** The share of some scores or numbers: `percentBetween` of {@link SentenceWords}. */
export function percentBetween(
  { study }: Context,
  id: string,
  ...place: readonly (GroupName | number | undefined)[]
): string {
  const { id: item, rest } = scorePlace(study, "percentBetween", id, place);
  const [least, greatest, group] = rest as readonly [number, number, GroupName?];
  if (!(least <= greatest))
    throw new UserError(
      `percentBetween("${item}", ${least}, ${greatest}) : attendu la plus petite note, puis la plus grande.`,
    );
  const { sizes, source } = givenScores(study, item, group, "cette part");
  const own = sizes.sizes.filter((_, v) => sizes.values[v]! >= least && sizes.values[v]! <= greatest);
  const among = { n: sum(own.map(({ n }) => n)), weight: sum(own.map(({ weight }) => weight)) };
  return said(fr.percent(shareOf(among, sizes.all).percent), { source });
}
