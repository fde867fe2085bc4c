import { provenanceOf } from "../answers/Provenance";
import { type Answer, answeredQuestions, answersByRow, type Survey } from "../answers/Survey";
import { DataError, type Place } from "../base/DataError";
import { type CsvRecord, parseCsv } from "../base/parseCsv";
import { quotedList } from "../base/quotedList";
import { meetsCondition } from "../questionnaire/access";
import { questionColumns } from "../questionnaire/columns";
import type { Question, Questionnaire } from "../questionnaire/types";
import { headerColumns } from "./headerColumns";

/**
 * The survey in the bytes of a respondents file (see the format in `data/respondents.README.md`).
 * A single reconstructed respondent makes the whole survey reconstructed. A file may lack whole
 * questions that nothing else depends on: the survey has no columns for them.
 *
 * @param file name for the messages
 * @throws DataError at the first fault: a missing, unknown or repeated column, no respondent,
 * an empty or repeated id, an answer that the question does not have, an answer to a question
 * that was not asked, or the missing answer to one that was
 */
export function parseRespondents(questionnaire: Questionnaire, bytes: Uint8Array, file: string): Survey {
  const [header, ...records] = parseCsv(bytes, file);
  const { id: idIndex, columns } = headerColumns(header?.fields ?? [], questionnaire, file);
  if (records.length === 0) {
    throw new DataError({ file, line: 2 }, "le fichier n’a pas de répondant", "une ligne par répondant");
  }
  const ids = readIds(records, idIndex, file);
  const survey: Survey = {
    questionnaire,
    ids,
    columns: new Map(
      columns.map(({ name, question, index }) => [
        name,
        records.map(({ line, fields }) => {
          const value = fields[index]!;
          return readAnswer(question, value, { file, line, column: name, value });
        }),
      ]),
    ),
    provenance: provenanceOf(ids),
  };
  checkAccess(survey, records, file);
  return survey;
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
  if (question.kind === "multiple") {
    if (value === "1" || value === "0") return Number(value);
  } else if ("choices" in question) {
    // The questionnaire's own string: two answers of it are then compared at a glance.
    const choice = question.choices.find((candidate) => candidate === value);
    if (choice !== undefined) return choice;
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
  if (question.kind === "multiple") return "« 1 » si la réponse est cochée, « 0 » sinon";
  if ("choices" in question) return quotedList(question.choices);
  const { min, max } = rangeOf(question);
  return max === Number.POSITIVE_INFINITY
    ? `un entier au moins égal à ${min}`
    : `un entier de ${min} à ${max}`;
}

/**
 * An answer is there exactly when the access condition is met, but for as many exceptions as the
 * questionnaire allows; who was asked the hidden questions is not known.
 */
function checkAccess(survey: Survey, records: readonly CsvRecord[], file: string): void {
  const answersOf = answersByRow(survey);
  const questions = answeredQuestions(survey).map((question) => ({
    question,
    columns: questionColumns(question).map(({ name }) => ({ name, values: survey.columns.get(name)! })),
    exceptions: question.access?.exceptions ?? 0,
  }));
  records.forEach(({ line }, row) => {
    const answerOf = answersOf(row);
    for (const own of questions) {
      const { question, columns } = own;
      let asked = !question.access || meetsCondition(question.access.condition, answerOf);
      if (!asked && own.exceptions > 0 && columns[0]!.values[row] !== null) {
        own.exceptions--;
        asked = true;
      }
      for (const { name, values } of columns) {
        const value = values[row]!;
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
