import { expect, test } from "vitest";
import { rowsOf } from "../../../lib/present/document/TableModel";
import { familiesTable, powerTable } from "../../../lib/present/tables/sectionTables";
import { partsOf } from "../../../lib/words/parts/partsOf";

const family = (tests: number) => ({ tests, significant: 2, holm: 1, bh: 1, by: 0 });
const own = (title: string, tests: number) => ({ title, value: family(tests) });
const heads = (table: Parameters<typeof rowsOf>[0]) => rowsOf(table).map(({ head }) => head);

test("sections are summed up where there are several, and one section is told once", () => {
  const several = familiesTable([own("1. Un", 10), own("2. Deux", 20)], family(30), false);
  expect(heads(several)).toEqual([
    "1. Un",
    "2. Deux",
    "Somme des sections",
    "Toute l’enquête, une seule famille",
  ]);
  const one = familiesTable([own("1. Un", 10)], family(10), false);
  expect(heads(one)).toEqual(["1. Un"]);
  expect([one.caption, ...one.notes].join(" ")).not.toMatch(/section par section|dernière ligne/);
  expect(heads(powerTable([{ title: "1. Un", value: [] }]))).toEqual(["1. Un"]);
});

test("so are the contents of a study", () => {
  const section = (number: number) => ({
    ...{ number, title: `S${number}`, questions: 3, tables: 4, tests: 5, significant: 1 },
    ...{ identical: 0, errata: 0, unexplained: 0 },
  });
  const headsOf = (...numbers: readonly number[]) =>
    partsOf({ kind: "contents", sections: numbers.map(section), notebooks: [], printed: false }).flatMap(
      (part) => (part.kind === "table" ? heads(part.table) : []),
    );
  expect(headsOf(1)).toEqual(["1. S1"]);
  expect(headsOf(1, 2)).toEqual(["1. S1", "2. S2", "Ensemble"]);
});
