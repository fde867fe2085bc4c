import type { Place } from "../../base/DataError";
import { noteFault } from "../../base/noteFault";
import { kinds } from "../../questionnaire/kinds";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import { type BookRow, faultIn, idIn, numberIn, placeIn, textIn, wordIn } from "./BookRow";
import type { ColumnOf } from "./bookSheets";
import { hiddenKinds, hiddenKindsText, kindNames } from "./bookWords";
import { checkBook } from "./checkBook";
import { type MergedChoice, mergedChoices } from "./mergedChoices";
import { type AnswerRows, readAnswerRows } from "./readAnswerRows";
import { readBookSheets } from "./readBookSheets";
import { type ReadComment, readCommentRows } from "./readCommentRows";
import { readQuestionRow } from "./readQuestionRow";
import { readStudyRows } from "./readStudyRows";
import { refuseFaults } from "./refuseFaults";
import { withoutCodes } from "./withoutCodes";
import { withoutUndefined } from "./withoutUndefined";

/** What a workbook says. */
export interface ReadQuestionnaire {
  readonly questionnaire: QuestionnaireFile;
  /** What in it is not read, in French. */
  readonly warnings: readonly string[];
  /** What in it is of questions as they were, and is not read, in French: `--to` leaves it out. */
  readonly stale: readonly string[];
  /** The answers that have the label of another now, and are that one. */
  readonly merged: readonly MergedChoice[];
  /** What its sheet « Commentaires » says. */
  readonly comments: readonly ReadComment[];
  /** Where a question stands, by its id. */
  readonly placeOf: (id: string, column: ColumnOf<"questions">) => Place | undefined;
}

/** What the rows of a workbook are read with. */
export interface BookContext {
  readonly places: BookPlaces;
  /** Gets a French sentence on what is left out. */
  readonly stale: string[];
  /** Gets the faults, for all to be told at once. */
  readonly faults: Error[];
  /** The answers that were given to a question, for one that has become a choice and has none. */
  readonly given?: ((id: string, label: string) => readonly string[] | undefined) | undefined;
}

/** Where the parts of a questionnaire stand in the workbook, by their path: « questions/3/label ». */
export type BookPlaces = Map<string, Place>;

/**
 * The questionnaire in a workbook: what `questionnaireBook` was given, or what somebody made of it.
 *
 * @param file name for the messages
 * @param given the answers that were given to a question, which a choice without any takes
 * @param before the questionnaire as it is: what two answers of one label were
 * @throws DataError naming sheet, row, column, value and what is expected; UserError that lists them where there are several
 */
export async function readQuestionnaireBook(
  bytes: Uint8Array,
  file: string,
  given?: BookContext["given"],
  before?: QuestionnaireFile,
): Promise<ReadQuestionnaire> {
  const { rows, warnings } = await readBookSheets(bytes, file);
  const places: BookPlaces = new Map();
  const faults: Error[] = [];
  const note = <T>(work: () => T) => noteFault(faults, work);
  const study = readStudyRows(rows.study, places, faults);
  const lists = {
    crossings: rows.crossings.map((row, i) => {
      placeAll(places, `crossings/${i}`, row, ["id", "question", "label", "article"]);
      return withoutUndefined({
        id: textIn(row, "id"),
        question: idIn(row, "question"),
        label: textIn(row, "label"),
        article: note(() => wordIn(row, "article", { le: "le", la: "la", "l’": "l’", les: "les" })),
      });
    }),
    sections: rows.sections.map((row, i) => {
      placeAll(places, `sections/${i}`, row, ["number", "title"]);
      return withoutUndefined({ number: note(() => numberIn(row, "number")), title: textIn(row, "title") });
    }),
  };
  const stale: string[] = [];
  const ids = questionIds(rows.questions, faults);
  const written = readAnswerRows(rows.answers, new Set(ids.keys()), { stale, faults });
  const own = rows.questions.filter((row) => ids.get(idIn(row, "id") ?? "") === row);
  const merged = own.flatMap((row) => {
    const id = idIn(row, "id")!;
    const choices = written.get(id)?.choices ?? [];
    return note(() => mergedChoices(id, choices, formerOf(before, id, textIn(row, "label")))) ?? [];
  });
  const answers = withoutCodes(
    distinctChoices(written),
    study.data.missing as QuestionnaireFile["missing"],
    stale,
  );
  const read = own.map((row) => ({
    row,
    isHidden: note(() => isHiddenIn(row)) ?? false,
  }));
  const questionsOf = (list: "questions" | "hidden") => {
    const found: Readonly<Record<string, unknown>>[] = [];
    for (const { row, isHidden } of read) {
      if (isHidden !== (list === "hidden")) continue;
      const own = note(() =>
        readQuestionRow(row, answers.get(idIn(row, "id") ?? ""), `${list}/${found.length}`, {
          ...{ places, stale, faults, given },
        }),
      );
      if (own !== undefined) found.push(own);
    }
    return found;
  };
  const questions = questionsOf("questions");
  const hidden = questionsOf("hidden");
  const data = withoutUndefined({
    ...study.data,
    ...lists,
    questions,
    hidden: hidden.length > 0 || study.emptyHidden ? hidden : undefined,
  });
  const questionnaire = checkBook(data, places, { file, known: faults });
  const comments = readCommentRows(rows.comments, questionnaire, before, { stale, faults });
  refuseFaults(faults, file);
  return {
    ...{ questionnaire, warnings: [...warnings, ...study.warnings], stale, merged, comments },
    placeOf(id, column) {
      const row = rows.questions.find((own) => idIn(own, "id") === id);
      return row && placeIn(row, column);
    },
  };
}

