import { quoteText, readQuoted } from "./quoted";

/** « structure ; conum »: a list in one cell. A list of one ends with « ; » where it must not pass for a single value. */
export function listText(values: readonly string[], { markOne = false } = {}): string {
  const written = values.map((value) =>
    /[;«»“”"]/.test(value) || value !== value.trim() || value === "" ? quoteText(value) : value,
  );
  return `${written.join(" ; ")}${markOne && values.length === 1 ? " ;" : ""}`;
}

/** What a list in a cell says. */
export interface ReadList {
  readonly values: readonly string[];
  /** Whether it is written as a list: with a « ; ». */
  readonly isList: boolean;
}

/** The values of such a list; none in an empty cell. */
export function readList(text: string): ReadList {
  const values: string[] = [];
  let isList = false;
  for (let at = 0; at < text.length; at++) {
    while (/\s/.test(text[at] ?? "")) at++;
    const quoted = readQuoted(text, at);
    const after = quoted === undefined ? -1 : text.slice(quoted.end).search(/\S/);
    const isWhole = quoted !== undefined && (after < 0 || text[quoted.end + after] === ";");
    const from = isWhole ? quoted.end : at;
    const semicolon = text.indexOf(";", from);
    const end = semicolon < 0 ? text.length : semicolon;
    const value = isWhole ? quoted.text : text.slice(at, end).trim();
    if (isWhole || value !== "") values.push(value);
    isList ||= semicolon >= 0;
    at = end;
  }
  return { values, isList };
}
