import { groupedBy } from "../../base/groupedBy";
import { sum } from "../../base/sum";
import type { Rounding } from "../../exact/printedInterval";
import { type Publication, publication } from "../../published/Publication";
import type { PublishedNumber, Statistic } from "../../published/PublishedNumber";
import { printedValue } from "../printedValue";
import type { CrossingShape, QuestionShape } from "../QuestionShape";
import type { PrintedTables, TableSettings } from "./parseTables";

/** Tables of one question that are of the same respondents: what they say must hold together. */
export interface TablePiece {
  readonly shape: QuestionShape;
  /** What these tables print, and no other. */
  readonly publication: Publication;
  /** The pieces that its tables would make with other numbers in them; where it is not told, itself. */
  readonly again?: (entries: readonly PublishedNumber[]) => readonly TablePiece[];
}

/**
 * The tables of any report, question by question, in the pieces that are audited together: the flat
 * table and the crossings that have as many respondents; a crossing that has others (some did not say
 * in which group they are) is a piece of its own.
 *
 * How many were asked in a group is the effectif printed there without a row, or in a table of means in the
 * same row (each row is then on its own); otherwise its total, or in a table of counts of a single
 * answer the sum of its column.
 */
export function tablePieces(
  { publication: printed, settings }: PrintedTables,
  rounding: Rounding,
): readonly TablePiece[] {
  return [...groupedBy(printed.entries, ({ question }) => question)].flatMap(([id, entries]) =>
    questionPieces(id, entries, settings.get(id) ?? {}, rounding),
  );
}

function questionPieces(
  id: string,
  entries: readonly PublishedNumber[],
  settings: TableSettings,
  rounding: Rounding,
): readonly TablePiece[] {
  const { range, multiple } = settings;
  const labels = labelsOf(entries.map(({ row }) => row));
  const labelled = new Set(labels);
  const isMeans = isOfMeans(entries);
  if (
    isMeans &&
    labels.length > 1 &&
    entries.some(({ statistic, row }) => statistic === "n" && labelled.has(row))
  ) {
    const byRow = groupedBy(entries, ({ row }) => row);
    const common = entries.filter(({ row }) => !labelled.has(row));
    return labels.flatMap((label) =>
      questionPieces(id, [...common, ...byRow.get(label)!], { ...(range && { range }) }, rounding),
    );
  }
  const perRow = entries.some(({ statistic, row }) => ["chi2", "p"].includes(statistic) && row !== "");
  const isMultiple = multiple ?? (perRow || isPartial(entries, labels));
  const kind = isMeans ? "means" : isMultiple ? "multiple" : "single";
  const choices = kind === "single" ? labels : [];
  const base = { id, kind, choices, range: range ?? {}, rounding, twoByTwo: "any" } as const;
  const rows = kind === "single" || labels.length === 0 ? [""] : labels;
  const flat = entries.filter(({ by }) => by === "");
  const crossings = [...new Set(entries.map(({ by }) => by))]
    .filter((by) => by !== "")
    .map((by): CrossingShape => {
      const own = entries.filter((entry) => entry.by === by);
      const groups = labelsOf(own.map(({ column }) => column));
      const sizes = groups.map((group) => sizeOf(own, group, kind === "single"));
      return { id: by, groups, ...(sizes.some(Number.isNaN) ? {} : { sizes }) };
    })
    // Where only the tests of a crossing were copied, no answers are looked for that give them.
    .filter(({ groups }) => groups.length > 0);
  const asked = sizeOf(flat, "", kind === "single");
  const joined = crossings.filter(
    ({ sizes }) => Number.isNaN(asked) || sizes === undefined || sum(sizes) === asked,
  );
  const first = joined.find(({ sizes }) => sizes !== undefined)?.sizes;
  const ungrouped = [...new Set(entries.map(({ by }) => by))].filter(
    (by) => by !== "" && !crossings.some((crossing) => crossing.id === by),
  );
  const alike = joined.filter(
    ({ sizes }) => first === undefined || sizes === undefined || sum(sizes) === sum(first),
  );
  const apart = crossings.filter((crossing) => !alike.includes(crossing));
  const elsewhere = (tables: readonly string[]) => entries.filter(({ by }) => !tables.includes(by));
  const piece = (tables: readonly string[], own: readonly CrossingShape[], n: number): TablePiece => ({
    shape: { ...base, rows, crossings: own, ...(Number.isNaN(n) ? {} : { asked: n }) },
    publication: publication(entries.filter(({ by }) => tables.includes(by))),
    again: (own) => questionPieces(id, [...own, ...elsewhere(tables)], settings, rounding),
  });
  return [
    piece(["", ...alike.map((crossing) => crossing.id), ...ungrouped], alike, asked),
    ...apart.map((crossing) => piece([crossing.id], [crossing], Number.NaN)),
  ];
}

