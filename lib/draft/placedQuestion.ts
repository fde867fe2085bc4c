import type { MissingCodes } from "../questionnaire/MissingReason";
import type { Question } from "../questionnaire/types";
import { deducedReason } from "./deducedReason";
import type { AccessDraft } from "./guessAccess";
import type { QuestionDraft } from "./QuestionDraft";

/** A question as its questionnaire has it. */
export function placedQuestion(
  id: string,
  { label, body: { missing: own = {}, ...body } }: QuestionDraft,
  study: {
    /** By id, those that it may have. */
    readonly crossings: readonly string[];
    /** The codes of the whole questionnaire. */
    readonly missing: MissingCodes;
    readonly access?: AccessDraft | undefined;
  },
): Question {
  const codes = Object.entries(own).filter(([code, reason]) => study.missing[code] !== reason);
  const { access } = study;
  return {
    ...{ id, label },
    ...body,
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
