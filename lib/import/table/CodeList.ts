/** Codes from 0 that come one by one, in as few bytes each as the largest needs. */
export class CodeList {
  #codes: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(64);
  #length = 0;
  #most = 0xff;

  push(code: number): void {
    if (code > this.#most || this.#length === this.#codes.length) this.#grow(code);
    this.#codes[this.#length++] = code;
  }

  /** Shape [push]. */
  codes(): Uint8Array | Uint16Array | Uint32Array {
    return this.#codes.slice(0, this.#length);
  }

  #grow(code: number): void {
    while (code > this.#most) this.#most = (this.#most + 1) ** 2 - 1;
    const length = this.#length === this.#codes.length ? 2 * this.#length : this.#codes.length;
    const wide = this.#most > 0xffff ? Uint32Array : this.#most > 0xff ? Uint16Array : Uint8Array;
    const codes = new wide(length);
    codes.set(this.#codes);
    this.#codes = codes;
  }
}
