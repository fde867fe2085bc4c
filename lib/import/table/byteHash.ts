/** The hash of no byte: FNV-1a of 32 bits (Fowler, Noll and Vo). */
export const hashBasis = 0x811c9dc5 | 0;

/** The hash of bytes and one more. */
export function hashWith(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** The hash of bytes. */
export function hashOf(bytes: Uint8Array): number {
  let hash = hashBasis;
  for (const byte of bytes) hash = hashWith(hash, byte);
  return hash;
}
