import { choicesOf } from "../../questionnaire/choicesOf";
import { itemsOf } from "../../questionnaire/itemsOf";
import type { KindName } from "../../questionnaire/kinds";
import type { Scale } from "../../questionnaire/kinds/scale";
import { rangeOf } from "../../questionnaire/rangeOf";
import type { Question, Questionnaire } from "../../questionnaire/types";
import type { Guess } from "../Guess";

/** What a questionnaire has in the place of what was guessed, once a person has decided of it. */
export type Decision =
  | { readonly kind: "gone" | "hidden" | "done" | "undone" | "settled" }
  | { readonly kind: "type"; readonly now: KindName }
  | { readonly kind: "choices"; readonly now: readonly string[] }
  | { readonly kind: "scale"; readonly now: Scale }
  | { readonly kind: "name"; readonly now: string }
  | { readonly kind: "doubles"; readonly now: NonNullable<Questionnaire["doubles"]> }
  | { readonly kind: "days"; readonly now: { readonly from: string; readonly to: string } };

/**
 * What a person has decided of a guess: what the questionnaire says otherwise now, or has of what was only proposed.
 * Undefined where it says what was guessed, or what was proposed is still to be decided.
 *
 * @param guess its question under its number of today
 */
export function decisionOf(guess: Guess, questionnaire: Questionnaire): Decision | undefined {
  const { doubles } = questionnaire;
  if (guess.about === "double" && guess.reason.kind === "otherRows" && doubles !== undefined)
    return { kind: "doubles", now: doubles };
  if (guess.settled) return { kind: "settled" };
  switch (guess.about) {
    case "weight":
      return guess.applied === (questionnaire.weight === guess.what.name)
        ? undefined
        : { kind: guess.applied ? "undone" : "done" };
    case "fieldwork": {
      const { fieldwork } = questionnaire;
      const isSame = fieldwork?.from === guess.what.from && fieldwork.to === guess.what.to;
      return isSame
        ? undefined
        : fieldwork === undefined
          ? { kind: "gone" }
          : { kind: "days", now: fieldwork };
    }
    case "section": {
      const own = questionnaire.sections.find(({ number }) => number === guess.what.number);
      if (own === undefined) return { kind: "gone" };
      return own.title === guess.what.title ? undefined : { kind: "name", now: own.title };
    }
  }
  if (guess.question === undefined) return undefined;
  const { questions, hidden = [] } = questionnaire;
  const question = questions.find(({ id }) => id === guess.question);
  if (question !== undefined) {
    const decision = decisionOn(question, guess, questionnaire);
    if (guess.applied || !proposed.has(guess.about)) return decision;
    // What was only proposed is decided once the questionnaire has it.
    return decision === undefined ? { kind: "done" } : undefined;
  }
  return { kind: hidden.some(({ id }) => id === guess.question) ? "hidden" : "gone" };
}

/** What of a question may be proposed and not be there; of other guesses, it is known what is done. */
const proposed: ReadonlySet<Guess["about"]> = new Set([
  "kind",
  "label",
  "choices",
  "scale",
  "items",
  "crossing",
]);

/** What a question has otherwise than it was guessed. */
function decisionOn(
  question: Question,
  guess: Guess,
  { crossings, missing }: Questionnaire,
): Decision | undefined {
  switch (guess.about) {
    case "kind":
      return question.kind === guess.what.kind ? undefined : { kind: "type", now: question.kind };
    case "label":
      return question.label === guess.what.label ? undefined : { kind: "name", now: question.label };
    case "choices": {
      const now =
        question.kind === "ranking" || question.kind === "multiple" ? itemsOf(question) : choicesOf(question);
      if (now === undefined) return { kind: "type", now: question.kind };
      const { choices } = guess.what;
      const isKept =
        guess.reason.kind === "added"
          ? choices.every((choice) => now.includes(choice))
          : choices.every((choice, i) => now[i] === choice);
      return isKept ? undefined : { kind: "choices", now };
    }
    case "spelling": {
      if (guess.reason.kind === "typography") return undefined;
      const known = new Set([...(choicesOf(question) ?? []), ...itemsOf(question)]);
      return guess.what.answers.every(({ from }) => known.has(from)) ? undefined : { kind: "done" };
    }
    case "scale": {
      if (question.kind !== "scale") return { kind: "type", now: question.kind };
      const now = rangeOf(question);
      const fields = ["min", "max", "minLabel", "maxLabel"] as const;
      return fields.every((field) => now[field] === guess.what[field]) ? undefined : { kind: "scale", now };
    }
    case "reversed": {
      const ranks = question.kind === "scale" ? (question.reversed ?? []) : [];
      const isDone = guess.what.items.every(({ rank }) => ranks.includes(rank));
      return isDone === guess.applied ? undefined : { kind: isDone ? "done" : "undone" };
    }
    case "items":
      return itemsOf(question).length === guess.what.items ? undefined : { kind: "type", now: question.kind };
    case "missing": {
      const own = { ...missing, ...question.missing }[guess.what.code];
      const isDone = own === guess.what.reason;
      // What is no answer for the time being may be so for good.
      return isDone === guess.applied ? undefined : { kind: isDone ? "done" : "undone" };
    }
    case "crossing": {
      const own = crossings.find((crossing) => crossing.question === question.id);
      if (own === undefined) return { kind: "gone" };
      const { article, label } = own;
      const noun =
        article === undefined || article === "l’" ? `${article ?? ""}${label}` : `${article} ${label}`;
      return noun === guess.what.noun ? undefined : { kind: "name", now: noun };
    }
    case "access": {
      const isDone = question.access !== undefined;
      return isDone === guess.applied ? undefined : { kind: isDone ? "done" : "undone" };
    }
    default:
      return undefined;
  }
}
