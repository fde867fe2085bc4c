import { OptionalKind } from "@sinclair/typebox";
import { noteFault } from "../../base/noteFault";
import { quotedList } from "../../base/quotedList";
import { type KindName, kinds } from "../../questionnaire/kinds";
import { usualScale } from "../../questionnaire/kinds/scale";
import { type BookRow, faultIn, idIn, numberIn, numbersIn, placeIn, textIn, wordIn } from "./BookRow";
import { bookSheets, type ColumnOf } from "./bookSheets";
import { kindLabels, kindNames, natureLabels, scopeLabels, wordOf } from "./bookWords";
import { readList } from "./listText";
import { parseCondition } from "./parseCondition";
import { columnsOf, type Holding, propertiesOf } from "./questionProperties";
import { type AnswerRows, isWhole, rowsText } from "./readAnswerRows";
import type { BookContext } from "./readQuestionnaireBook";
import { withoutUndefined } from "./withoutUndefined";

type Row = BookRow<"questions">;
const noAnswers: AnswerRows = { choices: [], items: [], missing: [] };

/**
 * A question of « Questions » with its rows of « Réponses », as the JSON holds it; where its parts stand is noted in
 * `places` under `path`.
 *
 * Its faults are added to those of the workbook: a row that its kind does not have, or lacks, a condition that is not
 * understood.
 *
 * @throws DataError for an unknown kind
 */
export function readQuestionRow(
  row: Row,
  answers: AnswerRows = noAnswers,
  path: string,
  context: BookContext,
): Readonly<Record<string, unknown>> {
  const { places, stale, faults } = context;
  const note = <T>(work: () => T) => noteFault(faults, work);
  const place = (part: string, column: ColumnOf<"questions">) =>
    places.set(`${path}/${part}`, placeIn(row, column));
  const kind = kindIn(row);
  note(() => leaveForeign(row, kind, answers, stale));
  const own: Record<string, unknown> = {};
  for (const [property, holding] of propertiesOf(kind)) {
    note(() => {
      const value =
        propertyIn(row, holding, answers) ??
        givenChoices(row, kind, holding, context) ??
        givenNumbers(row, kind, property, context);
      if (value !== undefined) own[property] = value;
      else if (!isOptional(kind, property)) throw lacking(row, kind, holding);
    });
    if (holding.as === "number" || holding.as === "numbers") place(property, holding.column);
    if (holding.as === "rows") place(property, "type");
    if (holding.as === "ends") {
      place(`${property}/min`, "min");
      place(`${property}/max`, "max");
    }
  }
  for (const [part, column] of partColumns) place(part, column);
  // The numbers, then the texts: as files are written.
  const lists = Object.entries(own).filter(([, value]) => Array.isArray(value));
  const others = Object.entries(own).filter(([, value]) => !Array.isArray(value));
  return withoutUndefined({
    id: idIn(row, "id"),
    label: textIn(row, "label"),
    note: textIn(row, "note"),
    kind,
    ...Object.fromEntries([...others, ...lists]),
    access: note(() => accessIn(row)),
    crossings: crossingsIn(row, kind, stale),
    missing: missingOf(answers),
  });
}

/** Where the parts of a question are that all kinds have. */
const partColumns: readonly (readonly [string, ColumnOf<"questions">])[] = [
  ["id", "id"],
  ["label", "label"],
  ["note", "note"],
  ["kind", "type"],
  ["access", "condition"],
  ["access/condition", "condition"],
  ["access/printed", "printed"],
  ["access/scope", "scope"],
  ["access/deduced", "deduced"],
  ["access/exceptions", "exceptions"],
  ["crossings", "crossings"],
];

function kindIn(row: Row): KindName {
  if (row.cells.type === undefined) {
    throw faultIn(row, "type", "cette question n’a pas de type", quotedList(kindLabels));
  }
  return wordIn(row, "type", kindNames)!;
}

/**
 * Tells the cells and rows that a question of this kind does not have, and that it had under another kind.
 * @throws DataError for a row that was typed by mistake
 */
function leaveForeign(row: Row, kind: KindName, answers: AnswerRows, stale: string[]): void {
  const { label } = kinds[kind];
  const known = columnsOf(kind);
  for (const column of ["min", "max", "decimals", "ranks", "reversed"] as const) {
    if (row.cells[column] === undefined || known.includes(column)) continue;
    const { head } = bookSheets.questions.columns[column];
    stale.push(
      `Feuille « Questions », ligne ${row.line} : la colonne « ${head} » n’est pas lue, une question de type « ${label} » n’a rien ici.`,
    );
  }
  const natures = propertiesOf(kind).flatMap(([, holding]) =>
    holding.as === "rows" ? [holding.nature] : [],
  );
  for (const nature of ["choices", "items"] as const) {
    const [first] = answers[nature];
    if (first === undefined || natures.includes(nature)) continue;
    const what = nature === "choices" ? "de réponses" : "d’items";
    const own = answers[nature].map((answer) => answer.row);
    if (isWhole(own) || own.length > 1) {
      stale.push(
        `${rowsText(own)} : la question ${idIn(row, "id")}, de type « ${label} », n’a pas ${what}, elles ne sont pas lues.`,
      );
      continue;
    }
    const allowed = [...natures, "missing" as const].map((own) => wordOf(natureLabels, own));
    const problem = `la question ${idIn(row, "id")}, de type « ${label} », n’a pas ${what}`;
    throw faultIn(first.row, "nature", problem, quotedList(allowed));
  }
}

