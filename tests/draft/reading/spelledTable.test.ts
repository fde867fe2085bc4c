import { expect, test } from "vitest";
import { spelledTable } from "../../../lib/draft/reading/spelledTable";
import { rawTable } from "../rawTable";

test("an answer with the separator in brackets is written in one way as any other, and its piece is none by itself", () => {
  const table = rawTable({ a: ["soins (SSIAD, HAD), Repas", "Repas, HAD"] });
  const spellings = { a: { "soins (SSIAD, HAD)": "Soins (SSIAD, HAD)", HAD: "Hospitalisation" } };
  const { columns } = spelledTable(table, spellings, new Map([["a", ","]]));
  expect(columns[0]!.values).toEqual(["Soins (SSIAD, HAD), Repas", "Repas, Hospitalisation"]);
});
