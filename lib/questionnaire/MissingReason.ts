/** Why somebody who was asked gave no answer, as a code in a file can say it. */
export type NoAnswerReason = "noAnswer" | "refused" | "doesNotKnow";

/** Why there is no answer: the question was not asked, was not answered, or the answer was taken out by a rule. */
export type MissingReason = "notAsked" | NoAnswerReason | { readonly cleaned: string };

/** What a code in a file can say of a missing answer: some programs write where a question was not shown. */
export type CodedReason = NoAnswerReason | "notAsked";

/** The meaning of each code that stands for a missing answer: `{ "99": "doesNotKnow" }`. */
export type MissingCodes = Readonly<Record<string, CodedReason>>;
