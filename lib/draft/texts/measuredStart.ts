import { plainText } from "../../base/plainText";
import { classStart } from "./classStart";

/** What units measure, and how many of the first of its line each is. */
const units: readonly (readonly [string, readonly (readonly [RegExp, number])[]])[] = [
  [
    "time",
    [
      [/^(?:s|sec|secondes?|seconds?)$/, 1],
      [/^(?:min|mn|minutes?)$/, 60],
      [/^(?:h|heures?|hours?)$/, 3600],
      [/^(?:j|jours?|days?)$/, 86_400],
      [/^(?:semaines?|weeks?)$/, 7 * 86_400],
      [/^(?:mois|months?)$/, 30.44 * 86_400],
      [/^(?:trimestres?|quarters?)$/, 91.3 * 86_400],
      [/^(?:semestres?)$/, 182.6 * 86_400],
      [/^(?:ans?|annees?|years?)$/, 365.25 * 86_400],
    ],
  ],
  [
    "length",
    [
      [/^mm$/, 0.001],
      [/^cm$/, 0.01],
      [/^(?:m|metres?)$/, 1],
      [/^(?:km|kilometres?)$/, 1000],
    ],
  ],
  [
    "weight",
    [
      [/^(?:g|grammes?)$/, 1],
      [/^(?:kg|kilos?|kilogrammes?)$/, 1000],
      [/^(?:t|tonnes?)$/, 1e6],
    ],
  ],
  [
    "surface",
    [
      [/^m[2²]$/, 1],
      [/^(?:ha|hectares?)$/, 10_000],
      [/^km[2²]$/, 1e6],
    ],
  ],
  [
    "money",
    [
      [/^(?:€|euros?)$/, 1],
      [/^(?:k€)$/, 1000],
      [/^(?:m€|millions?)$/, 1e6],
    ],
  ],
];

const unitAfter = /^\s*(?:(?:a|et|ou|-|–|to)\s*\d+(?:[.,]\d+)?\s*)?([a-z€²]+2?)/;

/** Where a class that names its unit begins, in the smallest unit, and what it measures. */
export interface MeasuredStart {
  readonly of: string;
  readonly start: number;
}

/**
 * « 6 mois à 2 ans » begins at six months, and « plus de 2 ans » just over two years; undefined where the number of a
 * class has no unit that is known.
 */
export function measuredStart(text: string): MeasuredStart | undefined {
  const plain = plainText(text).replace(/(?<=^|\s|d['’])(?:un|une)(?=\s[a-z]+)/, "1");
  const number = /\d+(?:[.,]\d+)?/.exec(plain);
  const unit = number && unitAfter.exec(plain.slice(number.index + number[0].length))?.[1];
  const start = classStart(plain);
  if (!unit || start === undefined) return undefined;
  for (const [of, own] of units)
    for (const [word, factor] of own) if (word.test(unit)) return { of, start: start * factor };
  return undefined;
}
