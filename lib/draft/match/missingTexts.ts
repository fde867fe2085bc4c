import { readCell } from "../../import/readCell";
import type { Column } from "../../questionnaire/columns";
import type { MissingCodes, NoAnswerReason } from "../../questionnaire/MissingReason";
import type { Question, Questionnaire } from "../../questionnaire/types";
import type { Addition } from "../follow/Addition";
import type { Meaning } from "./ImportMapping";

/** What stands in our layout for an answer that is missing. */
export interface MissingTexts {
  /** The code of a reason in a column; blank for none that needs one. */
  readonly textOf: (column: Column, reason: Exclude<Meaning, string>["missing"], theirs: string) => string;
  /** The codes that the questionnaire is to get, so that the reasons are kept. */
  readonly additions: () => readonly Addition[];
}

/**
 * The codes of a questionnaire for reasons; one that it lacks is added, by the text of the file. A blank says
 * already that there is no answer, or that the question was not asked.
 */
export function missingTexts({ missing, hidden = [] }: Questionnaire): MissingTexts {
  const added = new Map<string, Extract<Addition, { kind: "missing" }>>();
  const codesOf = (question: Question): MissingCodes => ({ ...missing, ...question.missing });
  return {
    textOf({ question }, reason, theirs) {
      const known = Object.entries(codesOf(question)).find(([, own]) => own === reason);
      if (known) return known[0];
      if (reason === "noAnswer" || reason === "notAsked" || hidden.some((own) => own === question)) return "";
      const key = `${question.id}|${reason}`;
      const before = added.get(key);
      if (before) return before.code;
      const code = codeFor(question, theirs, reason);
      added.set(key, { kind: "missing", question: question.id, code, reason });
      return code;
    },
    additions: () => [...added.values()],
  };
}

const usual: Readonly<Record<NoAnswerReason, string>> = {
  ...{ noAnswer: "SR", refused: "REFUS", doesNotKnow: "NSP" },
};

/** A code that is no answer to the question. */
function codeFor(question: Question, theirs: string, reason: NoAnswerReason): string {
  const isFree = (text: string) => question.kind !== "open" && readCell(question, text) === undefined;
  return isFree(theirs) ? theirs : usual[reason];
}
