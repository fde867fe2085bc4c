import { join, relative } from "node:path";
import { formatNotebook } from "../../kernel/ipynb";
import type { Questionnaire } from "../../questionnaire/types";
import { withFlow } from "../../scaffold/withFlow";
import { readNotebookNames } from "../../study/readNotebookNames";
import { studyFiles } from "../../study/studyFiles";
import { readNotebook } from "../notebookFolder";

/** The notebook of a study that gets a cell with the flow of its answers, and the French line that tells so; undefined where one shows it. */
export function flowAdded(
  folder: string,
  questionnaire: Questionnaire,
): { readonly file: readonly [path: string, text: string]; readonly line: string } | undefined {
  const notebooks = join(folder, studyFiles.notebooks);
  const own = new Map(
    readNotebookNames(notebooks).map((name) => [name, readNotebook(join(notebooks, name))] as const),
  );
  const added = withFlow(questionnaire, own);
  if (added === undefined) return undefined;
  const [name, notebook] = added;
  const path = join(notebooks, name);
  return { file: [path, formatNotebook(notebook)], line: addedFlowLine(relative(folder, path)) };
}

/** « Ajouté : le flux des réponses, dans notebooks/90-mises-en-garde.ipynb » */
export function addedFlowLine(file: string): string {
  return `Ajouté : le flux des réponses (show(flow())), dans ${file}`;
}
