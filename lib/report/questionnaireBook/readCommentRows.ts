import type { Place } from "../../base/DataError";
import { noteFault } from "../../base/noteFault";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import { type BookRow, faultIn, idIn, placeIn, textIn } from "./BookRow";
import { onlyInNotebook } from "./bookRows";
import { questionnaireChanges } from "./questionnaireChanges";

/** What a row of « Commentaires » says. */
export interface ReadComment {
  /** The id of its question among those of the workbook, and as the row has it. */
  readonly question: string;
  readonly written: string;
  /** What the row calls the question; it is to read. */
  readonly label: string | undefined;
  /** Empty where there is no comment. */
  readonly text: string;
  readonly isOnlyInNotebook: boolean;
  readonly place: Place;
}

/**
 * The rows of « Commentaires » that are of questions of the workbook: a row goes with its label where its question has
 * another number now.
 *
 * @param before the questionnaire as it is: what is no longer in the workbook
 * @param stale gets a French sentence on the comment of a question that was taken out; `faults`: a row of no question, or
 * of one that has a row already
 */
export function readCommentRows(
  rows: readonly BookRow<"comments">[],
  now: QuestionnaireFile,
  before: QuestionnaireFile | undefined,
  { stale, faults }: { readonly stale: string[]; readonly faults: Error[] },
): readonly ReadComment[] {
  const moved = questionnaireChanges(before, now).moved;
  const found = new Map<string, ReadComment>();
  const read = (row: BookRow<"comments">) => {
    const written = idIn(row, "question");
    const text = row.cells.text?.text ?? "";
    if (written === undefined) {
      if (text === "") return;
      throw faultIn(row, "question", "ce commentaire n’a pas de question", "l’id d’une question");
    }
    const label = textIn(row, "label");
    const place = placeIn(row, "text");
    const question = questionOf(now, before, { written, label }, moved);
    if (question === undefined) {
      // A row that has its label was one of a question once; one that somebody typed has none.
      const isFormer = label !== undefined || before?.questions.some(({ id }) => id === written) === true;
      if (!isFormer && text !== "")
        throw faultIn(
          row,
          "question",
          "cette question n’existe pas",
          "une question de la feuille « Questions »",
        );
      if (text !== "")
        stale.push(
          `Feuille « Commentaires », ligne ${row.line} : la question ${written} n’est plus dans la feuille « Questions », son commentaire n’est pas lu.`,
        );
      return;
    }
    const other = found.get(question);
    if (other !== undefined)
      throw faultIn(
        row,
        "question",
        `la question ${question} a déjà un commentaire, ligne ${other.place.line}`,
        "une ligne par question",
      );
    const isOnlyInNotebook = row.cells.remark?.text === onlyInNotebook;
    found.set(question, { question, written, label, text, isOnlyInNotebook, place });
  };
  for (const row of rows) noteFault(faults, () => read(row));
  return [...found.values()];
}

/** The question that a row is of, by its label where it has another number now; undefined where it was taken out. */
function questionOf(
  { questions }: QuestionnaireFile,
  before: QuestionnaireFile | undefined,
  { written, label }: { readonly written: string; readonly label: string | undefined },
  moved: readonly { readonly from: string; readonly to: string }[],
): string | undefined {
  const own = questions.find(({ id }) => id === written);
  if (own !== undefined && own.label === label) return written;
  const alike = label === undefined ? [] : questions.filter((other) => other.label === label);
  if (alike.length === 1) return alike[0]!.id;
  const former = before?.questions.find(({ id }) => id === written);
  // Another question has its number now.
  const isReplaced = moved.some(({ to }) => to === written) && former?.label === label;
  return own === undefined || isReplaced ? undefined : written;
}
