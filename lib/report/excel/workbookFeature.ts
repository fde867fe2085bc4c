/** A cell that leads to another one. */
export interface SheetLink {
  /** Of the cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  /** Of the target, from 1. */
  readonly target: number;
}

/** What a sheet has beyond its cells. */
export interface SheetExtras {
  readonly links: readonly SheetLink[];
  /** Rows that can be filtered, from 0, the first of them of headings; and how many columns they have. */
  readonly filter?: { readonly first: number; readonly last: number; readonly columns: number };
  /** Cells that take one value of a list. */
  readonly choices?: readonly SheetChoice[];
  /** The row, from 1, whose cells give their look to the rest of their columns. */
  readonly columnLook?: number;
}

/** Cells that take one value of a list: « C2:C2000 », without commas in the values. */
export interface SheetChoice {
  readonly cells: string;
  readonly values: readonly string[];
}

/**
 * What the library that writes the workbook lacks, as a « feature » of it: links between cells (which
 * are not formulas), a filter, lists to choose from, the look of columns, pages as wide as the sheet with their number, the title and language of
 * the document. No date, so that the same answers make the same file.
 *
 * @param extras one a sheet, in order
 */
export async function workbookFeature(title: string, extras: readonly SheetExtras[]) {
  const tools = await import("write-excel-file/utility");
  const { getCellAddress: address, sanitizeAttributeValue, sanitizeTextContent } = tools;
  const order = tools.getOrderOfSiblings("xl/worksheets/sheet{id}.xml", "worksheet")!;

  const elements = ({ links, filter, choices = [] }: SheetExtras): readonly string[] => {
    const hyperlinks = links.map(({ row, column, sheet, target }) => {
      const location = sanitizeAttributeValue(`'${sheet.replaceAll("'", "''")}'!A${target}`);
      return `<hyperlink ref="${address(row, column)}" location="${location}"/>`;
    });
    const lists = choices.map(({ cells, values }) => {
      const list = sanitizeTextContent(`"${values.join(",")}"`);
      const error = sanitizeAttributeValue(`Attendu : ${values.join(", ")}`);
      return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Valeur imprévue" error="${error}" sqref="${cells}"><formula1>${list}</formula1></dataValidation>`;
    });
    const filtered = filter && `${address(filter.first, 0)}:${address(filter.last, filter.columns - 1)}`;
    return [
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      ...(filtered === undefined ? [] : [`<autoFilter ref="${filtered}"/>`]),
      ...(lists.length === 0
        ? []
        : [`<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`]),
      ...(links.length === 0 ? [] : [`<hyperlinks>${hyperlinks.join("")}</hyperlinks>`]),
      "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>",
    ];
  };

  const transform = {
    "xl/worksheets/sheet{id}.xml": {
      // « 2.10 » and « 01 » are no numbers, and not to be marked as if they should be.
      insert: () =>
        '<ignoredErrors><ignoredError sqref="A1:B1048576" numberStoredAsText="1"/></ignoredErrors>',
      transformElementAttributes: (tag: string, attributes: Record<string, string | number>) =>
        tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      transform: (sheet: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
        elements(extras[sheetIndex]!).reduce(
          (xml, element) =>
            tools.insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, "worksheet"),
          withColumnLook(sheet, extras[sheetIndex]!.columnLook),
        ),
    },
    "[Content_Types].xml": {
      insert: () =>
        '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>',
    },
    "_rels/.rels": {
      insert: () =>
        '<Relationship Id="rId-core-1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
    },
  };
  const properties = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${sanitizeTextContent(title)}</dc:title><dc:language>fr-FR</dc:language></cp:coreProperties>`;
  return { files: { transform, write: { files: () => ({ "docProps/core.xml": properties }) } } };
}

/** A sheet whose columns look as their cells in a row do. */
function withColumnLook(sheet: string, row: number | undefined): string {
  if (row === undefined) return sheet;
  const looks = [...sheet.matchAll(new RegExp(`<c r="[A-Z]+${row}" s="(\\d+)"`, "g"))].map(
    ([, look]) => look,
  );
  return sheet.replace(
    /<col min="(\d+)"/g,
    (col, column: string) => `${col} style="${looks[Number(column) - 1]}"`,
  );
}
