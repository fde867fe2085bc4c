import type { Cell, Notebook } from "../kernel/ipynb";
import type { Questionnaire } from "../questionnaire/types";
import { countsOnce, onceLine, onceWords, weightText } from "./openingCells";

/** Notebooks that speak of the weights of their study as it has them now. */
export interface FollowedWeight {
  /** By the name of their file; one that did not change is the very same. */
  readonly notebooks: ReadonlyMap<string, Notebook>;
  /** The cells, by their rank from 1, where each answer should count once, and that somebody has written. */
  readonly weighted: readonly { readonly file: string; readonly cell: number }[];
}

const plain = "study()";
const once = "unweighted(study())";
/** Lines of ours that take the answers, and what is before and after these in them. */
const takers =
  /^(const analyse = pca\(|show\(reliability\(|const enquete = )(?:unweighted\(study\(\)\)|study\(\))(\)*;)$/gm;
const importLine = /^import \{([^}]*)\} from (["'`])(.+?)\2;/;
const mark = "\u0000";
/** What our paragraphs on a column of weights have before its name and after it. */
const paragraphs = ["acp", "sommaire"].map((key) => weightText(key, mark).split(mark));

/**
 * Follows the weights of a questionnaire in its notebooks, where they came or went since these were made, or have
 * another name: the text of the first cells says so, and where a notebook has no weighted form, its code makes each
 * answer count once. Lines that somebody has written stay, and are told.
 */
export function followWeight(
  { weight, name }: Pick<Questionnaire, "weight" | "name">,
  notebooks: ReadonlyMap<string, Notebook>,
): FollowedWeight {
  if (speaksOf(weight, [...notebooks.values()])) return { notebooks, weighted: [] };
  const weighted: { file: string; cell: number }[] = [];
  const followed = new Map<string, Notebook>();
  for (const [file, notebook] of notebooks) {
    const key = keyOf(notebook);
    if (key === undefined) {
      followed.set(file, notebook);
      continue;
    }
    const isOnce = weight !== undefined && countsOnce(key);
    const taken = countsOnce(key) ? notebook.cells.map((cell) => takenCell(cell, isOnce)) : notebook.cells;
    const cells = taken.map((cell) => {
      if (cell.id === key) return withSource(cell, followedText(cell.source, key, weight));
      if (cell.id !== `${key}-mots` || !countsOnce(key)) return cell;
      return withSource(cell, followedWords(cell, taken, name, isOnce));
    });
    for (const [i, { cell_type, source }] of cells.entries())
      if (isOnce && cell_type === "code" && source.replaceAll(once, "").includes(plain))
        weighted.push({ file, cell: i + 1 });
    const isSame = cells.every((cell, i) => cell === notebook.cells[i]);
    followed.set(file, isSame ? notebook : { ...notebook, cells });
  }
  return { notebooks: followed, weighted };
}

/** Whether notebooks are of answers with this column of weights, or of answers without weights. */
function speaksOf(weight: string | undefined, notebooks: readonly Notebook[]): boolean {
  const columns = notebooks.flatMap((notebook) => {
    const title = notebook.cells.find(({ id }) => id === keyOf(notebook));
    return title?.source.split("\n\n").flatMap((paragraph) => weightIn(paragraph) ?? []) ?? [];
  });
  const isCounted = notebooks.some((notebook) =>
    notebook.cells.some(({ id, source }) => id === `${keyOf(notebook)}-mots` && source.includes(once)),
  );
  if (weight === undefined) return columns.length === 0 && !isCounted;
  const own = weightIn(weightText("sommaire", weight));
  return (columns.length > 0 || isCounted) && columns.every((column) => column === own);
}

/** The name of the first cells of a notebook: that of its title. */
function keyOf({ cells }: Notebook): string | undefined {
  const ids = new Set(cells.map(({ id }) => id));
  return cells.find(({ id, cell_type }) => cell_type === "markdown" && ids.has(`${id}-mots`))?.id;
}

/** The column of weights that a paragraph of ours names; undefined of another paragraph. */
function weightIn(paragraph: string): string | undefined {
  for (const [before, after] of paragraphs)
    if (paragraph.startsWith(before!) && paragraph.endsWith(after!))
      return paragraph.slice(before!.length, paragraph.length - after!.length);
  return undefined;
}

function takenCell(cell: Cell, isOnce: boolean): Cell {
  if (cell.cell_type !== "code") return cell;
  return withSource(
    cell,
    cell.source.replace(
      takers,
      (_, before: string, after: string) => before + (isOnce ? once : plain) + after,
    ),
  );
}

function followedText(text: string, key: string, weight: string | undefined): string {
  const kept = text.split("\n\n").filter((paragraph) => weightIn(paragraph) === undefined);
  return [...kept, ...(weight === undefined ? [] : [weightText(key, weight)])].join("\n\n");
}

/** The cell that brings the words of a study, with those by which each answer counts once, or without them. */
function followedWords(cell: Cell, cells: readonly Cell[], name: string, isOnce: boolean): string {
  const lines = cell.source.split("\n").filter((line) => line !== onceLine);
  const at = lines.findIndex((line) => importLine.exec(line)?.[3] === name);
  if (at < 0) return cell.source;
  const used = [
    ...lines.toSpliced(at, 1),
    ...cells.flatMap((own) => (own !== cell && own.cell_type === "code" ? [own.source] : [])),
  ].join("\n");
  const isOurs = (word: string) => (onceWords as readonly string[]).includes(word);
  const names = importLine.exec(lines[at]!)![1]!;
  const words = names.split(",").flatMap((word) => (word.trim() === "" ? [] : [word.trim()]));
  const own = isOnce
    ? [...new Set([...words, ...onceWords])].sort()
    : words.filter((word) => !isOurs(word) || new RegExp(`\\b${word}\\(`).test(used));
  const line = lines[at]!.replace(`{${names}}`, () => `{ ${own.join(", ")} }`);
  return lines.toSpliced(at, 1, line, ...(isOnce ? [onceLine] : [])).join("\n");
}

function withSource(cell: Cell, source: string): Cell {
  return source === cell.source ? cell : { ...cell, source };
}
