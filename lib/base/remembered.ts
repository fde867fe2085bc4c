const memory = new WeakMap<object, Map<string, unknown>>();

/**
 * What a pure function of an object and a key gave the first time: the searches of the
 * reconstruction do not depend on the seed, and other seeds need not repeat them. Forgotten with
 * the object.
 */
export function remembered<T>(owner: object, key: string, make: () => T): T {
  let own = memory.get(owner);
  if (own === undefined) {
    own = new Map();
    memory.set(owner, own);
  }
  if (!own.has(key)) own.set(key, make());
  return own.get(key) as T;
}
