import { meetsCondition } from "../questionnaire/access";
import { answerColumns, type Column, questionColumns } from "../questionnaire/columns";
import { DataError, type Place } from "../questionnaire/DataError";
import { quotedList } from "../questionnaire/quotedList";
import type { Question, Questionnaire } from "../questionnaire/types";
import { type CsvRecord, parseCsv } from "./parseCsv";
import { type Answer, answersOfRow, reconstructedId, type Survey } from "./Survey";

/**
 * The survey in the bytes of a respondents file (see the format in `data/respondents.README.md`).
 * A single reconstructed respondent makes the whole survey reconstructed.
 *
 * @param file name for the messages
 * @throws DataError at the first fault: a missing, unknown or repeated column, no respondent,
 * an empty or repeated id, an answer that the question does not have, an answer to a question
 * that was not asked, or the missing answer to one that was
 */
export function parseRespondents(questionnaire: Questionnaire, bytes: Uint8Array, file: string): Survey {
  const [header, ...records] = parseCsv(bytes, file);
  const columns = answerColumns(questionnaire);
  const order = columnOrder(header?.fields ?? [], columns, file);
  if (records.length === 0) {
    throw new DataError({ file, line: 2 }, "le fichier n’a pas de répondant", "une ligne par répondant");
  }
  const ids = readIds(records, order[0]!, file);
  const survey: Survey = {
    questionnaire,
    ids,
    columns: new Map(
      columns.map((column, i) => [
        column.name,
        records.map(({ line, fields }) => {
          const value = fields[order[i + 1]!]!;
          return readAnswer(column.question, value, { file, line, column: column.name, value });
        }),
      ]),
    ),
    reconstructed: ids.some((id) => reconstructedId.test(id)),
  };
  checkAccess(survey, records, file);
  return survey;
}

/** Where the id and each column of answers stand in the header. */
function columnOrder(header: readonly string[], columns: readonly Column[], file: string): readonly number[] {
  const line = 1;
  const wanted = ["id", ...columns.map(({ name }) => name)];
  const repeated = header.find((name, i) => header.indexOf(name) !== i);
  if (repeated !== undefined) {
    const expected = "une seule fois chaque colonne";
    throw new DataError({ file, line, column: repeated }, "cette colonne figure deux fois", expected);
  }
  const missing = wanted.findIndex((name) => !header.includes(name));
  if (missing >= 0) {
    const expected = missing === 0 ? "un identifiant par répondant" : describeColumn(columns[missing - 1]!);
    throw new DataError({ file, line, column: wanted[missing]! }, "cette colonne manque", expected);
  }
  const unknown = header.find((name) => !wanted.includes(name));
  if (unknown !== undefined) {
    const expected = `les colonnes du questionnaire, de « id » et « ${wanted[1]} » à « ${wanted.at(-1)} »`;
    throw new DataError({ file, line, column: unknown }, "cette colonne est inconnue", expected);
  }
  return wanted.map((name) => header.indexOf(name));
}

function describeColumn({ question, item }: Column): string {
  const answers = `les réponses à la question ${question.id}, « ${question.label} »`;
  return item === undefined ? answers : `${answers}, item « ${item} »`;
}

function readIds(records: readonly CsvRecord[], index: number, file: string): readonly string[] {
  const seen = new Map<string, number>();
  return records.map(({ line, fields }) => {
    const value = fields[index]!;
    const before = seen.get(value);
    if (value === "" || before !== undefined) {
      const problem =
        before === undefined ? "l’identifiant est vide" : `cet identifiant est déjà à la ligne ${before}`;
      throw new DataError({ file, line, column: "id", value }, problem, "un identifiant par répondant");
    }
    seen.set(value, line);
    return value;
  });
}

function readAnswer(question: Question, value: string, place: Place): Answer {
  if (value === "") return null;
  if ("choices" in question) {
    if (question.choices.includes(value)) return value;
  } else {
    const { min, max } = rangeOf(question);
    const number = /^-?\d+$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isSafeInteger(number) && number >= min && number <= max) return number;
  }
  const what =
    "choices" in question ? "cette réponse" : question.kind === "scale" ? "cette note" : "ce nombre";
  throw new DataError(place, `la question ${question.id} n’a pas ${what}`, expectedAnswer(question));
}

function rangeOf(question: Exclude<Question, { choices: unknown }>): { min: number; max: number } {
  if (question.kind === "scale") return { min: 1, max: 10 };
  return { max: Number.POSITIVE_INFINITY, ...question.range };
}

function expectedAnswer(question: Question): string {
  if ("choices" in question) return quotedList(question.choices);
  const { min, max } = rangeOf(question);
  return max === Number.POSITIVE_INFINITY
    ? `un entier au moins égal à ${min}`
    : `un entier de ${min} à ${max}`;
}

/** An answer is there exactly when the access condition is met. */
function checkAccess(survey: Survey, records: readonly CsvRecord[], file: string): void {
  records.forEach(({ line }, row) => {
    const answerOf = answersOfRow(survey, row);
    for (const question of survey.questionnaire.questions) {
      const asked = !question.access || meetsCondition(question.access.condition, answerOf);
      for (const { name } of questionColumns(question)) {
        const value = survey.columns.get(name)![row]!;
        if (asked === (value !== null)) continue;
        const place = { file, line, column: name, value: String(value ?? "") };
        throw asked
          ? new DataError(
              place,
              `la question ${question.id} est posée à ce répondant mais la réponse manque`,
              expectedAnswer(question),
            )
          : new DataError(
              place,
              `la condition d’accès de la question ${question.id} n’est pas remplie : elle n’est pas posée à ce répondant`,
              "une case vide",
            );
      }
    }
  });
}
