import type { Answer } from "../answers/Survey";

const numbers = new WeakMap<readonly Answer[], Float64Array>();
const codes = new WeakMap<
  readonly Answer[],
  { readonly labels: readonly unknown[]; readonly places: Int32Array }
>();

/** The numbers of a column, NaN where there is none. Kept for a frozen column, which cannot change. */
export function numbersOf(answers: readonly Answer[]): Float64Array {
  const known = numbers.get(answers);
  if (known) return known;
  const values = new Float64Array(answers.length);
  for (let row = 0; row < answers.length; row++) values[row] = (answers[row] as number | null) ?? Number.NaN;
  if (Object.isFrozen(answers)) numbers.set(answers, values);
  return values;
}

/**
 * The place of each answer of a column among some labels: -1 for a question that was not asked,
 * after the last for an answer that is none of them. Kept for a frozen column, which cannot change.
 */
export function placesOf(answers: readonly Answer[], labels: readonly (string | number)[]): Int32Array {
  const known = codes.get(answers);
  if (
    known &&
    known.labels.length === labels.length &&
    known.labels.every((label, i) => label === labels[i])
  ) {
    return known.places;
  }
  const places = new Int32Array(answers.length);
  const placeOf = new Map<Answer, number>(labels.map((label, i) => [label, i]));
  for (let row = 0; row < answers.length; row++) {
    const answer = answers[row]!;
    places[row] = answer === null ? -1 : (placeOf.get(answer) ?? labels.length);
  }
  if (Object.isFrozen(answers)) codes.set(answers, { labels, places });
  return places;
}
