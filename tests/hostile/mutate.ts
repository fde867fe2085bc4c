import type { Random } from "../../lib/base/random";

/** What often opens a fault: ends, numbers out of bounds, names that objects have, signs of formulas and of code. */
const tokens = [
  "",
  "0",
  "-1",
  "1e400",
  "99999999999999999999",
  "NaN",
  "null",
  "{}",
  "[]",
  '"',
  '""',
  ";",
  ",",
  "\t",
  "\n",
  "\r\n",
  "\0",
  "\u202e",
  "\ufeff",
  "\ud800",
  "=1+1",
  "__proto__",
  "constructor",
  "toString",
  "<",
  "&",
  "]]>",
  "é",
  "'",
  "\\",
  "\\u0000",
  "[".repeat(300),
  "x".repeat(3000),
];

/** A text with one to four changes: a token put in, a piece taken out, doubled, moved, or a character changed. */
export function mutatedText(text: string, random: Random): string {
  let result = text;
  for (let change = random.integer(4); change >= 0; change--) {
    const at = random.integer(result.length + 1);
    const end = Math.min(result.length, at + 1 + random.integer(60));
    const [before, piece, after] = [result.slice(0, at), result.slice(at, end), result.slice(end)];
    const token = tokens[random.integer(tokens.length)]!;
    const other = random.integer(result.length + 1);
    result = [
      before + token + piece + after,
      before + after,
      before + token + after,
      before + piece + piece + after,
      before +
        String.fromCharCode(random.integer(random.integer(2) === 0 ? 256 : 65_536)) +
        piece.slice(1) +
        after,
      `${(before + after).slice(0, other)}${piece}${(before + after).slice(other)}`,
      before,
    ][random.integer(20) === 0 ? 6 : random.integer(6)]!;
  }
  return result;
}

/** JSON with one to three of its values changed for others, taken out or doubled: it stays JSON. */
export function mutatedJson(text: string, random: Random): string {
  const values: readonly unknown[] = [
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    "",
    "x",
    "\u0000",
    "\ud800",
    "=1+1",
    "99",
    [],
    {},
    [[]],
    { a: 1 },
    ["x", "x"],
    [null],
    "__proto__",
    "toString",
    "x".repeat(2000),
  ];
  const data: unknown = JSON.parse(text);
  for (let change = random.integer(3); change >= 0; change--) {
    const places: (readonly [object, string])[] = [];
    const visit = (own: unknown) => {
      if (typeof own !== "object" || own === null) return;
      for (const [key, value] of Object.entries(own)) {
        places.push([own, key]);
        visit(value);
      }
    };
    visit(data);
    if (places.length === 0) break;
    const [own, key] = places[random.integer(places.length)]! as [Record<string, unknown>, string];
    const [from, name] = places[random.integer(places.length)]! as [Record<string, unknown>, string];
    const kind = random.integer(5);
    if (kind === 0) delete own[key];
    else if (kind === 1) own[key] = structuredClone(from[name]);
    else if (kind === 2 && !Array.isArray(own))
      own[`${key}${random.integer(2) === 0 ? "x" : " "}`] = structuredClone(own[key]);
    else own[key] = structuredClone(values[random.integer(values.length)]);
  }
  return JSON.stringify(data);
}
