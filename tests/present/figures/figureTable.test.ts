import { expect, test } from "vitest";
import { figureTable } from "../../../lib/present/figures/figureTable";
import { countsCrossing, meansCrossing } from "../crossings";

const plain = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => cell.replaceAll(/[\u00a0\u202f]/g, " ")));

test("has a line for each row and group: value and 95 % interval", () => {
  expect(
    plain(
      figureTable(
        countsCrossing(
          [
            [286, 358],
            [192, 91],
          ],
          ["Oui", "Non"],
        ),
      ),
    ),
  ).toEqual([
    ["", "groupe", "% du groupe", "de (95 %)", "à"],
    ["Oui", "Publique", "59,8 %", "55,4 %", "64,1 %"],
    ["Oui", "Privée", "79,7 %", "75,8 %", "83,2 %"],
    ["Non", "Publique", "40,2 %", "35,9 %", "44,6 %"],
    ["Non", "Privée", "20,3 %", "16,8 %", "24,2 %"],
  ]);
});

test("has « — » where there is nothing to compute", () => {
  const [head, first, second] = plain(figureTable(meansCrossing([[[7], []]])));
  expect(head![2]).toBe("moyenne");
  expect(first!.slice(1)).toEqual(["Publique", "7,00", "—", "—"]);
  expect(second!.slice(1)).toEqual(["Privée", "—", "—", "—"]);
});
