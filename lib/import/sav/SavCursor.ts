import { DataError } from "../../base/DataError";

/** A place in the bytes of an SPSS file, up to an end beyond which nothing is read. */
export class SavCursor {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly littleEndian: boolean;
  /** The byte that is read next. */
  at: number;
  readonly end: number;
  readonly #view: DataView;

  constructor(file: string, bytes: Uint8Array, littleEndian: boolean, at = 0, end = bytes.length) {
    this.file = file;
    this.bytes = bytes;
    this.littleEndian = littleEndian;
    this.at = at;
    this.end = end;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.end - this.at;
  }

  int32(): number {
    return this.#view.getInt32(this.#advance(4), this.littleEndian);
  }

  /** A whole number of eight bytes, rounded where a double does not hold it. */
  int64(): number {
    return Number(this.#view.getBigInt64(this.#advance(8), this.littleEndian));
  }

  float64(): number {
    return this.#view.getFloat64(this.#advance(8), this.littleEndian);
  }

  byte(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  /** So many bytes: a view, not a copy. */
  slice(length: number): Uint8Array {
    const from = this.#advance(length);
    return this.bytes.subarray(from, from + length);
  }

  skip(length: number): void {
    this.#advance(length);
  }

  /** A cursor over the next bytes alone, which this one passes over. */
  part(length: number): SavCursor {
    const from = this.#advance(length);
    return new SavCursor(this.file, this.bytes, this.littleEndian, from, from + length);
  }

  /** @returns a fault that tells where the cursor is */
  fault(problem: string, expected = "un fichier SPSS intact", at = this.at): DataError {
    return new DataError({ file: this.file, element: `octet ${at}` }, problem, expected);
  }

  #advance(length: number): number {
    // A length is a count of the file: any number.
    if (!(length >= 0)) throw this.fault(`une longueur est négative (${length})`);
    if (length > this.left)
      throw this.fault(
        `le fichier ou l’un de ses enregistrements est coupé : ${length} octets annoncés, ${this.left} présents`,
        "un fichier SPSS entier",
      );
    const from = this.at;
    this.at += length;
    return from;
  }
}
