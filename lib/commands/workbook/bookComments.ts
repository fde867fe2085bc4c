import { join } from "node:path";
import type { Notebook } from "../../kernel/ipynb";
import type { Questionnaire } from "../../questionnaire/types";
import { callSayer } from "../../scaffold/comments/callSayer";
import { type CommentState, commentStates } from "../../scaffold/comments/commentStates";
import { openStudy, questionnaireOf } from "../../study/openStudy";
import { readNotebookNames } from "../../study/readNotebookNames";
import { studyFiles } from "../../study/studyFiles";
import { readNotebooks } from "../notebookFolder";
import { commentTexts } from "../update/commentTexts";

/** The notebooks of a study, by the name of their file. */
export function notebooksOf(folder: string): ReadonlyMap<string, Notebook> {
  const notebooks = join(folder, studyFiles.notebooks);
  if (readNotebookNames(notebooks).length === 0) return new Map();
  return new Map(readNotebooks(notebooks).map(({ name, notebook }) => [`${name}.ipynb`, notebook]));
}

/** The comments of a study as its notebooks and answers have them: those that only a notebook says as they were last shown. */
export async function bookComments(
  folder: string,
  questionnaire: Questionnaire = questionnaireOf(folder),
): Promise<readonly CommentState[]> {
  const notebooks = notebooksOf(folder);
  const say = callSayer(() => openStudy(folder));
  const states = commentStates(questionnaire, notebooks, say);
  if (!states.some(({ isOnlyInNotebook }) => isOnlyInNotebook)) return states;
  const shown = new Map(
    (await commentTexts(folder, { recorded: "alone" })).map((own) => [
      `${own.notebook}.ipynb ${own.cell}`,
      own.text,
    ]),
  );
  return commentStates(questionnaire, notebooks, say, (file, cell) => shown.get(`${file} ${cell}`));
}
