import { Type } from "@sinclair/typebox";
import { columnName, rowsWhere, ruleKind, texts } from "../RuleKind";

const where = Type.Object(
  { column: columnName(), equals: Type.Optional(texts()), contains: Type.Optional(texts()) },
  { additionalProperties: false },
);

/**
 * Rows that are trials: a column that equals one of some texts, or contains one of them whatever its capitals, or an
 * identifier that is listed.
 */
export const tests = ruleKind({
  kind: "tests",
  properties: { where: Type.Optional(Type.Array(where, { minItems: 1 })), ids: Type.Optional(texts()) },
  columns: ({ where: places = [] }) => places.map(({ column }) => column),
  fault({ where: places = [], ids }) {
    const bare = places.findIndex(({ equals, contains }) => (equals ?? contains) === undefined);
    if (bare >= 0)
      return {
        path: ["where", bare],
        place: { value: places[bare]!.column },
        problem: "rien ne dit ce que contient cette colonne",
        expected: "« equals » ou « contains »",
      };
    return places.length > 0 || ids !== undefined
      ? undefined
      : {
          path: [],
          place: {},
          problem: "la règle ne dit pas quelles lignes sont des essais",
          expected: "« where » ou « ids »",
        };
  },
  caught({ where: places = [], ids = [] }, rows, among) {
    const lowered = places.map(({ column, equals = [], contains = [] }) => ({
      column,
      equals,
      contains: contains.map((text) => text.toLowerCase()),
    }));
    return rowsWhere(
      among,
      (row) =>
        ids.includes(rows.idAt(row)) ||
        lowered.some(({ column, equals, contains }) => {
          const text = rows.textAt(column, row);
          return equals.includes(text) || contains.some((part) => text.toLowerCase().includes(part));
        }),
    );
  },
});
