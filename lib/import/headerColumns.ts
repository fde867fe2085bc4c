import { DataError } from "../base/DataError";
import { simpleConditions } from "../questionnaire/access";
import { answerColumns, type Column, questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";

/** Where the id and each column of answers stand in the header of a respondents file. */
export interface HeaderColumns {
  readonly id: number;
  /** The columns that the file has, in the order of the questionnaire. */
  readonly columns: readonly (Column & { readonly index: number })[];
}

/**
 * The columns of a respondents file. A file may lack whole questions, but for those that its
 * other questions, or the crossings of the report, depend on.
 *
 * @param file name for the messages
 * @throws DataError for a repeated or unknown column, no column of answers, a question of which
 * only some columns are there, or a missing question that something depends on
 */
export function headerColumns(
  header: readonly string[],
  questionnaire: Questionnaire,
  file: string,
): HeaderColumns {
  const fault = (column: string | undefined, problem: string, expected: string) =>
    new DataError({ file, line: 1, ...(column === undefined ? {} : { column }) }, problem, expected);
  const known = answerColumns(questionnaire);
  const ends = `les colonnes du questionnaire, de « id » et « ${known[0]!.name} » à « ${known.at(-1)!.name} »`;

  const places = new Map(header.map((name, index) => [name, index]));
  const repeated = header.find((name, index) => places.get(name) !== index);
  if (repeated !== undefined) {
    throw fault(repeated, "cette colonne figure deux fois", "une seule fois chaque colonne");
  }
  const id = places.get("id");
  if (id === undefined) throw fault("id", "cette colonne manque", "un identifiant par répondant");

  const isThere = (question: Question) => questionColumns(question).some(({ name }) => places.has(name));
  const questions = [...questionnaire.questions, ...(questionnaire.hidden ?? [])].filter(isThere);
  const missing = questions.flatMap(questionColumns).find(({ name }) => !places.has(name));
  if (missing) throw fault(missing.name, "cette colonne manque", describeColumn(missing));
  const names = new Set(known.map(({ name }) => name));
  const unknown = header.find((name) => name !== "id" && !names.has(name));
  if (unknown !== undefined) throw fault(unknown, "cette colonne est inconnue", ends);
  if (questions.length === 0) throw fault(undefined, "le fichier n’a pas de colonne de réponses", ends);

  for (const { question, dependant } of dependencies(questionnaire, questions)) {
    if (isThere(question)) continue;
    const column = questionColumns(question)[0]!;
    throw fault(column.name, `cette colonne manque et ${dependant} en dépend`, describeColumn(column));
  }
  const columns = known.flatMap((column) => {
    const index = places.get(column.name);
    return index === undefined ? [] : [{ ...column, index }];
  });
  return { id, columns };
}

/** The questions that the crossings and the access conditions of some questions name, and what names them. */
function dependencies(questionnaire: Questionnaire, questions: readonly Question[]) {
  const crossings = questionnaire.crossings.map(({ id, question }) => ({
    question: questionById(questionnaire, question),
    dependant: `le croisement « ${id} »`,
  }));
  const conditions = questions.flatMap(({ id, access }) =>
    (access ? simpleConditions(access.condition) : []).map(({ question }) => ({
      question: questionById(questionnaire, question),
      dependant: `la question ${id}`,
    })),
  );
  return [...crossings, ...conditions];
}

function describeColumn({ question, item }: Column): string {
  const answers = `les réponses à la question ${question.id}, « ${question.label} »`;
  return item === undefined ? answers : `${answers}, item « ${item} »`;
}
