import { given, isRebuilt } from "../../answers/Provenance";
import type { CochranMantelHaenszel } from "../../stats/counts/cochranMantelHaenszel";
import type { LikelihoodRatioTest } from "../../stats/counts/logLinearTest";
import type { Interval } from "../../stats/means/meanInterval";
import type { AnswerTests, CountsRow, InteractionOfCounts } from "../../tables/interactionTable";
import { significanceLevel } from "../../tables/Table";
import { type Cell, countAndPercent, estimate, number } from "../document/Cell";
import { type PlainRow, plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { capital, noBreakSpace as nb, thinSpace } from "../french";
import { interactionConclusion } from "../interactionConclusion";
import { captionOf, cellNames, factorName, supposedMark } from "../interactionNames";

/**
 * The interaction of two factors on answers: the counts of the cells, the log-linear tests, and each
 * answer against the others where both factors have two levels.
 */
export function interactionCountsTables(table: InteractionOfCounts): readonly TableModel[] {
  const { a, b, rows } = table;
  const isMultiple = table.question.kind === "multiple";
  const groupsOf = (rowsOf: (row: CountsRow) => readonly PlainRow[]) =>
    isMultiple
      ? [{ label: "", rows: rows.flatMap(rowsOf) }]
      : rows.map((row) => ({ label: row.label, rows: rowsOf(row) }));
  const name = (row: CountsRow, text: string) => (isMultiple ? `${row.label}${nb}: ${text}` : text);
  const withStrata = rows.some(({ answers }) => answers.some(({ alone }) => alone?.strata));
  return [
    plainTable({
      caption: captionOf(table, "effectifs et pourcentages des cases"),
      heads: ["Réponse", ...cellNames(table)],
      groups: groupsOf(({ answers }) =>
        answers.map(({ label, cells }) => ({ cells: [label, ...cells.flat().map(countAndPercent)] })),
      ),
    }),
    plainTable({
      caption: table.printedMargins
        ? captionOf({ ...table, source: { ...table.source, provenance: given } }, "tests log-linéaires")
        : captionOf(table, "tests log-linéaires"),
      heads: ["Effet", "ddl", "G²", "p"],
      groups: groupsOf((row) => [
        ratioRow(name(row, `réponse × ${factorName(a)}, l’autre facteur tenu constant`), row.test.partial.ab),
        ratioRow(name(row, `réponse × ${factorName(b)}, l’autre facteur tenu constant`), row.test.partial.ac),
        ratioRow(
          name(row, `interaction des trois${table.printedMargins ? supposedMark(table) : ""}`),
          row.test.threeWay,
        ),
      ]),
      notes: [
        interactionConclusion(table),
        `L’interaction est significative quand le lien entre la réponse et un facteur n’est pas le même partout dans l’autre. Ce lien est mesuré en rapports de cotes, et non en points${nb}: des écarts de pourcentages inégaux peuvent faire des rapports de cotes égaux, et l’inverse.`,
        ...(table.printedMargins && isRebuilt(table.source)
          ? [
              "Les effets d’un croisement, l’autre tenu constant, ne demandent que des effectifs imprimés, et ne supposent rien d’autre.",
            ]
          : []),
      ],
    }),
    ...(withStrata
      ? [
          plainTable({
            caption: captionOf(table, "chaque réponse contre les autres"),
            heads: [
              "Réponse",
              "G² (interaction)",
              "p",
              "Breslow–Day–Tarone",
              "p",
              `RC commun, ${levels(a.levels)}`,
              "p",
              `RC commun, ${levels(b.levels)}`,
              "p",
            ],
            groups: groupsOf(({ answers }) =>
              answers.flatMap(({ label, alone }) => (alone?.strata ? [answerRow(label, alone)] : [])),
            ),
            notes: [
              `RC${nb}: rapport de cotes de Mantel et Haenszel, intervalle à 95${nb}%${thinSpace}; son p est celui de Cochran, Mantel et Haenszel, sans correction de continuité.`,
            ],
          }),
        ]
      : []),
  ];
}

function ratioRow(label: string, { degreesOfFreedom, likelihoodRatio, p }: LikelihoodRatioTest): PlainRow {
  return {
    cells: [
      capital(label),
      number(degreesOfFreedom, "integer"),
      number(likelihoodRatio, "decimal3"),
      number(p, "p"),
    ],
    significant: p <= significanceLevel,
  };
}

function answerRow(label: string, { logLinear, strata }: AnswerTests): PlainRow {
  const { threeWay } = logLinear;
  const { breslowDay, withA, withB } = strata!;
  const common = ({ oddsRatio, interval, uncorrected }: CochranMantelHaenszel) => [
    withInterval(oddsRatio, interval),
    number(uncorrected.p, "p"),
  ];
  return {
    cells: [
      label,
      number(threeWay.likelihoodRatio, "decimal3"),
      number(threeWay.p, "p"),
      number(breslowDay.tarone.statistic, "decimal3"),
      number(breslowDay.tarone.p, "p"),
      ...common(withA),
      ...common(withB),
    ],
    significant: threeWay.p <= significanceLevel,
  };
}

/** « 8,12 [7,95 ; 8,29] », the value alone where it has no interval. */
export function withInterval(value: number, interval: Interval): Cell {
  return Number.isNaN(interval[0]) ? number(value, "decimal2") : estimate(value, interval, "decimal2");
}

function levels([one, other]: readonly string[]): string {
  return `${one} / ${other}`;
}
