import { lineOfPath } from "../base/jsonPlace";
import { parseJsonAs } from "../base/parseJsonAs";
import { checkReferences } from "./checkReferences";
import { questionnaireSchema, unsaid } from "./schema";
import type { Questionnaire } from "./types";

/**
 * The questionnaire in a JSON text; one that does not say its name or what a respondent is called is an « etude »
 * of « répondants ».
 *
 * @param file name for the messages
 * @throws DataError with the line when the text is not JSON, repeats a name within an object, does
 * not follow the schema, repeats a question or a crossing, or refers to a section, question, answer, item or crossing that
 * does not exist (or, in a condition, that comes later)
 */
export function parseQuestionnaire(json: string, file: string): Questionnaire {
  const data = parseJsonAs(questionnaireSchema, json, file, elementName);
  const questionnaire: Questionnaire = { ...unsaid, ...(data as Questionnaire) };
  checkReferences(questionnaire, file, (path) => lineOfPath(json, path));
  return questionnaire;
}

/** « question 2.8 › choices »; a question whose id is itself at fault goes by its rank. */
function elementName(path: readonly string[], data: unknown): string {
  const [list, rank, ...rest] = path;
  const { questions } = (data ?? {}) as { questions?: readonly { id?: unknown }[] };
  const id = list === "questions" && rest[0] !== "id" ? questions?.[Number(rank)]?.id : undefined;
  return (typeof id === "string" ? [`question ${id}`, ...rest] : path).join(" › ");
}
