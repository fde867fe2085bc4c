import type { Notebook } from "../kernel/ipynb";
import { codeCell } from "./notebookCells";
import { fresh } from "./placeQuestion";

/**
 * Brings words of a study into a notebook, where no cell of it does: in a cell before the first of code.
 *
 * @param study the name of its module
 */
export function withWords(
  notebook: Notebook,
  study: string,
  { words, cell: id }: { readonly words: readonly string[]; readonly cell: string },
): Notebook {
  const missing = missingWords(notebook, words);
  if (missing.length === 0) return notebook;
  const { cells } = notebook;
  const cell = codeCell(id, `import { ${missing.join(", ")} } from ${JSON.stringify(study)};`);
  const code = cells.findIndex(({ cell_type }) => cell_type === "code");
  return {
    ...notebook,
    cells: cells.toSpliced(code === -1 ? cells.length : code, 0, ...fresh(cells, [cell])),
  };
}

/** The same in the first cell that brings some of that study; in one of its own where none does. */
export function withMoreWords(
  notebook: Notebook,
  study: string,
  made: { readonly words: readonly string[]; readonly cell: string },
): Notebook {
  const missing = missingWords(notebook, made.words);
  if (missing.length === 0) return notebook;
  const bringing = (source: string) =>
    [...source.matchAll(/import\s*\{([^}]*)\}\s*from\s*(["'])(.+?)\2/g)].find(
      ([, , , from]) => from === study,
    );
  const at = notebook.cells.findIndex(
    ({ cell_type, source }) => cell_type === "code" && bringing(source) !== undefined,
  );
  if (at === -1) return withWords(notebook, study, made);
  const cells = notebook.cells.map((cell, i) => {
    if (i !== at) return cell;
    const [whole, names] = bringing(cell.source)!;
    const all = [...names!.split(",").map((name) => name.trim()), ...missing].filter((name) => name !== "");
    const line = whole.replace(names!, () => ` ${all.sort().join(", ")} `);
    return { ...cell, source: cell.source.replace(whole, () => line) };
  });
  return { ...notebook, cells };
}

/** Those of some words that no cell of a notebook brings. */
function missingWords({ cells }: Notebook, words: readonly string[]): readonly string[] {
  const imports = cells.flatMap(({ cell_type, source }) =>
    cell_type === "code" ? [...source.matchAll(/import\s*\{([^}]*)\}/g)].map(([, names]) => names!) : [],
  );
  const brought = new Set(imports.join(",").split(/[\s,]+/));
  return [...new Set(words)].filter((word) => !brought.has(word));
}
