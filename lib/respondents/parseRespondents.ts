import { meetsCondition } from "../questionnaire/access";
import { answerColumns, type Column } from "../questionnaire/columns";
import { DataError, type Place } from "../questionnaire/DataError";
import type { Question, Questionnaire } from "../questionnaire/types";
import { type CsvRecord, parseCsv } from "./parseCsv";
import { type Answer, answersOfRow, reconstructedId, type Survey } from "./Survey";

/**
 * The survey in the bytes of a respondents file (see the format in `data/respondents.README.md`).
 *
 * @param file name for the messages
 * @throws DataError at the first fault: a missing, unknown or repeated column, a repeated
 * id, an answer that the question does not have, a score out of range, an answer to a
 * question that was not asked, or the missing answer to one that was
 */
export function parseRespondents(questionnaire: Questionnaire, bytes: Uint8Array, file: string): Survey {
  const [header, ...records] = parseCsv(bytes, file);
  const columns = answerColumns(questionnaire);
  const order = columnOrder(header?.fields ?? [], ["id", ...columns.map((column) => column.name)], file);
  const survey: Survey = {
    questionnaire,
    ids: readIds(records, order[0]!, file),
    columns: new Map(
      columns.map((column, i) => [
        column.name,
        records.map(({ line, fields }) => {
          const value = fields[order[i + 1]!]!;
          return readAnswer(column.question, value, { file, line, column: column.name, value });
        }),
      ]),
    ),
    reconstructed: records.every(({ fields }) => reconstructedId.test(fields[order[0]!]!)),
  };
  checkAccess(survey, columns, records, file);
  return survey;
}

/** Where each wanted column stands in the header. */
function columnOrder(header: readonly string[], wanted: readonly string[], file: string): readonly number[] {
  const line = 1;
  const repeated = header.find((name, i) => header.indexOf(name) !== i);
  if (repeated !== undefined) {
    throw new DataError({ file, line, column: repeated }, "cette colonne figure deux fois", "une seule");
  }
  const missing = wanted.find((name) => !header.includes(name));
  if (missing !== undefined) {
    throw new DataError({ file, line, column: missing }, "cette colonne manque", `les colonnes ${wanted.join(", ")}`);
  }
  const unknown = header.find((name) => !wanted.includes(name));
  if (unknown !== undefined) {
    throw new DataError({ file, line, column: unknown }, "cette colonne est inconnue", `les colonnes ${wanted.join(", ")}`);
  }
  return wanted.map((name) => header.indexOf(name));
}

function readIds(records: readonly CsvRecord[], index: number, file: string): readonly string[] {
  const seen = new Map<string, number>();
  return records.map(({ line, fields }) => {
    const value = fields[index]!;
    const before = seen.get(value);
    if (value === "" || before !== undefined) {
      const problem = before === undefined ? "l’identifiant est vide" : `cet identifiant est déjà à la ligne ${before}`;
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
    const choices = question.choices.map((choice) => `« ${choice} »`).join(", ");
    throw new DataError(place, `la question ${question.id} n’a pas cette réponse`, choices);
  }
  const range: { min: number; max?: number } = question.kind === "scale" ? { min: 1, max: 10 } : question.range;
  const { min, max = Number.POSITIVE_INFINITY } = range;
  const number = /^-?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  const bounds = max === Number.POSITIVE_INFINITY ? `au moins égal à ${min}` : `de ${min} à ${max}`;
  throw new DataError(
    place,
    question.kind === "scale" ? "cette note n’est pas sur l’échelle" : "ce n’est pas un nombre permis",
    `un entier ${bounds}, ou rien si la question n’est pas posée`,
  );
}

/** An answer is there exactly when the access condition is met. */
function checkAccess(survey: Survey, columns: readonly Column[], records: readonly CsvRecord[], file: string): void {
  records.forEach(({ line }, row) => {
    const answerOf = answersOfRow(survey, row);
    for (const { name, question } of columns) {
      const value = survey.columns.get(name)![row]!;
      const asked = !question.access || meetsCondition(question.access.condition, answerOf);
      if (asked === (value !== null)) continue;
      throw asked
        ? new DataError({ file, line, column: name }, `la question ${question.id} est posée mais la réponse manque`, "une réponse")
        : new DataError(
            { file, line, column: name, value: String(value) },
            `la condition d’accès de la question ${question.id} n’est pas remplie : elle n’est pas posée à ce répondant`,
            "rien",
          );
    }
  });
}
