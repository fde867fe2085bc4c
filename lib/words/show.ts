import { type Block, type Document, documentOf } from "../present/document/Document";
import { figureBlock } from "../present/document/figureBlock";
import { questionDocument } from "../present/document/questionDocument";
import { tableDocument } from "../present/document/tableDocument";
import type { Figure } from "../present/figures/Figure";
import { type FrameLike, frameTable } from "../present/tables/frameTable";
import { refuseSecrecy } from "../secrecy/shownTables";
import type { Table } from "../tables/Table";
import type { Context } from "./Context";
import { displayDocument } from "./display";
import type { Noun } from "./parts/Noun";
import type { Part } from "./parts/Part";
import { partsOf } from "./parts/partsOf";

/** Everything that is no question and can be shown. */
export type Showable = Table | Noun | Figure | FrameLike;

/** Shows under the cell a question by its id, or what a word has returned: `show` of {@link StudyWords}. */
export function show(context: Context, what: string | Showable): void {
  displayDocument(documentFor(context, what));
}

function documentFor(context: Context, what: string | Showable): Document {
  const { study } = context;
  if (typeof what === "string") return questionDocument(study, what);
  if ("kind" in what) {
    if (isTable(what)) {
      if (what.secrecy === undefined) refuseSecrecy(study, "ce tableau");
      return tableDocument(study, what);
    }
    return documentOf(...partsOf(what).map((part) => blockOf(context, part)));
  }
  if ("columns" in what) refuseSecrecy(study, "un tableau de réponses une à une");
  if ("columns" in what) return documentOf({ kind: "table", table: frameTable(what) });
  return documentOf(blockOf(context, { kind: "figure", figure: what }));
}

function isTable(what: Table | Noun): what is Table {
  return what.kind.startsWith("flat") || what.kind.startsWith("crossed");
}

/** A part as a block: a figure gets the next name of its notebook. */
function blockOf({ figureName }: Context, part: Part): Block {
  return part.kind === "figure" ? figureBlock(part.figure, figureName()) : part;
}
