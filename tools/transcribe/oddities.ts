/** A table: question and crossing, "2.8" or "2.8 structure". */
export type TableName = string;

/**
 * What is particular to an extracted text, place by place. Each must be met where it is said to
 * be: one that no longer occurs stops the reading.
 */
export interface Oddities {
  /** Questions whose heading is lost. */
  readonly lostHeadings: readonly string[];
  /** Questions of whose heading only a beginning is left. */
  readonly cutHeadings: ReadonlyMap<string, string>;
  /** Flat tables that are lost with what stands over them. */
  readonly lostTables: readonly TableName[];
  /** Rows that are lost in tables of which others are left. */
  readonly lostRows: ReadonlyMap<TableName, readonly string[]>;
  /** Tables whose line of column heads is lost. */
  readonly lostHeads: readonly TableName[];
  /** Flat tables of single answers without their line « Total »; the base stands over them. */
  readonly withoutTotal: readonly TableName[];
  /** Footnotes that are called in a table and whose text is lost. */
  readonly lostFootnotes: ReadonlyMap<number, TableName>;
  /** Codes of the survey software after a heading. */
  readonly strayCodes: ReadonlyMap<string, string>;
  /** Rows that a table labels otherwise than the questionnaire; "" is the only row of a question without items. */
  readonly otherLabels: ReadonlyMap<TableName, ReadonlyMap<string, string>>;
  /** Texts of figures (values, axis, legend) that the extraction left among the lines. */
  readonly figureTexts: readonly (readonly string[])[];
}

/** A text without any. */
export const noOddities: Oddities = {
  lostHeadings: [],
  cutHeadings: new Map(),
  lostTables: [],
  lostRows: new Map(),
  lostHeads: [],
  withoutTotal: [],
  lostFootnotes: new Map(),
  strayCodes: new Map(),
  otherLabels: new Map(),
  figureTexts: [],
};

const labelOf53 = new Map([["", "Cette répartition/distribution a été formalisée"]]);
const labelOf97 = new Map([
  ["", "Pensez-vous que votre dispositif atteint tous les publics qui ont besoin ?"],
]);

/** Those of the text of the report on the second wave. */
export const reportOddities: Oddities = {
  lostHeadings: ["12.8"],
  cutHeadings: new Map([["8.11", "Pensez-vous que votre dispositif atteint"]]),
  lostTables: ["8.11", "12.8"],
  lostRows: new Map([
    ["4.9", ["A temps plein", "Inférieur à un mi-temps", "Non"]],
    ["4.9 structure", ["A temps plein", "A mi-temps"]],
    ["12.3 structure", ["Oui en partie", "Non"]],
  ]),
  lostHeads: ["4.9 structure"],
  withoutTotal: ["2.4", "2.5"],
  lostFootnotes: new Map([[11, "16.8 structure"]]),
  strayCodes: new Map([
    ["6.3", "Q36"],
    ["7.5", "Q43"],
  ]),
  otherLabels: new Map([
    ["5.3 structure", labelOf53],
    ["5.3 conum", labelOf53],
    ["9.7 structure", labelOf97],
    ["9.7 conum", labelOf97],
  ]),
  figureTexts: [
    [
      ..."7,20 7,86 6,8 7,0 7,2 7,4 7,6 7,8 8,0".split(" "),
      "Vers davantage de liens avec les acteurs du territoire",
      "Publique",
      "Privée",
    ],
    [
      ..."7,58 7,17 8,30 7,88 6,6 6,8 7 7,2 7,4 7,6 7,8 8 8,2 8,4".split(" "),
      "La nécessité d’avoir une approche coordonnée",
      "entre acteurs",
      "Une meilleure répartition territoriale de l’offre",
      "de CnFS",
      "Un CnFS Plusieurs CnFS",
    ],
  ],
};
