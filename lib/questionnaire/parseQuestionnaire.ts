import { DataError } from "../base/DataError";
import { lineOfPath, repeatedName } from "../base/jsonPlace";
import { parseJson } from "../base/parseJson";
import { schemaFault } from "../base/schemaFault";
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
  const data = parseJson(json, file);
  const repeated = repeatedName(json, data);
  if (repeated) {
    const { name, line } = repeated;
    throw new DataError({ file, line, value: name }, "cet élément figure deux fois", "un seul de ce nom");
  }
  const fault = schemaFault(questionnaireSchema, data);
  if (fault) {
    const element = elementName(fault.path, data);
    throw new DataError(
      {
        file,
        line: lineOfPath(json, fault.path.map(numbered)),
        ...(element === "" ? {} : { element }),
        ...(fault.value === undefined ? {} : { value: textOf(fault.value) }),
      },
      fault.problem,
      fault.expected,
    );
  }
  const questionnaire: Questionnaire = { ...unsaid, ...(data as Questionnaire) };
  checkReferences(questionnaire, file, (path) => lineOfPath(json, path));
  return questionnaire;
}

/** A rank in a list as the number that it is. */
function numbered(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}

/** « question 2.8 › choices »; a question whose id is itself at fault goes by its rank. */
function elementName(path: readonly string[], data: unknown): string {
  const [list, rank, ...rest] = path;
  const { questions } = data as { questions?: readonly { id?: unknown }[] };
  const id = list === "questions" && rest[0] !== "id" ? questions?.[Number(rank)]?.id : undefined;
  return (typeof id === "string" ? [`question ${id}`, ...rest] : path).join(" › ");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
