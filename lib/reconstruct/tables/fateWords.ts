import { groupedBy } from "../../base/groupedBy";
import { fr } from "../../present/french";
import { placeWords } from "../../present/tables/findingTable";
import type { PrintedFate } from "./PrintedFate";

/**
 * What became of every printed number, as lines: how many are given back, what those are that a report may compute in
 * several ways, and each that is not, with why.
 *
 * @param nameOf the label of a question
 */
export function fateWords(
  numbers: readonly PrintedFate[],
  nameOf: (question: string) => string,
): { readonly total: string; readonly kinds: readonly string[]; readonly missing: readonly string[] } {
  const missing = numbers.filter(({ isGiven }) => !isGiven);
  const kinds = groupedBy(
    numbers.filter(({ kind }) => kind !== undefined),
    ({ kind }) => kind!,
  );
  const place = ({ entry }: PrintedFate) =>
    `${placeWords({ ...entry, question: nameOf(entry.question) }, (by) => by)} : ${entry.printed}`;
  const given = numbers.length - missing.length;
  return {
    total: `${fr.count(numbers.length, numbers.length < 2 ? "nombre imprimé" : "nombres imprimé")}, ${fr.count(given, "redonné")}.`,
    kinds: [...kinds].map(([kind, own]) => `${kind} : ${own.map(place).join(" ; ")}`),
    missing: missing.map((own) => `${place(own)} (${own.reason})`),
  };
}
