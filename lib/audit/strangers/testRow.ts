import { sum } from "../../base/sum";
import type { Publication } from "../../published/Publication";
import type { Key, PublishedNumber, Statistic } from "../../published/PublishedNumber";
import { type Interval, intervalOf } from "../Check";
import { printedValue } from "../printedValue";
import type { QuestionShape } from "../QuestionShape";

/** What is printed of a test at one place of a table, and what is known of the groups that it compares. */
export interface TestRow {
  readonly place: Omit<Key, "statistic">;
  readonly shape: QuestionShape;
  /** What is printed at this place, undefined where nothing is, or x. */
  text(statistic: Statistic): string | undefined;
  /** The same as an interval of values; of what may be negative too. */
  interval(statistic: Statistic): Interval | undefined;
  /** The printed number of this place. */
  number(statistic: Statistic): PublishedNumber;
  /** The groups of the crossing, in order; none where there are none. */
  readonly groups: readonly TestGroup[];
  /** How many the test is of; from the base of all, of which some may be missing from the test, `most`. */
  readonly n?: { readonly value: number; readonly most: boolean };
  /** Rows and columns that a table of counts may have without those of nobody; none where they are not all printed. */
  readonly dimensions: readonly (readonly [rows: number, columns: number])[];
  /** The counts of the table, or of an item and of those who did not tick it, where all are printed. */
  readonly counts?: readonly (readonly number[])[];
}

/** What is printed of a group beside a test. */
export interface TestGroup {
  readonly name: string;
  readonly n?: number;
  readonly mean?: Interval;
  readonly sd?: Interval;
}

/** What tells of a test. */
const ofTests: readonly Statistic[] = [
  "chi2",
  "F",
  "t",
  "z",
  "r",
  "ddl",
  "ddl2",
  "p",
  "eta2",
  "V",
  "d",
  "oddsRatio",
];

/** The tests of a publication, in the order in which they are printed; `only` those of one row of one crossing. */
export function testRows(
  publication: Publication,
  shape: QuestionShape,
  only?: Pick<Key, "by" | "row">,
): readonly TestRow[] {
  return rowsWith(publication, shape, ofTests, only);
}

/** The places of a publication at which any of these statistics is printed, each once, in their order. */
export function rowsWith(
  publication: Publication,
  shape: QuestionShape,
  statistics: readonly Statistic[],
  only?: Pick<Key, "by" | "row">,
): readonly TestRow[] {
  const places = new Map<string, Omit<Key, "statistic">>();
  for (const { question, by, row, column } of entriesWith(publication, statistics, only))
    places.set(JSON.stringify([by, row, column]), { question, by, row, column });
  return [...places.values()].map((place) => testRow(publication, shape, place));
}

/** The numbers of a publication that are of these statistics; `only` those of one row of one crossing. */
export function entriesWith(
  publication: Publication,
  statistics: readonly Statistic[],
  only?: Pick<Key, "by" | "row">,
): readonly PublishedNumber[] {
  return publication.entries.filter(
    ({ statistic, by, row }) =>
      statistics.includes(statistic) && (only === undefined || (only.by === by && only.row === row)),
  );
}

/** The test that is printed at a place. */
export function testRow(
  publication: Publication,
  shape: QuestionShape,
  place: Omit<Key, "statistic">,
): TestRow {
  const printedAt = (key: Key) => {
    const printed = publication.printed(key);
    return printed === "x" ? undefined : printed;
  };
  const text = (statistic: Statistic) => printedAt({ ...place, statistic });
  const groups = groupsOf(shape, place, printedAt);
  const counts = countsOf(shape, place, groups, printedAt);
  const n = sizeOf(shape, place, groups, printedAt);
  return {
    place,
    shape,
    text,
    interval: (statistic) => intervalOf(text(statistic), shape.rounding),
    number: (statistic) => ({ ...place, statistic, printed: text(statistic) ?? "" }),
    groups,
    ...(n === undefined ? {} : { n }),
    dimensions: dimensionsOf(shape, place, groups, counts, printedAt),
    ...(counts === undefined ? {} : { counts }),
  };
}

