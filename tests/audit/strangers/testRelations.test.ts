import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditTables } from "../../../lib/audit/strangers/auditTables";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { expectedWords } from "../../../lib/published/Expected";
import { isNumber, isNumeric, keyText } from "../../../lib/published/PublishedNumber";
import { runs } from "../../support/realChecks";
import { recordsOf } from "../../support/strangersTables";
import { forms, testAnswers, testLinesOf } from "../../support/testTables";

const tablesOf = (lines: readonly string[]) => parseTables(recordsOf(lines), "tables.csv");
const audited = (lines: readonly string[]) => auditTables(tablePieces(tablesOf(lines), "halfEither"));
/** Findings in short: what is printed, what is expected, and whether the conclusion changes. */
const told = (lines: readonly string[]) =>
  audited(lines).findings.map((own) => [
    `${own.statistic} ${own.printed}`,
    expectedWords(own),
    own.conclusion?.changes,
  ]);
const readings = (lines: readonly string[]) => audited(lines).readings.map(({ name }) => name);
const two = (n: number, m = n) => [`S|g||A|effectif|${n}`, `S|g||B|effectif|${m}`];

describe("tests printed without the cells or the deviations that they are of", () => {
  // R 4.2: pf(c(.1, 3.24, 3.23), 1, 40, lower = FALSE), pchisq(3.24, 1, lower = FALSE)
  test.each([
    ["F and p, with sizes", [...two(21), "S|g|U||F|0,10", "S|g|U||p|.001"], [["p .001", ".753", true]]],
    [
      "F and p on the other side of .05",
      [...two(21), "S|g|U||F|3.24", "S|g|U||p|.040"],
      [["p .040", ".079", true]],
    ],
    [
      "means, F and p",
      [...two(21), "S|g|U|A|moyenne|5,00", "S|g|U|B|moyenne|6,00", "S|g|U||F|3,23", "S|g|U||p|.040"],
      [["p .040", ".080", true]],
    ],
    ["chi2, ddl and p", ["S|g|||chi2|3.24", "S|g|||ddl|1", "S|g|||p|.040"], [["p .040", ".072", true]]],
    ["F with both its degrees", ["S|g|U||F|3,24", "S|g|U||ddl|1 ; 40", "S|g|U||p|ns"], []],
    [
      "F with both its degrees, and a side",
      ["S|g|U||F|3,24", "S|g|U||ddl|1 ; 40", "S|g|U||p|< .05"],
      [["p <.05", ".079", true]],
    ],
  ])("are held together: %s", (_, lines, expected) => {
    expect(told(lines)).toEqual(expected);
  });

  // R 4.2: 2 * pt(-2.10, 38) = .0424; cor p of r = .32, n = 40: .0441; 2 * pnorm(-1.96) = .0500
  test.each([
    ["t|2,10", "38", ".04", []],
    ["t|2,10", "38", ".051", [["p .051", ".042", true]]],
    ["t|-2,10", "38", "n.s.", [["p ns", ".042", true]]],
    ["r|0,32", "38", ".044", []],
    ["r|0,32", "38", ".44", [["p .44", ".04", true]]],
    ["z|1,96", "", ".050", []],
    ["z|1,96", "", ".005", [["p .005", ".050", undefined]]],
  ])("are a t, an r or a z with its p: %s, ddl %s, p %s", (statistic, ddl, p, expected) => {
    const lines = [`S||U||${statistic}`, ...(ddl === "" ? [] : [`S||U||ddl|${ddl}`]), `S||U||p|${p}`];
    expect(told(lines)).toEqual(expected);
  });

  // R 4.2: 2 * pt(-2.20, 38) = .0340, 2 * pt(-2.02, 38) = .0505, pf(.1, 1, 40, lower = FALSE) = .7535
  test.each([
    [
      "its own slip",
      "t|2,02",
      "38",
      ".005",
      /^Cause .* : deux chiffres intervertis, \.005 pour \.050\./,
      "most",
    ],
    [
      "that of the statistic",
      "t|2,02",
      "38",
      ".034",
      /^Cause .* : t, deux chiffres intervertis, 2,02 pour 2,20\./,
      "few",
    ],
    [
      "that of the degrees",
      "t|2,20",
      "83",
      ".034",
      /^Cause .* : degrés de liberté, deux chiffres intervertis, 83 pour 38\./,
      "few",
    ],
    [
      "no slip of typing, but p is far from it",
      "F|0,10",
      "1 ; 40",
      ".001",
      /Ou bien : F \(11,62 à 14,35\), 1\s%\.$/,
      "most",
    ],
  ])("say of a p that does not fit how likely it is the wrong number: %s", (_, test, ddl, p, words, odds) => {
    const { findings } = audited([`S||U||${test}`, `S||U||ddl|${ddl}`, `S||U||p|${p}`]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ statistic: "p", certainty: "probable" });
    expect(findings[0]!.explanation).toMatch(words);
    expect(findings[0]!.odds! > 0.5).toBe(odds === "most");
  });

  test("are a chi2 of the rows that somebody is in, where percents alone are printed and those of one row are all 0", () => {
    // R 4.2: chisq.test(matrix(c(25, 20, 8, 6, 8, 4), 2)) has 2 degrees of freedom, X-squared = 0.482 and p = .786
    const cells = (row: string, ...percents: readonly string[]) =>
      percents.map((text, g) => `S|g|${row}|${"ABC"[g]}|pourcentage|${text}`);
    const table = (zeros: string) => [
      ...["45", "14", "12"].map((n, g) => `S|g||${"ABC"[g]}|effectif|${n}`),
      ...cells("Oui", "56", "57", "67"),
      ...cells("Non", "44", "43", "33"),
      ...cells("Autre", "0", "0", zeros),
    ];
    const ofTest = ["S|g|||chi2|0.482", "S|g|||p|.786"];
    expect(told([...table("0"), ...ofTest])).toEqual([]);
    // Nobody can be in that row.
    expect(told([...table("8"), ...ofTest]).map(([place]) => place)).toEqual(["percent 8"]);
  });

  test("give no odds of a side, of which no digit is wrong", () => {
    const [finding] = audited(["S||U||t|2,02", "S||U||ddl|38", "S||U||p|< .01"]).findings;
    expect(finding).toMatchObject({ statistic: "p", certainty: "certain" });
    expect(finding).not.toHaveProperty("odds");
  });

  test("say what the test would be were its p right, and that of no cells a chi2 itself is not testable", () => {
    const { findings, untested } = audited(["S|g|||chi2|3.24", "S|g|||ddl|1", "S|g|||p|.040"]);
    expect(findings[0]!.explanation).toMatch(
      /^Cause la plus probable \(97\s%\) : χ², un chiffre mis pour un autre, 3\.24 pour 4\.24\. χ²\(1\) = 3\.24 donne p = \.072\. .*Ou bien : p \(\.072\), 3\s%\.$/,
    );
    expect(untested.map(({ place, reason }) => [place.statistic, reason])).toEqual([
      ["chi2", "aucune cellule n’est imprimée, et ce qui le contrôlerait est contredit (p)"],
      ["ddl", "ce qui le contrôlerait est contredit (p)"],
    ]);
  });

  test("of a table with an empty row have a p that should not be there", () => {
    const cells = ["Choix 0|g0|0", "Choix 0|g1|0", "Choix 1|g0|1", "Choix 1|g1|2"].map((own) => {
      const [row, column, n] = own.split("|");
      return `Q|g|${row}|${column}|effectif|${n}`;
    });
    expect(told([...cells, "Q|g|||p|1.000"])).toEqual([
      ["p 1.000", expectedWords({ expected: [] }), undefined],
    ]);
  });

  test("hold sizes of effect: d, η² and V", () => {
    const d = (text: string) => [...two(20), "S|g|U||t|2,10", `S|g|U||d|${text}`];
    expect(told(d("0,66"))).toEqual([]);
    expect(told(d("0,96"))).toEqual([["d 0,96", "0,66", undefined]]);
    const eta = (text: string) => [...two(20), "S|g|U||F|4,41", `S|g|U||eta2|${text}`];
    expect(told(eta("0,10"))).toEqual([]);
    expect(told(eta("0,19"))).toEqual([["eta2 0,19", "0,10", undefined]]);
    const V = (text: string) => [...two(15), "S|g|U||chi2|4,82", `S|g|U||V|${text}`];
    expect(told(V("0,40"))).toEqual([]);
    expect(told(V("0,04"))).toEqual([["V 0,04", "0,40", undefined]]);
  });

  test("hold a d beside an F of two groups, whose sizes its degrees of freedom bound: 2 √(4.41 / 40) at least", () => {
    const d = (text: string) => ["S|g|U||F|4,41", "S|g|U||ddl|1 ; 38", "S|g|U||p|.042", `S|g|U||d|${text}`];
    expect(told(d("0,66"))).toEqual([]);
    expect(told(d("0,90"))).toEqual([]);
    expect(told(d("0,06"))).toEqual([["d 0,06", "0,68", undefined]]);
    expect(told(d("0,36"))).toEqual([["d 0,36", "0,68", undefined]]);
    const ofThree = d("0,06").map((own) => own.replace("1 ; 38", "2 ; 38").replace(".042", ".019"));
    expect(told(ofThree)).toEqual([]);
  });

  test("hold a d beside a chi2 of four cells: 2φ / √(1 − φ²), or ln(odds) √3 / π", () => {
    // φ² = 4.82 / 30, of which d = 0.875; 10 × 11 / (4 × 5) = 5.5, of which d = 0.940
    const d = (text: string) => ["S|g|||chi2|4,82", "S|g|||ddl|1", "S|g|||base|30", `S|g|||d|${text}`];
    expect(told(d("0,88"))).toEqual([]);
    expect(told(d("0,08"))).toEqual([["d 0,08", "0,88", undefined]]);
    const cells = ["Oui|A|n|10", "Oui|B|n|4", "Non|A|n|5", "Non|B|n|11"].map((own) => `S|g|${own}`);
    const beside = (text: string) => [...cells, "S|g|||chi2|4,82", `S|g|||d|${text}`];
    expect(told(beside("0,94"))).toEqual([]);
    expect(readings(beside("0,94"))).toContain("un d tiré du rapport de cotes");
    expect(told(beside("0,49"))).toEqual([["d 0,49", "0,88", undefined]]);
  });
});

