import { join } from "node:path";
import { Type } from "@sinclair/typebox";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { parseJsonAs } from "../../base/parseJsonAs";
import { readBytes } from "../../base/readBytes";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import { studyFiles } from "../../study/studyFiles";

/** What the workbook of a study said when it was last written or taken, and how questions were renumbered last. */
interface TakenBook {
  readonly taken: QuestionnaireFile;
  /** The numbers of questions since then, by those that they had. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** What of it was told not to be read. */
  readonly unread?: readonly string[];
}

const schema = Type.Object({
  taken: Type.Object({ questions: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })) }),
  numbers: Type.Optional(Type.Record(Type.String(), Type.String())),
  unread: Type.Optional(Type.Array(Type.String())),
});
const path = (folder: string) => join(folder, studyFiles.private, "classeur.json");

/** Undefined where no workbook was written or taken here: git follows neither. */
export function takenBook(folder: string): TakenBook | undefined {
  const file = path(folder);
  if (!isThere(file)) return undefined;
  return parseJsonAs(schema, decodeUtf8(readBytes(file), "classeur.json"), "classeur.json") as TakenBook;
}

/**
 * Notes what a workbook says once that is the questionnaire.
 *
 * @param numbers how questions were renumbered just now
 * @param unread what of it was told not to be read; nothing of one that was just written
 */
export function noteTaken(
  folder: string,
  taken: QuestionnaireFile,
  numbers: Readonly<Record<string, string>> | undefined = takenBook(folder)?.numbers,
  unread: readonly string[] = [],
): void {
  const noted: TakenBook = { taken, ...(numbers && { numbers }), ...(unread.length > 0 && { unread }) };
  writeFileAtomically(path(folder), `${JSON.stringify(noted, null, 2)}\n`);
}
