import type { RawColumn, RawTable } from "../table/RawTable";
import { readSavCases } from "./readSavCases";
import { readSavHeader, type SavHeader } from "./readSavHeader";
import { readSavLabels } from "./readSavLabels";
import { readSavRecords, type SavRecords } from "./readSavRecords";
import { readSavSets } from "./readSavSets";
import { readSavVariables, type SavVariables } from "./readSavVariables";
import type { SavCells } from "./SavCells";
import type { SavCursor } from "./SavCursor";
import { latin1Bytes, SavText } from "./SavText";
import type { SavVariable } from "./SavVariable";
import { savNumberText } from "./savNumber";

/**
 * A data file of SPSS (.sav or .zsav), as the developers' manual of PSPP describes it. Numbers are their shortest
 * texts; days and hours are ISO texts (« 2023-10-25 », « 2023-10-25 10:00:00 », « 10:00:00 »); system-missing values
 * are blank; the spaces at the end of a text are not there. A file without cases gives a table without rows: it has
 * all the same variables and labels.
 *
 * @param file name for the messages
 * @throws DataError for another kind of file, one that is encrypted, cut or damaged, an unknown encoding, and for more
 * answers than fit in memory
 */
export function readSav(bytes: Uint8Array, file: string): RawTable {
  const { header, cursor } = readSavHeader(bytes, file);
  const records = readSavRecords(cursor);
  const text = new SavText(cursor, records);
  const read = readSavVariables(cursor, records, text);
  readSavLabels(cursor, records, read, text);
  const sets = readSavSets(records, read.variables, text);
  const weight = weightOf(cursor, header, records, read);
  const { cells, rows, more } = readSavCases(cursor, header, records, read.variables);
  const columns = read.variables.map((variable, i) => columnOf(variable, cells[i]!, text));
  return {
    file,
    columns,
    rows,
    ...(sets.length > 0 && { sets }),
    ...(weight !== undefined && { weight }),
    recognised: recognised(header, text, rows, more),
  };
}

function columnOf(variable: SavVariable, cells: SavCells, text: SavText): RawColumn {
  const { name, kind, label, labels, missingRange, measure } = variable;
  const isMissing = (number: number) =>
    missingRange !== undefined && missingRange[0] <= number && number <= missingRange[1];
  const missing = new Set(variable.missing);
  if (missingRange && labels)
    for (const [cell, number] of labels.numbers) if (isMissing(number)) missing.add(cell);
  const coded = cells.finish(
    (number) => {
      const cell = savNumberText(number, kind);
      if (isMissing(number)) missing.add(cell);
      return cell;
    },
    (bytes) => text.decode(latin1Bytes(bytes)),
    kind === "number",
  );
  missing.delete("");
  return {
    name,
    ...coded,
    ...(label && { label }),
    ...(labels && labels.texts.size > 0 && { labels: labels.texts }),
    ...(missing.size > 0 && { missing: missingLabels(missing, labels?.texts) }),
    ...(measure && { measure }),
  };
}

function missingLabels(
  missing: Iterable<string>,
  labels: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  return new Map([...missing].map((cell) => [cell, labels?.get(cell) ?? ""]));
}

function weightOf(
  cursor: SavCursor,
  { weightIndex }: SavHeader,
  { starts }: SavRecords,
  { ofRecord }: SavVariables,
): string | undefined {
  if (weightIndex === 0) return undefined;
  const variable = ofRecord[starts[weightIndex - 1] ?? -1];
  if (variable?.width !== 0)
    throw cursor.fault(
      `la variable de poids n° ${weightIndex} n’est pas une variable numérique`,
      undefined,
      76,
    );
  return variable.name;
}

function recognised(
  { compression }: SavHeader,
  { encoding, source, spoilt }: SavText,
  rows: number,
  more: boolean,
): readonly string[] {
  const compressed = { none: "non compressé", bytes: "compressé", zlib: "compressé par zlib" }[compression];
  const lines = [`fichier SPSS ${compressed}`, `encodage ${encoding}, ${source}`];
  if (spoilt > 0)
    lines.push(
      `des octets de ${spoilt} texte${spoilt > 1 ? "s" : ""} ne sont pas de cet encodage : « \ufffd » les remplace`,
    );
  if (more)
    lines.push(`des réponses suivent les ${rows} répondants que le fichier annonce : elles ne sont pas lues`);
  return lines;
}
