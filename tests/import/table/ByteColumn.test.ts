import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteColumn } from "../../../lib/import/table/ByteColumn";
import { hashOf } from "../../../lib/import/table/byteHash";
import { ColumnBuilder } from "../../../lib/import/table/ColumnBuilder";

function columnOf(texts: readonly string[]) {
  const column = new ByteColumn("a");
  for (const text of texts) {
    const bytes = new TextEncoder().encode(`x${text}y`);
    column.push(bytes, 1, bytes.length - 1, hashOf(bytes.subarray(1, -1)));
  }
  return column.column();
}

function expected(texts: readonly string[]) {
  const column = new ColumnBuilder("a");
  for (const text of texts) column.push(text);
  return column.column();
}

test("has the texts and codes of a column that is filled with strings", () => {
  const text = fc.oneof(
    fc.constantFrom("", " ", "1", " 1", "1 ", "12", "\u00a0é", "é", "\ufeffé", "e\u0301"),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      expect(columnOf(texts)).toEqual(expected(texts));
    }),
  );
});

test("tells texts of one hash apart", () => {
  const texts = Array.from({ length: 300 }, (_, i) => `${i % 100}`);
  const column = new ByteColumn("a");
  for (const text of texts) column.push(new TextEncoder().encode(text), 0, text.length, 7);
  expect(column.column()).toEqual(expected(texts));
});

test.each([200, 256, 257, 70_000])("codes %d distinct texts in as few bytes as they need", (count) => {
  const texts = Array.from({ length: count }, (_, i) => `n° ${i}`);
  const column = columnOf([...texts, ...texts]);
  expect(column).toEqual(expected([...texts, ...texts]));
  expect(column.codes.BYTES_PER_ELEMENT).toBe(count <= 256 ? 1 : count <= 65_536 ? 2 : 4);
});
