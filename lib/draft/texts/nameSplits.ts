import { leadingRank } from "./rankOf";

/** A name cut in two: what it shares with the other columns of its question, and what is its own. */
export interface NameSplit {
  readonly form: "bracket" | "phrase" | "path" | "word" | "numbered" | "rank";
  readonly stem: string;
  readonly rest: string;
  /** Whether the stem names nothing: « Q1 » and « Q2 » are two questions. */
  readonly weak: boolean;
}

const patterns: readonly (readonly [NameSplit["form"], RegExp])[] = [
  ["bracket", /^(.*\S)\s*\[\s*(.*\S)\s*\]$/su],
  ["bracket", /^(.*\S)\s*\(\s*([^()]*\S)\s*\)$/su],
  // « Q8.1 Je me sens soutenu », of « Q8 » ; what asks is a question.
  ["phrase", /^(q(?:uestion)?\s?\d+)(?:[._-]\d+|[._-]?[a-z])(?:\s*[.):–—-]+\s*|\s+)(\p{L}.*[^?\s])$/isu],
  ["phrase", /^(.*\S)(?:\s+[-–—:|>/]\s+|\s*:\s+|\s*\|\s*)(\S.*)$/su],
  ["phrase", /^(.*?\S)(?:\s+[-–—:|>/]\s+|\s*:\s+|\s*\|\s*)(\S.*)$/su],
  // Of « group/question/item » the last step is the item, unless the question ends before it, or the item has a stroke.
  ["path", /^(.*?\?)\s*[/>]\s*(\S.*)$/su],
  ["path", /^(.*[^\s/>])[/>](?=[^\s/>])(.*)$/su],
  ["path", /^([^/>]*[^\s/>])[/>](?=[^\s/>])(.*)$/su],
  ["path", /^(.*?\?)\s+([^\s/>()[\]][^/>[\]]*)$/su],
  ["numbered", /^(.*?)[\s._-]*(\d+)$/su],
  ["numbered", /^(.*?[\d_.-])[\s._-]*([a-zA-Z])$/su],
  ["word", /^([^_]+)_(.+)$/su],
  ["word", /^(.+)_([^_]+)$/su],
];
const weakStem = /^(?:q|qu|question|v|var|variable|x|y|z|col|colonne|column|item|r|rep|reponse|[a-z])?$/i;

/** The ways of cutting a name, the more telling first. */
export function nameSplits(name: string): readonly NameSplit[] {
  const found: NameSplit[] = [];
  for (const [form, pattern] of patterns) {
    const match = pattern.exec(name);
    if (!match || match[1]!.trim() === "") continue;
    const stem = match[1]!.replace(/[\s._-]+$/u, "");
    const rest = match[2]!;
    // « Prix (€/kg) » has a stroke in a unit.
    if (form === "path" && stem.lastIndexOf("(") > stem.lastIndexOf(")")) continue;
    if (stem === "" || found.some((other) => other.form === form && other.stem === stem)) continue;
    found.push({ form, stem, rest, weak: form === "numbered" && weakStem.test(stem) });
  }
  const rank = leadingRank(name);
  if (rank) found.push({ form: "rank", ...rank, weak: true });
  return found;
}
