import { compareTable } from "../../published/compare";
import { labelled } from "../../published/labelled";
import { publication as printedNumbers } from "../../published/Publication";
import { crossingById, questionById } from "../../questionnaire/lookup";
import { shownCrossing, shownFlat, shownSpread } from "../../secrecy/shownTables";
import { comparedPublication } from "../../study/comparedPublication";
import type { Study } from "../../study/Study";
import { significantRows } from "../../tables/significantRows";
import { askedCount, type Crossing, isSignificant, type Table } from "../../tables/Table";
import { crossingFigure } from "../figures/crossingFigure";
import { departmentMap } from "../figures/departmentMap";
import { fr, noBreakSpace as nb } from "../french";
import { matchMark } from "../matchSentence";
import { secretText } from "../secrecySentence";
import { accessSentence, crossingTitle } from "../sentences";
import { spreadTable } from "../tables/spreadTable";
import { tableModel } from "../tables/tableModel";
import { type Block, type Document, documentOf, type TableBlock } from "./Document";
import { figureBlock } from "./figureBlock";

const nothingPrinted = printedNumbers([]);

/**
 * A whole question: its wording, who was asked, its flat table, each crossing that the study has of it, tests
 * and verdicts, a figure for each significant crossing, and a mark that says whether each table equals the
 * printed one.
 *
 * @throws UserError in French when there is no such question, or its answers were not read
 */
export function questionDocument(study: Study, id: string): Document {
  const { questionnaire, publication = nothingPrinted } = study;
  const question = questionById(questionnaire, id);
  const flat = shownFlat(study, id);
  const isOtherThanPrinted = study.publication !== undefined && comparedPublication(study) === undefined;
  const { label, note } = question;
  return documentOf(
    { kind: "heading", question: id, label, ...(note === undefined ? {} : { remark: note }), n: flat.n },
    {
      kind: "text",
      role: "access",
      text: `${accessSentence(question, questionnaire.respondent, { n: askedCount(flat), of: study.ids.length }, !isOtherThanPrinted)} n${nb}=${nb}${Number.isNaN(flat.n) ? secretText : fr.integer(flat.n)}.`,
    },
    markedTable(study, flat, "Tri à plat", ""),
    ...spreadTables(study, id),
    ...(flat.kind === "flatCounts" && question.kind === "department"
      ? [figureBlock(departmentMap(flat), `q${id}`)]
      : []),
    ...question.crossings.flatMap((crossing) => {
      const by = crossingById(questionnaire, crossing).question;
      const table = labelled(shownCrossing(study, id, by), questionnaire, publication);
      const marked = markedTable(study, table, crossingTitle(table, questionnaire), crossing);
      return isSignificant(table) ? [marked, significantFigure(table, `q${id}-${crossing}`)] : [marked];
    }),
  );
}

/** The table of how scores, numbers or ranks spread, where it is shown. */
function spreadTables(study: Study, id: string): readonly TableBlock[] {
  const spread = shownSpread(study, id);
  return spread === undefined ? [] : [{ kind: "table", table: spreadTable(spread) }];
}

/** A table that a report may print, with the mark that compares it; none where no report prints these answers. */
function markedTable(study: Study, table: Table, title: string, by: string): TableBlock {
  const { questionnaire, errata } = study;
  const publication = table.question.derived === undefined ? comparedPublication(study) : undefined;
  if (publication === undefined)
    return { kind: "table", table: tableModel(table, `${table.question.id} · ${title}`, questionnaire) };
  const { mark, same } = matchMark(table, compareTable(table, by, publication, errata), errata);
  const model = tableModel(table, `${table.question.id} · ${title}`, questionnaire);
  return { kind: "table", table: mark === "" ? model : { ...model, mark: { text: mark, same } } };
}

/** The figure of a crossing: its significant rows, and what draws all of them where these are fewer. */
function significantFigure(table: Crossing, name: string): Block {
  const significant = significantRows(table);
  return figureBlock(
    crossingFigure(significant),
    name,
    significant === table ? undefined : crossingFigure(table),
  );
}
