import type { Converter } from "./tslab";
import type { WordArgument, WordCall } from "./wordCalls";

/** A call as it was probably meant, which the compiler accepts, and what was changed. */
export interface RepairedCall {
  readonly how: "quoted" | "called" | "compared" | "added" | "taken away" | "whole question" | "order";
  /** « crosstab(survey, "2.11", "2.10") ». */
  readonly text: string;
}

/** The compiler looks at no more than so many calls for one fault: each takes a tenth of a second, or more. */
const most = 8;

interface Try {
  readonly how: RepairedCall["how"];
  readonly args: readonly string[];
}

/**
 * The call of a word that the compiler refuses, as it was probably meant: ids between quotation marks, a word called,
 * the study added or taken away, a question in the place of its item, the arguments in another order. Only what the
 * compiler accepts is proposed.
 *
 * @param at the argument that it refuses; undefined where there are too few or too many
 */
export function repairedCall(
  converter: Converter,
  previous: string,
  source: string,
  call: WordCall,
  at: number | undefined,
): RepairedCall | undefined {
  const written = source.slice(call.start, call.open);
  for (const { how, args } of triesOf(call, at).slice(0, most)) {
    const text = `${written}${args.join(", ")})`;
    const repaired = source.slice(0, call.start) + text + source.slice(call.end);
    const { diagnostics } = converter.convert(previous, repaired);
    const end = call.start + text.length;
    const isRefused = diagnostics.some(
      ({ start, fileName }) => fileName === undefined && start.offset >= call.start && start.offset < end,
    );
    if (!isRefused) return { how, text };
  }
  return undefined;
}

function triesOf({ word, study, args }: WordCall, at: number | undefined): readonly Try[] {
  const takes = study.helped(word)?.takes ?? [];
  const texts = args.map(({ text }) => text);
  const refused = at === undefined ? undefined : args[at];
  const tries: Try[] = [];
  const add = (how: Try["how"], own: readonly string[]) => {
    const isNew = [texts, ...tries.map((one) => one.args)].every((one) => one.join() !== own.join());
    if (isNew) tries.push({ how, args: own });
  };
  const put = (text: string) => texts.map((own, i) => (i === at ? text : own));
  const takesStudy = takes[0] === "l’étude";
  const isLiteral = ({ kind }: WordArgument) => kind === "text" || kind === "number";
  const quoted = args.map(({ kind, text }) => (kind === "number" ? `"${text}"` : text));
  if (refused?.kind === "number") {
    add("quoted", quoted);
    add("quoted", put(`"${refused.text}"`));
  }
  if (refused?.kind === "name") {
    add("quoted", put(`"${refused.text}"`));
    if (study.words.includes(refused.text)) add("called", put(`${refused.text}()`));
  }
  const [, sign, number] = /^["'`]\s*(>=?|<=?|≥|≤)\s*([\d.,]+)\s*["'`]$/.exec(refused?.text ?? "") ?? [];
  if (sign !== undefined && number !== undefined) {
    const own = sign.replace("≥", ">=").replace("≤", "<=");
    add("compared", put(`(n) => Number(n) ${own} ${number.replace(",", ".")}`));
  }
  if (takesStudy && args.length > 0 && args.every(isLiteral)) add("added", ["study()", ...quoted]);
  if (!takesStudy && args.length > 1 && args[0] && !isLiteral(args[0])) add("taken away", texts.slice(1));
  const whole = refused && wholeQuestion(refused.text);
  if (whole !== undefined) add("whole question", put(whole));
  // What is no text was probably meant for the place of the study.
  if (takesStudy) {
    const [studies, others] = [args.filter((one) => !isLiteral(one)), args.filter(isLiteral)];
    add(
      "order",
      [...studies, ...others].map(({ text }) => text),
    );
  }
  if (args.length < 5) for (const order of ordersOf(texts)) add("order", order);
  if (whole !== undefined && args.length < 4)
    for (const order of ordersOf(put(whole))) add("whole question", order);
  return tries;
}

/** « "3.1" », of « "3.1.2" ». */
function wholeQuestion(text: string): string | undefined {
  return /^(["'`])(\d+\.\d+)\.\d+\1$/.exec(text)?.[2]?.replace(/^.*$/, '"$&"');
}

/** The same in every other order, those first in which the fewest have changed places. */
function ordersOf(texts: readonly string[]): readonly (readonly string[])[] {
  const ranks = permutations(texts.map((_, i) => i));
  return ranks
    .map((order) => ({ order, exchanged: exchangedIn(order) }))
    .filter(({ exchanged }) => exchanged > 0)
    .sort((a, b) => a.exchanged - b.exchanged)
    .map(({ order }) => order.map((rank) => texts[rank]!));
}

function permutations(ranks: readonly number[]): readonly (readonly number[])[] {
  if (ranks.length < 2) return [ranks];
  return ranks.flatMap((rank) =>
    permutations(ranks.filter((own) => own !== rank)).map((others) => [rank, ...others]),
  );
}

/** Pairs that stand the other way round. */
function exchangedIn(order: readonly number[]): number {
  return order.reduce(
    (count, rank, i) => count + order.slice(i + 1).filter((later) => later < rank).length,
    0,
  );
}
