import { given, isRebuilt } from "../../answers/Provenance";
import type { CochranMantelHaenszel } from "../../stats/counts/cochranMantelHaenszel";
import type { LikelihoodRatioTest } from "../../stats/counts/logLinearTest";
import type { AnswerTests, CountsRow, InteractionOfCounts } from "../../tables/interactionTable";
import { significanceLevel } from "../../tables/Table";
import { capital, fr, noBreakSpace as nb, thinSpace } from "../french";
import { bracketed, captionOf, cellNames, factorName, supposedMark } from "../interactionNames";
import type { GroupedTable, TextRow } from "./groupedTable";

/**
 * The interaction of two factors on answers: the counts of the cells, the log-linear tests, and each
 * answer against the others where both factors have two levels.
 */
export function interactionCountsTables(table: InteractionOfCounts): readonly GroupedTable[] {
  const { a, b, rows } = table;
  const isMultiple = table.question.kind === "multiple";
  const groupsOf = (rowsOf: (row: CountsRow) => readonly TextRow[]) =>
    isMultiple
      ? [{ label: "", rows: rows.flatMap(rowsOf) }]
      : rows.map((row) => ({ label: row.label, rows: rowsOf(row) }));
  const name = (row: CountsRow, text: string) => (isMultiple ? `${row.label}${nb}: ${text}` : text);
  const withStrata = rows.some(({ answers }) => answers.some(({ alone }) => alone?.strata));
  return [
    {
      caption: captionOf(table, "effectifs et pourcentages des cases"),
      heads: ["Réponse", ...cellNames(table)],
      groups: groupsOf(({ answers }) =>
        answers.map(({ label, cells }) => ({
          cells: [
            label,
            ...cells.flat().map(({ n, percent }) => `${fr.integer(n)} (${fr.percent(percent)})`),
          ],
        })),
      ),
      notes: [],
    },
    {
      caption: table.printedMargins
        ? captionOf({ ...table, source: { ...table.source, provenance: given } }, "tests log-linéaires")
        : captionOf(table, "tests log-linéaires"),
      heads: ["Effet", "ddl", "G²", "p"],
      groups: groupsOf((row) => [
        ratioRow(name(row, `réponse × ${factorName(a)}, à ${factorName(b)} égal`), row.test.partial.ab),
        ratioRow(name(row, `réponse × ${factorName(b)}, à ${factorName(a)} égal`), row.test.partial.ac),
        ratioRow(
          name(row, `interaction des trois${table.printedMargins ? supposedMark(table) : ""}`),
          row.test.threeWay,
        ),
      ]),
      notes: [
        `L’interaction est significative quand le lien entre la réponse et un croisement n’est pas le même partout dans l’autre.`,
        ...(table.printedMargins && isRebuilt(table.source)
          ? [
              "Les effets à l’autre croisement égal ne demandent que des effectifs imprimés, et ne supposent rien d’autre.",
            ]
          : []),
      ],
    },
    ...(withStrata
      ? [
          {
            caption: captionOf(table, "chaque réponse contre les autres"),
            heads: [
              "Réponse",
              "G² (interaction)",
              "p",
              "Breslow–Day–Tarone",
              "p",
              `RC commun, ${levels(a.question.choices)}`,
              "p",
              `RC commun, ${levels(b.question.choices)}`,
              "p",
            ],
            groups: groupsOf(({ answers }) =>
              answers.flatMap(({ label, alone }) => (alone?.strata ? [answerRow(label, alone)] : [])),
            ),
            notes: [
              `RC${nb}: rapport de cotes de Mantel et Haenszel, intervalle à 95${nb}%${thinSpace}; son p est celui de Cochran, Mantel et Haenszel, sans correction de continuité.`,
            ],
          },
        ]
      : []),
  ];
}

function ratioRow(label: string, { degreesOfFreedom, likelihoodRatio, p }: LikelihoodRatioTest): TextRow {
  const cells = [
    capital(label),
    fr.integer(degreesOfFreedom),
    fr.decimal(likelihoodRatio, 3),
    fr.probability(p),
  ];
  return { cells, significant: p <= significanceLevel };
}

function answerRow(label: string, { logLinear, strata }: AnswerTests): TextRow {
  const { threeWay } = logLinear;
  const { breslowDay, withA, withB } = strata!;
  const common = ({ oddsRatio, interval, uncorrected }: CochranMantelHaenszel) => [
    `${fr.decimal(oddsRatio)} ${bracketed(interval)}`,
    fr.probability(uncorrected.p),
  ];
  return {
    cells: [
      label,
      fr.decimal(threeWay.likelihoodRatio, 3),
      fr.probability(threeWay.p),
      fr.decimal(breslowDay.tarone.statistic, 3),
      fr.probability(breslowDay.tarone.p),
      ...common(withA),
      ...common(withB),
    ],
    significant: threeWay.p <= significanceLevel,
  };
}

function levels([one, other]: readonly string[]): string {
  return `${one} / ${other}`;
}
