import { DataError } from "../base/DataError";
import { simpleConditions } from "../questionnaire/access";
import { answerColumns, type Column, questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";

/** A column by its name in the file. */
export interface FileColumn {
  readonly name: string;
  readonly index: number;
}

/** Where the id and each column of answers stand in the header of a respondents file. */
export interface HeaderColumns {
  /** The columns of the identifier. */
  readonly id: readonly FileColumn[];
  readonly weight: FileColumn | undefined;
  /** Those of how respondents were drawn; either may be that of a question. */
  readonly strata: FileColumn | undefined;
  readonly units: FileColumn | undefined;
  /** Those that the questionnaire does not know. */
  readonly others: readonly FileColumn[];
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
  const placed = (name: string, expected: string): FileColumn => {
    const index = places.get(name);
    if (index === undefined) throw fault(name, "cette colonne manque", expected);
    return { name, index };
  };
  const id = [questionnaire.id ?? "id"].flat().map((name) => placed(name, "un identifiant par répondant"));
  const optional = (name: string | undefined, expected: string) =>
    name === undefined ? undefined : placed(name, expected);
  const weight = optional(questionnaire.weight, "un poids par répondant");
  const strata = optional(questionnaire.strata, "la strate de chaque répondant");
  const units = optional(questionnaire.units, "l’unité tirée dont est chaque répondant");

  const isThere = (question: Question) => questionColumns(question).some(({ name }) => places.has(name));
  const questions = [...questionnaire.questions, ...(questionnaire.hidden ?? [])].filter(isThere);
  const missing = questions.flatMap(questionColumns).find(({ name }) => !places.has(name));
  if (missing) throw fault(missing.name, "cette colonne manque", describeColumn(missing));
  const names = new Set(known.map(({ name }) => name));
  const taken = new Set([...id, weight, strata, units].map((column) => column?.name));
  const others = header.flatMap((name, index) =>
    taken.has(name) || names.has(name) ? [] : [{ name, index }],
  );
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
  return { id, weight, strata, units, others, columns };
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
