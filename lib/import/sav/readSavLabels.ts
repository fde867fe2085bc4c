import type { SavLabelRecord, SavRecords } from "./readSavRecords";
import type { SavVariables } from "./readSavVariables";
import type { SavCursor } from "./SavCursor";
import type { SavText } from "./SavText";
import { type SavLabels, type SavVariable, variablesByName } from "./SavVariable";
import { savNumberText } from "./savNumber";

/** No survey has more: they were made to take time. */
const mostAgain = 5_000_000;

/**
 * Gives the variables the labels of their values, and long texts their missing values.
 *
 * @param cursor any on the file, for the faults
 * @throws DataError for labels of a variable that there is not, and for records that are cut
 */
export function readSavLabels(
  cursor: SavCursor,
  records: SavRecords,
  { variables, ofRecord }: SavVariables,
  text: SavText,
): void {
  // What is gone through again for a variable alone.
  let again = 0;
  const spend = (labels: number) => {
    again += labels;
    if (again > mostAgain) throw cursor.fault("le fichier a trop d’étiquettes de valeurs");
  };
  const add = (variable: SavVariable, labels: SavLabels): void => {
    const { labels: before } = variable;
    if (before === labels) return;
    if (before !== undefined) spend(before.texts.size + labels.texts.size);
    variable.labels = before === undefined ? labels : joined(before, labels);
  };
  for (const record of records.labels) {
    const byKind = new Map<string, SavLabels>();
    while (record.indexes.left > 0) {
      const { at } = record.indexes;
      const index = record.indexes.int32();
      const start = records.starts[index - 1];
      if (start === undefined)
        throw cursor.fault(`des étiquettes sont de la variable n° ${index}, qu’il n’y a pas`, undefined, at);
      const variable = ofRecord[start]!;
      // Those of longer texts are in another record.
      if (variable.width > 8) continue;
      const kind = variable.width === 0 ? variable.kind : String(variable.width);
      const labels = byKind.get(kind) ?? readLabels(record, variable, text);
      byKind.set(kind, labels);
      add(variable, labels);
    }
  }
  for (const { missingRange, labels } of variables) if (missingRange && labels) spend(labels.texts.size);
  const find = variablesByName(variables);
  for (const { data } of records.extensions.get(21) ?? []) readLongLabels(data, find, text, add);
  for (const { data } of records.extensions.get(22) ?? []) readLongMissing(data, find, text);
}

/** Of two labels of one value, the first counts. */
function joined(first: SavLabels, second: SavLabels): SavLabels {
  return { texts: both(first.texts, second.texts), numbers: both(first.numbers, second.numbers) };
}

function both<T>(first: ReadonlyMap<string, T>, second: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...first, ...[...second].filter(([key]) => !first.has(key))]);
}

function readLabels(record: SavLabelRecord, { width, kind }: SavVariable, text: SavText): SavLabels {
  const texts = new Map<string, string>();
  const numbers = new Map<string, number>();
  const from = record.labels.at;
  for (let i = 0; i < record.count; i++) {
    const { at } = record.labels;
    const number = record.labels.float64();
    record.labels.at = at;
    const bytes = record.labels.slice(8);
    const length = record.labels.byte();
    const label = text.decode(record.labels.slice(length));
    record.labels.skip(-(length + 1) & 7);
    const key = width === 0 ? savNumberText(number, kind) : text.decode(bytes.subarray(0, width));
    if (texts.has(key)) continue;
    texts.set(key, label);
    if (width === 0) numbers.set(key, number);
  }
  record.labels.at = from;
  return { texts, numbers };
}

function readLongLabels(
  data: SavCursor,
  find: (name: string) => SavVariable | undefined,
  text: SavText,
  add: (variable: SavVariable, labels: SavLabels) => void,
): void {
  while (data.left > 0) {
    const variable = find(text.decode(data.slice(data.int32())));
    data.skip(4);
    const count = data.int32();
    const texts = new Map<string, string>();
    for (let i = 0; i < count; i++) {
      const value = text.decode(data.slice(data.int32()));
      const label = text.decode(data.slice(data.int32()));
      if (!texts.has(value)) texts.set(value, label);
    }
    if (variable && variable.width > 0) add(variable, { texts, numbers: new Map() });
  }
}

function readLongMissing(
  data: SavCursor,
  find: (name: string) => SavVariable | undefined,
  text: SavText,
): void {
  while (data.left > 0) {
    const variable = find(text.decode(data.slice(data.int32())));
    const count = data.byte();
    const length = data.int32();
    const values: string[] = [];
    // PSPP writes the length before each value, SPSS before the first alone.
    let repeated = false;
    for (let i = 0; i < count; i++) {
      if (i === 1 && data.left >= 4) {
        repeated = data.int32() === length;
        if (!repeated) data.at -= 4;
      } else if (i > 1 && repeated) data.skip(4);
      values.push(text.decode(data.slice(length)));
    }
    if (variable && variable.width > 0) variable.missing = [...variable.missing, ...values];
  }
}
