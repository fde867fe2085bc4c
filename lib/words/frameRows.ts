import type { Survey } from "../answers/Survey";
import { quotedList } from "../base/quotedList";
import { UserError } from "../base/UserError";
import type { ReadFrame } from "./fromFrame";

/**
 * Where each respondent stands in a data frame: shape [respondent], its row. They are found by the column `id` or,
 * without it, by the index, which numbers them from 0 and which sorting keeps.
 *
 * @throws UserError in French where a row is nobody's, or two are of one, or a respondent has none
 */
export function frameRows(frame: ReadFrame, { ids }: Survey): readonly number[] {
  const hasId = frame.columns.includes("id");
  const names = (hasId ? frame.column("id").values : frame.index).map(String);
  const wanted = hasId ? ids : ids.map((_, row) => String(row));
  const what = hasId ? "la colonne « id »" : "son index (il n’a pas de colonne « id »)";
  const places = new Map<string, number>();
  for (const [row, name] of names.entries()) {
    if (places.has(name))
      throw new UserError(
        `Le tableau a deux lignes pour « ${name} », d’après ${what} : attendu une ligne par répondant.`,
      );
    places.set(name, row);
  }
  const own = new Set(wanted);
  const strangers = names.filter((name) => !own.has(name));
  if (strangers.length > 0)
    throw new UserError(
      `Le tableau a ${strangers.length === 1 ? "une ligne qui n’est" : `${strangers.length} lignes qui ne sont`} d’aucun de ces répondants, d’après ${what} (${quotedList(strangers.slice(0, 3))}) : attendu ceux de frame(…) sur ces mêmes réponses.`,
    );
  const lacking = wanted.filter((name) => !places.has(name));
  if (lacking.length > 0)
    throw new UserError(
      `Le tableau n’a pas de ligne pour ${lacking.length} des ${ids.length} répondants (${quotedList(lacking.slice(0, 3))}), d’après ${what} : attendu une ligne pour chacun ; filter(…) retire des répondants avant frame(…).`,
    );
  return wanted.map((name) => places.get(name)!);
}
