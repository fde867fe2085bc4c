import { DataError } from "../../lib/base/DataError";
import { isNumber } from "../../lib/published/PublishedNumber";
import type { Reading } from "./readReport";
import { type Role, roles } from "./Source";

/** How many numbers of the text were read as what. */
export type Account = Readonly<Record<Role, number>>;

/**
 * Accounts for every number of the text from the first section on, beside the reading: each of
 * its digits lies in exactly one piece that was read, and the numbers read as data are the
 * printed numbers of the entries, no more and no less.
 *
 * @param text as it was given to `readReport`
 * @throws DataError with the line of a digit that was passed over or read twice, or with a
 * number that is not on both sides
 */
export function account({ spans, entries, from }: Reading, text: string, file: string): Account {
  const lines = text.split("\n");
  const times = lines.map((line) => new Uint8Array(line.length));
  for (const { line, start, end } of spans) {
    for (let column = start; column < end; column++) times[line - 1]![column]!++;
  }
  lines.forEach((line, i) => {
    if (i < from) return;
    for (const { index, 0: digit } of line.matchAll(/\d/g)) {
      if (times[i]![index] === 1) continue;
      const problem = `le chiffre ${digit} est lu ${times[i]![index]} fois`;
      throw new DataError({ file, line: i + 1, value: line.trim() }, problem, "une fois");
    }
  });

  const numbersIn = (role: Role) =>
    spans
      .filter((span) => span.role === role)
      .flatMap(
        ({ line, start, end }) => lines[line - 1]!.slice(start, end).match(/\d+(?:[.,]\d+)?|[.,]\d+/g) ?? [],
      );
  const read = numbersIn("donnée").sort();
  const told = entries
    .filter(isNumber)
    .map(({ printed }) => printed)
    .sort();
  const differing = read.findIndex((number, i) => number !== told[i]);
  if (differing >= 0 || read.length !== told.length) {
    const value = read[differing] ?? told[read.length] ?? "";
    throw new DataError(
      { file, value },
      "ce nombre n’est pas à la fois dans le texte et dans les données",
      "les deux",
    );
  }
  return Object.fromEntries(roles.map((role) => [role, numbersIn(role).length])) as Account;
}
