/** A number that somebody typed in a sentence. */
export interface TypedNumber {
  /** As it stands there: « 62,4 % », « p = 0,012 ». */
  readonly text: string;
  readonly at: number;
  readonly key: NumberKey;
}

/** What a number is, however its spaces are typed. */
export interface NumberKey {
  /** « 62,4% », « p=0,012 », « 1686 » */
  readonly text: string;
  readonly unit: "percent" | "points" | "probability" | "effect" | "decimal" | "integer";
  readonly value: number;
}

const digits = String.raw`[−-]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?`;
const typed = new RegExp(
  String.raw`(?<![\p{L}\d.,/:'’_-])(?:(?:p|V|η²)\s*[=<]\s*${digits}(?![\p{L}\d]|[.,/:-]\d)|${digits}(?:\s*%|\s+points?(?!\p{L})|(?![\p{L}\d°²]|[.,/:-]\d|\s*%)))(?:\s\((?:supposé|scénario)\))?`,
  "giu",
);

/** The numbers of a sentence as tables print them; an id of a question, a date, a rank or a number in a word is none. */
export function typedNumbers(text: string): readonly TypedNumber[] {
  return [...text.matchAll(typed)].flatMap((found) => {
    const key = numberKey(found[0]);
    return key === undefined ? [] : [{ text: found[0], at: found.index, key }];
  });
}

/** What a printed number is; undefined of what is none. */
export function numberKey(printed: string): NumberKey | undefined {
  const text = printed
    .replace(/\s\((?:supposé|scénario|entre .*)\)$/, "")
    .replace(/\s/g, "")
    .replace("−", "-")
    .toLowerCase();
  const [, sign, number, unit] = /^((?:p|v|η²)[=<])?(-?\d+(?:[.,]\d+)?)(%|points?)?$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  // A number with a point is the id of a question, unless something says what it counts.
  if (number.includes(".") && sign === undefined && unit === undefined) return undefined;
  const own = {
    text: text.replace(".", ",").replace(/points$/, "point"),
    value: Number(number.replace(",", ".")),
  };
  if (sign !== undefined) return { ...own, unit: sign.startsWith("p") ? "probability" : "effect" };
  if (unit !== undefined) return { ...own, unit: unit === "%" ? "percent" : "points" };
  return { ...own, unit: number.includes(",") ? "decimal" : "integer" };
}
