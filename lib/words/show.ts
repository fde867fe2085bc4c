import { figureHtml } from "../present/figureHtml";
import { crossingFigure } from "../present/figures/crossingFigure";
import { departmentMap } from "../present/figures/departmentMap";
import type { Figure } from "../present/figures/Figure";
import { plotlyConfig } from "../present/figures/Figure";
import { staticSvg } from "../present/figures/staticSvg";
import { fr, noBreakSpace as nb } from "../present/french";
import { escapeHtml } from "../present/html";
import { matchMark } from "../present/matchSentence";
import { accessSentence, crossingTitle } from "../present/sentences";
import { type FrameLike, frameHtml } from "../present/tables/frameHtml";
import { tableHtml } from "../present/tables/tableHtml";
import { tableText } from "../present/tables/tableText";
import { compareTable } from "../published/compare";
import { labelled } from "../published/labelled";
import type { QuestionId } from "../questionnaire/ids";
import { crossingById, questionById } from "../questionnaire/lookup";
import { crossTable } from "../tables/crossTable";
import { flatTable } from "../tables/flatTable";
import { significantRows } from "../tables/significantRows";
import { type Crossing, isCrossing, isSignificant, type Table } from "../tables/Table";
import { current } from "./current";
import { display, wholeFigure } from "./display";
import { notebookState } from "./notebookState";

/**
 * Shows a whole question under the cell: its wording, who was asked, its flat table, each
 * crossing that the report has, tests and verdicts, a figure for each significant crossing,
 * and a mark that says whether each table equals the printed one.
 *
 * Shows as well a table (a crossing comes with its figure), a figure of one's own, or the first
 * rows of a data frame.
 *
 * @throws UserError in French when there is no such question
 */
export function show(what: QuestionId | Table | Figure | FrameLike): void {
  if (typeof what === "string") showQuestion(what);
  else if ("columns" in what) display({ "text/html": frameHtml(what), "text/plain": String(what) });
  else if ("kind" in what) showTable(what);
  else showFigure(what);
}

function showQuestion(id: QuestionId): void {
  const { survey, publication } = current();
  const question = questionById(survey.questionnaire, id);
  const flat = flatTable(survey, id);
  const title = `${id} · ${question.label}`;
  const note = question.note === undefined ? "" : ` <em>(${escapeHtml(question.note)})</em>`;
  const asked = `${accessSentence(question)} n${nb}=${nb}${fr.integer(flat.n)}.`;
  display({
    "text/html": `<h4 id="q${id.replace(".", "-")}">${escapeHtml(title)}${note}</h4>\n<p class="access">${escapeHtml(asked)}</p>`,
    "text/plain": `${title}\n${asked}`,
  });
  showMarked(flat, "Tri à plat", "");
  if (flat.kind === "flatCounts" && question.kind === "department") showFigure(departmentMap(flat), `q${id}`);
  for (const crossing of question.crossings) {
    const by = crossingById(survey.questionnaire, crossing);
    const table = labelled(crossTable(survey, id, by.question), survey.questionnaire, publication);
    showMarked(table, crossingTitle(table, survey.questionnaire), crossing);
    if (isSignificant(table)) showCrossingFigure(table, `q${id}-${crossing}`);
  }
}

/** A table of the report, with the mark that compares it. */
function showMarked(table: Table, caption: string, by: string): void {
  const { publication, errata } = current();
  const { mark, same } = matchMark(table, compareTable(table, by, publication, errata), errata);
  const whole = `${table.question.id} · ${caption}`;
  const marked = mark === "" ? "" : `\n<p class="${same ? "match" : "mismatch"}">${escapeHtml(mark)}</p>`;
  display({
    "text/html": `${tableHtml(table, whole)}${marked}`,
    "text/plain": [tableText(table, whole), mark].filter((part) => part !== "").join("\n"),
  });
}

function showTable(what: Table): void {
  const { survey, publication } = current();
  const table = labelled(what, survey.questionnaire, publication);
  const caption = isCrossing(table)
    ? `${table.question.id} · ${table.question.label} × ${table.by.id} · ${table.by.label}`
    : `${table.question.id} · ${table.question.label}`;
  display({ "text/html": tableHtml(table, caption), "text/plain": tableText(table, caption) });
  if (isCrossing(table)) showFigure(crossingFigure(table), `q${table.question.id}-q${table.by.id}`);
}

/** The figure of a printed crossing: its significant rows, and what draws all of them where these are fewer. */
function showCrossingFigure(table: Crossing, name: string): void {
  const significant = significantRows(table);
  showFigure(crossingFigure(significant), name, significant === table ? undefined : crossingFigure(table));
}

/** @param whole the same figure with all its rows, for whoever asks to see them */
function showFigure(figure: Figure, name = `figure-${++notebookState().figures}`, whole?: Figure): void {
  const svg = staticSvg(figure, name);
  display({
    "application/vnd.plotly.v1+json": { data: figure.data, layout: figure.layout, config: plotlyConfig },
    ...(whole === undefined ? {} : { [wholeFigure]: whole }),
    "text/html": figureHtml(figure, svg, name),
    "image/svg+xml": svg,
    "text/plain": `${figure.title}\n${figure.alt}`,
  });
}
