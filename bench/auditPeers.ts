import { questionChecks } from "../lib/audit/arithmeticChecks";
import { meanRow } from "../lib/audit/meanRow";
import { askedInAll } from "../lib/audit/QuestionShape";
import { type PrintedTest, recomputedP } from "../lib/audit/recomputedP";
import { roundDecimal } from "../lib/base/roundDecimal";
import { debit } from "../lib/exact/debit";
import { grim } from "../lib/exact/grim";
import { grimmer } from "../lib/exact/grimmer";
import type { Publication } from "../lib/published/Publication";
import type { Statistic } from "../lib/published/PublishedNumber";
import { decimalsOf, type Item, numberOf } from "./auditSlips";

export const peerNames = ["GRIM", "GRIMMER", "DEBIT", "statcheck", "recomputation"] as const;

/** Which of the published checks find something wrong with an item. */
export type PeerFindings = Readonly<Record<(typeof peerNames)[number], boolean>>;

/** Whether those that look at one or two numbers at a time do: all but recomputation. */
export function isFoundAsPublished({ recomputation, ...published }: PeerFindings): boolean {
  return Object.values(published).includes(true);
}

export function isFoundByAny(findings: PeerFindings): boolean {
  return Object.values(findings).includes(true);
}

/**
 * What others find of all that is printed of an item, sizes as known: GRIM (Brown and Heathers 2017) on
 * means and percents; GRIMMER (Anaya 2016, Allard 2018) and, of answers that are 0 or 1, DEBIT (Heathers and
 * Brown 2019) on means with their standard deviations; p from F or chi2 as statcheck does (Nuijten and
 * others 2016). And recomputation of every number from its neighbours, within their rounding: totals,
 * percents, moments of all, F, chi2.
 */
export function peerFindings(publication: Publication, { shape, item }: Item): PeerFindings {
  const own = { ...shape, rows: [item] };
  const isMeans = shape.kind === "means";
  const checks = questionChecks(publication, own);
  return {
    ...(isMeans ? momentFindings(publication, { shape, item }) : countFindings(publication, { shape, item })),
    recomputation: checks.some(({ rule, holds }) => !holds && rule !== "verdict" && rule !== "figure"),
  };
}

type Published = Omit<PeerFindings, "recomputation">;

function momentFindings(publication: Publication, { shape, item }: Item): Published {
  const { row, crossings } = meanRow(publication, shape, item)!;
  const means = [row.total, ...row.crossings.flatMap(({ groups }) => groups)].flatMap(({ mean, ...own }) =>
    mean === undefined ? [] : [{ ...own, mean }],
  );
  const both = means.flatMap(({ sd, ...own }) => (sd === undefined ? [] : [{ ...own, sd }]));
  const isBinary = shape.range.min === 0 && shape.range.max === 1;
  return {
    GRIM: !means.every(grim),
    GRIMMER: !both.every(grimmer),
    DEBIT: isBinary && !both.every(debit),
    statcheck: row.crossings.some(({ groups, F }, c) => {
      const filled = groups.filter(({ n }) => n > 0).length;
      return isWrongP(F, [filled - 1, row.total.n - filled], crossings[c]!.p);
    }),
  };
}

function countFindings(publication: Publication, { shape, item }: Item): Published {
  const { id, kind, choices, crossings } = shape;
  const sizeAt = (by: string, column: string) => {
    const crossing = crossings.find((own) => own.id === by);
    const g = crossing?.groups.findIndex((group) => column === group || column.endsWith(` / ${group}`));
    return crossing?.sizes?.[g ?? -1] ?? askedInAll(shape)!;
  };
  const percents = ["", ...crossings.map((crossing) => crossing.id)]
    .flatMap((by) => publication.table(id, by))
    .filter(({ row, statistic }) => statistic === "percent" && (kind === "single" || row === item));
  return {
    GRIM: !percents.every(({ by, column, printed }) =>
      grim({ mean: roundDecimal(numberOf(printed) / 100, decimalsOf(printed) + 2), n: sizeAt(by, column) }),
    ),
    GRIMMER: false,
    DEBIT: false,
    statcheck: crossings.some(({ id: by, sizes = [] }) => {
      const text = (statistic: Statistic) =>
        publication.printed({ question: id, by, row: item, column: "", statistic });
      const filled = sizes.filter((size) => size > 0).length;
      const degreesOfFreedom = text("ddl") ?? Math.max(1, choices.length - 1) * (filled - 1);
      return isWrongP(text("chi2"), [Number(degreesOfFreedom)], text("p"));
    }),
  };
}

function isWrongP(
  statistic: string | undefined,
  degreesOfFreedom: PrintedTest["degreesOfFreedom"],
  p: string | undefined,
): boolean {
  if (statistic === undefined || p === undefined || statistic === "x" || p === "x") return false;
  return !recomputedP({ statistic, degreesOfFreedom, p }).consistent;
}
