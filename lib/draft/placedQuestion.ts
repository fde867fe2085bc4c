import type { MissingCodes } from "../questionnaire/MissingReason";
import type { Question } from "../questionnaire/types";
import { deducedReason } from "./deducedReason";
import type { AccessDraft } from "./guessAccess";
import type { QuestionDraft } from "./QuestionDraft";
import { saidCodes } from "./texts/saidCodes";

/** A question as its questionnaire has it. */
export function placedQuestion(
  id: string,
  draft: QuestionDraft,
  study: {
    /** By id, those that it may have. */
    readonly crossings: readonly string[];
    /** The codes of the whole questionnaire. */
    readonly missing: MissingCodes;
    readonly access?: AccessDraft | undefined;
  },
): Question {
  const { missing: own = {}, ...body } = draft.body;
  const codes = Object.entries(own).filter(([code, reason]) => study.missing[code] !== reason);
  const { access } = study;
  return {
    ...{ id, label: saidCodes(wordingOf(draft)).rest, ...body },
    ...itemsOf(draft),
    ...(codes.length > 0 && { missing: Object.fromEntries(codes) }),
    ...(access?.guess.applied && {
      access: {
        condition: access.condition,
        deduced: deducedReason(access.guess.reason),
      },
    }),
    crossings: body.kind === "open" ? [] : study.crossings,
  };
}

/** The wording of a question: as the file has it, where it says one. */
function wordingOf({ label, columns: [first], sources }: QuestionDraft): string {
  const { label: own, question, part } = first!.column;
  if (part !== undefined) return label;
  const isItem = sources.length === 1 && question?.label !== undefined && own !== undefined;
  if (isItem && own !== question.label) return `${question.label} – ${own}`;
  return question?.label ?? (sources.length === 1 ? own : undefined) ?? label;
}

/** Its items, or the answers that are ticked each in a column, where the file words all of them, each in its own way. */
function itemsOf({ body, columns }: QuestionDraft): object {
  const words = columns.map(({ column }) =>
    saidCodes(column.label ?? "")
      .rest.replaceAll(/\s+/g, " ")
      .trim(),
  );
  if (words.length < 2 || words.includes("") || new Set(words).size < words.length) return {};
  if ("items" in body && body.items?.length === words.length) return { items: words };
  return body.kind === "multiple" && body.choices.length === words.length ? { choices: words } : {};
}
