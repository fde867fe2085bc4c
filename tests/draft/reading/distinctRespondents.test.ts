import { describe, expect, test } from "vitest";
import { distinctRespondents } from "../../../lib/draft/reading/distinctRespondents";
import { each, rawTable } from "../rawTable";

const textsOf = (table: ReturnType<typeof rawTable>, name: string) => {
  const { values, codes } = table.columns.find((own) => own.name === name)!;
  return [...codes].map((code) => values[code]!);
};
const table = (last: readonly [string, string]) =>
  rawTable({
    id: [...each((row) => 100 + row, 40), last[0]],
    avis: [...each((row) => row % 3, 40), last[1]],
  });

describe("an identifier that two rows have", () => {
  test("counts once where the rows are the same in every cell", () => {
    const read = distinctRespondents(table(["104", "1"]), "id");
    expect(read.doubles).toEqual([{ id: "104", lines: [6, 42] }]);
    expect(textsOf(read.table, "id")).toEqual(each((row) => 100 + row, 40));
    expect(read.table).toMatchObject({ rows: 40, lines: { length: 40 } });
  });
  test("keeps both rows where they differ, each under a name of its own", () => {
    const read = distinctRespondents(table(["104", "2"]), "id");
    expect(read.doubles).toEqual([{ id: "104", lines: [6, 42], differing: ["avis"], names: ["104 (2)"] }]);
    expect(textsOf(read.table, "id").at(-1)).toBe("104 (2)");
    expect(textsOf(read.table, "avis").at(-1)).toBe("2");
  });
  test("is told with each column in which any of its rows differ, in the order of the file", () => {
    const own = rawTable({
      id: [...each((row) => 100 + row, 40), "104", "104"],
      date: [...each(() => "1er mars", 40), "2 mars", "1er mars"],
      avis: [...each((row) => row % 3, 40), "1", "1"],
      note: [...each((row) => row % 5, 40), "4", "3"],
    });
    expect(distinctRespondents(own, "id").doubles).toEqual([
      { id: "104", lines: [6, 42, 43], differing: ["date", "note"], names: ["104 (2)", "104 (3)"] },
    ]);
  });
  test("is refused where more than one row in ten has it", () => {
    const many = rawTable({ id: each((row) => row % 8, 40), avis: each((row) => row, 40) });
    expect(() => distinctRespondents(many, "id")).toThrow("cet identifiant est déjà à la ligne 2");
  });
  test("is refused where it is blank", () => {
    expect(() => distinctRespondents(table(["", "2"]), "id")).toThrow("ligne 42, colonne « id »");
  });
});
