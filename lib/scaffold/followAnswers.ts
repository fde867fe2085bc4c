import { regexLiteral } from "../base/regexLiteral";
import type { Followed } from "../draft/follow/followMapping";
import { choicesOf } from "../questionnaire/choicesOf";
import { itemsOf } from "../questionnaire/itemsOf";
import type { Questionnaire } from "../questionnaire/types";

const literal = String.raw`(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|${"`(?:[^`\\\\$]|\\\\.)*`"})`;
const id = /^(\d+\.\d+)(?:\.\d+)?$/;
/** The number of a question or an item, then other texts: « "1.10", ["Oui", "Non"], "Ville" ». */
const cited = new RegExp(String.raw`(["'${"`"}])\d+\.\d+(?:\.\d+)?\1(?:\s*,\s*\[?\s*${literal}\s*\]?)+`, "g");
const literals = new RegExp(literal, "g");

/** Names the answers and the groups that a call cites by a question's number, and their new labels where they have some. */
export function followAnswers(
  source: string,
  questionnaire: Questionnaire,
  renamed: Followed["renamed"],
): string {
  if (renamed.length === 0) return source;
  const crossed = new Set(questionnaire.crossings.map(({ question }) => question));
  return source.replace(cited, (call) => {
    let question: string | undefined;
    return call.replace(literals, (text) => {
      const own = textOf(text);
      const number = id.exec(own)?.[1];
      if (number !== undefined) {
        question = number;
        return text;
      }
      const answer = renamed.find((other) => other.question === question && other.from === own);
      const isKept = answersOf(questionnaire, question).has(own);
      const group = renamed.find((other) => crossed.has(other.question) && other.from === own);
      const found = answer ?? (isKept ? undefined : group);
      return found === undefined ? text : literalOf(found.to, text[0]!);
    });
  });
}

/** The first of some labels, no longer those of anything, that a cell of code still cites; undefined where it cites none. */
export function lostAnswer(
  source: string,
  questionnaire: Questionnaire,
  labels: readonly { readonly question: string; readonly label: string }[],
): string | undefined {
  const code = source.replace(/^\s*\/\/.*$/gm, "");
  const everywhere = new Set(
    questionnaire.questions.flatMap(({ id: own }) => [...answersOf(questionnaire, own)]),
  );
  const crossed = new Set(questionnaire.crossings.map(({ question }) => question));
  return labels.find(({ question, label }) => {
    const forms = ['"', "'", "`"].map((quote) => literalOf(label, quote));
    if (!forms.some((form) => code.includes(form))) return false;
    if (!everywhere.has(label)) return true;
    if (answersOf(questionnaire, question).has(label)) return false;
    // Others have an answer of this name: theirs, unless it stands with this question or may be its group.
    return [...code.matchAll(cited)].some(([call]) => {
      const [own, ...others] = (call.match(literals) ?? []).map(textOf);
      const isOwn = id.exec(own!)?.[1] === question;
      return isOwn ? others.includes(label) : crossed.has(question) && others.slice(1).includes(label);
    });
  })?.label;
}

/** Of shorter answers, a sentence has the words without naming them. */
const shortWord = 4;

/** The first of some labels, no longer those of any answer, that a comment still names; undefined where it names none. */
export function lostWord(
  source: string,
  questionnaire: Questionnaire,
  labels: readonly { readonly label: string }[],
): string | undefined {
  const there = questionnaire.questions.flatMap(({ id: own }) => [...answersOf(questionnaire, own)]);
  return labels.find(({ label }) => {
    if (label.length < shortWord || there.includes(label)) return false;
    const text = regexLiteral(label);
    return new RegExp(`(?<![\\p{L}\\d])${text}(?![\\p{L}\\d])`, "u").test(source);
  })?.label;
}

/** The texts by which a cell may cite what people answer to a question. */
function answersOf({ questions }: Questionnaire, number: string | undefined): ReadonlySet<string> {
  const question = questions.find((own) => own.id === number);
  return new Set(question && [...(choicesOf(question) ?? []), ...itemsOf(question)]);
}

function textOf(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, "$1");
}

function literalOf(text: string, quote: string): string {
  const escaped = text.replace(
    quote === "`" ? /[`\\]|\$(?=\{)/g : quote === '"' ? /["\\]/g : /['\\]/g,
    "\\$&",
  );
  return `${quote}${escaped}${quote}`;
}
