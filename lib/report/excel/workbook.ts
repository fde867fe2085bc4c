import { isRebuilt } from "../../answers/Provenance";
import { printableData } from "../../base/printable";
import { rebuiltSentence } from "../../present/provenanceWords";
import type { Study } from "../../study/Study";
import type { Chapter } from "../Chapter";
import { numbered } from "../numbered";
import { indexEntries } from "./indexEntries";
import { font, type SheetRow } from "./sheetCell";
import { sheetFit } from "./sheetFit";
import { type PlacedEntry, sheetIndex } from "./sheetIndex";
import { sheetNames } from "./sheetNames";
import { sheetRows } from "./sheetRows";
import { sheetSources } from "./sheetSource";
import { undatedZip } from "./undatedZip";
import { type SheetExtras, workbookFeature } from "./workbookFeature";

/**
 * All the tables of executed notebooks as an Excel workbook (the bytes of an .xlsx file): an index, then a
 * sheet for each notebook that has tables. Numbers are numbers, in full precision; there is no formula. The
 * same notebooks make the same bytes.
 *
 * @param study whose questionnaire names sections and crossings, and whose answers may need a warning
 */
export async function workbook(
  chapters: readonly Chapter[],
  study: Pick<Study, "questionnaire" | "provenance">,
): Promise<Uint8Array> {
  const questionnaire = printableData(study.questionnaire);
  const { title, crossings } = questionnaire;
  const warning = isRebuilt(study) ? reconstructedWarning : undefined;
  const sources = sheetSources(numbered(chapters), questionnaire);
  const names = sheetNames(
    sources.map((source) => source.section ?? source),
    [indexName],
  );
  const sections = sources.map((source, i) => ({ source, name: names[i]!, ...sheetRows(source, warning) }));
  const entries = sections.flatMap(({ source, name, places }) =>
    indexEntries(source).map(
      (entry): PlacedEntry => ({ ...entry, sheet: name, row: places.get(entry.block)! }),
    ),
  );
  const used = crossings.filter(({ id }) => entries.some((entry) => entry.crossings.has(id)));
  const index = sheetIndex(title, warning, used, entries);

  const extras: readonly SheetExtras[] = [
    {
      links: entries.map(({ sheet, row }, i) => ({
        row: index.headRows + i,
        column: index.linkColumn,
        sheet,
        target: row,
      })),
      filter: { first: index.headRows - 1, last: index.rows.length - 1, columns: index.widths.length },
    },
    ...sections.map(({ back: [row, column] }) => ({ links: [{ row, column, sheet: indexName, target: 1 }] })),
  ];
  const sheets = [
    { ...sheetOf(indexName, index), stickyRowsCount: index.headRows },
    ...sections.map((sheet) => ({
      ...sheetOf(sheet.name, sheet),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    })),
  ];
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const file = writeExcelFile(sheets, { ...font, features: [await workbookFeature(title, extras)] });
  return undatedZip(await file.toBuffer());
}

const indexName = "Index";

const reconstructedWarning =
  `${rebuiltSentence} Sous chaque tableau, une ligne dit s’il redonne celui du rapport.`.replace(
    " :",
    "\u00a0:",
  );

function sheetOf(
  sheet: string,
  { rows, widths }: { readonly rows: readonly SheetRow[]; readonly widths: readonly number[] },
) {
  return {
    sheet,
    data: sheetFit(rows, widths).map((row) => [...row]),
    columns: widths.map((width) => ({ width })),
    orientation: "landscape" as const,
    showGridLines: false,
  };
}
