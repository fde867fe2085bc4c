import type { Scale } from "../questionnaire/kinds/scale";
import type { ColumnProfile } from "./ColumnProfile";
import type { GuessFact, OwnGuess } from "./Guess";
import { saidCodes } from "./texts/saidCodes";
import { saidEnds } from "./texts/saidEnds";

/** The two ends of a scale. */
type Ends = Pick<Scale, "min" | "max">;

const usual: readonly Ends[] = [
  { min: 1, max: 3 },
  { min: 1, max: 4 },
  { min: 1, max: 5 },
  { min: 1, max: 6 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
];

/** The ends of the scale that whole scores come from: the least usual one that has them all, or as observed. */
function usualEnds(min: number, max: number): Ends {
  if (min < 0) {
    const end = Math.max(-min, max);
    return end <= 5 ? { min: -end, max: end } : { min, max };
  }
  if (min === 0 && max < 7) return { min, max };
  return (
    usual.find((ends) => ends.min <= min && ends.max >= max && (min > 0 || ends.min === 0)) ?? { min, max }
  );
}

/** The ends of a scale, and why they are supposed to be these. */
export type ScaleEnds = Omit<Extract<GuessFact, { about: "scale" }>, "about">;

/**
 * The ends of the scale that whole scores from `min` to `max` of some columns come from: those that have words, or that
 * its wording says, where all scores lie within them, or the least usual ones.
 */
export function scaleEnds(
  min: number,
  max: number,
  wordings: readonly (string | undefined)[],
  columns: readonly Pick<ColumnProfile, "scoreWords" | "missingWords">[],
): ScaleEnds {
  const words = endWords(columns);
  const scores = [...words.keys()];
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  if (words.size === 2 && least <= min && most >= max && most - least >= 2)
    return {
      what: { min: least, max: most, minLabel: words.get(least)!, maxLabel: words.get(most)! },
      reason: { kind: "worded", min, max },
    };
  const ends = endsWithout(min, max, wordings);
  const [minLabel, maxLabel] = [words.get(ends.what.min), words.get(ends.what.max)];
  return {
    ...ends,
    what: {
      ...ends.what,
      ...(minLabel !== undefined && { minLabel }),
      ...(maxLabel !== undefined && { maxLabel }),
    },
  };
}

/** The words of the least and of the greatest score that have some; none where two columns have other ones. */
function endWords(
  columns: readonly Pick<ColumnProfile, "scoreWords" | "missingWords">[],
): ReadonlyMap<number, string> {
  const all = new Map<number, string>();
  const unlike = new Set<number>();
  for (const { scoreWords, missingWords } of columns)
    for (const [score, words] of scoreWords) {
      if (missingWords.has(String(score))) continue;
      if ((all.get(score) ?? words) !== words) unlike.add(score);
      all.set(score, words);
    }
  const scores = [...all.keys()].sort((a, b) => a - b);
  const ends = new Set([scores[0], scores.at(-1)]);
  return new Map([...all].filter(([score]) => ends.has(score) && !unlike.has(score)));
}

function endsWithout(min: number, max: number, wordings: readonly (string | undefined)[]): ScaleEnds {
  for (const wording of wordings) {
    const said = saidEnds(wording ?? "");
    if (said === undefined || said.max < max || (said.min ?? min) > min) continue;
    const what = { min: said.min ?? Math.min(usualEnds(min, said.max).min, min), max: said.max };
    return { what, reason: { kind: said.min === undefined ? "saidUpper" : "said", min, max } };
  }
  const what = usualEnds(min, max);
  const kind = what.min === min && what.max === max ? "observed" : "widened";
  return { what, reason: { kind, min, max } };
}

/** Whether both ends are said, by words at them or by the wording. */
export function isSaid({ reason }: ScaleEnds): boolean {
  return reason.kind === "said" || reason.kind === "worded";
}

/** Of a scale whose ends are said, a code apart from its scores is sure to be none of them. */
export function beyondEnds(guess: OwnGuess): OwnGuess {
  return guess.about === "missing" && guess.reason.kind === "apart"
    ? { ...guess, confidence: "sure" }
    : guess;
}

/** Whether a wording says the two ends of a scale that has these scores, and does not put words to each. */
export function saysScale(min: number, max: number, wordings: readonly (string | undefined)[]): boolean {
  return wordings.some((wording) => {
    const said = saidEnds(wording ?? "");
    return said?.min !== undefined && !said.worded && said.min <= min && said.max >= max;
  });
}

/**
 * The two ends that a wording says, where some numbers lie beyond them; undefined where none do, or no wording says
 * any.
 */
export function passedEnds(
  min: number,
  max: number,
  wordings: readonly (string | undefined)[],
): { readonly min: number; readonly max: number } | undefined {
  const said = wordings.map((wording) => saidEnds(wording ?? "")).filter((ends) => ends !== undefined);
  if (said.some((ends) => ends.max >= max && (ends.min ?? min) <= min)) return undefined;
  const passed = said.find((ends) => ends.min !== undefined);
  return passed && { min: passed.min!, max: passed.max };
}

/** What may say the ends of a scale: the name that columns share, the wording of their question, that of the first. */
export function wordingsOf(
  label: string,
  columns: readonly ColumnProfile[],
): readonly (string | undefined)[] {
  const { question, label: own } = columns[0]!.column;
  return [label, question?.label, own].map((wording) => wording && saidCodes(wording).rest);
}