function propertyIn(row: Row, holding: Holding, answers: AnswerRows): unknown {
  if (holding.as === "number") return numberIn(row, holding.column);
  if (holding.as === "numbers") return numbersIn(row, holding.column);
  if (holding.as === "rows") {
    const labels = answers[holding.nature].map(({ label }) => label);
    return labels.length === 0 ? undefined : labels;
  }
  const ends = withoutUndefined({ min: numberIn(row, "min"), max: numberIn(row, "max") });
  const words = holding.worded
    ? withoutUndefined({ minLabel: textIn(row, "minLabel"), maxLabel: textIn(row, "maxLabel") })
    : {};
  if (Object.keys(words).length > 0) return { ...usualScale, ...ends, ...words };
  return Object.keys(ends).length === 0 ? undefined : ends;
}

/** What a question is crossed with: a text with nothing, whatever it was crossed with under another kind. */
function crossingsIn(row: Row, kind: KindName, stale: string[]): readonly string[] {
  const ids = readList(row.cells.crossings?.text ?? "").values;
  if (kind !== "open" || ids.length === 0) return ids;
  stale.push(
    `Feuille « Questions », ligne ${row.line} : la colonne « croisements » n’est pas lue, une question de type « ${kinds[kind].label} » ne se croise pas.`,
  );
  return [];
}

/** A choice has no more answers. */
const mostChoices = 60;

/** The answers that were given to a question which has become a choice, and whose answers nobody has written. */
function givenChoices(
  row: Row,
  kind: KindName,
  holding: Holding,
  { stale, given = () => undefined }: BookContext,
): readonly string[] | undefined {
  if (kind !== "single" || holding.as !== "rows" || holding.nature !== "choices") return undefined;
  const id = idIn(row, "id") ?? "";
  const choices = given(id, textIn(row, "label") ?? "");
  if (choices === undefined || choices.length > mostChoices) return undefined;
  stale.push(
    `Question ${id} : la feuille « Réponses » n’en a pas les réponses, les ${choices.length} qui ont été données sont prises. Pour les ranger : --to, puis --from.`,
  );
  return choices;
}

/**
 * The least number of a question of numbers, and how many decimals, where nobody has written them: as in the answers that
 * were given, and from 0 at most.
 */
function givenNumbers(
  row: Row,
  kind: KindName,
  property: string,
  { stale, given = () => undefined }: BookContext,
): unknown {
  if (kind !== "number") return undefined;
  const id = idIn(row, "id") ?? "";
  const numbers = (given(id, textIn(row, "label") ?? "") ?? [])
    .map((text) => text.replace(",", "."))
    .filter((text) => /^-?\d+(\.\d+)?$/.test(text));
  if (property === "range") {
    const min = Math.min(0, ...numbers.map((text) => Math.floor(Number(text))));
    // From 0 on goes without saying.
    if (min < 0)
      stale.push(
        `Question ${id} : des réponses sont négatives, jusqu’à ${min} ; c’est pris pour le plus petit nombre (colonne « min »).`,
      );
    return { min };
  }
  const decimals = Math.max(0, ...numbers.map((text) => text.split(".")[1]?.length ?? 0));
  return property !== "decimals" || decimals === 0 ? undefined : decimals;
}

function isOptional(kind: KindName, property: string): boolean {
  return OptionalKind in kinds[kind].properties[property]!;
}

/** What a question of this kind needs and does not have. */
function lacking(row: Row, kind: KindName, holding: Holding) {
  const { label } = kinds[kind];
  if (holding.as === "ends") {
    return faultIn(row, "min", `une question de type « ${label} » a un plus petit nombre`, "un nombre");
  }
  const nature = holding.as === "rows" ? wordOf(natureLabels, holding.nature) : "";
  const expected = `au moins une ligne « ${nature} » de la question ${idIn(row, "id")} dans la feuille « Réponses »`;
  return faultIn(row, "type", `cette question n’a aucune ligne « ${nature} »`, expected);
}

function accessIn(row: Row) {
  const text = row.cells.condition?.text;
  const others = withoutUndefined({
    printed: textIn(row, "printed"),
    scope: wordIn(row, "scope", scopeLabels),
    exceptions: numberIn(row, "exceptions"),
    deduced: textIn(row, "deduced"),
  });
  if (text !== undefined) return { condition: parseCondition(text, placeIn(row, "condition")), ...others };
  const [orphan] = Object.keys(others) as (keyof typeof others)[];
  if (orphan === undefined) return undefined;
  throw faultIn(
    row,
    orphan,
    "cette cellule parle d’une condition qui manque",
    "une condition, ou une cellule vide",
  );
}

function missingOf({ missing }: AnswerRows) {
  if (missing.length === 0) return undefined;
  return Object.fromEntries(
    missing.filter(({ reason }) => reason !== "none").map(({ label, reason }) => [label, reason]),
  );
}
