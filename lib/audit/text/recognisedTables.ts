import { tableColumns } from "../strangers/tableColumns";
import { tableStatistics } from "../strangers/tableStatistics";
import { cellNumbers, type HeadedStatistic, headOf } from "./cellNumbers";
import type { PrintedGrid } from "./printedGrids";

/** Tables as the audit's template asks for them, for a person to correct. */
export interface RecognisedTables {
  /** The header first; what was not recognised prints nothing, and the audit skips it. */
  readonly records: readonly (readonly string[])[];
  readonly recognised: number;
  /** The cells that no number was read from, each with where it stands. */
  readonly unread: readonly string[];
}

/**
 * The numbers of tables as they stand on a page: the rows before the first that has numbers are headings, of which one
 * that names a statistic says what stands below it and any other a group; the first column labels the
 * rows. What a cell was taken for stands beside it.
 */
export function recognisedTables(grids: readonly PrintedGrid[]): RecognisedTables {
  const read = grids.map(readGrid);
  const header = [...Object.values(tableColumns).map(([name]) => name), "lu dans (non lu par l’audit)"];
  return {
    records: [header, ...read.flatMap(({ records }) => records)],
    recognised: read.reduce((all, { recognised }) => all + recognised, 0),
    unread: read.flatMap(({ unread }) => unread),
  };
}

function readGrid({ title, rows, at }: PrintedGrid): RecognisedTables {
  const question = title || `Tableau ${at}`;
  const first = rows.findIndex((row) => row.slice(1).some((cell) => isNumbers(cell)));
  const heads = rows.slice(0, Math.max(first, 0));
  const columns = (rows[0] ?? []).map((_, c) => columnOf(heads.map((row) => row[c]!)));
  const isCrossed = columns.some(({ group }, c) => c > 0 && group !== "" && group !== "Total");
  const by = isCrossed ? heads.map((row) => row[0]!).find((cell) => cell !== "") || "colonnes" : "";
  const records: (readonly string[])[] = [];
  const unread: string[] = [];
  let recognised = 0;
  const add = (
    row: string,
    column: string,
    statistic: keyof typeof tableStatistics,
    printed: string,
    from: string,
  ) => {
    const own = ["F", "t", "z", "r", "chi2", "ddl", "ddl2", "p", "eta2", "V", "d"].includes(statistic);
    records.push([question, by, row, own ? "" : column, tableStatistics[statistic][0], printed, from]);
    recognised++;
  };
  for (const [c, { group, size }] of columns.entries()) {
    if (c > 0 && size !== undefined) add("", group, "n", size, heads.map((row) => row[c]).join(" · "));
  }
  for (const [r, row] of rows.entries()) {
    if (r < first || first < 0) continue;
    const label = row[0]!;
    const own = headOf(label);
    const isSizes = own.statistic === "n" && own.rest === "";
    for (const [c, cell] of row.entries()) {
      if (c === 0 || cell === "") continue;
      const where = `ligne ${r + 1}, colonne ${c + 1} : ${cell}`;
      const numbers = cellNumbers(cell, columns[c]!.statistic ?? own.statistic, columns[c]!.second);
      if (numbers.length === 0) {
        unread.push(`${question}, ${where}`);
        records.push([question, by, label, columns[c]!.group, "", "", `non reconnu : ${where}`]);
      }
      const name = isSizes ? "" : own.statistic === undefined ? label : own.rest;
      for (const { statistic, printed, isGuessed } of numbers)
        add(
          name,
          columns[c]!.group,
          statistic,
          printed,
          `${where}${isGuessed ? " (statistique supposée)" : ""}`,
        );
    }
  }
  return { records, recognised, unread };
}

/** A column: its group, what stands in it, and the size of the group where a heading tells it. */
function columnOf(
  heads: readonly string[],
): HeadedStatistic & { readonly group: string; readonly size?: string } {
  const own = [...new Set(heads)].filter((head) => head !== "").map(headOf);
  const found = own.find(({ statistic }) => statistic !== undefined);
  const size = own.find((head) => head.size !== undefined)?.size;
  return {
    group: own
      .map(({ rest }) => rest)
      .filter((rest) => rest !== "")
      .join(" · "),
    ...(found?.statistic === undefined ? {} : { statistic: found.statistic }),
    ...(found?.second === undefined ? {} : { second: found.second }),
    ...(size === undefined ? {} : { size }),
  };
}

function isNumbers(cell: string): boolean {
  return /^\W*\d|^[<>≤≥]/.test(cell) && cellNumbers(cell, undefined, undefined).length > 0;
}
