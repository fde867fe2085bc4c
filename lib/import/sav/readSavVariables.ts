import { DataError } from "../../base/DataError";
import type { SavRecords, SavVariableRecord } from "./readSavRecords";
import type { SavCursor } from "./SavCursor";
import { latin1, latin1Bytes, type SavText } from "./SavText";
import type { SavVariable } from "./SavVariable";
import { kindOfFormat, savNumberText } from "./savNumber";

/** The variables in the order of the file, and which of them each record of variables is of. */
export interface SavVariables {
  readonly variables: readonly SavVariable[];
  /** Shape [record of variables that is no continuation]. */
  readonly ofRecord: readonly SavVariable[];
}

/**
 * Joins the segments of very long texts, and gives each variable its long name, label, missing values and measure.
 *
 * @param cursor any on the file, for the faults
 * @throws DataError for segments that are not there, a variable without a name, and two of one name
 */
export function readSavVariables(cursor: SavCursor, records: SavRecords, text: SavText): SavVariables {
  const shortNames = records.variables.map(({ name }) => text.decode(name));
  const widths = veryLongWidths(records, text);
  const variables: SavVariable[] = [];
  const ofRecord: SavVariable[] = [];
  for (let i = 0; i < records.variables.length; ) {
    const record = records.variables[i]!;
    const width = widths.get(shortNames[i]!.toUpperCase()) ?? record.width;
    const segments = segmentsOf(cursor, records.variables.slice(i, i + segmentCount(width)), width);
    const variable = readVariable(record, shortNames[i]!, width, segments, text);
    variables.push(variable);
    for (const _ of segments) ofRecord.push(variable);
    i += segments.length;
  }
  nameVariables(variables, records, text);
  const seen = new Set<string>();
  for (const { name } of variables) {
    if (name === "") throw cursor.fault("une variable n’a pas de nom");
    if (seen.has(name))
      throw new DataError(
        { file: cursor.file, column: name },
        "cette variable figure deux fois",
        "une seule variable de chaque nom",
      );
    seen.add(name);
  }
  measureVariables(variables, ofRecord, records);
  return { variables, ofRecord };
}

function readVariable(
  record: SavVariableRecord,
  shortName: string,
  width: number,
  segments: readonly number[],
  text: SavText,
): SavVariable {
  const { missingCount, missing } = record;
  const kind = kindOfFormat(width === 0 ? record.format : 0);
  const label = record.label && text.decode(record.label);
  const range = missingCount < 0 ? ([missing.float64(), missing.float64()] as const) : undefined;
  const values: string[] = [];
  while (missing.left > 0)
    values.push(
      width === 0
        ? savNumberText(missing.float64(), kind)
        : text.decode(missing.slice(8).subarray(0, Math.min(8, width))),
    );
  return {
    name: shortName,
    shortName,
    width,
    segments,
    kind,
    missing: values,
    ...(label && { label }),
    ...(range && { missingRange: range }),
  };
}

/** Texts of more than 255 bytes lie in several variables. */
function segmentCount(width: number): number {
  return width > 255 ? Math.ceil(width / 252) : 1;
}

function segmentsOf(
  cursor: SavCursor,
  records: readonly SavVariableRecord[],
  width: number,
): readonly number[] {
  const count = segmentCount(width);
  const widths = records.map((record) => record.width);
  const last = width - 252 * (count - 1);
  const whole = widths.slice(0, -1).every((other) => other === 255) && widths.at(-1)! >= last;
  if (widths.length < count || !whole)
    throw cursor.fault(`un texte de ${width} octets n’a pas ses ${count} parties`);
  return widths;
}

/** By short name, the widths of the texts of more than 255 bytes. */
function veryLongWidths({ extensions }: SavRecords, text: SavText): ReadonlyMap<string, number> {
  const widths = pairsOf(extensions.get(14)?.at(-1)?.data, /[\0\t]+/, text);
  return new Map(
    widths
      .filter(([, width]) => /^\d{1,6}$/.test(width) && Number(width) > 255)
      .map(([name, width]) => [name.toUpperCase(), Number(width)]),
  );
}

function nameVariables(variables: readonly SavVariable[], { extensions }: SavRecords, text: SavText): void {
  const names = pairsOf(extensions.get(13)?.at(-1)?.data, /\t/, text);
  const longNames = new Map(names.map(([short, long]) => [short.toUpperCase(), long]));
  for (const variable of variables)
    variable.name = longNames.get(variable.shortName.toUpperCase()) || variable.shortName;
}

/** « A=b » and the like, in the encoding of the file. */
function pairsOf(
  data: SavCursor | undefined,
  separator: RegExp,
  text: SavText,
): readonly (readonly [key: string, value: string])[] {
  if (data === undefined) return [];
  const decode = (part: string) => text.decode(latin1Bytes(part));
  return latin1(data.slice(data.left))
    .split(separator)
    .filter((pair) => pair.includes("="))
    .map((pair) => [decode(pair.slice(0, pair.indexOf("="))), decode(pair.slice(pair.indexOf("=") + 1))]);
}

const measures = [undefined, "nominal", "ordinal", "scale"] as const;

/** Some writers count the segments of a very long text, others not; each tells two or three numbers. */
function measureVariables(
  variables: readonly SavVariable[],
  ofRecord: readonly SavVariable[],
  { extensions }: SavRecords,
): void {
  const display = extensions.get(11)?.at(-1);
  if (display?.size !== 4) return;
  const described = [ofRecord, variables].find(
    ({ length }) => display.count === 3 * length || display.count === 2 * length,
  );
  if (described === undefined) return;
  const others = 4 * (display.count / described.length - 1);
  const seen = new Set<SavVariable>();
  for (const variable of described) {
    const measure = measures[display.data.int32()];
    display.data.skip(others);
    if (measure && !seen.has(variable)) variable.measure = measure;
    seen.add(variable);
  }
}
