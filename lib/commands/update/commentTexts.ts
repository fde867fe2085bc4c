import type { Cell } from "../../kernel/ipynb";
import { rankInWhole } from "../../kernel/LeftOut";
import { pieces } from "../../report/pieces";
import { peopleCellId } from "../../scaffold/contentsNotebook";
import { readNotebookNames } from "../../study/readNotebookNames";
import { notebookFolder, readNotebooks, runWithProgress, startKernels } from "../notebookFolder";
import { ownNotebooks } from "../ownNotebooks";
import { writeMissing } from "../writeMissing";
import { surveyBefore } from "./replacedAnswers";

/** What a cell of a notebook says in sentences, some of whose numbers are computed. */
export interface CommentText {
  /** The notebook, without « .ipynb ». */
  readonly notebook: string;
  /** The id of the cell. */
  readonly cell: string;
  /** Rank of the cell in its notebook, from 1. */
  readonly rank: number;
  readonly source: string;
  readonly text: string;
}

/** What has a computed part in a sentence: comment`…${`. */
const computed = /\b(?:comment|keyPoints)`[^`]*\$\{/;

/** Whether a cell says something that its owner wrote around computed parts. */
function isComputed({ cell_type, id, source }: Cell): boolean {
  return cell_type === "code" && id !== peopleCellId && computed.test(source);
}

/**
 * The sentences with computed numbers in the notebooks of a study, as its answers give them now. Runs the notebooks that
 * have such sentences, and none where there are none; what fails in them is left out, and all where the answers are not
 * those of the questionnaire.
 */
export async function commentTexts(folder: string): Promise<readonly CommentText[]> {
  const notebooks = notebookFolder(folder, undefined);
  const all = readNotebookNames(notebooks).length === 0 ? [] : readNotebooks(notebooks);
  const computing = all.filter(({ notebook }) => notebook.cells.some(isComputed));
  const study = computing.length === 0 ? undefined : surveyBefore(folder);
  if (study === undefined) return [];
  const { files: some } = ownNotebooks(computing, study);
  await writeMissing(folder);
  const kernels = startKernels(folder, {});
  try {
    const runs = await runWithProgress(kernels, some, {});
    return runs.flatMap(({ name, notebook, leftOut }) =>
      notebook.cells.flatMap((cell, i) => {
        const { id, source } = cell;
        if (!isComputed(cell)) return [];
        const said = pieces({ ...notebook, cells: [cell] }).flatMap((piece) =>
          piece.kind === "markdown" ? [piece.markdown] : [],
        );
        return said.length === 0
          ? []
          : [{ notebook: name, cell: id, rank: rankInWhole(i, leftOut) + 1, source, text: said.join("\n") }];
      }),
    );
  } finally {
    kernels.close();
  }
}
