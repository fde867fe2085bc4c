import { isUserFault } from "../../base/isUserFault";
import type { Study } from "../../study/Study";
import { type Words, words } from "../../words/words";
import { callText, type WordCall } from "./CommentPart";

/** The words that a comment may call with plain values. */
const sentenceWords = [
  "count",
  "effectSize",
  "gap",
  "label",
  "leading",
  "mean",
  "median",
  "percent",
  "percentBetween",
  "probability",
  "sd",
  "significant",
  "significantCount",
  "trailing",
] as const satisfies readonly (keyof Words)[];

/** What a call gives of the answers of a study; undefined of no such word, and of what the study refuses to say. */
export type CallSayer = (call: WordCall) => string | undefined;

/**
 * @param open gives the study, when a call is first said
 */
export function callSayer(open: () => Study): CallSayer {
  const said = new Map<string, string | undefined>();
  let own: Words | undefined;
  return (call) => {
    const name = sentenceWords.find((word) => word === call.word);
    if (name === undefined) return undefined;
    const key = callText(call);
    if (!said.has(key)) {
      said.set(
        key,
        sayOrNot(() => {
          own ??= words(open());
          return (own[name] as (...given: readonly unknown[]) => string)(...call.given);
        }),
      );
    }
    return said.get(key);
  };
}

function sayOrNot(say: () => string): string | undefined {
  try {
    return say();
  } catch (error) {
    if (isUserFault(error)) return undefined;
    throw error;
  }
}
