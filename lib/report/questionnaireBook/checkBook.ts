import { DataError, type Place } from "../../base/DataError";
import { schemaFault } from "../../base/schemaFault";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import { type ConditionWords, referenceFault } from "../../questionnaire/referenceFault";
import { questionnaireSchema, unsaid } from "../../questionnaire/schema";
import type { Questionnaire } from "../../questionnaire/types";
import type { BookPlaces } from "./readQuestionnaireBook";
import { missingField } from "./readStudyRows";

/** How conditions are written in the workbook. */
const words: ConditionWords = { is: "=", above: ">", ticked: "coche" };

/**
 * What was read in a workbook, once it is known to be a questionnaire: the checks of `parseQuestionnaire`, told by
 * sheet, row and column.
 *
 * @throws DataError at the first fault
 */
export function checkBook(data: object, places: BookPlaces, file: string): QuestionnaireFile {
  const fault = schemaFault(questionnaireSchema, data);
  if (fault) {
    const { path, value } = fault;
    const noRow =
      value === undefined && !nearest(places, path) ? missingField(file, path.join("/")) : undefined;
    if (noRow) throw noRow;
    throw located(places, path, file, textOf(value), fault);
  }
  const questionnaire = data as QuestionnaireFile;
  const wrong = referenceFault({ ...unsaid, ...questionnaire } as Questionnaire, words);
  if (wrong) throw located(places, wrong.path.map(String), file, wrong.place.value, wrong);
  return questionnaire;
}

function located(
  places: BookPlaces,
  path: readonly string[],
  file: string,
  value: string | undefined,
  { problem, expected }: { readonly problem: string; readonly expected: string },
): DataError {
  const [list = ""] = path;
  const place = nearest(places, path) ?? { file, sheet: sheetOfList[list] ?? "Étude" };
  return new DataError({ ...place, ...(value === undefined ? {} : { value }) }, problem, expected);
}

const sheetOfList: Readonly<Record<string, string>> = {
  questions: "Questions",
  hidden: "Questions",
  sections: "Sections",
  crossings: "Croisements",
};

/** The place of the value at a path, or of what holds it. */
function nearest(places: BookPlaces, path: readonly string[]): Place | undefined {
  for (let length = path.length; length > 0; length--) {
    const place = places.get(path.slice(0, length).join("/"));
    if (place) return place;
  }
  return undefined;
}

/** A value that a cell may hold; what is made of several is not one. */
function textOf(value: unknown): string | undefined {
  return typeof value === "object" || value === undefined ? undefined : String(value);
}
