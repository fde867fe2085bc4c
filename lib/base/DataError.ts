import { visible } from "./printable";

/** Where a fault lies in a file; lines count from 1, the header included. */
export interface Place {
  readonly file: string;
  /** Sheet of a workbook. */
  readonly sheet?: string;
  readonly line?: number;
  /** Column of a table. */
  readonly column?: string;
  /** Element of a file that is no table: « question 2.8 › choices ». */
  readonly element?: string;
  readonly value?: string;
}

/**
 * A fault in a data file, told in French on one line: the place, the value found (its first
 * 60 characters), what is wrong and what is expected. Commands print its message alone and
 * exit with 1.
 */
export class DataError extends Error {
  override readonly name = "DataError";
  readonly place: Place;

  constructor(place: Place, problem: string, expected: string) {
    const where = [
      place.file,
      place.sheet === undefined ? undefined : `feuille « ${place.sheet} »`,
      place.line === undefined ? undefined : `ligne ${place.line}`,
      place.column === undefined ? undefined : `colonne « ${place.column} »`,
      place.element === undefined ? undefined : `élément « ${place.element} »`,
      place.value === undefined ? undefined : valueText(place.value, place),
    ];
    const stands = where.filter((part) => part !== undefined).join(", ");
    super(visible(`${stands} : ${problem}. Attendu : ${expected}.`));
    this.place = place;
  }
}

function valueText(value: string, { column }: Place): string {
  if (value === "") return column === undefined ? "valeur vide" : "case vide";
  return `valeur « ${shortened(value)} »`;
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
