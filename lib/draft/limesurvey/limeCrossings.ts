import { rewritten } from "../../import/limesurvey/TextColumn";
import type { RawTable } from "../../import/table/RawTable";
import { questionColumns } from "../../questionnaire/columns";
import type { Condition, Question, Questionnaire } from "../../questionnaire/types";
import { profilesOf } from "../ColumnProfile";
import { textRewriter } from "../cellReader";
import type { Guess } from "../Guess";
import { guessCrossings } from "../guessCrossings";
import type { Mapping } from "../Mapping";
import type { QuestionBody, QuestionDraft } from "../QuestionDraft";

/** Whether all who meet a condition gave one answer to a question, and so are no groups of it. */
function isOpenedBy(condition: Condition | undefined, question: string): boolean {
  if (condition === undefined) return false;
  if ("and" in condition) return condition.and.some((part) => isOpenedBy(part, question));
  return "is" in condition && condition.question === question && condition.is.length === 1;
}

/**
 * A questionnaire that is crossed as one drafted from answers would be: with a few of the choices that everybody is
 * asked. A question is not crossed with itself, nor words, nor one of two crossings with the other twice.
 */
export function limeCrossings(
  questionnaire: Questionnaire,
  mapping: Mapping,
  table: RawTable,
): { readonly questionnaire: Questionnaire; readonly guesses: readonly Guess[] } {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const idOf = new Map<QuestionDraft, string>();
  const drafts = questionnaire.questions.flatMap((question): readonly QuestionDraft[] => {
    const [column] = questionColumns(question);
    const source = mapping.columns[column!.name];
    if (question.kind !== "single" || question.access || !source || !("column" in source)) return [];
    const raw = byName.get(source.column);
    if (!raw) return [];
    const written = rewritten(raw, textRewriter(column!, source, questionnaire));
    const [profile] = profilesOf([written]);
    const draft: QuestionDraft = {
      ...{ label: question.label, body: question as QuestionBody, sources: [source] },
      ...{ columns: [profile!], guesses: [] },
    };
    idOf.set(draft, question.id);
    return [draft];
  });
  const crossings = guessCrossings(drafts);
  if (crossings.length === 0) return { questionnaire, guesses: [] };
  const ids = crossings.map(({ question }) => idOf.get(question)!);
  const crossed = (question: Question): Question => {
    if (question.kind === "open") return question;
    const rank = ids.indexOf(question.id);
    const own = crossings.filter(
      (_, i) => (rank === -1 || i < rank) && !isOpenedBy(question.access?.condition, ids[i]!),
    );
    return { ...question, crossings: own.map(({ id }) => id) };
  };
  return {
    questionnaire: {
      ...questionnaire,
      crossings: crossings.map(({ id, label, article }, i) => ({
        ...{ id, question: ids[i]!, label, article },
      })),
      questions: questionnaire.questions.map(crossed),
    },
    guesses: crossings.map(({ guess }, i): Guess => ({ ...guess, question: ids[i]! })),
  };
}
