import { kinds } from "../../questionnaire/kinds";
import type { Scale } from "../../questionnaire/kinds/scale";
import type { CodedReason, MissingCodes } from "../../questionnaire/MissingReason";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import type { Question } from "../../questionnaire/types";
import type { BookSheetName, ColumnOf } from "./bookSheets";
import {
  doublesLabels,
  genderLabels,
  type Nature,
  natureLabels,
  reasonLabels,
  scopeLabels,
  wordOf,
} from "./bookWords";
import { conditionText } from "./conditionText";
import { holdText } from "./heldText";
import { listText } from "./listText";
import { propertiesOf } from "./questionProperties";
import { type StudyFieldName, studyFields } from "./studyFields";

/** What stands in the cells of a row, by column; nothing where nothing is said. */
export type RowOf<S extends BookSheetName> = { readonly [C in ColumnOf<S>]?: string | number | undefined };
export type BookRows = { readonly [S in BookSheetName]: readonly RowOf<S>[] };

/** The comment of a question, as a row of the workbook. */
export interface BookComment {
  readonly question: string;
  readonly text: string;
  /** Whether its notebook has it as code that the workbook does not say. */
  readonly isOnlyInNotebook: boolean;
}

/** What the remark of such a comment says. */
export const onlyInNotebook = "écrit dans le carnet";

/** A questionnaire as the rows of the sheets of its workbook, with comments. Nothing of it is lost. */
export function bookRows(data: QuestionnaireFile, comments: readonly BookComment[] = []): BookRows {
  const { sections, crossings, questions, hidden = [] } = data;
  const all = [...questions, ...hidden];
  return {
    study: studyRows(data),
    sections: sections.map(({ number, title }) => ({ number, title: holdText(title) })),
    crossings: crossings.map(({ id, question, label, article }) => ({
      id: holdText(id),
      question,
      label: holdText(label),
      article,
    })),
    questions: all.map((question, i) => questionRow(question, i >= questions.length)),
    answers: all.flatMap(answerRows),
    comments: comments.map((comment) => commentRow(data, comment)),
  };
}

function commentRow(
  { sections, questions }: QuestionnaireFile,
  { question, text, isOnlyInNotebook }: BookComment,
): RowOf<"comments"> {
  const section = sections.find(({ number }) => question.startsWith(`${number}.`))?.title;
  const label = questions.find(({ id }) => id === question)?.label;
  return {
    ...(section !== undefined && { section: holdText(section) }),
    ...(label !== undefined && { label: holdText(label) }),
    question,
    text: text === "" ? undefined : text,
    remark: isOnlyInNotebook ? onlyInNotebook : undefined,
  };
}

function studyRows(data: QuestionnaireFile): readonly RowOf<"study">[] {
  const { name, title, respondent, fieldwork, connections, usable, id, missing = {} } = data;
  const held = (text: string | undefined) => [text === undefined ? undefined : holdText(text)];
  const codes = (reason: CodedReason) =>
    Object.keys(missing)
      .filter((code) => missing[code] === reason)
      .map(holdText);
  const empty = [
    ...(data.missing !== undefined && Object.keys(missing).length === 0 ? ["codes manquants"] : []),
    ...(data.hidden?.length === 0 ? ["questions cachées"] : []),
  ];
  const values: Readonly<Record<StudyFieldName, readonly (string | number | undefined)[]>> = {
    name: [name],
    title: [holdText(title)],
    singular: [respondent && holdText(respondent.singular)],
    plural: [respondent && holdText(respondent.plural)],
    gender: [respondent && wordOf(genderLabels, respondent.gender)],
    from: [fieldwork?.from],
    to: [fieldwork?.to],
    connections: [connections],
    usable: [usable],
    id: [id === undefined ? undefined : listText([id].flat(), { markOne: typeof id !== "string" })],
    doubles: [data.doubles && wordOf(doublesLabels, data.doubles)],
    weight: held(data.weight),
    strata: held(data.strata),
    units: held(data.units),
    noAnswer: codes("noAnswer"),
    refused: codes("refused"),
    doesNotKnow: codes("doesNotKnow"),
    notAsked: codes("notAsked"),
    emptyLists: empty.length === 0 ? [] : [listText(empty)],
    schema: data.$schema === undefined ? [] : [holdText(data.$schema)],
  };
  const isForPrograms = (field: string) => field === "emptyLists" || field === "schema";
  return (Object.keys(studyFields) as StudyFieldName[]).flatMap((field) => {
    const { label, help } = studyFields[field];
    const own = values[field].length === 0 && !isForPrograms(field) ? [undefined] : values[field];
    return own.map((value) => ({ field: label, value, help }));
  });
}

function questionRow(question: Question, isHidden: boolean): RowOf<"questions"> {
  const { id, label, note, access, crossings } = question;
  const row: Record<string, string | number | undefined> = {
    id,
    label: holdText(label),
    type: kinds[question.kind].label,
    crossings: crossings.length === 0 ? undefined : listText(crossings),
    condition: access && conditionText(access.condition),
    printed: access?.printed && holdText(access.printed),
    scope: access?.scope && wordOf(scopeLabels, access.scope),
    deduced: access?.deduced && holdText(access.deduced),
    exceptions: access?.exceptions,
    note: note === undefined ? undefined : holdText(note),
    hidden: isHidden ? "oui" : undefined,
  };
  const own = question as unknown as Readonly<Record<string, unknown>>;
  for (const [property, holding] of propertiesOf(question.kind)) {
    const value = own[property];
    if (value === undefined || holding.as === "rows") continue;
    if (holding.as === "ends") Object.assign(row, heldEnds(value as Scale));
    else if (holding.as === "numbers")
      row[holding.column] = listText((value as readonly number[]).map(String));
    else row[holding.column] = value as number;
  }
  return row;
}

function heldEnds({ minLabel, maxLabel, ...ends }: Scale): object {
  return {
    ...ends,
    ...(minLabel !== undefined && { minLabel: holdText(minLabel) }),
    ...(maxLabel !== undefined && { maxLabel: holdText(maxLabel) }),
  };
}

function answerRows(question: Question): readonly RowOf<"answers">[] {
  const own = question as unknown as Readonly<Record<string, unknown>>;
  const nature = (name: Nature) => wordOf<Nature>(natureLabels, name);
  const texts = propertiesOf(question.kind).flatMap(([property, holding]) => {
    if (holding.as !== "rows") return [];
    const labels = (own[property] ?? []) as readonly string[];
    return labels.map((label, i) => ({
      question: question.id,
      nature: nature(holding.nature),
      rank: i + 1,
      label: holdText(label),
    }));
  });
  return [...texts, ...codeRows(question.missing).map((row) => ({ question: question.id, ...row }))];
}

function codeRows(missing: MissingCodes | undefined): readonly RowOf<"answers">[] {
  if (missing === undefined) return [];
  const nature = wordOf<Nature>(natureLabels, "missing");
  const codes = Object.entries(missing);
  if (codes.length === 0) return [{ nature, reason: "aucun" }];
  return codes.map(([code, reason]) => ({
    nature,
    label: holdText(code),
    reason: wordOf(reasonLabels, reason),
  }));
}