/** The question that a row was: its id may be one from before a renumbering. */
function formerOf(before: QuestionnaireFile | undefined, id: string, label: string | undefined) {
  const all = [...(before?.questions ?? []), ...(before?.hidden ?? [])];
  const same = all.filter((own) => own.label === label);
  return same.find((own) => own.id === id) ?? same[0] ?? all.find((own) => own.id === id);
}

/** The rows whose answers have each its label once. */
function distinctChoices(all: ReadonlyMap<string, AnswerRows>): ReadonlyMap<string, AnswerRows> {
  return new Map(
    [...all].map(([id, rows]) => {
      const labels = rows.choices.map(({ label }) => label);
      return [id, { ...rows, choices: rows.choices.filter(({ label }, i) => labels.indexOf(label) === i) }];
    }),
  );
}

/**
 * Whether a row says that its question is hidden.
 * @throws DataError for a question that cannot be
 */
function isHiddenIn(row: BookRow<"questions">): boolean {
  if (wordIn(row, "hidden", { oui: true, non: false }) !== true) return false;
  const kind = row.cells.type === undefined ? undefined : wordIn(row, "type", kindNames);
  if (kind === undefined || hiddenKinds.includes(kind)) return true;
  throw faultIn(
    row,
    "hidden",
    `une question de type « ${kinds[kind].label} » ne se cache pas`,
    `une cellule vide (seule une question de type ${hiddenKindsText} se cache), ou cette ligne en moins pour que le rapport n’ait pas la question`,
  );
}

/** Notes where a row and its columns stand. */
function placeAll<S extends "crossings" | "sections">(
  places: BookPlaces,
  path: string,
  row: BookRow<S>,
  columns: readonly ColumnOf<S>[],
): void {
  for (const column of columns) places.set(`${path}/${column}`, placeIn(row, column));
}

/** The row of each id of a question; one without, or with that of another, is a fault, and is not read. */
function questionIds(
  rows: readonly BookRow<"questions">[],
  faults: Error[],
): ReadonlyMap<string, BookRow<"questions">> {
  const ids = new Map<string, BookRow<"questions">>();
  for (const row of rows) {
    const id = idIn(row, "id");
    if (id === undefined)
      faults.push(faultIn(row, "id", "cette question n’a pas d’id", "section.rang, « 2.8 »"));
    else if (ids.has(id)) {
      const isNumber = row.cells.id?.number !== undefined;
      const expected = `un id par question${isNumber ? " (dans une cellule de texte : un nombre perd le zéro de 2.10)" : ""}`;
      faults.push(faultIn(row, "id", "cette question figure deux fois", expected));
    } else ids.set(id, row);
  }
  return ids;
}