type PrintedAt = (key: Key) => string | undefined;

function groupsOf(
  { id, crossings, rounding }: QuestionShape,
  { by, row }: Pick<Key, "by" | "row">,
  printedAt: PrintedAt,
): readonly TestGroup[] {
  const crossing = crossings.find((own) => own.id === by);
  return (crossing?.groups ?? []).map((name, g) => {
    const at = (statistic: Statistic) =>
      intervalOf(printedAt({ question: id, by, row, column: name, statistic }), rounding);
    const n = crossing!.sizes?.[g];
    const [mean, error] = [at("mean"), at("se")];
    const root = Math.sqrt(n ?? Number.NaN);
    const sd =
      at("sd") ?? (error && n !== undefined ? ([error[0] * root, error[1] * root] as const) : undefined);
    return { name, ...(n === undefined ? {} : { n }), ...(mean ? { mean } : {}), ...(sd ? { sd } : {}) };
  });
}

function sizeOf(
  shape: QuestionShape,
  { by, row, column }: Pick<Key, "by" | "row" | "column">,
  groups: readonly TestGroup[],
  printedAt: PrintedAt,
): TestRow["n"] {
  const sizes = groups.map(({ n }) => n ?? Number.NaN);
  if (sizes.length > 0 && !sizes.some(Number.isNaN)) return { value: sum(sizes), most: false };
  const at = (from: string, own: string, where: string, statistic: Statistic) =>
    printedAt({ question: shape.id, by: from, row: own, column: where, statistic });
  const own =
    (shape.kind === "means" || row === "" || column !== "" ? at(by, row, column, "n") : undefined) ??
    at(by, "", "", "n") ??
    at(by, "", "Total", "n") ??
    at(by, "", "", "base");
  if (own !== undefined) return { value: Number(own), most: by === "" };
  return shape.asked === undefined ? undefined : { value: shape.asked, most: true };
}

/** The counts that the test is of, where all are printed. */
function countsOf(
  { id, kind, choices, crossings }: QuestionShape,
  { by, row }: Pick<Key, "by" | "row">,
  groups: readonly TestGroup[],
  printedAt: PrintedAt,
): TestRow["counts"] {
  if (kind === "means" || !crossings.some((own) => own.id === by)) return undefined;
  const countAt = (own: string, column: string) =>
    Number(printedAt({ question: id, by, row: own, column, statistic: "n" }) ?? Number.NaN);
  const rows =
    kind === "single" && row === ""
      ? choices.map((choice) => groups.map(({ name }) => countAt(choice, name)))
      : [groups.map(({ name }) => countAt(row, name))];
  const whole =
    kind === "multiple" ? [...rows, groups.map(({ n }, g) => (n ?? Number.NaN) - rows[0]![g]!)] : rows;
  return whole.length < 2 || whole.flat().some(Number.isNaN) ? undefined : whole;
}

/** Rows and columns that have anybody; of percents without counts a row may, or may not, where each is printed as 0. */
function dimensionsOf(
  { id, kind, choices }: QuestionShape,
  { by, row }: Pick<Key, "by" | "row">,
  groups: readonly TestGroup[],
  counts: TestRow["counts"],
  printedAt: PrintedAt,
): TestRow["dimensions"] {
  if (kind === "means" || groups.length < 2) return [];
  if (counts !== undefined) {
    const rows = counts.filter((own) => sum(own) > 0).length;
    const columns = groups.filter((_, g) => sum(counts.map((own) => own[g]!)) > 0).length;
    return [[rows, columns]];
  }
  const columns = groups.filter(({ n }) => n === undefined || n > 0).length;
  if (kind === "multiple") return row === "" ? [] : [[2, columns]];
  if (choices.length < 2 || row !== "") return [];
  const isZero = (own: string, column: string) => {
    const percent = printedAt({ question: id, by, row: own, column, statistic: "percent" });
    return percent !== undefined && printedValue(percent) === 0;
  };
  const zeros = choices.filter((own) => groups.every(({ name }) => isZero(own, name))).length;
  return Array.from({ length: zeros + 1 }, (_, empty) => [choices.length - empty, columns] as const);
}
