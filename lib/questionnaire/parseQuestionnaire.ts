import { Value } from "@sinclair/typebox/value";
import { conditionQuestions } from "./access";
import { DataError } from "./DataError";
import { questionnaireSchema } from "./schema";
import type { Questionnaire } from "./types";

/**
 * The questionnaire in a JSON text.
 *
 * @param file name for the messages
 * @throws DataError when the text is not JSON, does not follow the schema, repeats a
 * question, or refers to a question, answer or crossing that does not exist (or, in a
 * condition, that comes later)
 */
export function parseQuestionnaire(json: string, file: string): Questionnaire {
  const data = parseJson(json, file);
  const fault = Value.Errors(questionnaireSchema, data).First();
  if (fault) {
    throw new DataError(
      { file, column: fault.path, value: short(fault.value) },
      "cet élément ne suit pas le schéma",
      `${describeExpectation(fault.schema)} (voir questionnaire.schema.json)`,
    );
  }
  const questionnaire = data as Questionnaire;
  checkReferences(questionnaire, file);
  return questionnaire;
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new DataError({ file }, `ce n’est pas du JSON (${(error as Error).message})`, "un fichier JSON valide");
  }
}

function checkReferences(questionnaire: Questionnaire, file: string): void {
  const seen = new Map<string, readonly string[] | undefined>();
  const crossings = new Set(questionnaire.crossings.map((crossing) => crossing.id));
  for (const question of questionnaire.questions) {
    const column = `question ${question.id}`;
    if (seen.has(question.id)) {
      throw new DataError({ file, column }, "cette question figure deux fois", "un identifiant unique");
    }
    for (const crossing of question.crossings) {
      if (crossings.has(crossing)) continue;
      throw new DataError({ file, column, value: crossing }, "croisement inconnu", list([...crossings]));
    }
    for (const { question: id, is } of question.access ? conditionQuestions(question.access.condition) : []) {
      if (!seen.has(id)) {
        throw new DataError(
          { file, column, value: id },
          "la condition d’accès renvoie à une question absente ou posée plus tard",
          "une question qui précède",
        );
      }
      const unknown = is?.find((answer) => !seen.get(id)?.includes(answer));
      if (unknown !== undefined) {
        throw new DataError(
          { file, column, value: unknown },
          `la condition d’accès demande une réponse que la question ${id} n’a pas`,
          list(seen.get(id) ?? []),
        );
      }
    }
    seen.set(question.id, "choices" in question ? question.choices : undefined);
  }
  for (const crossing of questionnaire.crossings) {
    if (seen.get(crossing.question)) continue;
    throw new DataError(
      { file, column: `croisement ${crossing.id}`, value: crossing.question },
      "le croisement renvoie à une question sans modalités",
      "une question à choix unique",
    );
  }
}

function describeExpectation(schema: { type?: string; const?: unknown; pattern?: string; description?: string }) {
  if (schema.description) return schema.description;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.pattern) return `un texte de la forme ${schema.pattern}`;
  return schema.type ?? "une des formes permises";
}

function list(values: readonly string[]): string {
  return values.map((value) => `« ${value} »`).join(", ");
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? "absent").slice(0, 60);
}
