import type { Notebook } from "../../kernel/ipynb";
import type { Question, Questionnaire } from "../../questionnaire/types";
import { cellShows, endOf, sectionNotebookFile, sectionOf, shows } from "../placeQuestion";
import { questionCellId } from "../questionCells";
import { hasTag, workshopTag } from "../tags";
import type { CommentPart } from "./CommentPart";
import { readTemplate } from "./readTemplate";

/** Where the comment of a question stands in the notebooks of a study. */
export interface CommentCell {
  readonly file: string;
  /** Rank of the cell in its notebook, from 0. */
  readonly cell: number;
  /** The code before what the accents hold, that, and the code after. */
  readonly before: string;
  readonly template: string;
  readonly after: string;
  /** Undefined where the comment is more than a text with words that have plain values: code that only a notebook says. */
  readonly parts: readonly CommentPart[] | undefined;
}

/** Code that changes nothing of what a comment says. */
const aside = String.raw`\s*(?:(?:\/\/[^\n]*(?:\n|$)|import\b[^;${"`"}]*;|show\([^;${"`"}]*\)\s*;)\s*)*`;
const opening = new RegExp(`^${aside}comment\\s*${"`"}`);
const closing = new RegExp(`^\\s*;?${aside}$`);
const anyComment = /\bcomment\s*`/g;

/**
 * The comment of a question: in the cell that shows it, or in one of those below it up to the next question or heading;
 * an empty one where there is none. Undefined where no notebook shows the question.
 */
export function commentCell(
  questionnaire: Questionnaire,
  question: Question,
  notebooks: ReadonlyMap<string, Notebook>,
): CommentCell | undefined {
  const file = notebookOfQuestion(questionnaire, question, notebooks);
  if (file === undefined) return undefined;
  const notebook = notebooks.get(file)!;
  const { cells } = notebook;
  const named = cells.findIndex(
    ({ id, cell_type }) => cell_type === "code" && id === questionCellId(question.id),
  );
  const shown = named === -1 ? cells.findIndex((cell) => cellShows(cell, question.id)) : named;
  const own = cells
    .slice(shown, endOf(cells, shown))
    .flatMap(({ cell_type, source }, i) =>
      cell_type === "code" && withoutLineComments(source).match(anyComment) !== null
        ? [{ cell: shown + i, source }]
        : [],
    );
  const [first] = own;
  if (first === undefined) {
    const { source } = cells[shown]!;
    return {
      ...{ file, cell: shown, template: "", parts: [] },
      before: `${source.trimEnd()}${source.trim() === "" ? "" : "\n"}comment\``,
      after: "`;",
    };
  }
  const all = own.map(({ source }) => source).join("\n");
  const opened = opening.exec(first.source)?.[0];
  const read = opened === undefined ? undefined : readTemplate(first.source, opened.length);
  const after = read === undefined ? "" : first.source.slice(read.end);
  const isAlone = own.length === 1 && read !== undefined && closing.test(after.slice(1));
  if (!isAlone || opened === undefined)
    return { file, cell: first.cell, before: "", template: all, after: "", parts: undefined };
  const parts = read.parts !== undefined && meansTheSame(notebook, read.parts) ? read.parts : undefined;
  return {
    ...{ file, cell: first.cell, parts, after },
    before: opened,
    template: first.source.slice(opened.length, read.end),
  };
}

/** The notebook that shows a question: that of its section, or else one of the report. */
function notebookOfQuestion(
  questionnaire: Questionnaire,
  question: Question,
  notebooks: ReadonlyMap<string, Notebook>,
): string | undefined {
  const section = sectionNotebookFile(questionnaire, sectionOf(question), notebooks);
  const handedOn = [...notebooks].filter(([, { metadata }]) => !hasTag(metadata, workshopTag));
  const showing = handedOn.filter(([, notebook]) => shows(notebook, question.id)).map(([file]) => file);
  return showing.find((file) => file === section) ?? showing[0];
}

function withoutLineComments(source: string): string {
  return source.replace(/^\s*\/\/.*$/gm, "");
}

/** Whether words mean in a notebook what they mean of the whole study: nothing is put in its place, no name is another's. */
function meansTheSame({ cells }: Notebook, parts: readonly CommentPart[]): boolean {
  const words = parts.flatMap((part) => (typeof part === "string" ? [] : [part.word]));
  if (words.length === 0) return true;
  const own = new RegExp(
    `\\buse\\(|\\bas\\s+(?:${words.join("|")})\\b|\\b(?:const|let|var|function|class)\\s+(?:${words.join("|")})\\b`,
  );
  return !cells.some(({ cell_type, source }) => cell_type === "code" && own.test(source));
}
