import { DataError } from "../questionnaire/DataError";
import { quotedList } from "../questionnaire/quotedList";
import type { Questionnaire } from "../questionnaire/types";
import { parseCsv } from "../respondents/parseCsv";
import { type Publication, publication } from "./Publication";
import { isNumber, keyText, type PublishedNumber, type Statistic, statistics } from "./PublishedNumber";

const header = ["question", "by", "row", "column", "statistic", "printed"];

/** What is printed when it is no number; notes and labels are free texts. */
const words: Partial<Record<Statistic, readonly string[]>> = { verdict: ["sig", "ns"], figure: ["oui"] };

/**
 * The publication in the bytes of `published.csv`.
 * @throws DataError for a wrong header, an unknown question, crossing, statistic, row or
 * column, a number that is not written as the report writes numbers, a verdict or a figure
 * that is not one, or a repeated place
 */
export function parsePublished(questionnaire: Questionnaire, bytes: Uint8Array, file: string): Publication {
  const [first, ...records] = parseCsv(bytes, file);
  const found = first?.fields.join(",") ?? "";
  if (found !== header.join(",")) {
    throw new DataError({ file, line: 1, value: found }, "l’en-tête est inattendu", header.join(","));
  }
  const questions = questionnaire.questions.map(({ id }) => id);
  const crossings = ["", ...questionnaire.crossings.map(({ id }) => id)];
  const seen = new Map<string, number>();
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
      expect("question", question, questions);
      expect("by", by, crossings);
      expect("statistic", statistic, statistics);
      expect("row", row, ["", "Total", ...rowLabels(questionnaire, question)]);
      expect("column", column, ["", "Total", ...columnLabels(questionnaire, by)]);
      const entry: PublishedNumber = {
        question,
        by,
        row,
        column,
        statistic: statistic as Statistic,
        printed,
      };
      expect("printed", printed, words[entry.statistic] ?? [printed]);
      if (isNumber(entry) && !/^(\d+|\d*[,.]\d+|x)$/.test(printed)) {
        throw new DataError(
          { file, line, column: "printed", value: printed },
          "ce n’est pas un nombre imprimé",
          "un nombre comme 927, 59,8 ou .174, ou x",
        );
      }
      const before = seen.get(keyText(entry));
      if (before !== undefined) {
        const problem = `ce qui est imprimé à cette place est déjà donné à la ligne ${before}`;
        throw new DataError({ file, line, value: printed }, problem, "une seule ligne par place");
      }
      seen.set(keyText(entry), line);
      return entry;
    }),
  );
}

function rowLabels(questionnaire: Questionnaire, id: string): readonly string[] {
  const question = questionnaire.questions.find((candidate) => candidate.id === id);
  if (!question || question.kind === "number") return [];
  return question.kind === "scale" ? (question.items ?? []) : question.choices;
}

function columnLabels(questionnaire: Questionnaire, by: string): readonly string[] {
  const crossing = questionnaire.crossings.find(({ id }) => id === by);
  const question = questionnaire.questions.find(({ id }) => id === crossing?.question);
  return question && "choices" in question ? question.choices : [];
}
