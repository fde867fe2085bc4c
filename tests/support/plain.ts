/** A text with plain spaces, as one types it in a test. */
export function plain(text: unknown): string {
  return String(text).replaceAll(/[\u00a0\u202f]/g, " ");
}