/** How many were asked in a column of a table; NaN where it does not tell. */
function sizeOf(table: readonly PublishedNumber[], column: string, single: boolean): number {
  const count = (row: string) =>
    table.find((entry) => entry.statistic === "n" && entry.row === row && entry.column === column)?.printed;
  const base = column === "" ? table.find(({ statistic }) => statistic === "base")?.printed : undefined;
  const rows = labelsOf(table.map(({ row }) => row));
  const own = isOfMeans(table) && rows.length === 1 ? count(rows[0]!) : undefined;
  const told = own ?? count("") ?? base ?? count("Total");
  if (told !== undefined && told !== "x") return Number(told);
  const counts = table.filter((entry) => entry.statistic === "n" && entry.column === column);
  const counted = new Set(counts.map(({ row }) => row));
  const whole = single && rows.length > 0 && rows.every((row) => counted.has(row));
  return whole ? sum(counts.map(({ printed }) => Number(printed))) : Number.NaN;
}

/**
 * Whether only some of the answers were copied: their percents make clearly less than 100, and their
 * counts are not all of the base. Each is then audited on its own, as of a multiple choice.
 */
function isPartial(entries: readonly PublishedNumber[], labels: readonly string[]): boolean {
  if (entries.some(({ row }) => row === "Total")) return false;
  const labelled = new Set(labels);
  return [...groupedBy(entries, ({ by, column }) => `${by}|${column}`).values()].some((own) => {
    const values = (statistic: string) =>
      own
        .filter((entry) => entry.statistic === statistic && labelled.has(entry.row))
        .map(({ printed }) => printedValue(printed));
    const [counts, percents] = [values("n"), values("percent")];
    const base = own.find(({ statistic, row }) => statistic === "base" || (statistic === "n" && row === ""));
    const decimals = Math.max(0, ...percents.map((value) => String(value).split(".")[1]?.length ?? 0));
    const least = 100 - (labels.length * 0.5) / 10 ** decimals - 1e-9;
    return (
      percents.length === labels.length && sum(percents) < least && base?.printed !== String(sum(counts))
    );
  });
}

/** What is printed of scores, and never of counts. */
const ofMeans: readonly Statistic[] = ["mean", "sd", "se", "F", "t", "eta2", "median", "least", "most"];

/** What is printed of counts, and never of scores. */
const ofCounts: readonly Statistic[] = ["percent", "chi2", "V", "oddsRatio"];

/** A d alone, which some print of counts too, is of scores. */
function isOfMeans(table: readonly PublishedNumber[]): boolean {
  const has = (some: readonly Statistic[]) => table.some(({ statistic }) => some.includes(statistic));
  return has(ofMeans) || (has(["d"]) && !has(ofCounts));
}

/** The labels in their order, without « Total » and what has none. */
function labelsOf(labels: readonly string[]): readonly string[] {
  return [...new Set(labels)].filter((label) => label !== "" && label !== "Total");
}
