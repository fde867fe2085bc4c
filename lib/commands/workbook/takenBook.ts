import { join } from "node:path";
import { Type } from "@sinclair/typebox";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { parseJsonAs } from "../../base/parseJsonAs";
import { readBytes } from "../../base/readBytes";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import type { CommentState } from "../../scaffold/comments/commentStates";
import { studyFiles } from "../../study/studyFiles";

/** What the workbook of a study said when it was last written or taken, and how questions were renumbered last. */
export interface TakenBook {
  readonly taken: QuestionnaireFile;
  /** The numbers of questions since then, by those that they had. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** What of it was told not to be read. */
  readonly unread?: readonly string[];
  /** Its comments, by the ids of their questions there. */
  readonly comments?: Readonly<Record<string, TakenComment>>;
}

/** A comment as the workbook says it, and the code of its cell then. */
export interface TakenComment {
  readonly text: string;
  readonly source: string;
  /** What its computed parts gave, in order. */
  readonly said: readonly string[];
}

const schema = Type.Object({
  taken: Type.Object({ questions: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })) }),
  numbers: Type.Optional(Type.Record(Type.String(), Type.String())),
  unread: Type.Optional(Type.Array(Type.String())),
  comments: Type.Optional(
    Type.Record(
      Type.String(),
      Type.Object({ text: Type.String(), source: Type.String(), said: Type.Array(Type.String()) }),
    ),
  ),
});
const path = (folder: string) => join(folder, studyFiles.private, "classeur.json");

/** Undefined where no workbook was written or taken here: git follows neither. */
export function takenBook(folder: string): TakenBook | undefined {
  const file = path(folder);
  if (!isThere(file)) return undefined;
  return parseJsonAs(schema, decodeUtf8(readBytes(file), "classeur.json"), "classeur.json") as TakenBook;
}

/** Notes what a workbook says once that is the questionnaire; what is not given of it is as it was noted last. */
export function noteTaken(folder: string, { unread = [], ...own }: TakenBook): void {
  const { numbers, comments } = takenBook(folder) ?? {};
  const noted: TakenBook = {
    ...(numbers && { numbers }),
    ...(comments && { comments }),
    ...own,
    ...(unread.length > 0 && { unread }),
  };
  writeFileAtomically(path(folder), `${JSON.stringify(noted, null, 2)}\n`);
}

/** The comments of a workbook as it was just written. */
export function notedComments(states: readonly CommentState[]): Readonly<Record<string, TakenComment>> {
  return Object.fromEntries(
    states.map(({ question, text, place: { template: source }, holes }) => [
      question,
      { text, source, said: holes.map(({ said }) => said) },
    ]),
  );
}
