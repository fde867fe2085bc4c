import { type Block, type Document, documentOf } from "../present/document/Document";
import { figureBlock } from "../present/document/figureBlock";
import { questionDocument } from "../present/document/questionDocument";
import { studyDocument } from "../present/document/studyDocument";
import { tableDocument } from "../present/document/tableDocument";
import { blockText } from "../present/render/blockText";
import { frameTable } from "../present/tables/frameTable";
import { questionTable } from "../present/tables/questionTable";
import { answerColumns } from "../questionnaire/columns";
import { refuseSecrecy } from "../secrecy/shownTables";
import type { Context } from "./Context";
import { displayDocument } from "./display";
import { checkOwnTable } from "./ownTable";
import type { Part } from "./parts/Part";
import { partsOf } from "./parts/partsOf";
import { listOf } from "./questions";
import { isFrame, isList, isQuestion, isStudy, isTable, type Showable } from "./Showable";

/** Shows under the cell a question by its id, or what a word has returned: `show` of {@link StudyWords}. */
export function show(context: Context, what: string | Showable): void {
  for (const document of documentsFor(context, what)) displayDocument(document, context.study.folder);
}

/** The same as readable text, for a console that prints a value. Figures get no name. */
export function shownText(context: Context, what: Showable): string {
  const own: Context = { ...context, study: context.study, figureName: () => "figure" };
  return documentsFor(own, what)
    .flatMap(({ blocks }) => blocks.map(blockText))
    .join("\n");
}

/** What `show` shows, as documents. */
export function documentsFor(context: Context, what: string | Showable): readonly Document[] {
  const { study } = context;
  if (typeof what === "string") return [questionDocument(study, what)];
  if (isList(what)) {
    const questions = what.filter(isQuestion);
    if (questions.length < what.length) return what.flatMap((one) => documentsFor(context, one));
    const { questions: rows } = listOf(
      study,
      questions.map((question) => ({ question })),
    );
    return [documentOf({ kind: "table", table: questionTable(rows) })];
  }
  return [documentFor(context, what)];
}

function documentFor(context: Context, what: Exclude<Showable, readonly unknown[]>): Document {
  const { study } = context;
  if (isQuestion(what)) return questionDocument(study, what.id);
  if (isStudy(what)) return studyDocument(what);
  if (isTable(what)) {
    checkOwnTable(study, what);
    if (what.secrecy === undefined) refuseSecrecy(study, "ce tableau");
    return tableDocument(study, what);
  }
  if (isFrame(what)) {
    refuseSecrecy(study, "un tableau de réponses une à une");
    return documentOf({ kind: "table", table: frameTable(what, wordingsOf(study)) });
  }
  if ("kind" in what) return documentOf(...partsOf(what).map((part) => blockOf(context, part)));
  return documentOf(blockOf(context, { kind: "figure", figure: what }));
}

/** A part as a block: a figure gets the next name of its notebook. */
function blockOf({ figureName }: Context, part: Part): Block {
  return part.kind === "figure" ? figureBlock(part.figure, figureName()) : part;
}

/** What each column of the answers asks, by its name in a frame. */
function wordingsOf({ questionnaire }: Context["study"]): ReadonlyMap<string, string> {
  return new Map(
    answerColumns(questionnaire).map(({ name, question, item }) => [
      name,
      item === undefined ? question.label : `${question.label}, ${item}`,
    ]),
  );
}
