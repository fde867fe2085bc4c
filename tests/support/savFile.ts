import { deflateSync } from "node:zlib";

type Cell = number | string | null;

/** A variable to be written; its width is 0 of a number. */
export interface SavFileVariable {
  readonly name: string;
  readonly width?: number;
  /** Type of print format; F or A where it is not said. */
  readonly format?: number;
  readonly label?: string;
  /** With its count as the format has it: -2 for a range. */
  readonly missing?: { readonly count: number; readonly values: readonly (number | string)[] };
}

/** What a file of SPSS says, for the tests to write it: whatever the format allows, right or wrong. */
export interface SavFile {
  readonly variables: readonly SavFileVariable[];
  readonly rows: readonly (readonly Cell[])[];
  readonly bigEndian?: boolean;
  readonly compression?: 0 | 1 | 2;
  readonly bias?: number;
  /** The number of cases that it announces, if not the true one. */
  readonly cases?: number;
  /** From 1, among elements. */
  readonly weight?: number;
  readonly labels?: readonly {
    readonly of: readonly number[];
    readonly pairs: readonly (readonly [number | string, string])[];
  }[];
  readonly extensions?: readonly {
    readonly subtype: number;
    readonly size?: number;
    readonly data: Uint8Array;
  }[];
  /** UTF-8 where it is not said. */
  readonly encode?: (text: string) => Uint8Array;
  /** Bytes of blocks before they are deflated. */
  readonly blockSize?: number;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Bytes in the order of a file. */
export class SavBytes {
  readonly #parts: Uint8Array[] = [];
  readonly #littleEndian: boolean;
  length = 0;

  constructor(bigEndian = false) {
    this.#littleEndian = !bigEndian;
  }

  raw(bytes: Uint8Array): this {
    this.#parts.push(bytes);
    this.length += bytes.length;
    return this;
  }

  int32(...values: readonly number[]): this {
    for (const value of values) this.#write(4, (view) => view.setInt32(0, value, this.#littleEndian));
    return this;
  }

  int64(...values: readonly number[]): this {
    for (const value of values)
      this.#write(8, (view) => view.setBigInt64(0, BigInt(value), this.#littleEndian));
    return this;
  }

  float64(value: number): this {
    return this.#write(8, (view) => view.setFloat64(0, value, this.#littleEndian));
  }

  /** So many bytes, spaces after what there is. */
  padded(bytes: Uint8Array, length: number): this {
    const field = new Uint8Array(length).fill(0x20);
    field.set(bytes.subarray(0, length));
    return this.raw(field);
  }

