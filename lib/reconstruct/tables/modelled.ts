import { questionById } from "../../questionnaire/lookup";
import type { Question, Questionnaire } from "../../questionnaire/types";
import { rowsOf } from "./namedTables";
import type { TableCrossing } from "./tableCrossings";
import type { TableQuestion } from "./tableQuestions";

/** The groups of a crossing in the order of the answers of a questionnaire. */
export function orderedGroups(crossing: TableCrossing, model: Questionnaire): TableCrossing {
  const own = model.crossings.find(({ id }) => id === crossing.id);
  if (own === undefined) return crossing;
  const choices = rowsOf(questionById(model, own.question));
  const groups = choices.filter((choice) => crossing.groups.includes(choice));
  return {
    ...crossing,
    groups,
    sizes: groups.map((group) => crossing.sizes[crossing.groups.indexOf(group)]!),
  };
}

/** The rows of a question likewise: those that its tables have. */
export function orderedRows(question: TableQuestion, model: Questionnaire): TableQuestion {
  const rows = rowsOf(questionById(model, question.id));
  return { ...question, rows: rows.filter((row) => question.rows.includes(row)) };
}

/** What a questionnaire tells of a study of some of its questions: their order, labels and sections, and who answers. */
export function modelled(
  { questions, sections, respondent }: Questionnaire,
  asked: readonly Question[],
): Pick<Questionnaire, "questions" | "sections" | "respondent"> {
  const own = questions.flatMap(({ id, label }) =>
    asked.filter((question) => question.id === id).map((question): Question => ({ ...question, label })),
  );
  return {
    respondent,
    questions: own,
    sections: sections.filter(({ number }) => own.some(({ id }) => id.startsWith(`${number}.`))),
  };
}
