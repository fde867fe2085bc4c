import type { CodedReason, MissingCodes } from "../questionnaire/MissingReason";
import type { ColumnProfile } from "./ColumnProfile";
import type { OwnGuess } from "./Guess";
import { missingNumbers } from "./missingNumbers";
import { decimalText } from "./texts/decimalText";

/** The values of some columns of one question: those that are answers, and those that stand for none. */
export interface Missing {
  readonly codes: MissingCodes;
  /** The answers with their counts, all columns together. */
  readonly answers: ReadonlyMap<string, number>;
  readonly guesses: readonly OwnGuess[];
}

/** What the words for « no answer » are in a question: of a choice, « Ne sait pas » is an answer to be counted. */
const taken: Readonly<Record<"numbers" | "choices" | "texts", readonly CodedReason[]>> = {
  numbers: ["noAnswer", "refused", "doesNotKnow", "notAsked"],
  choices: ["noAnswer", "refused"],
  texts: ["noAnswer"],
};

/**
 * The codes of missing answers in columns of one question.
 *
 * @param as how the answers are read; codes that are numbers are looked for where all answers are numbers
 */
export function missingOf(columns: readonly ColumnProfile[], as: keyof typeof taken): Missing {
  const havingOf = (code: string) =>
    columns.flatMap(({ countOf, name }) => (countOf.has(code) ? [name] : []));
  const counts = new Map(columns[0]!.countOf);
  for (const { countOf } of columns.slice(1))
    for (const [value, count] of countOf) counts.set(value, (counts.get(value) ?? 0) + count);
  const [first, ...others] = columns.map(({ decimalOf }) => decimalOf);
  const decimals = others.length === 0 ? first! : new Map([first!, ...others].flatMap((own) => [...own]));
  const words = new Map(columns.flatMap(({ missingWords }) => [...missingWords]));
  const said = new Map(columns.flatMap(({ saidCodes }) => [...saidCodes]));
  const codes: [string, CodedReason][] = [];
  const guesses: OwnGuess[] = [];
  for (const [code, reason] of words) {
    const count = counts.get(code)!;
    const isDeclared = columns.some(({ column }) => column.missing?.has(code));
    const isCode = as !== "numbers" && columns[0]!.fileCodes.has(code);
    const isKnown = !columns[0]!.unknownCodes.has(code);
    if (columns.some(({ strays }) => strays.has(code)) && !isDeclared) {
      // A text is what it says.
      if (as === "texts") continue;
      codes.push([code, reason]);
      guesses.push({
        ...{ about: "missing", columns: havingOf(code), what: { code, reason, count } },
        ...{ reason: { kind: "stray" }, confidence: "doubtful", applied: true },
      });
      continue;
    }
    const isSaid = !isDeclared && said.has(String(decimalText(code)?.value));
    const applied = isDeclared || isSaid || isCode || taken[as].includes(reason);
    if (as === "texts" && !applied) continue;
    if (applied) codes.push([code, reason]);
    const what = { code, reason, count };
    guesses.push({
      ...{ about: "missing", columns: havingOf(code), what, applied },
      reason: {
        kind: isDeclared ? "declared" : isSaid ? "heading" : isKnown ? "word" : "besideNumbers",
      },
      confidence: applied
        ? isDeclared || isSaid || (as === "numbers" && isKnown)
          ? "sure"
          : "likely"
        : "doubtful",
    });
  }
  // What nobody gave yet, later answers may have.
  if (as !== "texts")
    for (const [code, reason] of said) {
      if (words.has(code)) continue;
      codes.push([code, reason]);
      guesses.push({
        ...{ about: "missing", columns: columns.map(({ name }) => name), what: { code, reason, count: 0 } },
        ...{ reason: { kind: "heading" }, confidence: "sure", applied: true },
      });
    }
  // A file that says what was not shown has no numbers for it.
  const mayHaveNumbers = columns.every(({ column }) => column.notShown === undefined);
  if (mayHaveNumbers && [...counts.keys()].some((value) => !decimals.has(value) && !words.has(value)))
    for (const [code, reason] of columns[0]!.numberCodes) {
      const count = counts.get(code);
      if (count === undefined) continue;
      codes.push([code, reason]);
      const what = { code, reason, count };
      guesses.push({
        ...{ about: "missing", columns: havingOf(code), what, reason: { kind: "elsewhere" } },
        ...{ applied: true, confidence: "likely" },
      });
    }
  for (const [code] of codes) counts.delete(code);
  if (mayHaveNumbers && as !== "texts" && [...counts.keys()].every((value) => decimals.has(value))) {
    const numbers = new Map<number, number>();
    for (const [text, count] of counts) {
      const { value } = decimals.get(text)!;
      numbers.set(value, (numbers.get(value) ?? 0) + count);
    }
    for (const { value, reason, nearest, confidence } of missingNumbers(numbers)) {
      const applied = confidence !== "doubtful";
      for (const [code, count] of [...counts].filter(([text]) => decimals.get(text)!.value === value)) {
        if (applied) {
          codes.push([code, reason]);
          counts.delete(code);
        }
        const what = { code, reason, count };
        const kind = applied ? "apart" : "near";
        guesses.push({
          about: "missing",
          columns: havingOf(code),
          what,
          reason: { kind, nearest },
          confidence,
          applied,
        });
      }
    }
  }
  return { codes: Object.fromEntries(codes), answers: counts, guesses };
}

/** What a question has of missing codes: nothing where there are none. */
export function missingField(codes: MissingCodes): { readonly missing?: MissingCodes } {
  return Object.keys(codes).length === 0 ? {} : { missing: codes };
}
