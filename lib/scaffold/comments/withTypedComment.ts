import type { Notebook } from "../../kernel/ipynb";
import { choicesOf } from "../../questionnaire/choicesOf";
import { itemsOf } from "../../questionnaire/itemsOf";
import type { Question, Questionnaire } from "../../questionnaire/types";
import { questionCellId } from "../questionCells";
import { typeset } from "../typeset";
import { withMoreWords } from "../withWords";
import type { CommentPart, SaidCall } from "./CommentPart";
import type { CallSayer } from "./callSayer";
import { type CommentCell, commentCell } from "./commentCell";
import { templateLines, withSource } from "./commentText";
import { type FollowedNumbers, followedNumbers } from "./followedNumbers";
import { questionCalls } from "./questionCalls";
import { templateText } from "./templateText";

/** A comment that somebody typed in a workbook. */
export interface TypedComment {
  readonly text: string;
  /** What the computed parts of the comment gave when the workbook was written, in order. */
  readonly before: readonly string[];
}

/** The numbers that the answers of a study give. */
export interface NumbersOfToday {
  readonly say: CallSayer;
  /** Those that the tables of a question show. */
  readonly shown: (question: string) => ReadonlySet<string>;
}

/** A notebook with such a comment. */
export interface Commented extends FollowedNumbers {
  readonly file: string;
  readonly notebook: Notebook;
}

/**
 * Puts a comment where the question has its own, with its numbers computed where one word alone gives them; undefined
 * where no notebook shows the question, or its comment is code that only a notebook says.
 */
export function withTypedComment(
  questionnaire: Questionnaire,
  notebooks: ReadonlyMap<string, Notebook>,
  question: Question,
  { text, before }: TypedComment,
  { say, shown }: NumbersOfToday,
): Commented | undefined {
  const place = commentCell(questionnaire, question, notebooks);
  if (place?.parts === undefined) return undefined;
  const { singular, plural } = questionnaire.respondent;
  const made = followedNumbers(text, {
    said: saidCalls(questionnaire, question, say),
    kept: keptCalls(place, before, say),
    nouns: [singular, plural],
    isShown: (key) => shown(question.id).has(key),
    labels: questionnaire.questions.flatMap((own) => [...(choicesOf(own) ?? []), ...itemsOf(own)]),
  });
  const template = templateText(
    made.parts.map((part) => (typeof part === "string" ? templateLines(typeset(part)) : part)),
  );
  const notebook = withSource(
    notebooks.get(place.file)!,
    place.cell,
    `${place.before}${template}${place.after}`,
  );
  const words = made.parts.flatMap((part) => (typeof part === "string" ? [] : [part.word]));
  return {
    ...made,
    file: place.file,
    notebook: withMoreWords(notebook, questionnaire.name, {
      words: ["comment", ...words],
      cell: `${questionCellId(question.id)}-mots`,
    }),
  };
}

function saidCalls(questionnaire: Questionnaire, question: Question, say: CallSayer): readonly SaidCall[] {
  return questionCalls(questionnaire, question).flatMap((call) => {
    const said = say(call);
    return said === undefined ? [] : [{ call, said }];
  });
}

/** The computed parts that a comment has, with what each gave when it was typed over, and what it gives now. */
function keptCalls(
  { parts = [] }: CommentCell,
  before: readonly string[],
  say: CallSayer,
): readonly SaidCall[] {
  const calls = parts.flatMap((part: CommentPart) => (typeof part === "string" ? [] : [part]));
  return calls.flatMap((call, i) => {
    const then = before.length === calls.length ? before[i] : undefined;
    const now = say(call);
    return then === undefined && now === undefined ? [] : [{ call, said: then ?? now! }];
  });
}
