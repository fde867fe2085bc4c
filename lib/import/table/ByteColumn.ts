import { asWritten } from "../../base/harmlessText";
import { hashOf } from "./byteHash";
import { CodeList } from "./CodeList";
import type { RawColumn } from "./RawTable";

/** What a slot has: the hash of a text, where it begins in the bytes that are kept, its length, its code from 1. */
const slotSize = 4;

/**
 * Fills a column cell by cell from the bytes of its texts: a string is made of each distinct text alone, and spaces
 * around it do not count. The texts are found in a hash table with linear probing, at most two thirds full.
 */
export class ByteColumn {
  readonly name: string;
  readonly #values: string[] = [];
  readonly #codes = new CodeList();
  #slots = new Int32Array(16 * slotSize);
  #mask = 15;
  #filled = 0;
  /** The distinct texts as they came, one after the other. */
  #kept = new Uint8Array(64);
  #keptLength = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** The distinct texts so far, in the order of the file. */
  get values(): readonly string[] {
    return this.#values;
  }

  /**
   * Adds the cell whose text is these bytes.
   * @param bytes UTF-8
   * @param hash that of `byteHash`, of the bytes from `start` to `end`
   */
  push(bytes: Uint8Array, start: number, end: number, hash: number): void {
    const code = this.#find(bytes, start, end, hash);
    this.#codes.push(code < 0 ? this.#newCode(bytes.subarray(start, end), hash) : code);
  }

  column(): RawColumn {
    return { name: this.name, values: this.#values, codes: this.#codes.codes() };
  }

  /** The code of a text; -1 of one that has not come yet. */
  #find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = placeOf(hash) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * slotSize;
      const code = slots[at + 3]!;
      if (code === 0) return -1;
      if (
        slots[at] === hash &&
        slots[at + 2] === end - start &&
        this.#isKept(slots[at + 1]!, bytes, start, end)
      )
        return code - 1;
    }
  }

  #isKept(at: number, bytes: Uint8Array, start: number, end: number): boolean {
    const kept = this.#kept;
    const shift = at - start;
    for (let i = start; i < end; i++) if (kept[i + shift] !== bytes[i]) return false;
    return true;
  }

  /** The code of a text that comes for the first time: that of the same text without spaces around it, nor what made it harmless. */
  #newCode(own: Uint8Array, hash: number): number {
    const text = Buffer.from(own.buffer, own.byteOffset, own.length).toString("utf8");
    const value = asWritten(text.trim());
    let code = -1;
    if (value !== text) {
      const trimmed = new TextEncoder().encode(value);
      const trimmedHash = hashOf(trimmed);
      code = this.#find(trimmed, 0, trimmed.length, trimmedHash);
      if (code < 0) {
        code = this.#values.push(value) - 1;
        this.#keep(trimmed, trimmedHash, code);
      }
    } else code = this.#values.push(value) - 1;
    this.#keep(own, hash, code);
    return code;
  }

  #keep(own: Uint8Array, hash: number, code: number): void {
    if (3 * (this.#filled + 1) > 2 * (this.#mask + 1)) this.#widen();
    const at = this.#freeSlot(hash);
    const slots = this.#slots;
    slots[at] = hash;
    slots[at + 1] = this.#keptLength;
    slots[at + 2] = own.length;
    slots[at + 3] = code + 1;
    this.#filled++;
    const length = this.#keptLength + own.length;
    if (length > this.#kept.length) {
      const longer = new Uint8Array(Math.max(length, 2 * this.#kept.length));
      longer.set(this.#kept);
      this.#kept = longer;
    }
    this.#kept.set(own, this.#keptLength);
    this.#keptLength = length;
  }

  #freeSlot(hash: number): number {
    let slot = placeOf(hash) & this.#mask;
    while (this.#slots[slot * slotSize + 3] !== 0) slot = (slot + 1) & this.#mask;
    return slot * slotSize;
  }

  #widen(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    this.#mask = 2 * this.#mask + 1;
    for (let at = 0; at < before.length; at += slotSize)
      if (before[at + 3] !== 0)
        this.#slots.set(before.subarray(at, at + slotSize), this.#freeSlot(before[at]!));
  }
}

/** Mixes the bits of a hash into its low ones, which choose a slot. */
function placeOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
