import { unzipSync, zipSync } from "fflate";
import { isRebuilt } from "../../answers/Provenance";
import { type Survey, sectionQuestions } from "../../answers/Survey";
import type { Finding } from "../../published/Finding";
import type { Publication } from "../../published/Publication";
import { font, type SheetRow } from "./sheetCell";
import { sheetFit } from "./sheetFit";
import { type IndexEntry, sheetIndex } from "./sheetIndex";
import { sheetNames } from "./sheetNames";
import { sheetSection } from "./sheetSection";
import { type SheetExtras, workbookFeature } from "./workbookFeature";
import { workbookTables } from "./workbookTables";

/**
 * All the tables of a survey as an Excel workbook (the bytes of an .xlsx file): an index, then a sheet
 * for each section that has answers. Numbers are numbers, in full precision; there is no formula. The
 * same answers make the same bytes.
 *
 * @param errata printed numbers known to be wrong, with their reason
 */
export async function workbook(
  survey: Survey,
  publication: Publication,
  errata: readonly Finding[],
): Promise<Uint8Array> {
  const { title, crossings, sections: all, respondent } = survey.questionnaire;
  const warning = isRebuilt(survey) ? reconstructedWarning : undefined;
  const answered = all.filter(({ number }) => sectionQuestions(survey, number).length > 0);
  const names = sheetNames(answered);
  const sections = answered.map((section, i) => {
    const questions = sectionQuestions(survey, section.number).map((question) =>
      workbookTables(survey, publication, errata, question),
    );
    return {
      section,
      questions,
      name: names[i]!,
      ...sheetSection(section, questions, respondent, warning),
    };
  });
  const entries = sections.flatMap(({ section, questions, name, places }) =>
    questions.map(
      (tables): IndexEntry => ({ section, tables, sheet: name, row: places.get(tables.question.id)! }),
    ),
  );
  const index = sheetIndex(title, warning, crossings, entries);

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
  return zipSync(unzipSync(await file.toBuffer()), { mtime: firstZipDay, level: 9 });
}

const indexName = "Index";

const reconstructedWarning =
  "Répondants reconstruits à partir des nombres publiés : ce ne sont les réponses de personne. Sous chaque tableau, une ligne dit s’il redonne celui du rapport.".replace(
    " :",
    "\u00a0:",
  );

/** The earliest day that a zip archive can hold; its clock has no time zone. */
const firstZipDay = new Date(1980, 0, 1);

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
