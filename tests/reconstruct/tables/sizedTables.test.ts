import { describe, expect, test } from "vitest";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { sizedTables } from "../../../lib/reconstruct/tables/sizedTables";
import { sizeWords } from "../../../lib/reconstruct/tables/sizeWords";
import { recordsOf } from "../../support/strangersTables";

const sized = (lines: readonly string[]) => sizedTables(parseTables(recordsOf(lines), "essai.csv"));

describe("sizes of groups that are printed nowhere", () => {
  const means = ["Q|sexe|Item|F|moyenne|3,77", "Q|sexe|Item|H|moyenne|2,83"];

  test("are those that the means and the mean of all leave", () => {
    const { sizes } = sized(["Q||||échelle|1 à 5", "Q||||base|40", "Q||Item||moyenne|3,35", ...means]);
    expect(sizes.map(sizeWords)).toEqual(["« sexe » : F déterminé (22), H déterminé (18)"]);
  });

  test("are as many as degrees of freedom tell, where no base is printed", () => {
    const { sizes } = sized([
      "Q||||échelle|1 à 5",
      ...means,
      "Q|sexe|Item||F|7,5",
      "Q|sexe|Item||ddl|1 ; 38",
    ]);
    expect(sizes).toMatchObject([{ sizes: [22, 18] }]);
  });

  test("lie between bounds where percents leave several, and are free where they leave all", () => {
    const percents = (one: string, other: string) => [
      ...["Q||||base|60", `Q|sexe|Oui|F|pourcentage|${one}`, `Q|sexe|Oui|H|pourcentage|${one}`],
      ...[`Q|sexe|Non|F|pourcentage|${other}`, `Q|sexe|Non|H|pourcentage|${other}`],
    ];
    expect(sized(percents("66,7", "33,3")).sizes.map(sizeWords)).toEqual([
      "« sexe » : F entre 3 et 57 (pris : 30), H entre 3 et 57 (pris : 30)",
    ]);
    expect(sized(percents("0", "100")).sizes.map(sizeWords)).toEqual([
      "« sexe » : F libre (pris : 30), H libre (pris : 30)",
    ]);
  });

  test("are what is left of the total where but one is not printed", () => {
    const { sizes } = sized(["Q||||base|40", "Q|sexe||F|effectif|22", ...means, "Q||||échelle|1 à 5"]);
    expect(sizes).toMatchObject([
      {
        sizes: [22, 18],
        bounds: [
          [22, 22],
          [18, 18],
        ],
      },
    ]);
  });

  test("are those that another question of as many respondents prints", () => {
    const other = ["R|sexe|Oui|F|effectif|12", "R|sexe|Oui|H|effectif|8", "R|sexe|Non|F|effectif|10"];
    const { sizes } = sized([
      "Q||||échelle|1 à 5",
      "Q||||base|40",
      ...means,
      ...other,
      "R|sexe|Non|H|effectif|10",
    ]);
    expect(sizes).toMatchObject([{ sizes: [22, 18] }]);
  });

  test("are not there where no sizes give what is printed, or nothing bounds them", () => {
    const never = sized(["Q||||échelle|1 à 5", "Q||||base|40", "Q||Item||moyenne|4,35", ...means]);
    expect([never.sizes, never.unsized.get("sexe")]).toEqual([
      [],
      "Croisement « sexe » : aucun effectif des groupes, 40 en tout, ne donne tous ses nombres imprimés à la fois.",
    ]);
    expect(sized(["Q||||échelle|1 à 5", ...means]).unsized.get("sexe")).toContain("rien ne dit combien");
  });

  test("of four groups are found among a thousand respondents", () => {
    const sizes = [310, 205, 285, 200];
    const yes = [124, 41, 200, 90];
    const share = (n: number, of: number) => ((100 * n) / of).toFixed(1).replace(".", ",");
    const lines = sizes.flatMap((n, g) => [
      `Q|région|Oui|g${g}|pourcentage|${share(yes[g]!, n)}`,
      `Q|région|Non|g${g}|pourcentage|${share(n - yes[g]!, n)}`,
    ]);
    const found = sized(["Q||||base|1000", "Q||Oui||effectif|455", "Q||Non||effectif|545", ...lines])
      .sizes[0]!;
    for (const [g, n] of sizes.entries()) {
      expect(found.bounds[g]![0]).toBeLessThanOrEqual(n);
      expect(found.bounds[g]![1]).toBeGreaterThanOrEqual(n);
    }
  });
});
