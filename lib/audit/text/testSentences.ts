import { lineAt } from "../../base/jsonPlace";
import type { Statistic } from "../../published/PublishedNumber";

/** A test written in a text as the American Psychological Association asks: « t(28) = 2,20, p = ,036 ». */
export interface TestSentence {
  /** Line of the text, from 1. */
  readonly line: number;
  /** As it is written, its spaces made single. */
  readonly text: string;
  readonly statistic: "t" | "F" | "chi2" | "r" | "z";
  /** What is printed of it, as the audit writes numbers: the value, degrees of freedom, p, partial η², the number asked. */
  readonly printed: readonly (readonly [Statistic, string])[];
}

/** A passage that looks like a test, or a p, and of which nothing can be recomputed. */
export interface UnreadPassage {
  readonly line: number;
  readonly text: string;
  /** Why, a French clause. */
  readonly reason: string;
}

const number = String.raw`[-−–]?\d*[.,]?\d+`;
const degree = String.raw`\d+(?:[.,]\d+)?`;
// « F(2, 57) », « F(2,57) », « F(1,85 ; 37,2) », « F(1; 38,5) »
const two = String.raw`(?<pair>${degree}\s*;\s*${degree}|\d+(?:\.\d+)?\s*,\s*${degree})`;
const chi = String.raw`(?:[χΧ]\s*(?:2|²|\^2)?|[χΧ]²|\b(?:[xX](?:2|²)|[kc]hi[- ]?(?:2|²|deux|squared?|carré)))`;
const heads = [
  ["F", String.raw`\bF\s*\(\s*${two}\s*\)`],
  ["chi2", String.raw`${chi}\s*\(\s*(?<df>\d+)\s*(?:[,;]\s*[Nn]\s*=\s*(?<N>\d+)\s*)?\)`],
  ["t", String.raw`\bt\s*\(\s*(?<df>${degree})\s*\)`],
  ["r", String.raw`\br\s*\(\s*(?<df>\d+)\s*\)`],
  ["z", String.raw`\b[zZ]`],
] as const;

/** What a test looks like where it may be written otherwise. */
const anyHead = String.raw`(?:\b(?:[tFrQ]\s*[(\[]|[zZ]\s*[=<>])|${chi}\s*[(=])`;
const probability = String.raw`\b[pP]\s*(?<sign><=|>=|[=<>≤≥])\s*(?<p>\d*[.,]?\d+)|\b[pP]?\s*[=,]?\s*(?<ns>n\.\s?s\.|ns\b)`;
/** How far behind a test its p may stand. */
const reach = 90;

/**
 * The tests of a text, in French or in English, and what looks like one and cannot be recomputed: whatever looks like one is
 * in either list.
 */
export function testSentences(text: string): {
  readonly sentences: readonly TestSentence[];
  readonly unread: readonly UnreadPassage[];
} {
  const plain = text.replaceAll(/[\u00a0\u202f\u2009\t]/g, " ");
  const starts = [...plain.matchAll(new RegExp(anyHead, "g"))].map(({ index }) => index);
  const covered: (readonly [from: number, to: number])[] = [];
  const sentences: TestSentence[] = [];
  const unread: (UnreadPassage & { readonly at: number })[] = [];
  for (const [i, start] of starts.entries()) {
    const end = Math.min(starts[i + 1] ?? plain.length, start + reach);
    const passage = endOfSentence(plain.slice(start, end));
    const found = readTest(passage);
    covered.push([start, start + passage.length]);
    if (typeof found === "string") {
      unread.push({ at: start, line: lineAt(plain, start), text: short(passage), reason: found });
    } else {
      sentences.push({ line: lineAt(plain, start), ...found });
    }
  }
  for (const { index, 0: own } of plain.matchAll(/\b[pP]\s*[=<>≤≥]+\s*\d*[.,]?\d+/g)) {
    if (covered.some(([from, to]) => index >= from && index < to)) continue;
    unread.push({
      at: index,
      line: lineAt(plain, index),
      text: short(own),
      reason: "aucun test n’est écrit devant ce p",
    });
  }
  return {
    sentences,
    unread: unread.toSorted((a, b) => a.at - b.at).map(({ at: _, ...passage }) => passage),
  };
}

/** What a passage says of the test that opens it; a reason where it is none that can be recomputed. */
function readTest(passage: string): Omit<TestSentence, "line"> | string {
  for (const [statistic, head] of heads) {
    const found = new RegExp(`^${head}\\s*(?<relation>[=<>≈])\\s*(?<value>${number})`).exec(passage);
    if (found === null) continue;
    const { relation, value, pair, df, N } = found.groups as Record<string, string | undefined>;
    if (relation !== "=") return "une inégalité ne se recalcule pas";
    if (statistic === "r" && Math.abs(Number(plainNumber(value!).replace(",", "."))) > 1)
      return "une corrélation va de -1 à 1";
    const rest = passage.slice(found[0].length);
    const p = new RegExp(probability).exec(rest);
    if (p === null) return "aucun p n’est écrit derrière";
    const [between, within] = pair === undefined ? [df] : degreesOf(pair);
    const eta =
      /(?:η\s*p\s*[2²]|η\s*[2²]\s*p|partial\s+(?:η[2²]|eta[- ]squared)|eta[2²]?[- ]?(?:carré )?partiel)\s*=\s*(\d*[.,]\d+)/i.exec(
        rest,
      );
    return {
      text: short(passage.slice(0, found[0].length + Math.max(end(p), end(eta)))),
      statistic,
      printed: [
        [statistic, plainNumber(value!)] as const,
        ...(between === undefined ? [] : [["ddl", between] as const]),
        ...(within === undefined ? [] : [["ddl2", within] as const]),
        ["p", probabilityOf(p)] as const,
        ...(eta === null ? [] : [["eta2", eta[1]!] as const]),
        ...(N === undefined ? [] : [["base", N] as const]),
      ],
    };
  }
  return "ni ddl ni valeur n’y sont écrits comme attendu";
}

function end(found: RegExpExecArray | null): number {
  return found === null ? 0 : found.index + found[0].length;
}

function degreesOf(pair: string): readonly string[] {
  return pair.split(pair.includes(";") ? ";" : /,(?=\s|[^,]*$)/, 2).map((part) => part.trim());
}

function plainNumber(text: string): string {
  return text.replace(/^[−–]/, "-");
}

/** As the audit writes a probability: « .036 », « <.001 », « ns ». */
function probabilityOf({ groups }: RegExpExecArray): string {
  const { sign, p, ns } = groups as Record<string, string | undefined>;
  if (ns !== undefined) return "ns";
  return `${sign === "=" ? "" : sign!.replace("<=", "≤").replace(">=", "≥")}${p}`;
}

/** Up to the end of its sentence, or its paragraph: a stop that no digit follows, but that of « n.s. ». */
function endOfSentence(passage: string): string {
  const stop = /\n\s*\n|(?<!\bn)(?<!n\.\s?s)\.(?=\s+[A-ZÀ-Ý])/.exec(passage);
  return stop === null ? passage : passage.slice(0, stop.index);
}

function short(text: string): string {
  const plain = text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/(?<!n\.\s?s)\.$/, "");
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
