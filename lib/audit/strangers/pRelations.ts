import { formatAsPrinted } from "../../published/formatAsPrinted";
import type { Statistic } from "../../published/PublishedNumber";
import { filledTable } from "../../stats/counts/filledTable";
import { fisherExactTest } from "../../stats/counts/fisherExactTest";
import { chiSquareUpperQuantile } from "../../stats/distributions/chiSquareUpperQuantile";
import { chiSquareUpperTail } from "../../stats/distributions/chiSquareUpperTail";
import { fUpperQuantile } from "../../stats/distributions/fUpperQuantile";
import { fUpperTail } from "../../stats/distributions/fUpperTail";
import { normalUpperTail } from "../../stats/distributions/normalUpperTail";
import type { Interval } from "../Check";
import { inequality } from "../inequality";
import { type Degrees, degreesOfChi2, degreesOfF, degreesOfR, degreesOfT } from "./degrees";
import { absolute, agrees, middle, type Reading, type Relation, relations } from "./Relation";
import { testCauses } from "./testCauses";
import type { TestRow } from "./testRow";

const oneSided = "un test unilatéral";

/** How the p of a kind of test follows from it. */
interface TestKind {
  readonly statistic: Statistic;
  readonly kind: "pOfF" | "pOfChi2" | "pOfTest";
  readonly degrees: (row: TestRow) => readonly Degrees[];
  /** P of this or more, in absolute value. */
  readonly tail: (value: number, between: number, within: number) => number;
  /** The value of which that is p. */
  readonly quantile: (p: number, between: number, within: number) => number;
  /** Whether it has a sign, so that it may be of one side. */
  readonly signed: boolean;
}

const fTail = (F: number, between: number, within: number) =>
  within === Number.POSITIVE_INFINITY
    ? chiSquareUpperTail(F * between, between)
    : fUpperTail(F, between, within);
const fQuantile = (p: number, between: number, within: number) =>
  within === Number.POSITIVE_INFINITY
    ? chiSquareUpperQuantile(p, between) / between
    : fUpperQuantile(p, between, within);

const kinds: readonly TestKind[] = [
  { statistic: "F", kind: "pOfF", degrees: degreesOfF, tail: fTail, quantile: fQuantile, signed: false },
  {
    statistic: "chi2",
    kind: "pOfChi2",
    degrees: degreesOfChi2,
    tail: chiSquareUpperTail,
    quantile: chiSquareUpperQuantile,
    signed: false,
  },
  {
    statistic: "t",
    kind: "pOfTest",
    degrees: degreesOfT,
    tail: (t, _, within) => fTail(t ** 2, 1, within),
    quantile: (p, _, within) => Math.sqrt(fQuantile(p, 1, within)),
    signed: true,
  },
  {
    statistic: "r",
    kind: "pOfTest",
    degrees: degreesOfR,
    tail: (r, _, within) => (r >= 1 ? 0 : fTail((r ** 2 * within) / (1 - r ** 2), 1, within)),
    quantile: (p, _, within) => {
      const squared = fQuantile(p, 1, within);
      return Math.sqrt(squared / (squared + within));
    },
    signed: true,
  },
  {
    statistic: "z",
    kind: "pOfTest",
    degrees: () => [{ between: 1, within: [1, 1] }],
    tail: (z) => 2 * normalUpperTail(z),
    quantile: (p) => Math.sqrt(chiSquareUpperQuantile(p, 1)),
    signed: true,
  },
];

/** The p of each test that is printed beside it, held against it and its degrees of freedom. */
export function pRelations(row: TestRow): readonly Relation[] {
  if (row.text("p") === undefined) return [];
  return kinds.flatMap((test) => {
    const value = absolute(row.interval(test.statistic));
    const degrees = value === undefined ? [] : test.degrees(row);
    const [first] = degrees;
    if (value === undefined || first === undefined) return [];
    // Only of a number: what was not significant on one side says nothing on the other.
    const isOther = row.text(test.statistic)!.startsWith("-") && inequality(row.text("p")!) === undefined;
    const plain = degrees.map(({ name, ...own }): Reading => {
      const interval = tailInterval(test, value, own);
      return name === undefined ? { interval } : { interval, name };
    });
    const readings = [
      ...plain,
      ...(test.statistic === "chi2" ? fisher(row) : []),
      ...(test.signed ? plain.flatMap(({ interval }) => halves(interval, isOther)) : []),
    ];
    return relations(row, test.kind, ["p", test.statistic, "ddl", "ddl2"], readings, () =>
      detailsOf(row, test, first, plain),
    );
  });
}

