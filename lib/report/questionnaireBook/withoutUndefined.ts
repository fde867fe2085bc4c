type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** An object without the fields that hold nothing. */
export function withoutUndefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
