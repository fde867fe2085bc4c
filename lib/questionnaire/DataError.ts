/** Where a fault lies in a file; lines count from 1, the header included. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
}

/**
 * A fault in a data file, told in French: the place, the value found, what is wrong and
 * what is expected. Commands print its message alone and exit with 1.
 */
export class DataError extends Error {
  override readonly name = "DataError";
  readonly place: Place;

  constructor(place: Place, problem: string, expected: string) {
    const where = [
      place.file,
      place.line === undefined ? undefined : `ligne ${place.line}`,
      place.column === undefined ? undefined : `colonne « ${place.column} »`,
      place.value === undefined ? undefined : `valeur « ${place.value} »`,
    ];
    super(`${where.filter((part) => part !== undefined).join(", ")} : ${problem}. Attendu : ${expected}.`);
    this.place = place;
  }
}
