import type { DataError } from "../../base/DataError";
import { groupedBy } from "../../base/groupedBy";
import type { CsvRecord } from "../../base/parseCsv";
import { quotedList } from "../../base/quotedList";
import type { Key } from "../../published/PublishedNumber";
import type { FaultAt } from "./parseTables";
import type { TableStatistic } from "./tableStatistics";

/** A record of a file of tables, with the place of what it prints. */
export interface PlacedRecord {
  readonly record: CsvRecord;
  readonly key: Omit<Key, "statistic">;
  readonly statistic: TableStatistic;
  /** What it prints, without spaces. */
  readonly text: string;
}

/**
 * Columns that are none of the groups of their crossing, where how many each group has is given on lines of their
 * own: « Femme » beside « Femmes ». A fault for each, at its first line.
 */
export function groupFaults(placed: readonly PlacedRecord[], faultAt: FaultAt): readonly DataError[] {
  const crossed = placed.filter(({ key }) => key.by !== "" && key.column !== "" && key.column !== "Total");
  return [...groupedBy(crossed, ({ key }) => JSON.stringify([key.question, key.by])).values()].flatMap(
    (own) => {
      const sized = own.filter(({ key, statistic }) => key.row === "" && statistic === "n");
      const groups = new Set(sized.map(({ key }) => key.column));
      if (groups.size < 2) return [];
      return [...groupedBy(own, ({ key }) => key.column)]
        .filter(([column]) => !groups.has(column))
        .map(([, [first]]) => {
          const problem = "cette colonne n’est aucun des groupes dont l’effectif est donné";
          return faultAt(first!.record, "column", problem, quotedList([...groups]));
        });
    },
  );
}

/** What is whole, or written as p is. */
const unsigned: ReadonlySet<TableStatistic> = new Set<TableStatistic>(["ddl", "ddl2", "p", "r", "V", "eta2"]);

/**
 * Two decimal signs in the numbers of one question: a fault at the first line whose sign is not that of most. What begins
 * with its sign (« .037 »), and what is never above 1 (a p, r, V or η²), are written with a point beside commas, and are
 * neither.
 */
export function signFaults(placed: readonly PlacedRecord[], faultAt: FaultAt): readonly DataError[] {
  const signed = placed.filter(
    ({ text, statistic }) => !unsigned.has(statistic) && /^\D*\d+[.,]\d+\D*$/.test(text),
  );
  return [...groupedBy(signed, ({ key }) => key.question).values()].flatMap((own) => {
    const commas = own.filter(({ text }) => text.includes(","));
    const points = own.filter(({ text }) => !text.includes(","));
    const [few, many] = commas.length < points.length ? [commas, points] : [points, commas];
    const [odd] = few;
    if (odd === undefined) return [];
    const [name, other] = few === commas ? ["virgule", "point"] : ["point", "virgule"];
    const where = `${many.length} nombre${many.length > 1 ? "s" : ""} du même tableau`;
    const problem = `le signe décimal est ici ${few === commas ? "une" : "un"} ${name}, et ${few === commas ? "un" : "une"} ${other} dans ${where}`;
    return [
      faultAt(odd.record, "printed", problem, `partout le même : ${few === commas ? "un" : "une"} ${other}`),
    ];
  });
}
