import { quotedList } from "../../base/quotedList";
import { UserError } from "../../base/UserError";
import { tabulation } from "../../questionnaire/tabulation";
import type { Question } from "../../questionnaire/types";
import type { AnswerColumn } from "../AnswerColumn";
import type { Survey } from "../Survey";
import { addQuestion, checkAddedId, usualId } from "./addQuestion";
import { movedColumn } from "./movedColumn";
import { namedAnswers } from "./namedAnswers";
import type { AddedOptions } from "./recodeSurvey";

/** What the classes of a number are called: given their breaks, whose they are, and how many decimals a number has. */
export type ClassNames = (breaks: readonly number[], right: boolean, decimals: number) => readonly string[];

/** How numbers are put into classes. */
export interface CutOptions extends AddedOptions {
  /** Whether a break is of the class below it, as in R and pandas; true where it is not said. */
  readonly right?: boolean;
  /** What the classes are called; by their ends where it is not said. */
  readonly labels?: readonly string[];
}

/**
 * A survey with one question more, whose answers are the classes of the numbers of another; nothing is overwritten. Both
 * ends are in (`include.lowest = TRUE` of R's `cut`). Why there is no answer stays what it is.
 *
 * @param id a number, a scale (all of its items), or one item of a scale
 * @param breaks the ends of the classes, from the least, `-Infinity` and `Infinity` among them where wanted
 * @throws UserError in French for breaks that do not grow, numbers outside of them, labels of another count, an id that
 * is taken, and a question without numbers
 */
export function cutSurvey<S extends Survey>(
  survey: S,
  id: string,
  breaks: readonly number[],
  { right = true, ...options }: CutOptions,
  names: ClassNames,
): S {
  const named = namedAnswers(survey, id);
  const { question, isItem } = named;
  const how = tabulation(question);
  if (how.layout !== "means") throw new UserError(noNumbers(question));
  const newId = options.id ?? usualId(id);
  checkAddedId(survey, id, newId);
  checkBreaks(breaks);
  const columns = named.columns();
  checkWithin(id, columns, breaks);
  const labels = options.labels ?? names(breaks, right, how.range.decimals);
  checkLabels(labels, breaks.length - 1);
  const { access, crossings } = question;
  const base = {
    id: newId,
    label: options.label ?? `${named.wording} (en classes)`,
    ...(access && { access }),
    crossings,
    derived: { kind: "cut" as const, from: id, breaks, right, labels },
  };
  const own = columns.map((column) => classed(column, breaks, right, labels));
  return isItem || how.items.length === 0
    ? addQuestion(survey, { ...base, kind: "single", choices: labels }, own)
    : addQuestion(survey, { ...base, kind: "grid", items: how.items, choices: labels }, own);
}

function noNumbers(question: Question): string {
  return tabulation(question).layout === "text"
    ? `La question ${question.id} recueille des textes : attendu un nombre ou une note.`
    : `La question ${question.id} n’est pas un nombre, mais a une liste de réponses : recode(…, "${question.id}", {…}) les regroupe.`;
}

function checkBreaks(breaks: readonly number[]): void {
  const expected = "attendu deux bornes au moins, de la plus petite à la plus grande, par exemple [0, 5, 10]";
  if (!Array.isArray(breaks) || breaks.length < 2)
    throw new UserError(`Les bornes « ${String(breaks)} » ne font pas de classe : ${expected}.`);
  const wrong = breaks.find((own) => typeof own !== "number" || Number.isNaN(own));
  if (wrong !== undefined)
    throw new UserError(`La borne « ${String(wrong)} » n’est pas un nombre : ${expected}.`);
  const at = breaks.findIndex((own, i) => i > 0 && own <= breaks[i - 1]!);
  if (at < 0) return;
  const sorted = [...new Set(breaks)].sort((a, b) => a - b).join(", ");
  throw new UserError(
    breaks[at] === breaks[at - 1]
      ? `La borne ${breaks[at]} est donnée deux fois : attendu [${sorted}].`
      : `Les bornes vont en croissant, or ${breaks[at]} vient après ${breaks[at - 1]} et les classes se recouvriraient : attendu [${sorted}].`,
  );
}

/** Numbers outside the breaks are told, and never lost. */
function checkWithin(id: string, columns: readonly AnswerColumn[], breaks: readonly number[]): void {
  const [least, most] = [breaks[0]!, breaks.at(-1)!];
  const outside = new Map<number, number>();
  for (const { values, codes } of columns)
    for (const code of codes) {
      const value = Number(values[code] ?? Number.NaN);
      if (value < least || value > most) outside.set(value, (outside.get(value) ?? 0) + 1);
    }
  if (outside.size === 0) return;
  const numbers = [...outside.keys()].sort((a, b) => a - b);
  const n = [...outside.values()].reduce((all, own) => all + own);
  const wider = [Math.min(least, numbers[0]!), ...breaks.slice(1, -1), Math.max(most, numbers.at(-1)!)];
  throw new UserError(
    `${n === 1 ? "Une réponse" : `${n} réponses`} à ${id} ${n === 1 ? "est" : "sont"} hors des bornes, de ${least} à ${most} (${shortList(numbers)}) : attendu des bornes qui ${n === 1 ? "la contiennent" : "les contiennent"}, par exemple [${wider.join(", ")}].`,
  );
}

function shortList(numbers: readonly number[]): string {
  return numbers.length > 6 ? `${numbers.slice(0, 5).join(", ")}… ${numbers.at(-1)}` : numbers.join(", ");
}

function checkLabels(labels: readonly string[], classes: number): void {
  if (labels.length !== classes)
    throw new UserError(
      `${labels.length} noms pour ${classes} classes (${quotedList(labels)}) : attendu un nom par classe, soit une borne de plus que de noms.`,
    );
  const twice = labels.find((label, i) => label.trim() === "" || labels.indexOf(label) !== i);
  if (twice !== undefined)
    throw new UserError(
      `Deux classes se nommeraient « ${twice} », ou n’auraient pas de nom : attendu un nom à chacune.`,
    );
}

/** The class of each number, and the same reasons. */
function classed(
  column: AnswerColumn,
  breaks: readonly number[],
  right: boolean,
  labels: readonly string[],
): AnswerColumn {
  const last = labels.length - 1;
  const classOf = column.values.map((value) => {
    const at = breaks.findIndex((end) => (right ? Number(value) <= end : Number(value) < end)) - 1;
    // Both ends are in.
    return right ? Math.max(at, 0) : at < 0 ? last : at;
  });
  return movedColumn(column, labels, classOf);
}