  whole(): Uint8Array {
    return Uint8Array.from(Buffer.concat(this.#parts));
  }

  #write(length: number, write: (view: DataView) => void): this {
    const bytes = new Uint8Array(length);
    write(new DataView(bytes.buffer));
    return this.raw(bytes);
  }
}

/** The bytes of a file; texts of more than 255 bytes are cut into segments as SPSS does. */
export function savFile(file: SavFile): Uint8Array {
  const { variables, rows, bigEndian = false, compression = 0, bias = 100, encode = utf8 } = file;
  const out = new SavBytes(bigEndian);
  out.padded(utf8(compression === 2 ? "$FL3" : "$FL2"), 4);
  out.padded(utf8("@(#) SPSS DATA FILE made by a test"), 60);
  out.int32(2, -1, compression, file.weight ?? 0, file.cases ?? rows.length).float64(bias);
  out.padded(utf8("25 Oct 2310:00:00"), 17).padded(utf8(""), 64).raw(new Uint8Array(3));
  const firsts: number[] = [];
  let elements = 0;
  for (const variable of variables) {
    firsts.push(elements + 1);
    elements += writeVariable(out, variable, encode);
  }
  for (const { of, pairs } of file.labels ?? []) {
    out.int32(3, pairs.length);
    for (const [value, label] of pairs) {
      if (typeof value === "number") out.float64(value);
      else out.padded(encode(value), 8);
      const bytes = encode(label);
      out
        .raw(Uint8Array.of(bytes.length))
        .raw(bytes)
        .raw(new Uint8Array(-(bytes.length + 1) & 7));
    }
    out.int32(4, of.length, ...of.map((i) => firsts[i]!));
  }
  const long = variables.filter(({ width = 0 }) => width > 255);
  const lengths = long.map(({ name, width }) => `${name}=${String(width).padStart(5, "0")}\0\t`);
  const extensions = [
    ...(long.length > 0 ? [{ subtype: 14, data: encode(lengths.join("")) }] : []),
    ...(file.extensions ?? []),
  ];
  for (const { subtype, size = 1, data } of extensions)
    out.int32(7, subtype, size, data.length / size).raw(data);
  out.int32(999, 0);
  const cells = rows.flatMap((row) => row.map((cell, i) => ({ cell, width: variables[i]!.width ?? 0 })));
  if (compression === 0)
    for (const { cell, width } of cells)
      for (const element of elementsOf(cell, width, bigEndian, encode)) out.raw(element);
  else {
    const bytes = bytecodes(
      cells.flatMap(({ cell, width }) => elementsOf(cell, width, bigEndian, encode)),
      cells.flatMap(({ cell, width }) =>
        width === 0 ? [cell] : elementsOf(cell, width, bigEndian, encode).map(() => "text"),
      ),
      bias,
    );
    if (compression === 1) out.raw(bytes);
    else writeBlocks(out, bytes, file.blockSize ?? 0x3ff000, bigEndian);
  }
  return out.whole();
}

/** @returns how many elements of a case it takes */
function writeVariable(
  out: SavBytes,
  variable: SavFileVariable,
  encode: (text: string) => Uint8Array,
): number {
  const { width = 0 } = variable;
  let written = 0;
  segmentsOf(width).forEach((segment, i) => {
    const own = i === 0;
    const format = ((variable.format ?? (width > 0 ? 1 : 5)) << 16) | ((width > 0 ? segment : 20) << 8);
    const name = own ? variable.name : `${variable.name.slice(0, 5)}${i}`;
    const label = own && variable.label !== undefined ? encode(variable.label) : undefined;
    out.int32(2, segment, label ? 1 : 0, own ? (variable.missing?.count ?? 0) : 0, format, format);
    out.padded(encode(name), 8);
    if (label)
      out
        .int32(label.length)
        .raw(label)
        .raw(new Uint8Array(-label.length & 3));
    if (own)
      for (const value of variable.missing?.values ?? [])
        if (typeof value === "number") out.float64(value);
        else out.padded(encode(value), 8);
    for (let more = 8; more < segment; more += 8) {
      out.int32(2, -1, 0, 0, 0, 0).padded(utf8(""), 8);
      written++;
    }
    written++;
  });
  return written;
}

/** The widths of the parts of a text. */
function segmentsOf(width: number): readonly number[] {
  if (width <= 255) return [width];
  const count = Math.ceil(width / 252);
  return Array.from({ length: count }, (_, i) => (i < count - 1 ? 255 : width - 252 * (count - 1)));
}

function elementsOf(
  cell: Cell,
  width: number,
  bigEndian: boolean,
  encode: (text: string) => Uint8Array,
): readonly Uint8Array[] {
  if (width === 0)
    return [new SavBytes(bigEndian).float64((cell as number | null) ?? -Number.MAX_VALUE).whole()];
  const text = new SavBytes().padded(encode(cell as string), width).whole();
  return segmentsOf(width).flatMap((segment, i) => {
    const bytes = new SavBytes().padded(
      text.subarray(255 * i, 255 * i + segment),
      Math.ceil(segment / 8) * 8,
    );
    const whole = bytes.whole();
    return Array.from({ length: whole.length / 8 }, (_, j) => whole.subarray(8 * j, 8 * j + 8));
  });
}

function bytecodes(elements: readonly Uint8Array[], cells: readonly Cell[], bias: number): Uint8Array {
  const out = new SavBytes();
  for (let at = 0; at <= elements.length; at += 8) {
    const codes = elements.slice(at, at + 8).map((element, i) => codeOf(element, cells[at + i]!, bias));
    if (codes.length < 8) codes.push(252);
    out.raw(Uint8Array.from({ length: 8 }, (_, i) => codes[i] ?? 0));
    codes.forEach((code, i) => {
      if (code === 253) out.raw(elements[at + i]!);
    });
  }
  return out.whole();
}

function codeOf(element: Uint8Array, cell: Cell, bias: number): number {
  if (cell === null) return 255;
  if (typeof cell === "string") return element.every((byte) => byte === 0x20) ? 254 : 253;
  const code = cell + bias;
  return Number.isInteger(code) && code >= 1 && code <= 251 && code - bias === cell ? code : 253;
}

function writeBlocks(out: SavBytes, bytes: Uint8Array, blockSize: number, bigEndian: boolean): void {
  const start = out.length;
  const blocks = Array.from({ length: Math.ceil(bytes.length / blockSize) }, (_, i) => {
    const plain = bytes.subarray(i * blockSize, (i + 1) * blockSize);
    return { size: plain.length, deflated: Uint8Array.from(deflateSync(plain)) };
  });
  const compressed = blocks.reduce((sum, { deflated }) => sum + deflated.length, 0);
  out.int64(start, start + 24 + compressed, 24 + 24 * blocks.length);
  for (const { deflated } of blocks) out.raw(deflated);
  out.raw(new SavBytes(bigEndian).int64(-100, 0).int32(blockSize, blocks.length).whole());
  let plainAt = start;
  let at = start + 24;
  for (const { size, deflated } of blocks) {
    out.int64(plainAt, at).int32(size, deflated.length);
    plainAt += size;
    at += deflated.length;
  }
}
