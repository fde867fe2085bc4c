import { DataError } from "../base/DataError";
import { parseCsv } from "../base/parseCsv";
import { quotedList } from "../base/quotedList";
import { isSingleChoice, itemsOf } from "../questionnaire/itemsOf";
import { crossingGroups } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";
import { type Publication, publication } from "./Publication";
import { gridColumn, keyText, type PublishedNumber, type Statistic, statistics } from "./PublishedNumber";
import { isPrintedNumber, isWhole, printedStatistics, printedWords } from "./printedStatistics";

/** The columns of `data/published.csv`. */
export const publishedHeader = ["question", "by", "row", "column", "statistic", "printed"] as const;

/**
 * The publication in the bytes of `published.csv`.
 * @throws DataError for a wrong header, an unknown question, crossing, statistic, row or
 * column, a crossing that the question does not have, a statistic that its kind of table does
 * not have, a number that is not written as the report writes numbers, a verdict or a figure
 * that is not one, or a repeated place
 */
export function parsePublished(questionnaire: Questionnaire, bytes: Uint8Array, file: string): Publication {
  const [first, ...records] = parseCsv(bytes, file);
  const found = first?.fields.join(",") ?? "";
  if (found !== publishedHeader.join(",")) {
    throw new DataError(
      { file, line: 1, value: found },
      "l’en-tête est inattendu",
      publishedHeader.join(","),
    );
  }
  const questions = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const ids = [...questions.keys()];
  const crossings = ["", ...questionnaire.crossings.map(({ id }) => id)];
  const seen = new Map<string, number>();
  const tables = new Map<string, TablePlaces>();
  return publication(
    records.map(({ line, fields }) => {
      const [question, by, row, column, statistic, printed] = fields as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const expect = (name: string, value: string, allowed: readonly string[]) => {
        if (allowed.includes(value)) return;
        throw new DataError({ file, line, column: name, value }, "valeur inconnue", quotedList(allowed));
      };
      const known = tables.get(`${question}|${by}`);
      if (known === undefined) {
        expect("question", question, ids);
        expect("by", by, crossings);
        expect("by", by, ["", ...questions.get(question)!.crossings]);
      }
      expect("statistic", statistic, statistics);
      const places = known ?? placesOf(questionnaire, questions.get(question)!, by);
      tables.set(`${question}|${by}`, places);
      expect("statistic", statistic, places.statistics);
      expect("row", row, places.rows);
      expect("column", column, places.columns);
      const entry: PublishedNumber = {
        question,
        by,
        row,
        column,
        statistic: statistic as Statistic,
        printed,
      };
      expect("printed", printed, printedWords[entry.statistic] ?? [printed]);
      if (!isPrintedNumber(entry)) {
        throw new DataError(
          { file, line, column: "printed", value: printed },
          "ce n’est pas un nombre imprimé",
          isWhole(entry.statistic)
            ? "un nombre entier comme 927, ou x"
            : "un nombre comme 927, 59,8 ou .174, ou x",
        );
      }
      const place = keyText(entry);
      const before = seen.get(place);
      if (before !== undefined) {
        const problem = `ce qui est imprimé à cette place est déjà donné à la ligne ${before}`;
        throw new DataError({ file, line, value: printed }, problem, "une seule ligne par place");
      }
      seen.set(place, line);
      return entry;
    }),
  );
}

/** What a printed table may have. */
interface TablePlaces {
  readonly statistics: readonly Statistic[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

function placesOf(questionnaire: Questionnaire, question: Question, by: string): TablePlaces {
  return {
    statistics: printedStatistics(question, by),
    rows: ["", "Total", ...rowLabels(question)],
    columns: ["", "Total", ...columnLabels(questionnaire, question, by)],
  };
}

function rowLabels(question: Question): readonly string[] {
  return isSingleChoice(question) ? question.choices : itemsOf(question);
}

/** The groups of a crossing; in a grid, its answers, each with its groups when crossed. */
function columnLabels(questionnaire: Questionnaire, question: Question, by: string): readonly string[] {
  const groups = by === "" ? [] : crossingGroups(questionnaire, by);
  if (question.kind !== "grid") return groups;
  if (by === "") return question.choices;
  return question.choices.flatMap((choice) => groups.map((group) => gridColumn(choice, group)));
}
