import { tabulation } from "../../../questionnaire/tabulation";
import type { Condition } from "../../../questionnaire/types";
import type { Comparison } from "./Expression";
import type { Named } from "./Named";

/** A condition, what is certain of it, or why it is none (in French). */
export type Atom = Condition | { readonly reason: string };

const meets: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

/** The condition that an answer compares so to a value. */
export function comparedAtom(named: Named, by: Comparison, value: string): Atom {
  if (value === "" && (by === "==" || by === "!=")) {
    const given = answeredAtom(named);
    if (by === "!=" || "reason" in given) return given;
    return isTick(named) ? { not: given } : unanswered;
  }
  if (isTick(named)) return tickAtom(named, by, value);
  const own = tabulation(named.question);
  if (own.layout === "counts" || own.layout === "grid") return choiceAtom(named, by, value, own.choices);
  if (own.layout !== "means") return { reason: "une réponse en toutes lettres n’ouvre pas de question ici" };
  return named.question.kind === "number"
    ? numberAtom(named, by, value)
    : scoreAtom(named, by, value, own.range);
}

/** The condition that there is an answer. */
export function answeredAtom(named: Named): Atom {
  const { question } = named;
  const own = tabulation(question);
  switch (own.layout) {
    case "ticks":
      return { question: question.id, ticked: named.item! };
    case "counts":
    case "grid":
      return { ...on(named), is: own.choices };
    case "means":
      return { ...on(named), above: own.range.min - 1 };
    case "text":
      return { reason: "une réponse en toutes lettres n’ouvre pas de question ici" };
  }
}

/** The condition that there is none: only a tick can be absent here. */
export function unansweredAtom(named: Named): Atom {
  const given = answeredAtom(named);
  return "reason" in given ? given : isTick(named) ? { not: given } : unanswered;
}

const unanswered = { reason: "l’absence de réponse n’ouvre pas de question ici" };

function isTick({ question }: Named): boolean {
  return question.kind === "multiple";
}

function on({ question, item }: Named): { readonly question: string; readonly item?: string } {
  return { question: question.id, ...(item !== undefined && { item }) };
}

function tickAtom({ question, item, column }: Named, by: Comparison, value: string): Atom {
  const ticked = { question: question.id, ticked: item! };
  if (column.part === "other") return { reason: "une réponse en toutes lettres n’ouvre pas de question ici" };
  const positive = (by === "==" && value === "Y") || (by === "!=" && value === "N");
  const negative = (by === "!=" && value === "Y") || (by === "==" && value === "N");
  if (positive) return ticked;
  return negative ? { not: ticked } : { reason: "une case est cochée (« Y ») ou ne l’est pas" };
}

function choiceAtom(named: Named, by: Comparison, value: string, choices: readonly string[]): Atom {
  const answers = named.answers ?? choices.map((choice) => ({ code: choice, ours: choice }));
  if (by === "==" || by === "!=") {
    const found =
      answers.find(({ code }) => code === value) ?? answers.find(({ code }) => isSameNumber(code, value));
    if (!found) return { reason: `la question n’a pas de réponse « ${value} »` };
    const is = { ...on(named), is: [found.ours] };
    return by === "==" ? is : { not: is };
  }
  const number = numberOf(value);
  const numbers = answers.map(({ code }) => numberOf(code));
  if (number === undefined || numbers.includes(undefined))
    return { reason: "des codes qui ne sont pas des nombres n’ont pas d’ordre" };
  const is = answers.filter((_, i) => meets[by](numbers[i]!, number)).map(({ ours }) => ours);
  return is.length > 0 ? { ...on(named), is } : { reason: "aucune réponse ne convient" };
}

function numberAtom(named: Named, by: Comparison, text: string): Atom {
  const value = numberOf(text);
  if (value === undefined) return { reason: `« ${text} » n’est pas un nombre` };
  const question = on(named);
  const { decimals = 0 } = named.question as { readonly decimals?: number };
  const whole = decimals === 0 && Number.isInteger(value);
  const least: Condition = whole ? { ...question, above: value - 1 } : { not: { ...question, below: value } };
  const most: Condition = whole ? { ...question, below: value + 1 } : { not: { ...question, above: value } };
  switch (by) {
    case ">":
      return { ...question, above: value };
    case "<":
      return { ...question, below: value };
    case ">=":
      return least;
    case "<=":
      return most;
    case "==":
      return { and: [least, most] };
    case "!=":
      return {
        or: [
          { ...question, below: value },
          { ...question, above: value },
        ],
      };
  }
}

/** A condition on a score: the runs of scores that meet it. */
function scoreAtom(
  named: Named,
  by: Comparison,
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): Atom {
  const value = numberOf(text);
  const scores: { readonly score: number; readonly code: string }[] = named.answers
    ? named.answers.map(({ code, ours }) => ({ code, score: Number(ours) })).sort((a, b) => a.score - b.score)
    : Array.from({ length: max - min + 1 }, (_, i) => ({ code: String(min + i), score: min + i }));
  const isEqual = by === "==" || by === "!=";
  if (isEqual && !scores.some(({ code }) => code === text || isSameNumber(code, text)))
    return { reason: `la question n’a pas de réponse « ${text} »` };
  if (!isEqual && (value === undefined || scores.some(({ code }) => numberOf(code) === undefined)))
    return { reason: "des codes qui ne sont pas des nombres n’ont pas d’ordre" };
  const met = scores.filter(({ code }) => {
    if (isEqual) return (code === text || isSameNumber(code, text)) === (by === "==");
    return meets[by](numberOf(code)!, value!);
  });
  const runs: { from: number; to: number }[] = [];
  for (const { score } of met) {
    const last = runs.at(-1);
    if (last && last.to === score - 1) last.to = score;
    else runs.push({ from: score, to: score });
  }
  const question = on(named);
  const conditions = runs.map(({ from, to }): Condition => {
    const above = { ...question, above: from - 1 };
    const below = { ...question, below: to + 1 };
    if (to === max) return above;
    return from === min ? below : { and: [above, below] };
  });
  if (conditions.length === 0) return { reason: "aucune réponse ne convient" };
  return conditions.length === 1 ? conditions[0]! : { or: conditions };
}

function numberOf(text: string): number | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

function isSameNumber(a: string, b: string): boolean {
  const number = numberOf(a);
  return number !== undefined && number === numberOf(b);
}
