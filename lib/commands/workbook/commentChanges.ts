import { DataError } from "../../base/DataError";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import { questionnaireChanges } from "../../report/questionnaireBook/questionnaireChanges";
import type { ReadComment } from "../../report/questionnaireBook/readCommentRows";
import type { CommentState } from "../../scaffold/comments/commentStates";
import { commentText, isSameText } from "../../scaffold/comments/commentText";
import type { TypedComment } from "../../scaffold/comments/withTypedComment";
import type { NumberedBook } from "./followNumbers";
import type { TakenBook, TakenComment } from "./takenBook";

/** A comment of a workbook that its notebook does not say yet. */
export interface CommentChange extends TypedComment {
  /** The id of its question in the workbook's questionnaire. */
  readonly question: string;
  readonly row: ReadComment;
  readonly done: "nouveau" | "modifié" | "effacé";
}

/** What a workbook says of comments. */
export interface CommentChanges {
  readonly changes: readonly CommentChange[];
  /** Those that cannot be taken. */
  readonly faults: readonly DataError[];
}

/** Where nothing was typed. */
export const noCommentChanges: CommentChanges = { changes: [], faults: [] };

/**
 * The comments that somebody has typed in a workbook since it was written. A row that is as it was changes nothing,
 * whatever became of its comment in the notebook since.
 *
 * @param before the questionnaire of the study
 * @param states the comments of its notebooks
 * @param last what the workbook said last
 */
export function commentChanges(
  { comments, questionnaire }: Pick<NumberedBook, "comments" | "questionnaire">,
  before: QuestionnaireFile | undefined,
  states: readonly CommentState[],
  last: TakenBook | undefined,
): CommentChanges {
  const { moved } = questionnaireChanges(before, questionnaire);
  const former = new Map(moved.map(({ from, to }) => [to, from]));
  const changes: CommentChange[] = [];
  const faults: DataError[] = [];
  for (const row of comments) {
    const { question } = row;
    const text = commentText(row.text);
    const taken = takenOf(row, last);
    const now = states.find((own) => own.question === (former.get(question) ?? question));
    const isSame = [taken?.text, now?.text].some((own) => own !== undefined && isSameText(own, text));
    if (isSame || (taken === undefined && text === "")) continue;
    const refusal = refusalOf(row, now, taken);
    const isNew = before?.questions.every(({ id }) => id !== (former.get(question) ?? question)) !== false;
    if (refusal !== undefined && !(now === undefined && isNew)) {
      faults.push(refusal);
      continue;
    }
    const done = text === "" ? "effacé" : (now?.text ?? "") === "" ? "nouveau" : "modifié";
    changes.push({ question, row, text, done, before: taken?.said ?? [] });
  }
  return { changes, faults };
}

/** Whether some of these rows are not as the workbook had them last. */
export function areTyped(rows: readonly ReadComment[], last: TakenBook | undefined): boolean {
  return rows.some((row) => !isSameText(takenOf(row, last)?.text ?? "", commentText(row.text)));
}

/** A change as a French line. */
export function commentLine({
  question,
  done,
  row,
}: Pick<CommentChange, "question" | "done" | "row">): string {
  return `Commentaires, ligne ${row.place.line} : commentaire ${done} (question ${question})`;
}

/**
 * What is noted of the rows of a workbook whose comments were taken.
 *
 * @param states the comments of the notebooks since
 * @param untaken the questions whose comments were not taken
 */
export function commentsTaken(
  rows: readonly ReadComment[],
  states: readonly CommentState[],
  last: TakenBook | undefined,
  untaken: readonly string[],
): NonNullable<TakenBook["comments"]> {
  return Object.fromEntries(
    rows.flatMap((row): readonly (readonly [string, TakenComment])[] => {
      const text = commentText(row.text);
      const taken = takenOf(row, last);
      const now = states.find(({ question }) => question === row.question);
      const isAsItWas = taken !== undefined && isSameText(taken.text, text);
      if (isAsItWas || untaken.includes(row.question))
        return taken === undefined ? [] : [[row.written, taken]];
      if (now === undefined) return [];
      const said = now.holes.map((hole) => hole.said);
      return [[row.written, { text, source: now.place.template, said }]];
    }),
  );
}

/** What the workbook said of a row last: of the question that it names, by its label where ids have moved. */
function takenOf({ written, label }: ReadComment, last: TakenBook | undefined): TakenComment | undefined {
  const { questions = [] } = last?.taken ?? {};
  const own = questions.find(({ id }) => id === written);
  const alike = questions.filter((other) => other.label === label);
  const id = own?.label !== label && alike.length === 1 ? alike[0]!.id : written;
  return last?.comments?.[id];
}

/** Why the comment of a row cannot be put in its notebook. */
function refusalOf(
  { question, text, place }: ReadComment,
  now: CommentState | undefined,
  taken: TakenComment | undefined,
): DataError | undefined {
  const at = { ...place, value: text };
  if (now === undefined)
    return new DataError(
      at,
      `aucun carnet ne montre la question ${question}`,
      `une cellule vide, ou show("${question}") dans un carnet`,
    );
  const { isOnlyInNotebook, place: own } = now;
  const where = `${own.file}, cellule ${own.cell + 1}`;
  if (isOnlyInNotebook)
    return new DataError(
      at,
      `ce commentaire est écrit dans le carnet (${where}), avec du code que le classeur ne dit pas`,
      "son texte d’avant ; il se change dans le carnet",
    );
  const isChanged = taken !== undefined && taken.source !== own.template && !isSameText(taken.text, now.text);
  if (!isChanged) return undefined;
  return new DataError(
    at,
    `ce commentaire a changé dans le carnet aussi (${where}), où il est « ${now.text} »`,
    "l’un ou l’autre : recopiez ici celui du carnet, ou remettez là celui d’avant",
  );
}
