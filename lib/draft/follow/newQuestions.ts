import type { RawTable } from "../../import/table/RawTable";
import { answerColumns } from "../../questionnaire/columns";
import type { Question, Questionnaire } from "../../questionnaire/types";
import { profilesOf } from "../ColumnProfile";
import { groupColumns } from "../groupColumns";
import type { Mapping } from "../Mapping";
import { placedQuestion } from "../placedQuestion";
import type { QuestionDraft } from "../QuestionDraft";
import { isNumbered, unnumbered } from "../texts/unnumbered";
import { neededColumns, sourceColumns } from "./sourceColumns";

/** A question that columns which are new in a file may be of. */
export interface NewQuestion {
  readonly draft: QuestionDraft;
  /** As the questionnaire would have it, at the end of a section. */
  readonly question: Question;
}

/**
 * The questions that the columns of a file which its mapping does not know may be of, each in the section of the
 * column before it. Who was asked them is not guessed.
 */
export function newQuestions(
  table: RawTable,
  questionnaire: Questionnaire,
  mapping: Mapping,
): readonly NewQuestion[] {
  const needed = neededColumns(mapping);
  const dropped = new Set((mapping.dropped ?? []).flatMap(sourceColumns));
  const fresh = profilesOf(table.columns).filter(({ name }) => !needed.has(name) && !dropped.has(name));
  const sectionOfColumn = new Map(
    answerColumns(questionnaire).map(({ name, question }) => [name, sectionOf(question)]),
  );
  const names = table.columns.map(({ name }) => name);
  const sectionAt = (name: string) => sectionOfColumn.get(needed.get(name) ?? "");
  const last = Math.max(...questionnaire.questions.map(sectionOf));
  const ranks = new Map<number, number>();
  const areNumbered = questionnaire.questions.some(({ label }) => isNumbered(label));
  return groupColumns(fresh, table.sets).map((draft) => {
    const at = names.indexOf(draft.columns[0]!.name);
    const before = names.slice(0, at).findLast((name) => sectionAt(name) !== undefined);
    const section = (before === undefined ? undefined : sectionAt(before)) ?? last;
    const rank = (ranks.get(section) ?? lastRank(questionnaire, section)) + 1;
    ranks.set(section, rank);
    const question = placedQuestion(`${section}.${rank}`, draft, {
      crossings: questionnaire.crossings.map(({ id }) => id),
      missing: questionnaire.missing ?? {},
    });
    return { draft, question: areNumbered ? question : { ...question, label: unnumbered(question.label) } };
  });
}

function sectionOf({ id }: Question): number {
  return Number(id.split(".")[0]);
}

function lastRank({ questions }: Questionnaire, section: number): number {
  const own = questions.filter((question) => sectionOf(question) === section);
  return Math.max(0, ...own.map(({ id }) => Number(id.split(".")[1])));
}
