import { DataError } from "../../base/DataError";
import { noteFault } from "../../base/noteFault";
import { plainText } from "../../base/plainText";
import { quotedList } from "../../base/quotedList";
import { type BookCell, type BookRow, faultIn, numberOfCell, placeIn, textIn, wordIn } from "./BookRow";
import { doublesLabels, genderLabels } from "./bookWords";
import { readList } from "./listText";
import type { BookPlaces } from "./readQuestionnaireBook";
import { type StudyFieldName, studyFields } from "./studyFields";
import { withoutUndefined } from "./withoutUndefined";

type Row = BookRow<"study">;

/** What the sheet « Étude » says, as the JSON holds it. */
export interface ReadStudy {
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether the list of hidden questions is there, and empty. */
  readonly emptyHidden: boolean;
  readonly warnings: readonly string[];
}

/** Reads the rows of « Étude »; where they stand is noted in `places`, what is wrong with them in `faults`. */
export function readStudyRows(rows: readonly Row[], places: BookPlaces, faults: Error[]): ReadStudy {
  const note = <T>(work: () => T) => noteFault(faults, work);
  const known = Object.keys(studyFields) as StudyFieldName[];
  const warnings: string[] = [];
  const byField = new Map<StudyFieldName, Row[]>();
  for (const row of rows) {
    const typed = row.cells.field?.text ?? "";
    const field = known.find((own) => plainText(studyFields[own].label) === plainText(typed));
    if (field === undefined)
      warnings.push(
        `La ligne ${row.line} de la feuille « Étude », « ${typed} », n’est pas prévue : elle n’est pas lue.`,
      );
    else byField.set(field, [...(byField.get(field) ?? []), row]);
  }
  const filled = (field: StudyFieldName): readonly Row[] =>
    (byField.get(field) ?? []).filter((row) => row.cells.value !== undefined);
  const only = (field: StudyFieldName): Row | undefined => {
    const [first, second] = filled(field);
    if (second)
      faults.push(
        faultIn(second, "field", `« ${studyFields[field].label} » figure deux fois`, "une seule ligne"),
      );
    return first;
  };
  for (const [path, field] of fieldPaths) {
    const row = byField.get(field)?.[0];
    if (row) places.set(path, placeIn(row, "value"));
  }
  const text = (field: StudyFieldName) => {
    const row = only(field);
    return row && textIn(row, "value");
  };
  const number = (field: StudyFieldName) => {
    const row = only(field);
    if (!row) return undefined;
    const value = numberOfCell(row.cells.value!);
    if (value === undefined) faults.push(faultIn(row, "value", "ce n’est pas un nombre", "un nombre entier"));
    return value;
  };
  const genderRow = only("gender");
  const respondent = withoutUndefined({
    singular: text("singular"),
    plural: text("plural"),
    gender: genderRow && note(() => wordIn(genderRow, "value", genderLabels)),
  });
  const doublesRow = only("doubles");
  const fieldwork = withoutUndefined({
    from: note(() => dayIn(only("from"))),
    to: note(() => dayIn(only("to"))),
  });
  const empty = readList(text("emptyLists") ?? "").values;
  return {
    data: withoutUndefined({
      $schema: text("schema"),
      name: text("name"),
      title: text("title"),
      respondent: Object.keys(respondent).length === 0 ? undefined : respondent,
      fieldwork: Object.keys(fieldwork).length === 0 ? undefined : fieldwork,
      connections: number("connections"),
      usable: number("usable"),
      id: idOf(only("id")),
      doubles: doublesRow && note(() => wordIn(doublesRow, "value", doublesLabels)),
      weight: text("weight"),
      strata: text("strata"),
      units: text("units"),
      missing: note(() => codesOf(filled, empty.includes("codes manquants"))),
    }),
    emptyHidden: empty.includes("questions cachées"),
    warnings,
  };
}

const fieldPaths: readonly (readonly [string, StudyFieldName])[] = [
  ["$schema", "schema"],
  ["name", "name"],
  ["title", "title"],
  ["respondent/singular", "singular"],
  ["respondent/plural", "plural"],
  ["respondent/gender", "gender"],
  ["fieldwork/from", "from"],
  ["fieldwork/to", "to"],
  ["connections", "connections"],
  ["usable", "usable"],
  ["id", "id"],
  ["doubles", "doubles"],
  ["weight", "weight"],
  ["strata", "strata"],
  ["units", "units"],
];

/** A day: a date of the spreadsheet, or a text of year-month-day or day/month/year. */
function dayIn(row: Row | undefined): string | undefined {
  if (row === undefined) return undefined;
  const { text, day }: BookCell = row.cells.value!;
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const read =
    day ?? (french ? [french[3], french[2]!.padStart(2, "0"), french[1]!.padStart(2, "0")].join("-") : text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(read)) return read;
  throw faultIn(
    row,
    "value",
    "ce n’est pas un jour",
    "« 2023-10-23 », « 23/10/2023 » ou une date du tableur",
  );
}

function idOf(row: Row | undefined): string | readonly string[] | undefined {
  if (row === undefined) return undefined;
  const { values, isList } = readList(row.cells.value!.text);
  return isList || values.length !== 1 ? values : values[0];
}

function codesOf(filled: (field: StudyFieldName) => readonly Row[], isEmptyList: boolean) {
  const reasons = ["noAnswer", "refused", "doesNotKnow", "notAsked"] as const;
  const codes = new Map<string, (typeof reasons)[number]>();
  for (const reason of reasons) {
    for (const row of filled(reason)) {
      const code = textIn(row, "value")!;
      if (codes.has(code)) throw faultIn(row, "value", "ce code figure deux fois", "un seul sens par code");
      codes.set(code, reason);
    }
  }
  return codes.size > 0 || isEmptyList ? Object.fromEntries(codes) : undefined;
}

/** A fault of a field that has no row. */
export function missingField(file: string, path: string): DataError | undefined {
  const field = fieldPaths.find(([own]) => own === path)?.[1];
  if (field === undefined) return undefined;
  const { label } = studyFields[field];
  const expected = `une ligne ${quotedList([label])}`;
  return new DataError(
    { file, sheet: "Étude", column: "champ", value: label },
    "cette ligne manque",
    expected,
  );
}
