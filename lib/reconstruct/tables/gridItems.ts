import type { PrintedTables } from "../../audit/strangers/parseTables";
import { type Publication, publication } from "../../published/Publication";
import { gridColumn, type PublishedNumber } from "../../published/PublishedNumber";

/**
 * Tables in which each item of a grid is a question of its own: a grid is a table of counts that has a column for each answer, and
 * where it is crossed « Oui / Femmes » for each answer in each group.
 */
export function gridItems(tables: PrintedTables): PrintedTables {
  const { entries } = tables.publication;
  const answers = new Map<string, Set<string>>();
  for (const { question, by, row, column, statistic } of entries) {
    const isCell = by === "" && row !== "" && column !== "" && ["n", "percent"].includes(statistic);
    if (isCell) answers.set(question, (answers.get(question) ?? new Set()).add(column));
  }
  if (answers.size === 0) return tables;
  const apart = entries.flatMap((entry): readonly PublishedNumber[] => {
    const { question, by, row, column, statistic } = entry;
    const own = answers.get(question);
    if (own === undefined) return [entry];
    const items = row === "" ? itemsOf(tables.publication, question) : [row];
    return items.map((item): PublishedNumber => {
      const named = { ...entry, question: `${question} – ${item}` };
      if (by === "" && column !== "") return { ...named, row: column, column: "" };
      const answer = [...own].find((one) => by !== "" && column.startsWith(gridColumn(one, "")));
      if (answer !== undefined)
        return { ...named, row: answer, column: column.slice(gridColumn(answer, "").length) };
      return { ...named, row: "", statistic: statistic === "n" && by === "" ? "base" : statistic };
    });
  });
  const unique = new Map(apart.map((entry) => [JSON.stringify({ ...entry, printed: "" }), entry]));
  return { ...tables, publication: publication([...unique.values()]) };
}

function itemsOf({ entries }: Publication, question: string): readonly string[] {
  const own = entries.filter((entry) => entry.question === question && entry.row !== "");
  return [...new Set(own.map(({ row }) => row))];
}
