import { UserError } from "../../base/UserError";
import type { RawTable } from "../../import/table/RawTable";
import type { Mapping } from "../Mapping";
import { neededColumns } from "./sourceColumns";

/**
 * What columns of a file are called now, by the name that they had, of texts « old=new »: a name may have a « = » itself.
 * @throws UserError in French where no question has such a column, or the file has no such column
 */
export function renamesOf(
  told: readonly string[],
  mapping: Mapping,
  table: RawTable,
): ReadonlyMap<string, string> {
  const needed = neededColumns(mapping);
  const there = new Set(table.columns.map(({ name }) => name));
  return new Map(
    told.map((text) => {
      const cuts = renameCuts(text);
      if (cuts.length === 0)
        throw new UserError(`--rename « ${text} » : attendu ANCIEN=NOUVEAU, les deux noms de la colonne.`);
      const known = cuts.filter(([from]) => needed.has(from));
      const found = known.find(([, to]) => there.has(to));
      const [from, to] = found ?? known[0] ?? cuts[0]!;
      if (known.length === 0)
        throw new UserError(
          `--rename « ${text} » : rien dans l’étude ne vient d’une colonne « ${from} », et aucune réponse n’a ce libellé. Attendu : un nom tel que le fichier d’avant l’avait, ou le libellé d’une réponse.`,
        );
      if (found === undefined)
        throw new UserError(`--rename « ${text} » : ${table.file} n’a pas de colonne « ${to} ».`);
      if (there.has(from) || needed.has(to))
        throw new UserError(
          `--rename « ${text} » : ${there.has(from) ? `« ${from} » est toujours dans ${table.file}` : `« ${to} » est déjà la colonne d’une autre question`}.`,
        );
      return [from, to] as const;
    }),
  );
}

/** The old and the new name of each way to read « old=new ». */
export function renameCuts(text: string): readonly (readonly [from: string, to: string])[] {
  return [...text.matchAll(/=/g)].map(
    ({ index }) => [text.slice(0, index).trim(), text.slice(index + 1).trim()] as const,
  );
}
