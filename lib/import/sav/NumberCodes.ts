import { randomInt } from "node:crypto";

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
/** Odd factors that no file knows, so that none can be made whose numbers all fall on one place. */
const factors = [0, 0].map(() => 2 * randomInt(2 ** 31) + 1) as [number, number];

/** A code for each distinct number, in the order in which they come; about twenty bytes each. */
export class NumberCodes {
  size = 0;
  #keys = new Float64Array(8);
  /** Of each place, the code of its number plus one; 0 where there is none. */
  #places = new Uint32Array(16);
  #codeOfNaN = -1;

  /** The code of a number; 0 and -0 are one, and so are all that are no number. */
  codeOf(value: number): number {
    if (Number.isNaN(value)) {
      if (this.#codeOfNaN < 0) this.#codeOfNaN = this.#add(value);
      return this.#codeOfNaN;
    }
    const mask = this.#places.length - 1;
    for (let place = hash(value) & mask; ; place = (place + 1) & mask) {
      const code = this.#places[place]! - 1;
      if (code < 0) {
        this.#places[place] = this.size + 1;
        return this.#add(value + 0);
      }
      if (this.#keys[code] === value) return code;
    }
  }

  /** The numbers, by code. */
  values(): Float64Array {
    return this.#keys.subarray(0, this.size);
  }

  #add(value: number): number {
    this.#keys[this.size++] = value;
    if (this.size === this.#keys.length) this.#grow();
    return this.size - 1;
  }

  /** No more than half of the places are taken. */
  #grow(): void {
    const keys = new Float64Array(2 * this.size);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#places = new Uint32Array(4 * this.size);
    const mask = this.#places.length - 1;
    for (let code = 0; code < this.size; code++) {
      if (code === this.#codeOfNaN) continue;
      let place = hash(keys[code]!) & mask;
      while (this.#places[place]! > 0) place = (place + 1) & mask;
      this.#places[place] = code + 1;
    }
  }
}

function hash(value: number): number {
  number[0] = value + 0;
  let mixed = Math.imul(words[0]!, factors[0]) ^ Math.imul(words[1]!, factors[1]);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
