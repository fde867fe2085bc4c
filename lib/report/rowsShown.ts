import type { Survey } from "../answers/Survey";
import type { Output } from "../kernel/ipynb";
import type { NamedNotebook } from "../kernel/KernelPool";
import { rankInWhole } from "../kernel/LeftOut";
import { documentMime, type StoredDocument } from "../present/render/bundles";
import { questionColumns } from "../questionnaire/columns";
import { tabulation } from "../questionnaire/tabulation";

/** A cell that shows respondents one by one: their rows, their points, an identifier, or words of theirs. */
export interface RowsShown {
  readonly notebook: string;
  /** Its rank in the whole notebook, from 1. */
  readonly cell: number;
  readonly what: "rows" | "id" | "words";
}

/**
 * The cells of executed notebooks that show respondents one by one. What our own words show of rows is known by its
 * kind; of any other text, identifiers and open answers are looked for as they stand. An identifier that is a number
 * of fewer than six digits is not: it may be any number. Open answers of fewer than twenty characters are not either.
 */
export function rowsShown(chapters: readonly NamedNotebook[], survey: Survey): readonly RowsShown[] {
  const ids = new Set(survey.ids.filter((id) => !/^\d{0,5}$/.test(id) && id.length > 2));
  const words = openAnswers(survey);
  return chapters.flatMap(({ name, notebook, leftOut }) =>
    notebook.cells.flatMap((cell, i) => {
      if (cell.cell_type !== "code") return [];
      const shown = new Set(cell.outputs.flatMap((output) => outputShows(output, ids, words)));
      return [...shown].map(
        (what): RowsShown => ({ notebook: name, cell: rankInWhole(i, leftOut) + 1, what }),
      );
    }),
  );
}

const shortestWords = 20;

function openAnswers({ questionnaire, columns }: Survey): readonly string[] {
  const texts = questionnaire.questions.filter((question) => tabulation(question).layout === "text");
  const own = texts.flatMap(questionColumns).flatMap(({ name }) => columns.get(name) ?? []);
  const answers = own.flatMap(({ values }) => values.map((value) => spaced(String(value))));
  return [...new Set(answers)].filter(({ length }) => length >= shortestWords);
}

function outputShows(
  output: Output,
  ids: ReadonlySet<string>,
  words: readonly string[],
): readonly RowsShown["what"][] {
  if (output.output_type === "display_data" || output.output_type === "execute_result") {
    const stored = output.data[documentMime] as StoredDocument | undefined;
    if (stored?.blocks.some(isOfRespondents)) return ["rows"];
  }
  const text = spaced(textsOf(output).join(" "));
  const tokens = text.split(/[\s<>"'«»,;:()[\]{}|│]+/);
  return [
    ...(tokens.some((token) => ids.has(token)) ? (["id"] as const) : []),
    ...(words.some((answer) => text.includes(answer)) ? (["words"] as const) : []),
  ];
}

function isOfRespondents(block: StoredDocument["blocks"][number]): boolean {
  if (block.kind === "table") return block.table.individuals ?? false;
  return block.kind === "figure" && (block.figure.individuals ?? false);
}

function textsOf(output: Output): readonly string[] {
  if (output.output_type === "stream") return [output.text];
  if (output.output_type === "error") return [output.ename, output.evalue];
  return Object.values(output.data).map((form) => (typeof form === "string" ? form : JSON.stringify(form)));
}

/** A text whose line breaks and spaces are one space, so that a table that breaks it is seen through. */
function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
