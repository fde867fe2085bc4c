import { answeredQuestions, type Survey } from "../answers/Survey";
import type { Cell, Notebook } from "../kernel/ipynb";
import type { Question, Questionnaire } from "../questionnaire/types";
import { cautionCellId, cautionCells } from "./cautionsNotebook";
import { codeCell } from "./notebookCells";
import { questionCell, questionCellId, questionWords } from "./questionCells";
import { sectionFile, sectionNotebook, sectionPrefix } from "./sectionNotebook";

/** What was added to a study's notebooks. */
export interface Additions {
  /** The notebooks that changed, by the name of their file. */
  readonly notebooks: ReadonlyMap<string, Notebook>;
  /** Each question that was added, and the file that shows it now. */
  readonly added: readonly { readonly question: Question; readonly file: string }[];
  /** Those that no notebook shows, and that the answers do not have. */
  readonly unanswered: readonly Question[];
}

/**
 * Adds the cell of each question that no notebook shows, in the notebook of its section (a new one where the section
 * has none), in the order of the questionnaire. No cell that is there changes.
 */
export function addQuestions(survey: Survey, notebooks: ReadonlyMap<string, Notebook>): Additions {
  const { questionnaire } = survey;
  const answered = new Set(answeredQuestions(survey).map(({ id }) => id));
  const all = [...notebooks.values()];
  const hidden = questionnaire.questions.filter(({ id }) => !all.some((own) => shows(own, id)));
  const missing = hidden.filter(({ id }) => answered.has(id));
  const changed = new Map<string, Notebook>();
  const added: { question: Question; file: string }[] = [];
  for (const section of questionnaire.sections) {
    const own = missing.filter((question) => sectionOf(question) === section.number);
    if (own.length === 0) continue;
    const found = sectionNotebookFile(questionnaire, section.number, notebooks);
    const file = found ?? sectionFile(section);
    const notebook =
      found === undefined
        ? sectionNotebook(questionnaire, section, own)
        : own.reduce(
            (before, question) => withQuestion(questionnaire, before, question),
            withWords(questionnaire, notebooks.get(found)!, own[0]!),
          );
    changed.set(file, notebook);
    added.push(...own.map((question) => ({ question, file })));
    if (found === undefined)
      for (const [name, more] of withCautions(notebooks, section)) changed.set(name, more);
  }
  return {
    notebooks: changed,
    added,
    unanswered: hidden.filter(({ id }) => !answered.has(id)),
  };
}

function sectionOf({ id }: Question): number {
  return Number(id.split(".")[0]);
}

/** Whether a cell shows a question, or is the one that was made to, whatever it has become. */
function cellShows(cell: Cell, question: string): boolean {
  if (cell.cell_type !== "code") return false;
  const call = new RegExp(`\\bshow\\(\\s*(["'\`])${question.replaceAll(".", "\\.")}\\1`);
  return cell.id === questionCellId(question) || call.test(cell.source);
}

function shows({ cells }: Notebook, question: string): boolean {
  return cells.some((cell) => cellShows(cell, question));
}

/** The notebook of a section: one that shows a question of it, or whose file begins with its number. */
function sectionNotebookFile(
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

/** Puts the cell of a question before those of the next one of its section, or after those of the one before. */
function withQuestion(questionnaire: Questionnaire, notebook: Notebook, question: Question): Notebook {
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
  return { ...notebook, cells: cells.toSpliced(at, 0, ...fresh(cells, [questionCell(question)])) };
}

/** Where the group of a cell begins: at the heading that is above it, after another cell. */
function startOf(cells: readonly Cell[], cell: number, after: number): number {
  for (let at = cell - 1; at > after; at--) if (isHeading(cells[at]!, 2)) return at;
  return cell;
}

/** Where the group of a cell ends: at the next heading or question, or with the notebook. */
function endOf(cells: readonly Cell[], cell: number): number {
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
function fresh(cells: readonly Cell[], made: readonly Cell[]): readonly Cell[] {
  const taken = new Set(cells.map(({ id }) => id));
  const free = (id: string, n = 2): string => (taken.has(`${id}-${n}`) ? free(id, n + 1) : `${id}-${n}`);
  return made.map((cell) => (taken.has(cell.id) ? { ...cell, id: free(cell.id) } : cell));
}

/** Brings the words that the cells of questions use, where no cell of the notebook does, before the first of them. */
function withWords(questionnaire: Questionnaire, notebook: Notebook, first: Question): Notebook {
  const { cells } = notebook;
  const imports = cells.flatMap(({ cell_type, source }) =>
    cell_type === "code" ? [...source.matchAll(/import\s*\{([^}]*)\}/g)].map(([, names]) => names!) : [],
  );
  const brought = new Set(imports.join(",").split(/[\s,]+/));
  const words = questionWords.filter((word) => !brought.has(word));
  if (words.length === 0) return notebook;
  const line = `import { ${words.join(", ")} } from ${JSON.stringify(questionnaire.name)};`;
  const cell = codeCell(`${questionCellId(first.id)}-mots`, line);
  const code = cells.findIndex(({ cell_type }) => cell_type === "code");
  return {
    ...notebook,
    cells: cells.toSpliced(code === -1 ? cells.length : code, 0, ...fresh(cells, [cell])),
  };
}

/** The notebooks of cautions with those of a section that is new, after those of the section before. */
function withCautions(
  notebooks: ReadonlyMap<string, Notebook>,
  section: Questionnaire["sections"][number],
): readonly (readonly [string, Notebook])[] {
  return [...notebooks].flatMap(([file, notebook]) => {
    const { cells } = notebook;
    const own = /^garde-(\d+)$/;
    const last = cells.findLastIndex(({ id }) => own.test(id) && Number(own.exec(id)![1]) < section.number);
    const has = cells.some(({ id }) => id === cautionCellId(section.number));
    if (last === -1 || has) return [];
    const added = cells.toSpliced(endOf(cells, last), 0, ...cautionCells(section));
    return [[file, { ...notebook, cells: added }] as const];
  });
}
