import type { Cell, Notebook } from "../kernel/ipynb";
import type { Question, Questionnaire } from "../questionnaire/types";
import { questionCell, questionCellId } from "./questionCells";
import { sectionPrefix } from "./sectionNotebook";

/** The number of the section that a question is in. */
export function sectionOf({ id }: Question): number {
  return Number(id.split(".")[0]);
}

/** Whether a cell shows a question, or is the one that was made to, whatever it has become. */
export function cellShows(cell: Cell, question: string): boolean {
  if (cell.cell_type !== "code") return false;
  const call = new RegExp(`\\bshow\\(\\s*(["'\`])${question.replaceAll(".", "\\.")}\\1`);
  return cell.id === questionCellId(question) || call.test(cell.source);
}

/** Whether a notebook shows a question. */
export function shows({ cells }: Notebook, question: string): boolean {
  return cells.some((cell) => cellShows(cell, question));
}

/** The notebook of a section: one that shows a question of it, or whose file begins with its number. */
export function sectionNotebookFile(
  { questions }: Questionnaire,
  section: number,
  notebooks: ReadonlyMap<string, Notebook>,
): string | undefined {
  const own = questions.filter((question) => sectionOf(question) === section);
  const numbered = [...notebooks.keys()].filter((file) => file.startsWith(sectionPrefix(section)));
  const showing = [...notebooks].filter(([, notebook]) => own.some(({ id }) => shows(notebook, id)));
  const both = showing.find(([file]) => numbered.includes(file));
  return both?.[0] ?? numbered[0] ?? showing[0]?.[0];
}

/**
 * Puts the cell of a question before those of the next one of its section, or after those of the one before.
 *
 * @param made the cell; a new one where absent
 */
export function withQuestion(
  questionnaire: Questionnaire,
  notebook: Notebook,
  question: Question,
  made: Cell = questionCell(question),
): Notebook {
  const { cells } = notebook;
  const section = questionnaire.questions.filter((other) => sectionOf(other) === sectionOf(question));
  const rank = section.findIndex(({ id }) => id === question.id);
  const place = (id: string) => cells.findIndex((cell) => cellShows(cell, id));
  const next = section
    .slice(rank + 1)
    .map(({ id }) => place(id))
    .find((at) => at !== -1);
  const before = section
    .slice(0, rank)
    .map(({ id }) => place(id))
    .findLast((at) => at !== -1);
  const at =
    next !== undefined && (before === undefined || next > before)
      ? startOf(cells, next, before ?? -1)
      : before !== undefined
        ? endOf(cells, before)
        : cells.length;
  return { ...notebook, cells: cells.toSpliced(at, 0, ...fresh(cells, [made])) };
}

/** Where the group of a cell begins: at the heading that is above it, after another cell. */
function startOf(cells: readonly Cell[], cell: number, after: number): number {
  for (let at = cell - 1; at > after; at--) if (isHeading(cells[at]!, 2)) return at;
  return cell;
}

/** Where the group of a cell ends: at the next heading or question, or with the notebook. */
export function endOf(cells: readonly Cell[], cell: number): number {
  const next = cells.findIndex((other, at) => at > cell && (isHeading(other, 1) || isQuestion(other)));
  return next === -1 ? cells.length : next;
}

/** Whether a cell has a heading of the second level, or of a level from one on. */
function isHeading({ cell_type, source }: Cell, from: 1 | 2): boolean {
  return cell_type === "markdown" && new RegExp(`^#{${from},2}\\s`, "m").test(source);
}

function isQuestion({ cell_type, source }: Cell): boolean {
  return cell_type === "code" && /\bshow\(\s*["'`]\d+\.\d+["'`]/.test(source);
}

/** Cells whose ids no other of the notebook has. */
export function fresh(cells: readonly Cell[], made: readonly Cell[]): readonly Cell[] {
  const taken = new Set(cells.map(({ id }) => id));
  const free = (id: string, n = 2): string => (taken.has(`${id}-${n}`) ? free(id, n + 1) : `${id}-${n}`);
  return made.map((cell) => (taken.has(cell.id) ? { ...cell, id: free(cell.id) } : cell));
}
