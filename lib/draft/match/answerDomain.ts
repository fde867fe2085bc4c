import type { NumberRange } from "../../questionnaire/kinds/Kind";
import type { MissingCodes } from "../../questionnaire/MissingReason";
import { tabulation } from "../../questionnaire/tabulation";
import type { Question, Questionnaire } from "../../questionnaire/types";
import { decimalText } from "../texts/decimalText";
import { departmentCode } from "../texts/departmentCode";
import { labelledNumber } from "../texts/labelledNumber";
import { missingWord } from "../texts/missingWord";
import type { HowRead, Meaning } from "./ImportMapping";
import { shared, type TextKeys, trigrams } from "./textKeys";

/** What a text says, and how that is known. */
export interface Reading {
  readonly meaning: Meaning;
  readonly how: HowRead;
}

/** The answers that a question takes, to be found again in the texts of a file. */
export interface AnswerDomain {
  /** The same of two questions that take the same answers. */
  readonly key: string;
  /** What is asked for: answers by their texts, numbers, or any words. */
  readonly layout: "choices" | "numbers" | "text";
  /** What a text says, by its spelling; undefined where the question has no such answer. */
  readonly read: (text: string, label: string | undefined) => Reading | undefined;
  /** What a text says, by likeness. */
  readonly resembling: (text: string) => Reading | undefined;
  /** The answer of a rank, from 0: what a code of another program stands for. */
  readonly ofRank: (rank: number) => string | undefined;
}

/** The answers of a question that is not ticked. */
export function answerDomain(
  question: Question,
  { missing }: Pick<Questionnaire, "missing">,
  keys: TextKeys,
): AnswerDomain {
  const how = tabulation(question);
  const codes: MissingCodes = { ...missing, ...question.missing };
  switch (how.layout) {
    case "counts":
    case "grid":
      return choiceDomain(how.choices, question.kind === "department", codes, keys);
    case "means":
      return numberDomain(how.range, codes, keys);
    case "ticks":
    case "text":
      return textDomain(codes);
  }
}

function coded(codes: MissingCodes, text: string): Reading | undefined {
  return Object.hasOwn(codes, text) ? { meaning: { missing: codes[text]! }, how: "exact" } : undefined;
}

function textDomain(codes: MissingCodes): AnswerDomain {
  return {
    ...{ key: "text", layout: "text" },
    read: (text) => coded(codes, text) ?? { meaning: text, how: "exact" },
    resembling: () => undefined,
    ofRank: () => undefined,
  };
}

function choiceDomain(
  choices: readonly string[],
  isDepartment: boolean,
  codes: MissingCodes,
  keys: TextKeys,
): AnswerDomain {
  const exact = new Set(choices);
  const plain = onlyOne(choices, keys.plain);
  const loose = onlyOne(choices, keys.loose);
  const numbers = onlyOne(choices, (choice) => {
    const decimal = /^0*\d+$/.test(choice) ? Number(choice) : decimalText(choice)?.value;
    return decimal === undefined ? "" : String(decimal);
  });
  const unknowing = onlyOne(choices, (choice) => (missingWord(choice) === "doesNotKnow" ? "dk" : "")).get(
    "dk",
  );
  const spelt = (text: string): Reading | undefined => {
    if (exact.has(text)) return { meaning: text, how: "exact" };
    const same = plain.get(keys.plain(text)) ?? loose.get(keys.loose(text));
    if (same !== undefined) return { meaning: same, how: "spelling" };
    const number = decimalText(text) ?? (/^\d+$/.test(text) ? { value: Number(text) } : undefined);
    const counted = number && numbers.get(String(number.value));
    if (counted !== undefined) return { meaning: counted, how: "number" };
    const code = isDepartment ? departmentCode(text) : undefined;
    return code !== undefined && exact.has(code) ? { meaning: code, how: "spelling" } : undefined;
  };
  const yesNo = (text: string): Reading | undefined => {
    const [yes, no] = [plain.get("oui") ?? plain.get("yes"), plain.get("non") ?? plain.get("no")];
    if (yes === undefined || no === undefined) return undefined;
    const own = keys.plain(text);
    if (/^(?:y|o|yes|oui|true|vrai)$/.test(own)) return { meaning: yes, how: "yesNo" };
    return /^(?:n|no|non|false|faux)$/.test(own) ? { meaning: no, how: "yesNo" } : undefined;
  };
  const word = (text: string): Reading | undefined => {
    const reason = keys.missing(text);
    if (reason === undefined) return undefined;
    if (reason === "doesNotKnow" && unknowing !== undefined) return { meaning: unknowing, how: "likeness" };
    return { meaning: { missing: reason }, how: "word" };
  };
  const parts = choices.map((choice) => ({
    choice,
    key: keys.loose(choice),
    threes: trigrams(keys.loose(choice)),
  }));
  return {
    key: `choices:${JSON.stringify([choices, codes])}`,
    layout: "choices",
    read(text, label) {
      const own = coded(codes, text) ?? spelt(text);
      if (own) return own;
      const told = label === undefined || label === "" ? undefined : spelt(label);
      if (told) return { ...told, how: told.how === "exact" ? "label" : told.how };
      return yesNo(label || text) ?? word(label || text);
    },
    resembling: (text) => resemblingChoice(keys.loose(text), parts),
    ofRank: (rank) => choices[rank],
  };
}