describe("a reading that explains the print is named, and is no finding", () => {
  test.each([
    ["Yates’s correction", "chi2|0.172", "p|0.679", "le χ² avec la correction de continuité de Yates"],
    // R 4.2: fisher.test gives p = 0.6103
    ["Fisher’s test", undefined, "p|0.610", "le test exact de Fisher"],
  ])("%s, of two rows and two columns", (_, chi2, p, name) => {
    const cells = ["Jamais|A|n|45", "Jamais|B|n|86", "Fumeur|A|n|46", "Fumeur|B|n|101"].map(
      (own) => `Y|o|${own}`,
    );
    const lines = [...cells, ...(chi2 === undefined ? [] : [`Y|o|||${chi2}`]), `Y|o|||${p}`];
    expect(told(lines)).toEqual([]);
    expect(readings(lines)).toContain(name);
    expect(audited(lines).untested).toEqual([]);
  });

  test("one side of a t, but not of an F, where it is mentioned", () => {
    const t = [...two(21), "S|g|U||t|1,80", "S|g|U||p|.040"];
    expect(told(t)).toEqual([]);
    expect(readings(t)).toEqual(["un test unilatéral"]);
    const [F] = audited([...two(21), "S|g|U||F|3,24", "S|g|U||p|.040"]).findings;
    expect(F!.explanation).toContain("la moitié, comme d’un test unilatéral");
  });
});

