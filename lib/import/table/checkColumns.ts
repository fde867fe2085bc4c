import { DataError, type Place } from "../../base/DataError";

/** A file with more columns is probably no survey. */
const mostColumns = 2000;
/** A longer header is probably an answer. */
const longestName = 1000;

/** What stands first in the tables that a study publishes or exports. */
const reports: readonly (readonly string[])[] = [
  ["question", "crossing"],
  ["question", "by", "row"],
];

/**
 * Checks the header of a file of answers.
 *
 * @param place where the header is
 * @throws DataError for no name, two columns of one name, a name that is too long, too many columns, or the table of a
 * report
 */
export function checkColumns(names: readonly string[], place: Place): void {
  if (names.every((name) => name === ""))
    throw new DataError(place, "le fichier n’a pas de colonne", "un nom par colonne");
  if (names.length > mostColumns)
    throw new DataError(
      place,
      `le fichier a ${names.length} colonnes : ce n’est sans doute pas une enquête`,
      `au plus ${mostColumns} colonnes`,
    );
  const long = names.find((name) => name.length > longestName);
  if (long !== undefined)
    throw new DataError(
      { ...place, value: long },
      `ce nom de colonne a ${long.length} caractères`,
      `au plus ${longestName} caractères`,
    );
  const seen = new Set<string>();
  for (const name of names) {
    if (name !== "" && seen.has(name))
      throw new DataError(
        { ...place, column: name },
        "cette colonne figure deux fois",
        "une seule colonne de chaque nom",
      );
    seen.add(name);
  }
  const lower = names.map((name) => name.toLowerCase());
  const report = reports.find((first) => first.every((name, i) => lower[i] === name));
  if (report)
    throw new DataError(
      { ...place, value: names.slice(0, report.length).join(",") },
      "c’est le tableau d’un rapport, pas des réponses",
      "une ligne par répondant, une colonne par question",
    );
}

/** What is said of answers under no name; columns count from 1. */
export function namelessColumn(place: Place, column: number): DataError {
  return new DataError(
    place,
    `la colonne ${column} a des réponses et pas de nom`,
    "un nom par colonne, à la première ligne",
  );
}
