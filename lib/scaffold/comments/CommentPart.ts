/** A value that a word of a sentence is given: an id, a label or a crossing, a number, the group of a crossing. */
export type CallValue = string | number | Readonly<Record<string, string>>;

/** A word of a sentence as a comment calls it, with plain values: percent("1.2", "Oui"). */
export interface WordCall {
  readonly word: string;
  readonly given: readonly CallValue[];
}

/** A part of a comment: text, or a number that is computed. */
export type CommentPart = string | WordCall;

/** A call, and the text that it gives: « 62,4 % ». */
export interface SaidCall {
  readonly call: WordCall;
  readonly said: string;
}

/** A call as a notebook writes it. */
export function callText({ word, given }: WordCall): string {
  return `${word}(${given.map(valueText).join(", ")})`;
}

function valueText(value: CallValue): string {
  if (typeof value !== "object") return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, own]) => `${JSON.stringify(key)}: ${JSON.stringify(own)}`);
  return `{ ${pairs.join(", ")} }`;
}