describe("tables of known answers, in each form of printing", () => {
  test.each(forms)("contradict nothing: %s", (form) => {
    fc.assert(
      fc.property(testAnswers, (answers) => {
        const lines = testLinesOf(form, answers);
        fc.pre(lines.length > 0);
        expect(audited(lines).findings).toEqual([]);
      }),
      { numRuns: runs(12) },
    );
  });

  test.each(
    forms,
  )("have each number contradicted, tested or not testable, wrong as one may be: %s", (form) => {
    fc.assert(
      fc.property(testAnswers, fc.nat(), fc.integer({ min: 0, max: 9 }), (answers, rank, digit) => {
        const lines = testLinesOf(form, answers);
        fc.pre(lines.length > 0);
        const at = rank % lines.length;
        const changed = lines.with(
          at,
          /échelle|légende/.test(lines[at]!) ? lines[at]! : lines[at]!.replace(/\d(?=\D*$)/, String(digit)),
        );
        const { entries } = tablesOf(changed).publication;
        const { findings, sound, untested } = audited(changed);
        const keys = [
          ...findings.filter(isNumeric),
          ...[...sound, ...untested].map(({ place }) => place),
        ].map(keyText);
        expect(keys.toSorted()).toEqual(entries.filter(isNumber).map(keyText).toSorted());
      }),
      { numRuns: runs(12) },
    );
  });
});
