import { visible } from "./printable";
import { shortened } from "./shortened";

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
 * 60 characters, and 200 of a name), what is wrong and what is expected. Commands print its message alone and
 * exit with 1.
 */
export class DataError extends Error {
  override readonly name = "DataError";
  readonly place: Place;
  readonly #problem: string;
  readonly #expected: string;

  constructor(place: Place, problem: string, expected: string) {
    const where = [
      place.file,
      place.sheet === undefined ? undefined : `feuille « ${shortened(place.sheet, 200)} »`,
      place.line === undefined ? undefined : `ligne ${place.line}`,
      place.column === undefined ? undefined : `colonne « ${shortened(place.column, 200)} »`,
      place.element === undefined ? undefined : `élément « ${shortened(place.element, 200)} »`,
      place.value === undefined ? undefined : valueText(place.value, place),
    ];
    const stands = where.filter((part) => part !== undefined).join(", ");
    super(visible(`${stands} : ${problem}. Attendu : ${expected}.`));
    this.place = place;
    this.#problem = problem;
    this.#expected = expected;
  }

  /** The same fault, told where else it stands; its value stays. */
  at(place: Place): DataError {
    const { value } = this.place;
    const whole = value === undefined ? place : { ...place, value };
    return new DataError(whole, this.#problem, this.#expected);
  }
}

function valueText(value: string, { column }: Place): string {
  if (value === "") return column === undefined ? "valeur vide" : "case vide";
  return `valeur « ${shortened(value.replace(/\s+/g, " "), 60)} »`;
}
