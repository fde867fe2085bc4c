import { join, relative } from "node:path";
import { quotedList } from "../base/quotedList";
import { UserError } from "../base/UserError";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { type Document, documentOf } from "../present/document/Document";
import { refuseSecrecy } from "../secrecy/shownTables";
import { followedRemedy, readOutputPaths } from "../study/outputPaths";
import type { Context } from "./Context";
import { type DataRows, type FileEnding, fileEndings, type RowsEnding } from "./DocumentFile";
import { frameColumns } from "./frame";
import { isFrame, isList, isStudy, type Showable } from "./Showable";
import { documentsFor } from "./show";

/**
 * Keeps in a file what `show` shows: `save` of {@link StudyWords}.
 * @throws UserError in French for a name that is none, and for what such a file cannot hold
 */
export async function save(context: Context, what: string | Showable, name: string): Promise<string> {
  const { study, documentFile } = context;
  if (documentFile === undefined) throw new Error("These words are bound without what makes files.");
  const ending = fileEndings.find((one) => name.toLowerCase().endsWith(`.${one}`));
  if (/[\\/]|^\./.test(name)) {
    const own = name.split(/[\\/]/).at(-1)!;
    throw new UserError(
      `« ${name} » sort du dossier des exports, ou n’est pas un nom : un nom de fichier seul est attendu, par exemple « ${/^[\p{L}\p{N}]/u.test(own) ? own : "essai.docx"} ».`,
    );
  }
  if (ending === undefined)
    throw new UserError(
      `« ${name} » n’a pas de fin connue. Attendu : un nom qui finit par .${fileEndings.slice(0, -1).join(", .")} ou .${fileEndings.at(-1)}.`,
    );
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name))
    throw new UserError(
      `« ${name} » ne convient pas comme nom de fichier : lettres, chiffres, espaces, points et tirets seulement.`,
    );
  if (documentFile.reserved.includes(name.toLowerCase()))
    throw new UserError(
      `« ${name} » est un fichier du rapport (${quotedList(documentFile.reserved)}) : il serait perdu. Attendu : un autre nom.`,
    );
  const { exports, isFollowed } = readOutputPaths(study.folder);
  const made = madeOf(context, what, ending);
  if (isFollowed && (!("document" in made) || showsRespondents(made.document)))
    throw new UserError(
      `« ${name} » montrerait des répondants un à un, et irait dans un dossier que git suit : il n’a pas été écrit. Attendu : ${followedRemedy}`,
    );
  const path = join(exports, isPicture(ending) ? "figures" : "", name);
  const content =
    "document" in made
      ? await documentFile.make(made.document, study, ending, name.slice(0, -1 - ending.length))
      : await documentFile.rows(made.rows, made.ending);
  writeFileAtomically(path, content);
  return relative(study.folder, path);
}

/** What a file is made of: rows of data alone, or what `show` shows. */
function madeOf(
  context: Context,
  what: string | Showable,
  ending: FileEnding,
): { readonly rows: DataRows; readonly ending: RowsEnding } | { readonly document: Document } {
  const rows = ending === "csv" || ending === "xlsx" ? rowsOf(context, what) : undefined;
  return rows === undefined
    ? { document: documentOf(...documentsFor(context, what).flatMap(({ blocks }) => blocks)) }
    : { rows, ending: ending as RowsEnding };
}

/**
 * All the rows of a data frame, or of the answers of a study; undefined of what is no data.
 * @throws UserError in French of a study that keeps small numbers secret
 */
function rowsOf({ study }: Context, what: string | Showable): DataRows | undefined {
  if (typeof what === "string" || isList(what)) return undefined;
  if (isFrame(what)) {
    refuseSecrecy(study, "un tableau de réponses une à une");
    return { columns: what.columns, cells: what.values.map((row) => (Array.isArray(row) ? row : [row])) };
  }
  if (!isStudy(what)) return undefined;
  refuseSecrecy(what, "un fichier de réponses une à une");
  const columns = frameColumns(what);
  return {
    columns: columns.map(([name]) => name),
    cells: what.ids.map((_, row) => columns.map(([, cells]) => cells[row])),
  };
}

function isPicture(ending: FileEnding): boolean {
  return ending === "svg" || ending === "png";
}

function showsRespondents({ blocks }: Document): boolean {
  return blocks.some(
    (block) =>
      (block.kind === "table" && block.table.individuals) ||
      (block.kind === "figure" && block.figure.individuals),
  );
}
