import { basename } from "node:path";
import { isRebuilt } from "../../answers/Provenance";
import { csvRecords } from "../../base/csvRecords";
import { DataError } from "../../base/DataError";
import { isThere } from "../../base/isThere";
import { readChunks } from "../../base/readChunks";
import { UserError } from "../../base/UserError";
import { fr } from "../../present/french";
import { readAnswersPath } from "../../study/outputPaths";
import type { RenewOptions } from "./RenewedStudy";
import { surveyBefore } from "./replacedAnswers";

/**
 * Refuses answers none of which is of somebody who is in the study, unless it is said whether they come beside those that
 * are there or in their place. Rebuilt respondents are nobody.
 *
 * @param names the columns of the identifier in the answers that are there
 * @param ids those of the new answers
 * @throws UserError in French with what is to be said
 */
export function refuseStrangers(
  folder: string,
  answers: string,
  {
    names,
    ids,
    append = false,
    replace = false,
  }: { readonly names: readonly string[]; readonly ids: readonly string[] } & RenewOptions,
): void {
  if (append || replace) return;
  const before = new Set(idsBefore(readAnswersPath(folder), names));
  if (before.size === 0 || ids.some((id) => before.has(id))) return;
  const former = surveyBefore(folder);
  if (former !== undefined && isRebuilt(former)) return;
  throw new UserError(
    `${basename(answers)} n’a aucune des ${fr.count(before.size, "personne")} de l’étude : ses ${fr.count(ids.length, "réponse")} s’y ajoutent-elles (la même commande avec --append), ou les remplacent-elles (--replace) ?`,
  );
}

/** The identifiers in a file of answers; none where it is not there, has no such column, or cannot be read. */
export function idsBefore(path: string, names: readonly string[]): readonly string[] {
  if (!isThere(path)) return [];
  try {
    const [header, ...rows] = [...csvRecords(readChunks(path), basename(path))].map(({ fields }) => fields);
    const places = names.map((name) => header!.indexOf(name));
    return places.includes(-1) ? [] : rows.map((fields) => places.map((at) => fields[at]).join("-"));
  } catch (error) {
    if (error instanceof DataError) return [];
    throw error;
  }
}
