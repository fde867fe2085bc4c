import { Type } from "@sinclair/typebox";
import { DataError } from "../base/DataError";
import { parseJson } from "../base/parseJson";
import { schemaError } from "../base/parseJsonAs";
import { schemaFault } from "../base/schemaFault";

/** One output of a cell, as nbformat 4.5 has it; texts are whole strings here, not lists of lines. */
export type Output =
  | { readonly output_type: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | {
      readonly output_type: "display_data" | "execute_result";
      readonly data: Readonly<Record<string, unknown>>;
      readonly metadata: object;
    }
  | {
      readonly output_type: "error";
      readonly ename: string;
      readonly evalue: string;
      readonly traceback?: readonly string[];
    };

export interface CodeCell {
  readonly cell_type: "code";
  readonly id: string;
  readonly metadata: object;
  readonly source: string;
  readonly execution_count: number | null;
  readonly outputs: readonly Output[];
}

export interface TextCell {
  readonly cell_type: "markdown" | "raw";
  readonly id: string;
  readonly metadata: object;
  readonly source: string;
}

export type Cell = CodeCell | TextCell;

/** A notebook (nbformat 4.5). */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: object;
  readonly nbformat: 4;
  readonly nbformat_minor: number;
}

/** A text, or its lines. */
const text = Type.Union([Type.String(), Type.Array(Type.String())]);
const output = Type.Union([
  Type.Object({ output_type: Type.Literal("stream"), name: Type.String(), text }),
  Type.Object({
    output_type: Type.Literal("display_data"),
    data: Type.Record(Type.String(), Type.Unknown()),
  }),
  Type.Object({
    output_type: Type.Literal("execute_result"),
    data: Type.Record(Type.String(), Type.Unknown()),
  }),
  Type.Object({ output_type: Type.Literal("error"), ename: Type.String(), evalue: Type.String() }),
]);
const cells = Type.Array(
  Type.Union([
    Type.Object({ cell_type: Type.Literal("code"), source: text, outputs: Type.Array(output) }),
    Type.Object({ cell_type: Type.Literal("markdown"), source: text }),
    Type.Object({ cell_type: Type.Literal("raw"), source: text }),
  ]),
);

/**
 * The notebook in a JSON text.
 * @throws DataError when it is not a notebook of format 4, with the line of what a notebook has otherwise
 */
export function parseNotebook(json: string, file: string): Notebook {
  const expected = "un carnet Jupyter au format 4";
  const raw = parseJson(json, file) as { cells?: unknown; nbformat?: unknown } | null;
  if (raw?.nbformat !== 4 || !Array.isArray(raw.cells))
    throw new DataError({ file }, "ce n’est pas un carnet", expected);
  const fault = schemaFault(cells, raw.cells);
  if (fault) {
    const path = ["cells", ...fault.path];
    // A cell may be long: its place tells enough.
    throw schemaError({ ...fault, path, value: undefined }, json, file, path.join(" › "));
  }
  return mapTexts(raw as never, (text) => (Array.isArray(text) ? text.join("") : text));
}

/** The text of a notebook file, byte for byte as Jupyter's own writer lays it out. */
export function formatNotebook(notebook: Notebook): string {
  const split = mapTexts(notebook, (text) =>
    typeof text === "string" ? text.split(/(?<=\n)/).filter(Boolean) : text,
  );
  return `${JSON.stringify(sortKeys(split), null, 1).replace(numberLine, pythonNumber)}\n`;
}

/** A line of such a text that holds a number, which no text within quotation marks is: its beginning, number and end. */
const numberLine = /^( *(?:"(?:[^"\\]|\\.)*": )?)(-?[\d.]+(?:e[+-]\d+)?)(,?)$/gm;

/** The line with the number as Python writes it: 1e-05 for 0.00001, 1.2e-08 for 1.2e-8. */
function pythonNumber(_line: string, before: string, number: string, after: string): string {
  const value = Number(number);
  const isTiny = value !== 0 && Math.abs(value) < 1e-4;
  const written = isTiny ? value.toExponential().replace(/e-(\d)$/, "e-0$1") : number;
  return `${before}${written}${after}`;
}

/** Whether no cell of a notebook has kept what it showed. */
export function isBare({ cells }: Notebook): boolean {
  return cells.every(
    (cell) => cell.cell_type !== "code" || (cell.outputs.length === 0 && cell.execution_count === null),
  );
}

/** A notebook as it was before any of its cells was run. */
export function withoutOutputs(notebook: Notebook): Notebook {
  const cells = notebook.cells.map(
    (cell): Cell => (cell.cell_type === "code" ? { ...cell, outputs: [], execution_count: null } : cell),
  );
  return { ...notebook, cells };
}

/** What Jupyter stores as a list of lines: other forms are JSON, or a picture in one line. */
const listed = /^text\/|^image\/svg\+xml$|^application\/javascript$/;

/** Applies a function to each text that Jupyter stores as a list of lines. */
function mapTexts(notebook: Notebook, change: (text: unknown) => unknown): Notebook {
  const changed = (raw: Output): Output => {
    if (raw.output_type === "stream") return { ...raw, text: change(raw.text) as string };
    if (raw.output_type === "error") return raw;
    const data = Object.entries(raw.data).map(([mime, value]) => [
      mime,
      listed.test(mime) ? change(value) : value,
    ]);
    return { ...raw, data: Object.fromEntries(data) };
  };
  return {
    ...notebook,
    cells: notebook.cells.map((cell): Cell => {
      const source = change(cell.source) as string;
      return cell.cell_type === "code"
        ? { ...cell, source, outputs: cell.outputs.map(changed) }
        : { ...cell, source };
    }),
  };
}

/** The same JSON value with the keys of every object in order. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
