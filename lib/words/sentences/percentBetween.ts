import { sum } from "../../base/sum";
import { UserError } from "../../base/UserError";
import { fr } from "../../present/french";
import { shareOf } from "../../tables/valueSizes";
import type { Context } from "../Context";
import { givenScores } from "./givenScores";
import type { GroupName } from "./groupNamed";
import { said } from "./said";

/** The share of some scores or numbers: `percentBetween` of {@link SentenceWords}. */
export function percentBetween(
  { study }: Context,
  id: string,
  least: number,
  greatest: number,
  group?: GroupName,
): string {
  if (!(least <= greatest))
    throw new UserError(
      `percentBetween("${id}", ${least}, ${greatest}) : attendu la plus petite note, puis la plus grande.`,
    );
  const { sizes, source } = givenScores(study, id, group, "cette part");
  const own = sizes.sizes.filter((_, v) => sizes.values[v]! >= least && sizes.values[v]! <= greatest);
  const among = { n: sum(own.map(({ n }) => n)), weight: sum(own.map(({ weight }) => weight)) };
  return said(fr.percent(shareOf(among, sizes.all).percent), { source });
}
