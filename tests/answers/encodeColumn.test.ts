import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decoded, missingAt, rowsOfColumn } from "../../lib/answers/AnswerColumn";
import { ColumnBuilder, encodeColumn } from "../../lib/answers/encodeColumn";
import type { Question } from "../../lib/questionnaire/types";

const base = { id: "1.1", label: "Une question", crossings: [] };
const choice: Question = { ...base, kind: "single", choices: ["Oui", "Non"] };
const number: Question = { ...base, kind: "number", range: { min: 0 }, decimals: 2 };
const words: Question = { ...base, kind: "open" };

describe("encodeColumn", () => {
  test("keeps all the answers of a choice, in the order of the questionnaire", () => {
    const column = encodeColumn({ question: choice }, ["Non", null, "Non"]);
    expect(column).toEqual({
      values: ["Oui", "Non"],
      missing: ["notAsked"],
      codes: Uint8Array.of(1, 2, 1),
    });
  });

  test("keeps the numbers that were given, from the least, and words as they came", () => {
    expect(encodeColumn({ question: number }, [2.5, 0, 2.5]).values).toEqual([0, 2.5]);
    expect(encodeColumn({ question: words }, ["z", "a", "z"]).values).toEqual(["z", "a"]);
  });

  test("takes more bytes a cell where one does not hold the codes", () => {
    const many = Array.from({ length: 300 }, (_, i) => i);
    expect(encodeColumn({ question: number }, many).codes).toBeInstanceOf(Uint16Array);
    const more = Array.from({ length: 70_000 }, (_, i) => i);
    expect(encodeColumn({ question: number }, more).codes).toBeInstanceOf(Uint32Array);
  });

  test("is undone by decoding, whatever is answered", () => {
    const answer = fc.option(fc.integer({ min: -1000, max: 1000 }));
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        expect(decoded(encodeColumn({ question: number }, answers))).toEqual(answers);
      }),
    );
  });

  test("does not take what is no answer of a choice for one", () => {
    expect(() => encodeColumn({ question: choice }, ["Peut-être"])).toThrow(RangeError);
  });
});

describe("a column that is filled", () => {
  test("orders the reasons, and forgets one that was taken back", () => {
    const builder = new ColumnBuilder({ question: choice });
    for (const missing of ["doesNotKnow", "noAnswer", { cleaned: "trop rapide" }] as const)
      builder.push(builder.codeOf({ missing }));
    builder.setNotAsked(1);
    const column = builder.column();
    expect(column.missing).toEqual(["notAsked", "doesNotKnow", { cleaned: "trop rapide" }]);
    expect([0, 1, 2].map((row) => missingAt(column, row))).toEqual([
      "doesNotKnow",
      "notAsked",
      { cleaned: "trop rapide" },
    ]);
  });

  test("keeps the reason that was given to a question that was not asked", () => {
    const builder = new ColumnBuilder({ question: choice });
    builder.push(builder.codeOf({ missing: "refused" }));
    builder.setNotAsked(0);
    expect(builder.column().missing).toEqual(["refused"]);
  });
});

test("rowsOfColumn takes some rows, in their order", () => {
  const column = encodeColumn({ question: choice }, ["Oui", "Non", null]);
  expect(decoded(rowsOfColumn(column, [2, 0]))).toEqual([null, "Oui"]);
});
