import type { EffectTest } from "../../stats/means/effectTest";
import { meanInterval } from "../../stats/means/meanInterval";
import type { InteractionOfMeans, InteractionTable, MeansRow } from "../../tables/interactionTable";
import { significanceLevel } from "../../tables/Table";
import { baseSentence, ungroupedSentence } from "../baseSentence";
import { boundsSentence } from "../boundsSentence";
import { type Cell, number } from "../document/Cell";
import { type PlainRow, plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { capital, noBreakSpace as nb } from "../french";
import { interactionConclusion } from "../interactionConclusion";
import { captionOf, cellNames, factorName, levelName } from "../interactionNames";
import { missingLevelSentence } from "../missingLevelSentence";
import { quoted, sourceSentence } from "../sentences";
import { interactionCountsTables, withInterval } from "./interactionCountsTables";

/**
 * An interaction as tables: of scores, the analysis of variance, the means of the cells and the simple
 * effects; of answers, the counts of the cells, the log-linear tests, and each answer against the others.
 */
export function interactionTables(table: InteractionTable): readonly TableModel[] {
  const tables = table.kind === "interactionOfMeans" ? meansTables(table) : interactionCountsTables(table);
  const factors = [table.a, table.b]
    .filter(({ label }) => label === undefined)
    .map(({ question }) => `Question${nb}${question.id}${nb}: ${quoted(question.label)}.`);
  const notes = [
    factors.join(" "),
    baseSentence(table, [table.a.question, table.b.question]) ?? "",
    ungroupedSentence(table) ?? "",
    missingLevelSentence(table) ?? "",
    sourceSentence(table.source) ?? "",
  ].filter((note) => note !== "");
  return tables.map((own, i) => (i < tables.length - 1 ? own : { ...own, notes: [...own.notes, ...notes] }));
}

function meansTables(table: InteractionOfMeans): readonly TableModel[] {
  const { a, b, rows } = table;
  const isTwoByTwo = a.levels.length === 2 && b.levels.length === 2;
  const cells = rows.flatMap((row) => row.cells.flat());
  const bounded = boundsSentence(
    table.question,
    cells.map(({ mean, sd, n }) => meanInterval(mean, sd, n)),
  );
  return [
    plainTable({
      caption: captionOf(table, "analyse de variance à deux facteurs"),
      heads: ["Effet", "ddl", ...["II", "III"].flatMap((type) => [`F (type ${type})`, "p", "η² partiel"])],
      groups: rows.map((row) => ({ label: row.label, rows: effectRows(table, row) })),
      notes: [
        interactionConclusion(table),
        `Type II${nb}: chaque facteur, l’autre tenu constant. Type III${nb}: l’autre et l’interaction tenus constants, comme SPSS. L’interaction est la même dans les deux.`,
      ],
    }),
    plainTable({
      caption: captionOf(table, `moyennes des cases, intervalle à 95${nb}%`),
      heads: ["", ...cellNames(table), ...(isTwoByTwo ? ["Écart d’écarts"] : [])],
      groups: [
        {
          label: "",
          rows: [
            ...rows.map(
              (row): PlainRow => ({
                cells: [
                  row.label || "Ensemble",
                  ...row.cells.flat().map(({ mean, interval }) => withInterval(mean, interval)),
                  ...(isTwoByTwo ? [number(gapOfGaps(row), "decimal2")] : []),
                ],
              }),
            ),
            ...sizeRows(rows).map(
              ([label, sizes]): PlainRow => ({
                cells: [label, ...sizes.map((n) => number(n, "integer")), ...(isTwoByTwo ? [""] : [])],
              }),
            ),
          ],
        },
      ],
      notes: bounded === undefined ? [] : [bounded],
    }),
    plainTable({
      caption: captionOf(table, "effets simples"),
      heads: ["Un facteur · à un niveau de l’autre", "ddl", "F", "p", "η² partiel"],
      groups: rows.map((row) => ({
        label: row.label,
        rows: [
          ...row.simple.aWithinB.map((test, i) =>
            simpleRow(factorName(a), levelName(b, b.levels[i]!), test, row),
          ),
          ...row.simple.bWithinA.map((test, i) =>
            simpleRow(factorName(b), levelName(a, a.levels[i]!), test, row),
          ),
        ],
      })),
      notes: ["Contre la variance de toutes les cases. Les p ne sont pas corrigés de leur nombre."],
    }),
  ];
}

/** How many answered in each cell: once, or row by row where not all answered the same ones. */
function sizeRows(
  rows: readonly MeansRow[],
): readonly (readonly [label: string, sizes: readonly number[]])[] {
  const sizes = rows.map(({ cells }) => cells.flat().map(({ n }) => n));
  const isOne = sizes.every((own) => own.join() === sizes[0]!.join());
  return isOne ? [["n", sizes[0]!]] : rows.map(({ label }, i) => [`n · ${label}`, sizes[i]!]);
}

/** The difference of differences of four means, in points. */
export function gapOfGaps({ cells }: MeansRow): number {
  const [[a, b], [c, d]] = cells as [[Mean, Mean], [Mean, Mean]];
  return a.mean - b.mean - c.mean + d.mean;
}

type Mean = MeansRow["cells"][number][number];

function effectRows({ a, b }: InteractionOfMeans, { typeII, typeIII }: MeansRow): readonly PlainRow[] {
  const effects = [
    [factorName(a), typeII.a, typeIII.a],
    [factorName(b), typeII.b, typeIII.b],
    ["Interaction", typeII.interaction, typeIII.interaction],
  ] as const;
  return [
    ...effects.map(
      ([label, two, three]): PlainRow => ({
        cells: [
          capital(label),
          number(two.degreesOfFreedom, "integer"),
          ...effectCells(two),
          ...effectCells(three),
        ],
        significant: two.p <= significanceLevel,
      }),
    ),
    { cells: ["Résidu", number(typeII.residual.degreesOfFreedom, "integer"), ...Array<Cell>(6).fill("")] },
  ];
}

function simpleRow(factor: string, level: string, test: EffectTest, { typeII }: MeansRow): PlainRow {
  const ddl = [
    number(test.degreesOfFreedom, "integer"),
    number(typeII.residual.degreesOfFreedom, "integer", { before: " et " }),
  ];
  return {
    cells: [`${capital(factor)} · ${level}`, ddl, ...effectCells(test)],
    significant: test.p <= significanceLevel,
  };
}

function effectCells({ F, p, partialEtaSquared }: EffectTest): readonly Cell[] {
  return [number(F, "decimal3"), number(p, "p"), number(partialEtaSquared, "decimal3")];
}
