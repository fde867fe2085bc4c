import type { Followed } from "../draft/follow/followMapping";
import type { Cell, CodeCell, Notebook } from "../kernel/ipynb";
import type { Question, Questionnaire } from "../questionnaire/types";
import { cautionTitleId } from "./cautionsNotebook";
import { sectionTitle } from "./contentsNotebook";
import { escapeMarkdown } from "./escapeMarkdown";
import { followAnswers, lostAnswer, lostWord } from "./followAnswers";
import { followWeight } from "./followWeight";
import { titleCellId } from "./openingCells";
import { sectionNotebookFile, sectionOf, withQuestion } from "./placeQuestion";
import { questionCell, questionCellId } from "./questionCells";
import { sectionFile, sectionNotebook } from "./sectionNotebook";
import { withCautions } from "./withCautions";

/** A place in a notebook, by the rank of its cell, from 1. */
export interface CellPlace {
  readonly file: string;
  readonly cell: number;
}

/** The notebooks of a study after the corrections of its questionnaire. */
export interface FollowedNotebooks {
  /** All of them, by the name of their file; one that did not change is the very same. */
  readonly notebooks: ReadonlyMap<string, Notebook>;
  /** The cells of questions that are no longer there: those nobody wrote in are gone, the others are comments now. */
  readonly silenced: readonly (CellPlace & { readonly question: string; readonly kept: boolean })[];
  /** The cells that name a question by its old number where it cannot be told whether they mean it. */
  readonly unsure: readonly (CellPlace & { readonly question: string })[];
  /** The cells that somebody has written where answers that are weighted now should count once each. */
  readonly weighted: readonly CellPlace[];
  /** The cells that cite an answer, or a group, that is no longer there. */
  readonly stale: readonly (CellPlace & { readonly answer: string })[];
}

/** The corrections that notebooks follow. */
export type Corrections = Pick<Followed, "moved" | "retitled" | "renamed" | "lost" | "hidden" | "gone">;

