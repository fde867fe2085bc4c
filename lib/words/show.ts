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
import { groupedTableHtml, groupedTableText } from "../present/tables/groupedTable";
import { tableHtml } from "../present/tables/tableHtml";
import { tableText } from "../present/tables/tableText";
import { textTableHtml } from "../present/tables/textTable";
import { compareTable } from "../published/compare";
import { labelled } from "../published/labelled";
import { crossingById, questionById } from "../questionnaire/lookup";
import { crossTable } from "../tables/crossTable";
import { flatTable } from "../tables/flatTable";
import { significantRows } from "../tables/significantRows";
import { type Crossing, isCrossing, isSignificant, type Table } from "../tables/Table";
import type { Context } from "./Context";
import { display, wholeFigure } from "./display";
import type { Noun } from "./parts/Noun";
import type { Part } from "./parts/Part";
import { partsOf } from "./parts/partsOf";
import { showMeasures } from "./showMeasures";
import { showNumberTable } from "./showNumberTable";

/** Everything that is no question and can be shown. */
export type Showable = Table | Noun | Figure | FrameLike;

/** Shows under the cell a question by its id, or what a word has returned: `show` of {@link StudyWords}. */
export function show(context: Context, what: string | Showable): void {
  if (typeof what === "string") showQuestion(context, what);
  else if (!("kind" in what)) {
    if ("columns" in what) display({ "text/html": frameHtml(what), "text/plain": String(what) });
    else showFigure(what, context.figureName());
  } else if (isTable(what)) showTable(context, what);
  else for (const part of partsOf(what)) showPart(context, part);
}

function isTable(what: Table | Noun): what is Table {
  return what.kind.startsWith("flat") || what.kind.startsWith("crossed");
}

function showPart(context: Context, part: Part): void {
  switch (part.kind) {
    case "measures":
      showMeasures(part.table);
      break;
    case "numbers":
      showNumberTable(part.table);
      break;
    case "grouped":
      display({ "text/html": groupedTableHtml(part.table), "text/plain": groupedTableText(part.table) });
      break;
    case "texts": {
      const { caption, heads, rows } = part;
      display({
        "text/html": textTableHtml(caption, heads, rows),
        "text/plain": [caption, ...rows.map((row) => row.join(" | "))].join("\n"),
      });
      break;
    }
    case "figure":
      showFigure(part.figure, context.figureName());
      break;
    case "markdown":
      display({ "text/markdown": part.text, "text/plain": part.plain ?? part.text });
  }
}

function showQuestion({ study }: Context, id: string): void {
  const { questionnaire, publication } = study;
  const question = questionById(questionnaire, id);
  const flat = flatTable(study, id);
  const title = `${id} · ${question.label}`;
  const note = question.note === undefined ? "" : ` <em>(${escapeHtml(question.note)})</em>`;
  const asked = `${accessSentence(question, questionnaire.respondent)} n${nb}=${nb}${fr.integer(flat.n)}.`;
  display({
    "text/html": `<h4 id="q${id.replace(".", "-")}">${escapeHtml(title)}${note}</h4>\n<p class="access">${escapeHtml(asked)}</p>`,
    "text/plain": `${title}\n${asked}`,
  });
  showMarked(study, flat, "Tri à plat", "");
  if (flat.kind === "flatCounts" && question.kind === "department") showFigure(departmentMap(flat), `q${id}`);
  for (const crossing of question.crossings) {
    const by = crossingById(questionnaire, crossing);
    const table = labelled(crossTable(study, id, by.question), questionnaire, publication);
    showMarked(study, table, crossingTitle(table, questionnaire), crossing);
    if (isSignificant(table)) showCrossingFigure(table, `q${id}-${crossing}`);
  }
}

/** A table of the report, with the mark that compares it; none where there is no report. */
function showMarked(
  { publication, errata }: Context["study"],
  table: Table,
  caption: string,
  by: string,
): void {
  const { mark, same } =
    publication === undefined
      ? { mark: "", same: true }
      : matchMark(table, compareTable(table, by, publication, errata), errata);
  const whole = `${table.question.id} · ${caption}`;
  const marked = mark === "" ? "" : `\n<p class="${same ? "match" : "mismatch"}">${escapeHtml(mark)}</p>`;
  display({
    "text/html": `${tableHtml(table, whole)}${marked}`,
    "text/plain": [tableText(table, whole), mark].filter((part) => part !== "").join("\n"),
  });
}

function showTable({ study: { questionnaire, publication } }: Context, what: Table): void {
  const table = labelled(what, questionnaire, publication);
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
function showFigure(figure: Figure, name: string, whole?: Figure): void {
  const svg = staticSvg(figure, name);
  display({
    "application/vnd.plotly.v1+json": { data: figure.data, layout: figure.layout, config: plotlyConfig },
    ...(whole === undefined ? {} : { [wholeFigure]: whole }),
    "text/html": figureHtml(figure, svg, name),
    "image/svg+xml": svg,
    "text/plain": `${figure.title}\n${figure.alt}`,
  });
}
