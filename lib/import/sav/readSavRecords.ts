import type { SavCursor } from "./SavCursor";

/** A record of a variable, or of a segment of one that is a very long text. */
export interface SavVariableRecord {
  /** Its place among all records of variables, from 1. */
  readonly index: number;
  /** Of a text, its bytes; 0 of a number. */
  readonly width: number;
  readonly name: Uint8Array;
  readonly label?: Uint8Array;
  /** 1 to 3 values, -2 a range, -3 a range and a value, 0 nothing. */
  readonly missingCount: number;
  /** On the first of these values, eight bytes each. */
  readonly missing: SavCursor;
  /** The type of its print format. */
  readonly format: number;
}

/** A record of labels of values, with the records of variables that it is of. */
export interface SavLabelRecord {
  readonly count: number;
  /** On the first label; checked to hold as many as it says. */
  readonly labels: SavCursor;
  /** On the first of the places of its variables. */
  readonly indexes: SavCursor;
}

/** All that precedes the cases, as bytes: the encoding of a name may be told after it. */
export interface SavRecords {
  readonly variables: readonly SavVariableRecord[];
  /** Shape [place among records of variables, less 1]: which variable begins there, if any. */
  readonly starts: readonly (number | undefined)[];
  readonly labels: readonly SavLabelRecord[];
  /** By subtype, in the order of the file. */
  readonly extensions: ReadonlyMap<number, readonly Extension[]>;
}

/** A record of a subtype: items of so many bytes. */
export interface Extension {
  readonly size: number;
  readonly count: number;
  readonly data: SavCursor;
}

/** A file with more variables is probably no survey. */
const mostVariables = 20_000;
const readSubtypes = new Set([3, 4, 7, 11, 13, 14, 16, 19, 20, 21, 22]);

/**
 * Passes over the records up to the cases; the cursor is then on the first byte of the cases.
 *
 * @throws DataError for a record that is unknown, cut or contradicts another
 */
export function readSavRecords(cursor: SavCursor): SavRecords {
  const variables: SavVariableRecord[] = [];
  const starts: (number | undefined)[] = [];
  const labels: SavLabelRecord[] = [];
  const extensions = new Map<number, Extension[]>();
  // Continuation records that a long text still needs.
  let awaited = 0;
  for (;;) {
    const at = cursor.at;
    const type = cursor.int32();
    if (type !== 2 && awaited > 0) throw cursor.fault("la suite d’un texte long manque", undefined, at);
    if (type === 999) break;
    if (type === 2) {
      const record = readVariable(cursor, starts.length + 1);
      if (record.width === -1 ? awaited === 0 : awaited > 0)
        throw cursor.fault("les parties d’un texte long ne se suivent pas", undefined, at);
      awaited = record.width === -1 ? awaited - 1 : Math.max(0, Math.ceil(record.width / 8) - 1);
      starts.push(record.width === -1 ? undefined : variables.length);
      if (record.width !== -1) variables.push(record);
      if (variables.length > mostVariables)
        throw cursor.fault(
          `le fichier a plus de ${mostVariables} variables : ce n’est sans doute pas une enquête`,
          `au plus ${mostVariables} variables`,
        );
    } else if (type === 3) labels.push(readLabels(cursor));
    else if (type === 6) cursor.skip(80 * cursor.int32());
    else if (type === 7) {
      const subtype = cursor.int32();
      const extension = readExtension(cursor);
      if (readSubtypes.has(subtype)) {
        const same = extensions.get(subtype);
        if (same) same.push(extension);
        else extensions.set(subtype, [extension]);
      }
    } else throw cursor.fault(`le type d’enregistrement ${type} n’est pas connu`, undefined, at);
  }
  cursor.skip(4);
  if (variables.length === 0)
    throw cursor.fault("le fichier n’a pas de variable", "une variable par question");
  return { variables, starts, labels, extensions };
}

function readVariable(cursor: SavCursor, index: number): SavVariableRecord {
  const { at } = cursor;
  const width = cursor.int32();
  const hasLabel = cursor.int32();
  const missingCount = cursor.int32();
  const format = (cursor.int32() >> 16) & 0xff;
  cursor.skip(4);
  const name = cursor.slice(8);
  if (!(width >= -1 && width <= 255)) throw cursor.fault(`une variable est de type ${width}`, "0 à 255", at);
  if (!(missingCount >= -3 && missingCount <= 3 && missingCount !== -1))
    throw cursor.fault(`une variable a ${missingCount} valeurs manquantes`, "-3, -2 ou 0 à 3", at);
  if (width > 0 && missingCount < 0)
    throw cursor.fault("un texte a une plage de valeurs manquantes", "des valeurs", at);
  if (hasLabel !== 0 && hasLabel !== 1)
    throw cursor.fault(`une variable a ${hasLabel} libellés`, "0 ou 1", at);
  let label: Uint8Array | undefined;
  if (hasLabel === 1) {
    const length = cursor.int32();
    label = cursor.slice(length);
    cursor.skip(-length & 3);
  }
  const missing = cursor.part(8 * Math.abs(missingCount));
  return { index, width, name, missingCount, missing, format, ...(label && { label }) };
}

function readLabels(cursor: SavCursor): SavLabelRecord {
  const count = cursor.int32();
  const from = cursor.at;
  if (count < 0) throw cursor.fault(`un enregistrement a ${count} étiquettes`);
  for (let i = 0; i < count; i++) {
    cursor.skip(8);
    const length = cursor.byte();
    cursor.skip(length + (-(length + 1) & 7));
  }
  const length = cursor.at - from;
  cursor.at = from;
  const labels = cursor.part(length);
  const { at } = cursor;
  if (cursor.int32() !== 4)
    throw cursor.fault("des étiquettes de valeurs ne disent pas de quelles variables", undefined, at);
  return { count, labels, indexes: cursor.part(4 * cursor.int32()) };
}

function readExtension(cursor: SavCursor): Extension {
  const size = cursor.int32();
  const count = cursor.int32();
  if (size < 0 || count < 0) throw cursor.fault("un enregistrement est de longueur négative");
  return { size, count, data: cursor.part(size * count) };
}
