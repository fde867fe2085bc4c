import type { CsvRecord } from "../../base/csvRecords";
import { formatCsv } from "../../base/formatCsv";
import { answerColumns } from "../../questionnaire/columns";
import type { Questionnaire } from "../../questionnaire/types";
import type { Mapping, Source } from "../Mapping";
import type { Followed } from "./followMapping";
import { isPlain } from "./isPlain";
import { eitherSource, underOneName } from "./sourceNames";
import { tickOf } from "./tickOf";

/** A column of answers under a corrected questionnaire, made of one that is there. */
export interface FollowedColumn {
  readonly name: string;
  /** The name that it has in the answers as they are. */
  readonly from: string;
  /** The names of others of which it has what either has: answers to tick that are one now. */
  readonly either?: readonly string[];
  /** What its texts have become, where they are others now. */
  readonly values: ReadonlyMap<string, string>;
}

const rowsAtOnce = 1000;

/**
 * How answers that were read before become those of a corrected questionnaire without their file: columns have other
 * names, answers other labels. The name of the first column that only the file could give, where there is one.
 *
 * @param header of the answers as they are: how respondents were drawn may stand there already, among other columns
 */
export function followedColumns(
  mapping: Mapping,
  { mapping: now, origins, lost }: Followed,
  questionnaire: Questionnaire,
  header: readonly string[],
): readonly FollowedColumn[] | { readonly unread: string } {
  const { id } = now;
  const idFrom = id.column === mapping.id.column ? mapping.id.name : undefined;
  if (idFrom === undefined) return { unread: id.name };
  const columns: FollowedColumn[] = [{ name: id.name, from: idFrom, values: new Map() }];
  const shortened = new Set(lost.map(({ question }) => question));
  for (const { name, question } of answerColumns(questionnaire)) {
    const after = now.columns[name];
    if (after === undefined) continue;
    // Who gave no other of several answers in a cell than one that was taken out: their cell alone tells.
    if ("part" in after && shortened.has(question.id)) return { unread: name };
    const [from, ...either] = origins.get(name) ?? [];
    if (from === undefined) return { unread: name };
    const before = eitherSource([from, ...either].map((one) => mapping.columns[one]!));
    const values = valuesBetween(before, after);
    if (values === undefined) return { unread: name };
    columns.push({ name, from, values, ...(either.length > 0 && { either }) });
  }
  for (const part of ["weight", "strata", "units"] as const) {
    const after = now[part];
    if (after === undefined) continue;
    const { name, column } = after;
    const isHere = part !== "weight" && header.includes(name);
    const from =
      column === mapping[part]?.column
        ? mapping[part].name
        : (plainColumn(mapping, column) ?? (isHere ? name : undefined));
    if (from === undefined) return { unread: name };
    columns.push({ name, from, values: new Map() });
  }
  return columns;
}

/** Whether answers under a questionnaire are those that are there, in the columns where they are. */
export function areFollowed(columns: readonly FollowedColumn[]): boolean {
  return columns.every(
    ({ name, from, values, either = [] }) => name === from && values.size === 0 && either.length === 0,
  );
}

/**
 * The answers that are there as those of a corrected questionnaire, a piece of text at a time. Columns of nothing that
 * it knew, weights that were calibrated for instance, stay after the others; those of what was taken out go.
 *
 * @param records those of the file as it is, its header first
 * @returns undefined where the file lacks one of the columns
 */
export function followedAnswers(
  records: Iterator<CsvRecord, unknown>,
  columns: readonly FollowedColumn[],
  { id, weight, strata, units, columns: before }: Mapping,
): Generator<string, void, void> | undefined {
  const first = records.next();
  const header = first.done ? [] : first.value.fields;
  const drawn = [weight, strata, units].flatMap((own) => (own === undefined ? [] : [own.name]));
  const known = new Set([id.name, ...drawn, ...Object.keys(before)]);
  const taken = new Set(columns.map(({ name }) => name));
  const others = header.filter((name) => !known.has(name) && !taken.has(name));
  const all: readonly FollowedColumn[] = [
    ...columns,
    ...others.map((name) => ({ name, from: name, values: new Map<string, string>() })),
  ];
  const places = all.map(({ from, either = [] }) => [from, ...either].map((name) => header.indexOf(name)));
  if (places.flat().includes(-1)) return undefined;
  return written();

  function* written(): Generator<string, void, void> {
    let rows: string[][] = [all.map(({ name }) => name)];
    for (let next = records.next(); !next.done; next = records.next()) {
      const { fields } = next.value;
      rows.push(
        all.map(({ values }, i) => {
          const text = tickOf(places[i]!.map((place) => fields[place]!));
          return values.get(text) ?? text;
        }),
      );
      if (rows.length < rowsAtOnce) continue;
      yield formatCsv(rows);
      rows = [];
    }
    yield formatCsv(rows);
  }
}

/** What the texts of a column have become between two of its sources; undefined where its file alone tells. */
function valuesBetween(before: Source, after: Source): ReadonlyMap<string, string> | undefined {
  if (JSON.stringify(underOneName(before)) === JSON.stringify(underOneName(after))) return new Map();
  if (!isPlain(before) || !isPlain(after) || before.column !== after.column) return undefined;
  const [was, is] = [before.values ?? {}, after.values ?? {}];
  const values = new Map<string, string>();
  for (const text of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [from, to] = [was[text] ?? text, is[text] ?? text];
    if ((values.get(from) ?? to) !== to) return undefined;
    values.set(from, to);
  }
  return new Map([...values].filter(([from, to]) => from !== to));
}

/** The column of ours that has the texts of one of the file as they are. */
function plainColumn({ columns }: Mapping, column: string): string | undefined {
  const found = Object.entries(columns).find(
    ([, source]) => isPlain(source) && source.column === column && source.values === undefined,
  );
  return found?.[0];
}
