import type { Questionnaire } from "../../questionnaire/types";
import { isCrossing, smallestP, type Table } from "../../tables/Table";
import { jsonValue } from "../document/Cell";
import type { Subject, TableModel } from "../document/TableModel";
import { crossedModel } from "./crossedModel";
import { flatModel } from "./flatModel";
import { tableNotes } from "./tableNotes";

/**
 * A flat table or a crossing as the model that every format renders. Under it, what is to be said of it: test
 * and verdict, small expected counts, a filter, numbers that the publication does not determine.
 *
 * @param questionnaire tells which crossings are the study's own
 */
export function tableModel(table: Table, caption: string, questionnaire?: Questionnaire): TableModel {
  return {
    caption,
    ...(isCrossing(table) ? crossedModel(table) : flatModel(table)),
    notes: tableNotes(table),
    subject: subjectOf(table, questionnaire),
    provenance: table.source.provenance,
  };
}

function subjectOf(table: Table, questionnaire: Questionnaire | undefined): Subject {
  const { question, n } = table;
  const own = { question: question.id, label: question.label, n };
  if (!isCrossing(table)) return own;
  const { by } = table;
  const crossing = questionnaire?.crossings.find((known) => known.question === by.id);
  const least = smallestP(table);
  return {
    ...own,
    by: {
      question: by.id,
      label: by.label,
      ...(crossing === undefined ? {} : { crossing: crossing.id }),
      smallestP: Number.isFinite(least) ? jsonValue(least) : null,
    },
  };
}
