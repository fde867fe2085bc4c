import { Type } from "@sinclair/typebox";
import { parseJsonAs } from "../../base/parseJsonAs";
import type { Mapping } from "../Mapping";

const closed = { additionalProperties: false };
const name = () => Type.String({ minLength: 1 });
const names = () => Type.Array(Type.String());
const namedColumn = () => Type.Object({ name: name(), column: name() }, closed);
const answerSource = Type.Union([
  Type.Object({ column: name(), values: Type.Optional(Type.Record(Type.String(), Type.String())) }, closed),
  Type.Object({ column: name(), ticked: names(), unticked: names(), among: Type.Optional(names()) }, closed),
  Type.Object({ column: name(), filled: Type.Literal(true), among: names() }, closed),
  Type.Object({ column: name(), part: name(), separator: name(), also: Type.Optional(names()) }, closed),
  Type.Object({ columns: names(), ranked: name(), also: Type.Optional(names()) }, closed),
]);
const source = Type.Union([answerSource, Type.Object({ either: Type.Array(answerSource) }, closed)]);
const schema = Type.Object(
  {
    id: Type.Object({ name: name(), column: Type.Optional(name()) }, closed),
    weight: Type.Optional(namedColumn()),
    strata: Type.Optional(namedColumn()),
    units: Type.Optional(namedColumn()),
    columns: Type.Record(Type.String(), source),
    spellings: Type.Optional(Type.Record(Type.String(), Type.Record(Type.String(), Type.String()))),
    questions: Type.Array(
      Type.Object(
        {
          ...{ id: name(), label: name(), kind: name() },
          ...{ items: Type.Optional(names()), choices: Type.Optional(names()) },
          hidden: Type.Optional(Type.Literal(true)),
        },
        closed,
      ),
    ),
    merged: Type.Optional(
      Type.Array(Type.Object({ question: name(), from: Type.String(), to: Type.String() }, closed)),
    ),
    titles: Type.Optional(
      Type.Object({ study: Type.String(), sections: Type.Record(Type.String(), Type.String()) }, closed),
    ),
    fieldwork: Type.Optional(Type.Object({ from: name(), to: name() }, closed)),
    dropped: Type.Optional(Type.Array(source)),
  },
  closed,
);

/**
 * The mapping in a JSON text.
 *
 * @param file name for the messages
 * @throws DataError with the line when it is no mapping
 */
export function parseMapping(json: string, file: string): Mapping {
  return parseJsonAs(schema, json, file) as Mapping;
}
