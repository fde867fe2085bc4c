/** What the heading of a column says of it. */
export interface LimeName {
  /** The code of the question, or its wording where there is no code. */
  readonly question: string;
  /** Its wording. */
  readonly wording?: string;
  /** The codes of its parts, or their wordings: « SQ001 », « other ». */
  readonly parts: readonly string[];
  /** The wording of the parts. */
  readonly label?: string;
}

const code = /^([A-Za-z][A-Za-z0-9]*)((?:\[[^[\]]+\]){0,2})$/;
const withText = /^([A-Za-z][A-Za-z0-9]*)((?:\[[^[\]]+\]){0,2})(?:\. ?|: ?| - )(\S.*)$/s;
const dataBase = /^(\d+X\d+X\d+)(.*)$/s;
const underscored = /^([A-Za-z][A-Za-z0-9]*)((?:_[A-Za-z0-9]+)*)$/;

/**
 * What the headings of a file say: codes (« G03Q01[SQ001] », « G03Q01_SQ001 », « 12X3X45SQ001 »), wordings
 * (« Intitulé [item] »), or both (« G03Q01[SQ001]. Intitulé [item] »). A wording in brackets is an item where
 * columns beside it have the same question.
 */
export function limeNames(headings: readonly string[]): readonly LimeName[] {
  const codes = headings.map(codeName);
  if (codes.every((name) => name !== undefined)) return codes as LimeName[];
  const both = headings.map(codeAndText);
  if (both.every((name) => name !== undefined)) return mergedTexts(both as LimeName[]);
  return textNames(headings);
}

function codeName(heading: string): LimeName | undefined {
  const own = code.exec(heading);
  if (own) return { question: own[1]!, parts: bracketed(own[2]!) };
  const base = dataBase.exec(heading);
  if (base) return { question: base[1]!, parts: base[2] === "" ? [] : [base[2]!] };
  const joined = underscored.exec(heading);
  return joined ? { question: joined[1]!, parts: joined[2]!.split("_").slice(1) } : undefined;
}

function bracketed(text: string): readonly string[] {
  return [...text.matchAll(/\[([^[\]]+)\]/g)].map(([, part]) => part!);
}

function codeAndText(heading: string): LimeName | undefined {
  const match = withText.exec(heading);
  if (!match) return undefined;
  return { question: match[1]!, parts: bracketed(match[2]!), wording: match[3]! };
}

/** The wording of a question apart from those of its parts, which stand in brackets at the end. */
function mergedTexts(names: readonly LimeName[]): readonly LimeName[] {
  return names.map((name) => {
    if (name.parts.length === 0) return name;
    const split = lastBrackets(name.wording!, name.parts.length);
    return split ? { ...name, wording: split.stem, label: split.parts.join(" – ") } : name;
  });
}

function textNames(headings: readonly string[]): readonly LimeName[] {
  const splits = headings.map((heading) => lastBrackets(heading, 2));
  const stems = splits.map((split) => split?.stem);
  return headings.map((heading, i): LimeName => {
    const split = splits[i];
    const isShared = split && (stems[i - 1] === split.stem || stems[i + 1] === split.stem);
    // « Autre » of a list stands beside the list itself.
    const isOther = split?.parts.length === 1 && headings[i - 1] === split.stem;
    if (!split || !(isShared || isOther)) return { question: heading, wording: heading, parts: [] };
    return { question: split.stem, wording: split.stem, parts: split.parts, label: split.parts.join(" – ") };
  });
}

interface Split {
  readonly stem: string;
  readonly parts: readonly string[];
}

/** What stands in brackets at the end of a text, at most so many times; brackets may have others inside. */
function lastBrackets(text: string, most: number): Split | undefined {
  const parts: string[] = [];
  let end = text.length;
  while (parts.length < most && text[end - 1] === "]") {
    let depth = 0;
    let at = end - 1;
    for (; at >= 0; at--) {
      if (text[at] === "]") depth++;
      else if (text[at] === "[" && --depth === 0) break;
    }
    if (at < 0) break;
    parts.unshift(text.slice(at + 1, end - 1).trim());
    end = at;
    while (text[end - 1] === " ") end--;
  }
  const stem = text.slice(0, end);
  return parts.length === 0 || stem === "" ? undefined : { stem, parts };
}
