import type { Survey } from "../../answers/Survey";
import { matchMark } from "../../present/matchSentence";
import { crossingTitle } from "../../present/sentences";
import { tableNotes } from "../../present/tables/tableNotes";
import { compareTable } from "../../published/compare";
import type { Finding } from "../../published/Finding";
import { labelled } from "../../published/labelled";
import type { Publication } from "../../published/Publication";
import { crossingById } from "../../questionnaire/lookup";
import type { Question } from "../../questionnaire/types";
import { crossTable } from "../../tables/crossTable";
import { flatTable } from "../../tables/flatTable";
import type { Crossing, FlatTable, Table } from "../../tables/Table";

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
    const caption = `${question.id} · ${title}`;
    return { table, caption, notes: tableNotes(table), ...matchMark(table, comparisons, errata) };
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
