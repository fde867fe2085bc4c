import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Cell } from "../../kernel/ipynb";
import type { NamedNotebook } from "../../kernel/KernelPool";
import { rankInWhole } from "../../kernel/LeftOut";
import { pieces } from "../../report/pieces";
import { peopleCellId } from "../../scaffold/contentsNotebook";
import { readAnswersPath, readOutputPaths } from "../../study/outputPaths";
import { readNotebookNames } from "../../study/readNotebookNames";
import {
  type NotebookFile,
  notebookFolder,
  readNotebook,
  readNotebooks,
  runWithProgress,
  startKernels,
} from "../notebookFolder";
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
const computed = /\b(?:comment|keyPoints)`(?:[^`\\]|\\[\s\S])*?\$\{/;

function isExecuted(cell: Cell): boolean {
  return cell.cell_type === "code" && cell.execution_count !== null;
}

/** Whether a cell says something that its owner wrote around computed parts. */
function isComputed({ cell_type, id, source }: Cell): boolean {
  return cell_type === "code" && id !== peopleCellId && computed.test(source);
}

/**
 * The sentences with computed numbers in the notebooks of a study, as its answers give them now. Runs the notebooks that
 * have such sentences, and none where there are none; what fails in them is left out, and all where the answers are not
 * those of the questionnaire.
 *
 * @param options `recorded`: `"first"` takes them as they were last recorded, where all are, and runs nothing then; `"alone"`
 * runs nothing either where they were not, and has none
 */
export async function commentTexts(
  folder: string,
  { recorded }: { readonly recorded?: "first" | "alone" } = {},
): Promise<readonly CommentText[]> {
  const notebooks = notebookFolder(folder, undefined);
  const all = readNotebookNames(notebooks).length === 0 ? [] : readNotebooks(notebooks);
  const computing = all.filter(({ notebook }) => notebook.cells.some(isComputed));
  const study = computing.length === 0 ? undefined : surveyBefore(folder);
  if (study === undefined) return [];
  const { files: some } = ownNotebooks(computing, study);
  const kept = recorded === undefined ? undefined : recordedRuns(folder, some);
  if (kept !== undefined || recorded === "alone") return (kept ?? []).flatMap(textsOf);
  await writeMissing(folder);
  const kernels = startKernels(folder, {});
  try {
    const runs = await runWithProgress(kernels, some, {});
    return runs.flatMap(textsOf);
  } finally {
    kernels.close();
  }
}

/** The sentences of an executed notebook that have computed parts. */
function textsOf({ name, notebook, leftOut }: NamedNotebook): readonly CommentText[] {
  return notebook.cells.flatMap((cell, i) => {
    if (!isComputed(cell)) return [];
    const said = pieces({ ...notebook, cells: [cell] }).flatMap((piece) =>
      piece.kind === "markdown" ? [piece.markdown] : [],
    );
    const { id, source } = cell;
    const rank = rankInWhole(i, leftOut) + 1;
    return said.length === 0 ? [] : [{ notebook: name, cell: id, rank, source, text: said.join("\n") }];
  });
}

/**
 * Notebooks as their outputs were recorded; undefined where one was not, has been edited since, or its answers are newer
 * than what it shows.
 */
function recordedRuns(folder: string, files: readonly NotebookFile[]): readonly NamedNotebook[] | undefined {
  const { recorded } = readOutputPaths(folder);
  const answered = statSync(readAnswersPath(folder)).mtimeMs;
  const runs = files.flatMap((file) => {
    const path = join(recorded, basename(file.path));
    if (!existsSync(path) || statSync(path).mtimeMs < answered) return [];
    const byId = new Map(readNotebook(path).cells.map((cell) => [cell.id, cell]));
    const cells = file.notebook.cells.flatMap((cell): readonly Cell[] => {
      const own = byId.get(cell.id);
      const isSame = own?.source === cell.source && own.cell_type === cell.cell_type;
      return isSame && (!isComputed(own) || isExecuted(own)) ? [own] : [];
    });
    return cells.length === file.notebook.cells.length
      ? [{ ...file, notebook: { ...file.notebook, cells } }]
      : [];
  });
  return runs.length === files.length ? runs : undefined;
}
