// Each of these fails today: see the report of t2. To be run as tests/audit/tableBugs.test.ts.
import { describe, expect, test } from "vitest";
import { auditTables } from "../../lib/audit/strangers/auditTables";
import { parseTables } from "../../lib/audit/strangers/parseTables";
import { tablePieces } from "../../lib/audit/strangers/tablePieces";
import { faultOf } from "../support/smallSurvey";
import { recordsOf } from "../support/strangersTables";

const audited = (lines: readonly string[]) =>
  auditTables(tablePieces(parseTables(recordsOf(lines), "tables.csv"), "halfEither"));
const found = (lines: readonly string[]) => audited(lines).findings;
const powerAt = (lines: readonly string[], statistic: string, column = "") =>
  audited(lines).sound.find(({ place }) => place.statistic === statistic && place.column === column)?.power;

describe("no false alarm", () => {
  test("where only some answers to a single choice are copied", () => {
    const some = ["Q||Oui||effectif|30", "Q||Oui||pourcentage|60,0"];
    expect(found(some)).toEqual([]);
    expect(found(["Q||||base|50", ...some])).toEqual([]);
    const crossed = ["Q|s||F|n|30", "Q|s||H|n|20", "Q|s|Oui|F|%|66,7", "Q|s|Oui|H|%|50,0"];
    expect(found(["Q||||base|50", ...some, ...crossed])).toEqual([]);
  });

  test("where only the tests of a crossing are copied, and none of its groups", () => {
    expect(found(["Q||Utile||moyenne|5,00", "Q|sexe|Utile||F|1,000"])).toEqual([]);
    expect(
      found(["Q||||base|10", "Q||Utile||moyenne|5,00", "Q|sexe|Utile||F|1,000", "Q|sexe|Utile||p|.346"]),
    ).toEqual([]);
    expect(found(["Q||Oui||n|10", "Q||Non||n|20", "Q|sexe|||chi2|1,000", "Q|sexe|||p|.317"])).toEqual([]);
    expect(found(["Q||||réponses|plusieurs", "Q||||base|30", "Q||Oui||n|10", "Q|sexe|Oui||p|.317"])).toEqual(
      [],
    );
  });

  test("where the base is x", () => {
    expect(found(["Q||||base|x", "Q||Utile||mean|3,20"])).toEqual([]);
  });

  test("where crossings have other respondents, and the first of them no sizes", () => {
    const sizes = ["Q|h|A|c|n|2", "Q|h|B|c|n|2", "Q|k|A|e|n|3", "Q|k|B|e|n|2"];
    expect(found(["Q|g|A|a|%|50,0", ...sizes])).toEqual([]);
  });
});

describe("no number is sound that nothing holds", () => {
  test("such as a percent of a group of which it is not known how many it has", () => {
    const lines = (share: string) => [
      "Q||Oui||n|30",
      "Q||Non||n|20",
      `Q|s|Oui|F|%|${share}`,
      "Q|s|Non|F|%|40,0",
    ];
    expect(found(lines("60,1"))).toEqual([]);
    expect(powerAt(lines("60,0"), "percent", "F") ?? 0).toBe(0);
  });

  test("and none is said not to be held that is: a mean without a scale", () => {
    const mean = (text: string) => ["Q||||base|5", `Q||U||mean|${text}`];
    for (const digit of "123456789") expect(found(mean(`6,2${digit}`))).toHaveLength(1);
    expect(powerAt(mean("6,20"), "mean")).toBe(1);
  });
});

describe("what is seen", () => {
  test("rows of means in a crossing whose sizes are known, though a crossing before it has none", () => {
    const known = ["Q|h||c|n|2", "Q|h||d|n|2", "Q|h|U|c|mean|3,50", "Q|h|U|d|mean|4,59"];
    expect(found([...known, "Q|g|U|a|mean|3,00"])).toHaveLength(1);
    expect(found(["Q|g|U|a|mean|3,00", ...known])).toHaveLength(1);
  });

  test("a place of a flat table given twice, with the column Total and without", () => {
    expect(() => found(["Q||Oui||n|3", "Q||Oui|Total|n|4"])).toThrow(/déjà donnée/);
  });

  test("a p whose right value is on the other side of the threshold changes the conclusion", () => {
    const cells = ["Oui|F|n|12", "Oui|H|n|5", "Non|F|n|8", "Non|H|n|25"].map((cell) => `Q|s|${cell}`);
    const [wrong] = found([...cells, "Q|s|||chi2|10,042", "Q|s|||p|.102"]);
    expect(wrong!.conclusion).toEqual({ changes: true, verdict: "sig" });
  });

  test("words in capitals and in English, as columns and statistics are", () => {
    const read = (line: string) => parseTables(recordsOf([line, "Q||A||n|3"]), "tables.csv");
    expect(read("Q||||réponses|Plusieurs").settings.get("Q")).toEqual({ multiple: true });
    expect(read("Q||||answers|several").settings.get("Q")).toEqual({ multiple: true });
    expect(read("Q||||scale|1 to 10").settings.get("Q")).toEqual({ range: { min: 1, max: 10 } });
    expect(read("Q|s|||verdict|not significant").publication.entries[0]!.printed).toBe("ns");
    expect(faultOf(() => read("Q|s|||verdict|x")).message).toMatch(/significatif/);
  });
});
