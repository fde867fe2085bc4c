import { Type } from "@sinclair/typebox";
import { DataError } from "../../base/DataError";
import { nearestName } from "../../base/nearestName";
import { parseJsonAs } from "../../base/parseJsonAs";
import { answerColumns } from "../../questionnaire/columns";
import type { Questionnaire } from "../../questionnaire/types";
import type { ImportMapping } from "./ImportMapping";

const closed = { additionalProperties: false };
const name = () => Type.String({ minLength: 1 });
const texts = () => Type.Array(Type.String());
const reason = Type.Union(["noAnswer", "refused", "doesNotKnow", "notAsked"].map((own) => Type.Literal(own)));
const meaning = Type.Union([Type.String(), Type.Object({ missing: reason }, closed)]);
const missing = Type.Optional(Type.Record(Type.String(), reason));
/** What each line says beside its source. */
const told = {
  confidence: Type.Union(["sure", "likely", "doubtful"].map((own) => Type.Literal(own))),
  reason: Type.Optional(Type.String()),
  question: Type.Optional(Type.String()),
  ours: Type.Optional(Type.Array(Type.String())),
};
const blank = Type.Union(["unticked", "byQuestion", "noAnswer"].map((own) => Type.Literal(own)));
const line = Type.Union([
  Type.Object({ column: Type.Null(), ...told }, closed),
  Type.Object(
    { column: name(), values: Type.Optional(Type.Record(Type.String(), meaning)), ...told },
    closed,
  ),
  Type.Object({ column: name(), ticked: texts(), unticked: texts(), blank, missing, ...told }, closed),
  Type.Object({ column: name(), separator: name(), parts: texts(), missing, ...told }, closed),
]);
const schema = Type.Object(
  {
    help: Type.Optional(Type.Array(Type.String())),
    id: Type.Object({ column: Type.Union([name(), Type.Null()]) }, closed),
    weight: Type.Union([Type.Null(), Type.Object({ column: name() }, closed)]),
    columns: Type.Record(Type.String(), line),
    others: texts(),
    absent: Type.Optional(texts()),
  },
  closed,
);

type Line = Omit<ImportMapping["columns"][string], "reasons">;

/**
 * The mapping of an import in a JSON text, as a person may have corrected it.
 *
 * @param file name for the messages
 * @throws DataError with the line when it is no such mapping, or names a column that the questionnaire does not have
 */
export function parseImportMapping(json: string, file: string, questionnaire: Questionnaire): ImportMapping {
  const { id, weight, columns, others } = parseJsonAs(schema, json, file) as Omit<
    ImportMapping,
    "columns"
  > & {
    readonly columns: Readonly<Record<string, Line>>;
  };
  const names = answerColumns(questionnaire).map((column) => column.name);
  const known = new Set(names);
  const strange = Object.keys(columns).find((own) => !known.has(own));
  if (strange !== undefined)
    throw new DataError(
      { file, element: `columns › ${strange}` },
      "le questionnaire n’a pas cette colonne",
      `une des siennes (« ${nearestName(strange, names) ?? names[0]} »)`,
    );
  return {
    ...{ id, weight, others },
    columns: Object.fromEntries(
      Object.entries(columns).map(([own, entry]) => [
        own,
        { ...entry, reasons: [] } as ImportMapping["columns"][string],
      ]),
    ),
  };
}
