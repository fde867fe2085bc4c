import type { CellCompletion } from "../../kernel/complete";

/** What Tab does to the line that is typed. */
export interface LineCompletion {
  /** How many characters before the cursor, and after it, are taken away. */
  readonly before: number;
  readonly after: number;
  /** What comes in their place: what all candidates begin with. */
  readonly text: string;
  /** The candidates where there are several, a line each, with what stands beside. */
  readonly choices: readonly string[];
}

/** As many candidates are listed. */
const most = 30;

/**
 * What Tab does to the last line of a cell.
 *
 * @param before the lines of the cell above it, each with its line feed
 * @param cursor in the line
 */
export function lineCompletion(
  complete: (source: string, position: number) => CellCompletion,
  before: string,
  line: string,
  cursor: number,
): LineCompletion | undefined {
  const { start, end, candidates, beside } = complete(before + line, before.length + cursor);
  const from = start - before.length;
  if (candidates.length === 0 || from < 0) return undefined;
  const typed = line.slice(from, cursor);
  const common = candidates.reduce(commonStart);
  // Where several are meant by something else than their beginning, nothing of what is typed is lost.
  const text = candidates.length === 1 || common.length >= typed.length ? common : typed;
  const isWhole = candidates.length === 1;
  return {
    before: typed.length,
    after: isWhole ? Math.max(0, end - before.length - cursor) : 0,
    text,
    choices: isWhole ? [] : listed(candidates, beside),
  };
}

function listed(candidates: readonly string[], beside: readonly string[]): readonly string[] {
  const shown = candidates.slice(0, most);
  const width = Math.max(...shown.map((name) => name.length));
  const lines = shown.map((name, i) => `  ${name.padEnd(width)}  ${beside[i]!}`.trimEnd());
  const rest = candidates.length - shown.length;
  return rest === 0 ? lines : [...lines, `  … et ${rest} autres : tapez-en davantage`];
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
