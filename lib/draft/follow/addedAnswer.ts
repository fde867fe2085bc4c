import { tabulation } from "../../questionnaire/tabulation";
import type { Source } from "../Mapping";
import { departmentCode } from "../texts/departmentCode";
import { missingWord } from "../texts/missingWord";
import type { Addition } from "./Addition";
import type { UnknownText } from "./unknownTexts";

/** What an answer that is new adds to its question. */
export interface AddedAnswer {
  readonly addition: Extract<Addition, { kind: "choice" | "missing" }>;
  /** Where it has a column of its own. */
  readonly source?: Source;
  /** What is written for it, where that is not itself. */
  readonly value?: string;
}

/** An answer that can be added to the choices of its question: a word for « no answer » is a code of it. */
export function addedAnswer(
  { column: { question }, source, text }: UnknownText,
  isNotShown: boolean,
): AddedAnswer | undefined {
  const { id } = question;
  if (isNotShown) return { addition: { kind: "missing", question: id, code: text, reason: "notAsked" } };
  const reason = missingWord(text);
  if (reason === "noAnswer" || reason === "refused")
    return { addition: { kind: "missing", question: id, code: text, reason } };
  if ("part" in source)
    return {
      addition: { kind: "choice", question: id, choice: text },
      source: { column: source.column, part: text, separator: source.separator },
    };
  const { layout } = tabulation(question);
  if (
    "filled" in source ||
    "ticked" in source ||
    "ranked" in source ||
    (layout !== "counts" && layout !== "grid")
  )
    return undefined;
  const choice = question.kind === "department" ? departmentCode(text) : text;
  if (choice === undefined || source.values?.[text] !== undefined) return undefined;
  const addition = { kind: "choice", question: id, choice } as const;
  return choice === text ? { addition } : { addition, value: choice };
}
