import { changedWords } from "../../base/changedWords";
import { fr } from "../../present/french";
import type { Questionnaire } from "../../questionnaire/types";
import { mentionedQuestions } from "../../report/mentionedQuestions";
import { questionCellId } from "../../scaffold/questionCells";
import type { CommentText } from "./commentTexts";

/** So many changes of a sentence are told one by one. */
const most = 5;

/**
 * The comments whose computed numbers are no longer what they were, a French line each: the notebook, the question and
 * what is now otherwise.
 *
 * @param moved the questions that have another number since
 */
export function changedCommentLines(
  questionnaire: Questionnaire,
  before: readonly CommentText[],
  now: readonly CommentText[],
  moved: readonly { readonly from: string; readonly to: string }[],
): readonly string[] {
  const cells = new Map(moved.map(({ from, to }) => [questionCellId(from), questionCellId(to)]));
  const old = new Map(before.map((own) => [`${own.notebook} ${cells.get(own.cell) ?? own.cell}`, own.text]));
  return now.flatMap((comment) => {
    const was = old.get(`${comment.notebook} ${comment.cell}`);
    const changes = was === undefined ? [] : changedWords(was, comment.text);
    if (changes.length === 0) return [];
    const told = changes.slice(0, most).map(({ from, to }) => `${from || "(rien)"} → ${to || "(rien)"}`);
    const others = changes.length - told.length;
    const more = others > 0 ? ` ; et ${fr.count(others, "autre")}` : "";
    return [
      `À relire : le commentaire de ${placeOf(questionnaire, comment)}, dans ${comment.notebook}.ipynb : ${told.join(" ; ")}${more}.`,
    ];
  });
}

function placeOf({ questions }: Questionnaire, { cell, rank, source }: CommentText): string {
  const own = questions.find(({ id }) => questionCellId(id) === cell);
  if (own !== undefined) return `la question ${own.id}`;
  const named = mentionedQuestions(source, new Set(questions.map(({ id }) => id)));
  const about = named.length === 0 ? "" : ` (${named.join(", ")})`;
  return `la cellule ${rank}${about}`;
}
