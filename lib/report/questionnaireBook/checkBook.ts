import { DataError, type Place } from "../../base/DataError";
import { schemaFaults } from "../../base/schemaFault";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import { type ConditionWords, referenceFaults } from "../../questionnaire/referenceFault";
import { questionnaireSchema, unsaid } from "../../questionnaire/schema";
import type { Questionnaire } from "../../questionnaire/types";
import type { BookPlaces } from "./readQuestionnaireBook";
import { missingField } from "./readStudyRows";
import { refuseFaults } from "./refuseFaults";

/** How conditions are written in the workbook. */
const words: ConditionWords = { is: "=", above: ">", ticked: "coche" };

/**
 * What was read in a workbook, once it is known to be a questionnaire: the checks of `parseQuestionnaire`, told by
 * sheet, row and column.
 *
 * @param known the faults of its cells: what refers to others is checked where there is none
 * @throws the fault, or UserError that lists all
 */
export function checkBook(
  data: object,
  places: BookPlaces,
  { file, known }: { readonly file: string; readonly known: readonly Error[] },
): QuestionnaireFile {
  const faults = [...known];
  const rows = new Set(known.map(rowOf));
  // A row that has a fault is told once: what else it lacks may follow from it.
  const add = (fault: DataError) => {
    if (!rows.has(rowOf(fault))) faults.push(fault);
  };
  for (const fault of schemaFaults(questionnaireSchema, data)) {
    const { path, value } = fault;
    const noRow =
      value === undefined && !nearest(places, path) ? missingField(file, path.join("/")) : undefined;
    // What stands twice is told by the schema twice.
    const found = noRow ?? located(places, path, file, textOf(value), fault);
    const [list, rank] = path;
    const own = places.get(`${list}/${rank}/id`) ?? places.get(`${list}/${rank}/number`);
    if (own !== undefined && rows.has(`${own.sheet} ${own.line}`)) continue;
    if (!faults.some(({ message }) => message === found.message)) add(found);
  }
  const questionnaire = data as QuestionnaireFile;
  if (faults.length === 0)
    for (const wrong of referenceFaults({ ...unsaid, ...questionnaire } as Questionnaire, words))
      add(located(places, wrong.path.map(String), file, wrong.place.value, wrong));
  refuseFaults(faults, file);
  return questionnaire;
}

/** Where a fault stands, without its column. */
function rowOf(fault: Error): string {
  if (!(fault instanceof DataError)) return fault.message;
  const { sheet, line, column } = fault.place;
  return line === undefined ? `${sheet} ${column} ${fault.message}` : `${sheet} ${line}`;
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
