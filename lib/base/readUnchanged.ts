import { statSync } from "node:fs";

interface Kept {
  readonly modified: number;
  readonly size: number;
  readonly from: unknown;
  readonly value: object;
}

const kept = new Map<string, Kept>();

/**
 * What is read from a file, kept until the file changes: whoever reads it again gets the same value,
 * which is frozen through and through, so that nobody changes it for the others. Maps, typed arrays
 * and functions in it cannot be frozen, and are not.
 *
 * This is no `memo`: a file changes and has no identity. What is read here has one, and lives as long as
 * the file stays as it is: a memo of what follows from it holds as long.
 *
 * @param file path from the root of the disk
 * @param from what the value is made from besides the file; another one makes another value
 */
export function readUnchanged<T extends object>(file: string, from: unknown, read: () => T): T {
  const stat = statOf(file);
  if (stat === undefined) return read();
  const { mtimeMs: modified, size } = stat;
  const known = kept.get(file);
  if (known?.modified === modified && known.size === size && known.from === from) return known.value as T;
  const value = read();
  freeze(value);
  kept.set(file, { modified, size, from, value });
  return value;
}

/** What the system knows of a file; nothing where it has none to give: `read` says why. */
function statOf(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  // The elements of a typed array cannot be frozen.
  if (ArrayBuffer.isView(value)) return;
  if (value instanceof Map) {
    for (const own of value.values()) freeze(own);
    return;
  }
  Object.freeze(value);
  // An array of texts or numbers holds nothing to freeze: its first element tells.
  if (Array.isArray(value) && (typeof value[0] !== "object" || value[0] === null)) {
    if (!value.some((own) => typeof own === "object" && own !== null)) return;
  }
  for (const own of Object.values(value)) freeze(own);
}