/** The number of a question, or of an item of one, as a cell of code writes it. */
const named = /(["'`])(\d+\.\d+)((?:\.\d+)?)\1/g;

/**
 * Follows the corrections of a questionnaire in its notebooks: cells name renumbered questions by their new numbers and
 * stand where these are, they cite answers by their new labels, headings that are still the old titles are the new ones, and the cell of a question that was
 * taken out speaks of no other. What a person wrote stays, word for word.
 */
export function followNotebooks(
  questionnaire: Questionnaire,
  made: ReadonlyMap<string, Notebook>,
  { moved, retitled, renamed, lost, hidden, gone: removed }: Corrections,
): FollowedNotebooks {
  // The report shows a hidden question no more than one that was taken out.
  const gone = [...removed, ...hidden];
  const numbers = new Map(moved.map(({ from, to }) => [from, to]));
  const silenced: (CellPlace & { question: string; kept: boolean })[] = [];
  const unsure: (CellPlace & { question: string })[] = [];
  const stale: (CellPlace & { answer: string })[] = [];
  const former = [...renamed.map(({ question, from: label }) => ({ question, label })), ...lost];
  const followed = new Map<string, Notebook>();
  const { notebooks, weighted } = followWeight(questionnaire, made);
  for (const [file, notebook] of notebooks) {
    const isOurs = speaksOfOne(notebook, questionnaire.name);
    const own = isOurs ? numbers : new Map<string, string>();
    const cells = notebook.cells.flatMap((cell, i): readonly Cell[] => {
      const place = { file, cell: i + 1 };
      const out = gone.find(({ id }) => cell.id === questionCellId(id));
      if (out !== undefined && cell.cell_type === "code") {
        const kept = cell.source !== questionCell(out).source;
        silenced.push({ ...place, question: out.id, kept });
        return kept ? [asComment(cell)] : [];
      }
      const now = retitledCell(renamedCell(renumbered(cell, own), isOurs), retitled);
      const answer =
        now.cell_type === "code"
          ? lostAnswer(now.source, questionnaire, former)
          : drafted.test(cell.id)
            ? undefined
            : lostWord(now.source, questionnaire, former);
      if (answer !== undefined) stale.push({ ...place, answer });
      const old = [
        ...moved.map(({ from }) => ({ id: from, isFollowed: own.size > 0 })),
        ...gone.map(({ id }) => ({ id, isFollowed: false })),
      ].find(({ id, isFollowed }) => names(cell, id, isFollowed));
      if (old !== undefined) unsure.push({ ...place, question: old.id });
      return [now];
    });
    const isSame =
      cells.length === notebook.cells.length && cells.every((cell, i) => cell === notebook.cells[i]);
    followed.set(file, isSame ? notebook : { ...notebook, cells });
  }
  return { notebooks: replaced(questionnaire, followed, moved), silenced, unsure, weighted, stale };

  function renamedCell(cell: Cell, isOurs: boolean): Cell {
    if (cell.cell_type !== "code" || !isOurs) return cell;
    const source = followAnswers(cell.source, questionnaire, renamed);
    return source === cell.source ? cell : { ...cell, source };
  }
}

/** Text of the draft that is of no question: a word of it that is also an answer does not cite it. */
const drafted = /^(?:acp|garde|exploration)(?:-|$)/;

/** Whether no cell of a notebook imports the words of another study. */
function speaksOfOne({ cells }: Notebook, name: string): boolean {
  return cells.every(
    ({ cell_type, source }) =>
      cell_type !== "code" ||
      [...source.matchAll(/\bfrom\s*(["'`])(.+?)\1/g)].every(([, , from]) => from === name),
  );
}

function renumbered(cell: Cell, now: ReadonlyMap<string, string>): Cell {
  if (cell.cell_type !== "code") return cell;
  const source = cell.source.replaceAll(named, (whole, quote: string, id: string, item: string) => {
    const to = now.get(id);
    return to === undefined ? whole : `${quote}${to}${item}${quote}`;
  });
  const own = [...now].find(([from]) => cell.id === questionCellId(from));
  if (own === undefined && source === cell.source) return cell;
  return { ...cell, source, ...(own && { id: questionCellId(own[1]) }) };
}

function retitledCell(cell: Cell, retitled: Followed["retitled"]): Cell {
  if (cell.cell_type !== "markdown") return cell;
  const [first, ...rest] = cell.source.split("\n");
  for (const { section, from, to } of retitled) {
    const headings: (readonly [string, (title: string) => string])[] = [
      [titleCellId(section), (title) => `# ${escapeMarkdown(title)}`],
      ...(section === undefined
        ? []
        : [
            [
              cautionTitleId(section),
              (title: string) => `## ${sectionTitle({ number: section, title })}`,
            ] as const,
          ]),
    ];
    for (const [id, heading] of headings)
      if (cell.id === id && first === heading(from))
        return { ...cell, source: [heading(to), ...rest].join("\n") };
  }
  return cell;
}

/** Whether a cell names a question otherwise than in code that was followed. */
function names(cell: Cell, question: string, isFollowed: boolean): boolean {
  const text = cell.cell_type === "code" && isFollowed ? cell.source.replaceAll(named, "") : cell.source;
  const number = question.replaceAll(".", "\\.");
  return new RegExp(`(?<![\\d.,])${number}(?![\\d%]|[.,]\\d)`).test(text);
}

/** A cell that runs no more, and whose words are all there. */
function asComment(cell: CodeCell): CodeCell {
  const lines = cell.source.split("\n").map((line) => (line === "" ? "//" : `// ${line}`));
  return {
    ...{ ...cell, id: `${cell.id}-otee`, source: lines.join("\n") },
    ...{ outputs: [], execution_count: null },
  };
}

/** The notebooks with the cells of renumbered questions where their numbers are: as few as can be move. */
function replaced(
  questionnaire: Questionnaire,
  notebooks: ReadonlyMap<string, Notebook>,
  moved: Followed["moved"],
): ReadonlyMap<string, Notebook> {
  const all = new Map(notebooks);
  const order = new Map(questionnaire.questions.map((question, rank) => [questionCellId(question.id), rank]));
  const sectionBefore = new Map(moved.map(({ from, to }) => [to, Number(from.split(".")[0])]));
  /** Those by which the notebook of a section is known: a question that came from another shows nothing of it. */
  const settled: Questionnaire = {
    ...questionnaire,
    questions: questionnaire.questions.filter(
      (question) => (sectionBefore.get(question.id) ?? sectionOf(question)) === sectionOf(question),
    ),
  };
  const lifted: { question: Question; cell: Cell }[] = [];
  for (const [file, notebook] of notebooks) {
    const ranked = notebook.cells.flatMap((cell) => {
      const rank = order.get(cell.id);
      return rank === undefined ? [] : [{ cell, rank, question: questionnaire.questions[rank]! }];
    });
    const own = ranked.filter(
      ({ question }) =>
        !sectionBefore.has(question.id) ||
        sectionNotebookFile(settled, sectionOf(question), notebooks) === file,
    );
    const staying = new Set(longestRise(own.map(({ rank }) => rank)));
    const out = ranked.filter(({ rank, question }) => sectionBefore.has(question.id) && !staying.has(rank));
    if (out.length === 0) continue;
    lifted.push(...out);
    all.set(file, {
      ...notebook,
      cells: notebook.cells.filter((cell) => !out.some((other) => other.cell === cell)),
    });
  }
  const sorted = lifted.toSorted(
    (a, b) => order.get(questionCellId(a.question.id))! - order.get(questionCellId(b.question.id))!,
  );
  for (const { question, cell } of sorted) {
    const section = questionnaire.sections.find(({ number }) => number === sectionOf(question))!;
    const file = sectionNotebookFile(settled, section.number, all) ?? sectionFile(section);
    const home = all.get(file) ?? sectionNotebook(questionnaire, section, []);
    if (!all.has(file)) for (const [name, more] of withCautions(all, section)) all.set(name, more);
    all.set(file, withQuestion(questionnaire, home, question, cell));
  }
  return all;
}

/** The longest of the sequences of these numbers that rise, the first of such; cells outside it are to move. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const ending: (readonly number[])[] = [];
  for (const [i, number] of numbers.entries()) {
    const before = numbers
      .slice(0, i)
      .map((other, j) => (other < number ? ending[j]! : []))
      .reduce((best, own) => (own.length > best.length ? own : best), []);
    ending.push([...before, number]);
  }
  return ending.reduce((best, own) => (own.length > best.length ? own : best), []);
}