/** What keys stand for, where only one text has each. */
function onlyOne(texts: readonly string[], keyOf: (text: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const repeated = new Set<string>();
  for (const text of texts) {
    const key = keyOf(text);
    if (key === "") continue;
    if (found.has(key)) repeated.add(key);
    found.set(key, text);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

/** A text that is cut off has at least so many letters. */
const leastCut = 12;
const likeEnough = 0.75;
const clearMargin = 0.1;

function resemblingChoice(
  key: string,
  parts: readonly { readonly choice: string; readonly key: string; readonly threes: ReadonlySet<string> }[],
): Reading | undefined {
  const cut = key.length < leastCut ? [] : parts.filter((own) => own.key.startsWith(key));
  if (cut.length === 1) return { meaning: cut[0]!.choice, how: "likeness" };
  if (key.length < 4) return undefined;
  const threes = trigrams(key);
  // Figures are never misspelt: « 12 mois » is not « 24 mois ».
  const figures = figuresOf(key);
  const ranked = parts
    .filter((own) => figuresOf(own.key) === figures)
    .map(({ choice, threes: own }) => ({ choice, likeness: shared(threes, own) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = ranked;
  if (!first || first.likeness < likeEnough) return undefined;
  if (second && first.likeness - second.likeness < clearMargin) return undefined;
  return { meaning: first.choice, how: "likeness" };
}

function figuresOf(key: string): string {
  return (key.match(/\d+|[<>=]+/g) ?? []).join(" ");
}

function numberDomain(range: NumberRange, codes: MissingCodes, keys: TextKeys): AnswerDomain {
  const { min, max, decimals } = range;
  const fits = (text: string | undefined): string | undefined => {
    const decimal = text === undefined ? undefined : decimalText(text);
    if (!decimal || decimal.rounded) return undefined;
    const { value } = decimal;
    if (value < min || value > max) return undefined;
    if (Number.isInteger(value)) return String(value);
    return decimal.text.replace(/0+$/, "").split(".")[1]!.length > decimals ? undefined : decimal.text;
  };
  const worded = (text: string): string | undefined => {
    const share = /^(\d+)\s*\/\s*(\d+)$/.exec(text);
    if (share) return Number(share[2]) === max ? fits(share[1]) : undefined;
    const number = labelledNumber(text);
    return number === undefined ? undefined : fits(String(number));
  };
  return {
    key: `numbers:${JSON.stringify([min, max, decimals, codes])}`,
    layout: "numbers",
    read(text, label) {
      const own = coded(codes, text);
      if (own) return own;
      const number = fits(text);
      if (number !== undefined) return { meaning: number, how: number === text ? "exact" : "number" };
      const told = worded(text) ?? (label ? (fits(label) ?? worded(label)) : undefined);
      if (told !== undefined) return { meaning: told, how: "number" };
      const reason = keys.missing(label || text);
      return reason === undefined ? undefined : { meaning: { missing: reason }, how: "word" };
    },
    resembling: () => undefined,
    ofRank: (rank) => {
      const own = min + rank;
      return decimals === 0 && own <= max && Number.isFinite(max) ? String(own) : undefined;
    },
  };
}