function detailsOf(row: TestRow, test: TestKind, degrees: Degrees, plain: readonly Reading[]) {
  const within = wellWithin(degrees.within);
  const p = test.tail(middle(row, test.statistic), degrees.between, within);
  const printed = row.text("p")!;
  const own = row.interval("p")!;
  const half =
    !test.signed && plain.some(({ interval: [low, high] }) => agrees(printed, own, [low / 2, high / 2]))
      ? ` Celui qui est imprimé en est la moitié, comme d’un test unilatéral, ce que ${nameOf[test.statistic]} n’est pas.`
      : "";
  const noCells =
    test.statistic === "chi2" && row.counts === undefined
      ? " Sans effectifs imprimés, le χ² lui-même n’est pas vérifiable."
      : "";
  const quantiles = ([low, high]: Interval): Interval => [
    test.quantile(high, degrees.between, within),
    test.quantile(low, degrees.between, within),
  ];
  return {
    expected: p,
    explanation: `${formulaOf(row, test, degrees)} donne p = ${pText(p)}.${half}${noCells}`,
    others: [{ place: row.number(test.statistic), interval: quantiles(own) }],
    causes: testCauses(row, test.statistic, degrees, (value, of) => tailInterval(test, value, of), quantiles),
  };
}

const nameOf: Partial<Record<Statistic, string>> = { chi2: "le χ²", F: "F" };

/** « F(1, 40) = 3,24 ». */
function formulaOf(row: TestRow, { statistic }: TestKind, { between, within }: Degrees): string {
  const symbol = statistic === "chi2" ? "χ²" : statistic;
  const last =
    within[1] - within[0] < 1
      ? decimal((within[0] + within[1]) / 2)
      : `${decimal(within[0])} à ${decimal(within[1])}`;
  const inside = { F: `${decimal(between)}, ${last}`, chi2: String(between), t: last, r: last }[
    statistic as "F"
  ];
  return `${symbol}${inside === undefined ? "" : `(${inside})`} = ${row.text(statistic)}`;
}

function decimal(value: number): string {
  return value === Number.POSITIVE_INFINITY ? "∞" : String(Math.round(100 * value) / 100).replace(".", ",");
}

/** « .079 », « < .001 ». */
export function pText(p: number): string {
  return p < 0.0005 ? "< .001" : formatAsPrinted("p", p);
}

/** One number of an interval: the middle of what was rounded, otherwise the most where there is one. */
function wellWithin([low, high]: Interval): number {
  if (high - low < 1) return (low + high) / 2;
  return Number.isFinite(high) ? high : Math.max(low, 1e9);
}

/** Between what p lies, whatever the value and the degrees of freedom of which it is. */
function tailInterval({ tail }: TestKind, value: Interval, { between, within }: Degrees): Interval {
  const all = degreesIn(within).flatMap((own) => value.map((end) => tail(Math.max(0, end), between, own)));
  return [Math.min(...all), Math.max(...all)];
}

/** Both ends of an interval, and some between, for p may have its least or its most there. */
function degreesIn([low, high]: Interval): readonly number[] {
  if (low === high) return [low];
  const between = [1.5, 2, 3, 5, 8, 12, 20, 40, 80, 200, 1000].map((factor) => low * factor);
  return [low, ...between.filter((own) => own < high), high];
}

/** What a test of one side prints: half of p, or what that leaves of 1 where the other side was expected. */
function halves([low, high]: Interval, isOther: boolean): readonly Reading[] {
  const other = { interval: [1 - high / 2, 1 - low / 2] as const, name: `${oneSided}, dans l’autre sens` };
  return [{ interval: [low / 2, high / 2], name: oneSided }, ...(isOther ? [other] : [])];
}

/** The p of Fisher's exact test, where the counts are printed. */
function fisher({ counts }: TestRow): readonly Reading[] {
  const filled = counts && filledTable(counts);
  if (filled?.length !== 2 || filled[0]!.length !== 2) return [];
  const p = fisherExactTest(filled);
  return p === undefined ? [] : [{ interval: [p, p], name: "le test exact de Fisher" }];
}
