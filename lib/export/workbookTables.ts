import type { Finding } from "../audit/Finding";
import { matchSentence } from "../present/matchSentence";
import {
  anovaSentence,
  chiSquareSentence,
  crossingTitle,
  expectedCountsInRowsSentence,
  expectedCountsSentence,
  severalAnswersSentence,
  sourceSentence,
} from "../present/sentences";
import { compareTable } from "../published/compare";
import { labelled } from "../published/labelled";
import type { Publication } from "../published/Publication";
import { crossingById } from "../questionnaire/lookup";
import type { Question } from "../questionnaire/types";
import type { Survey } from "../respondents/Survey";
import { crossTable } from "../tables/crossTable";
import { flatTable } from "../tables/flatTable";
import { type Crossing, type FlatTable, hasTotal, type Table } from "../tables/Table";

/** A table with what is said of it. */
export interface MarkedTable<T extends Table = Table> {
  readonly table: T;
  /** « 2.8 · Croisement avec le type de structure » */
  readonly caption: string;
  /** Test and verdict, small expected counts, a filter, what the publication does not determine. */
  readonly notes: readonly string[];
  /** The comparison with the printed table; empty where a filter leaves nothing to compare. */
  readonly mark: string;
  /** Whether no printed number differs. */
  readonly same: boolean;
}

/** The tables of one question. */
export interface QuestionTables {
  readonly question: Question;
  readonly flat: MarkedTable<FlatTable>;
  /** By id of the crossing, in the order of the report. */
  readonly crossings: ReadonlyMap<string, MarkedTable<Crossing>>;
}

/** The flat table of a question and each of its crossings, with what is said of them. */
export function workbookTables(
  survey: Survey,
  publication: Publication,
  errata: readonly Finding[],
  question: Question,
): QuestionTables {
  const { questionnaire } = survey;
  const marked = <T extends Table>(table: T, by: string, title: string): MarkedTable<T> => {
    const comparisons = compareTable(table, by, publication, errata);
    return {
      table,
      caption: `${question.id} · ${title}`,
      notes: notesOf(table).filter((note) => note !== undefined),
      mark: table.source.filter === undefined ? matchSentence(comparisons, errata) : "",
      same: comparisons.every(({ status }) => status !== "erratum" && status !== "unexplained"),
    };
  };
  const crossings = question.crossings.map((id) => {
    const made = crossTable(survey, question.id, crossingById(questionnaire, id).question);
    const table = labelled(made, questionnaire, publication);
    return [id, marked(table, id, crossingTitle(table, questionnaire))] as const;
  });
  return {
    question,
    flat: marked(flatTable(survey, question.id), "", "Tri à plat"),
    crossings: new Map(crossings),
  };
}

function notesOf(table: Table): readonly (string | undefined)[] {
  const source = sourceSentence(table.source);
  switch (table.kind) {
    case "flatCounts":
      return [hasTotal(table) ? undefined : severalAnswersSentence, source];
    case "flatGrid":
    case "flatMeans":
      return [source];
    case "crossedCounts":
      return [chiSquareSentence(table.test), expectedCountsSentence(table.test), source];
    case "crossedMultiple":
      return [
        severalAnswersSentence,
        expectedCountsInRowsSentence(table.rows.map(({ test }) => test)),
        source,
      ];
    case "crossedGrid":
      return [expectedCountsInRowsSentence(table.rows.map(({ test }) => test)), source];
    case "crossedMeans":
      return [table.rows.length === 1 ? anovaSentence(table.rows[0]!.test) : undefined, source];
  }
}
