import type { Interval } from "../Check";
import type { TestRow } from "./testRow";

/** Degrees of freedom that a printed test may have: of an F both, of a chi2 the first, of a t and an r the second. */
export interface Degrees {
  readonly between: number;
  /** From the least to the most. */
  readonly within: Interval;
  /** What has such degrees of freedom where it is not what one would first think of. */
  readonly name?: string;
}

/** What a t that does not suppose equal variances is called. */
export const welch = "le test de Welch, qui ne suppose pas les variances égales";

const unknown: Interval = [1, Number.POSITIVE_INFINITY];

/** Those of an F: as they are printed, or from groups and sizes; none where nothing tells the first. */
export function degreesOfF(row: TestRow): readonly Degrees[] {
  const betweens = distinct([wholeOf(row, "ddl"), ...correctedOf(row), groupCount(row)]);
  return betweens.flatMap((between): readonly Degrees[] => {
    const printed = row.interval("ddl2");
    const { n } = row;
    const left = (count: number) => Math.max(1, count - between - 1);
    const sized: readonly Interval[] =
      n === undefined ? [] : [[left(n.most ? Math.ceil(n.value / 2) : n.value), left(n.value)]];
    const withins = [...(printed === undefined ? [] : [exact(row, "ddl2", printed)]), ...sized];
    const own = (withins.length > 0 ? withins : [unknown]).map((within) => ({ between, within }));
    const ofWelch = between === 1 && areTwo(row) ? [{ between, within: welchDegrees(row), name: welch }] : [];
    return [...own, ...ofWelch];
  });
}

/** Those of a chi2: as they are printed, or from rows and columns. */
export function degreesOfChi2(row: TestRow): readonly Degrees[] {
  const shapes = row.dimensions.map(([rows, columns]) => (rows - 1) * (columns - 1));
  return distinct([wholeOf(row, "ddl"), ...shapes])
    .filter((between) => between > 0)
    .map((between) => ({ between, within: unknown }));
}

/** Those of a t: as they are printed, then of Student's from the sizes, then of Welch's. */
export function degreesOfT(row: TestRow): readonly Degrees[] {
  const printed = row.interval("ddl") ?? row.interval("ddl2");
  const which = row.text("ddl") === undefined ? "ddl2" : "ddl";
  const own = printed === undefined ? [] : [{ between: 1, within: exact(row, which, printed) }];
  const { n } = row;
  const sizes = row.groups.map((group) => group.n ?? Number.NaN).filter((size) => size > 0);
  if (sizes.length === 2 && n !== undefined && !n.most) {
    const left = Math.max(1, n.value - 2);
    const ofWelch = areTwo(row) ? [{ between: 1, within: welchDegrees(row), name: welch }] : [];
    return [...own, { between: 1, within: [left, left] as const }, ...ofWelch];
  }
  if (own.length > 0) return own;
  if (n === undefined) return [{ between: 1, within: unknown }];
  // Of one group, of pairs, or of two groups whose sizes are not told.
  const least = n.most ? Math.ceil(n.value / 2) : n.value;
  return [{ between: 1, within: [Math.max(1, least - 2), Math.max(1, n.value - 1)] }];
}

/** Those of a correlation: as they are printed, or two fewer than there are pairs. */
export function degreesOfR(row: TestRow): readonly Degrees[] {
  const printed = row.interval("ddl") ?? row.interval("ddl2");
  const which = row.text("ddl") === undefined ? "ddl2" : "ddl";
  if (printed !== undefined) return [{ between: 1, within: exact(row, which, printed) }];
  if (row.n === undefined) return [];
  const { value, most } = row.n;
  return [{ between: 1, within: [Math.max(1, (most ? Math.ceil(value / 2) : value) - 2), value - 2] }];
}

/** From what is left where one group has all the variance to what Student's test has; from the deviations, where they are printed. */
export function welchDegrees({ groups }: TestRow): Interval {
  const own = groups.filter(({ n }) => n !== 0);
  const sizes = own.map(({ n }) => n!);
  const [first, second] = own.map(({ sd, n }) => sd && ([sd[0] ** 2 / n!, sd[1] ** 2 / n!] as const));
  const most = sizes[0]! + sizes[1]! - 2;
  if (first === undefined || second === undefined) return [Math.min(...sizes) - 1, most];
  const at = (a: number, b: number) => (a + b) ** 2 / (a ** 2 / (sizes[0]! - 1) + b ** 2 / (sizes[1]! - 1));
  // It depends on the ratio of both alone, and is greatest where that is the ratio of n - 1.
  const ratios = [first[0] / second[1], first[1] / second[0]] as const;
  const best = (sizes[0]! - 1) / (sizes[1]! - 1);
  const ends = ratios.map((ratio) => (Number.isFinite(ratio) ? at(ratio, 1) : sizes[0]! - 1));
  return [Math.min(...ends), best >= ratios[0] && best <= ratios[1] ? most : Math.max(...ends)];
}

/** A whole number of degrees of freedom is what it is; with decimals, what it was rounded from. */
function exact(row: TestRow, statistic: "ddl" | "ddl2", interval: Interval): Interval {
  const text = row.text(statistic)!;
  return /[.,]/.test(text) ? interval : [Number(text), Number(text)];
}

function wholeOf(row: TestRow, statistic: "ddl"): number | undefined {
  const text = row.text(statistic);
  return text === undefined || /[.,]/.test(text) || Number(text) < 1 ? undefined : Number(text);
}

/** The first of an F that was corrected, which has decimals (1,85 of Greenhouse and Geisser): as printed, and both ends of its rounding. */
function correctedOf(row: TestRow): readonly number[] {
  const text = row.text("ddl");
  if (text === undefined || !/[.,]/.test(text)) return [];
  const [low, high] = row.interval("ddl")!;
  return [(low + high) / 2, low, high].filter((own) => own > 0);
}

/** Whether there are two groups of two or more, as Welch's test asks. */
function areTwo({ groups }: TestRow): boolean {
  const sizes = groups.filter(({ n }) => n !== 0).map(({ n }) => n ?? 0);
  return sizes.length === 2 && sizes.every((n) => n > 1);
}

/** One less than the groups that have somebody, where there are several. */
function groupCount({ groups }: TestRow): number | undefined {
  const filled = groups.filter(({ n }) => n === undefined || n > 0).length;
  return filled < 2 ? undefined : filled - 1;
}

function distinct(values: readonly (number | undefined)[]): readonly number[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
