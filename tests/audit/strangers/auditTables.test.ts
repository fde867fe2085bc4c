import { describe, expect, test } from "vitest";
import { power } from "../../../lib/audit/power";
import { auditTables, shapeSystems, soundNumbers } from "../../../lib/audit/strangers/auditTables";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import type { Rounding } from "../../../lib/exact/printedInterval";
import { expectedWords } from "../../../lib/published/Expected";
import type { Finding } from "../../../lib/published/Finding";
import { certaintyNames, kindNames } from "../../../lib/published/findingNames";
import type { PublishedNumber } from "../../../lib/published/PublishedNumber";
import { recordsOf } from "../../support/strangersTables";

const piecesOf = (lines: readonly string[], rounding: Rounding = "halfEither") =>
  tablePieces(parseTables(recordsOf(lines), "tables.csv"), rounding);
const audited = (lines: readonly string[], rounding?: Rounding) => auditTables(piecesOf(lines, rounding));
const found = (lines: readonly string[], rounding?: Rounding) => audited(lines, rounding).findings;
const placeOf = ({ by, row, column, statistic, printed }: Omit<Finding, "kind">) =>
  [by, row, column, statistic, printed].join("|");
/** Findings in short: place, kind, what is expected. */
const told = (lines: readonly string[]) =>
  found(lines).map((own) => [
    placeOf(own),
    kindNames[own.kind],
    expectedWords(own),
    certaintyNames[own.certainty],
  ]);
/** The lines with one of them changed. */
function changed(lines: readonly string[], from: string, to: string): readonly string[] {
  expect(lines).toContain(from);
  return lines.map((line) => (line === from ? to : line));
}

// 6 8 9 | 3 5: F = 6/5 (23/3 - 4)² / ((14/3 + 2) / 3) = 7.26, of which p is .074
const means = [
  "Q||||échelle|1 à 10",
  "Q||||base|5",
  "Q||Utile||moyenne|6,20",
  "Q||Utile||écart-type|2,39",
  "Q|sexe||F|effectif|3",
  "Q|sexe||H|effectif|2",
  "Q|sexe|Utile|F|moyenne|7,67",
  "Q|sexe|Utile|F|écart-type|1,53",
  "Q|sexe|Utile|H|moyenne|4,00",
  "Q|sexe|Utile|H|écart-type|1,41",
  "Q|sexe|Utile||F|7,260",
  "Q|sexe|Utile||ddl|1",
  "Q|sexe|Utile||p|.074",
  "Q|sexe|Utile||verdict|non significatif",
];

// 12 5 | 8 25: chi2 = 50 (12 × 25 - 5 × 8)² / (20 × 30 × 17 × 33) = 10.0416, of which p is .0015
const counts = [
  "Q||Oui||effectif|17",
  "Q||Non||effectif|33",
  "Q||Total||effectif|50",
  "Q|sexe|Oui|F|effectif|12",
  "Q|sexe|Oui|F|pourcentage|60,0",
  "Q|sexe|Oui|H|effectif|5",
  "Q|sexe|Non|F|effectif|8",
  "Q|sexe|Non|H|effectif|25",
  "Q|sexe|Total|F|effectif|20",
  "Q|sexe|Total|H|effectif|30",
  "Q|sexe|||chi2|10,042",
  "Q|sexe|||ddl|1",
  "Q|sexe|||p|.002",
  "Q|sexe|||verdict|significatif",
];

const ticked = [
  "Q||||réponses|plusieurs",
  "Q||||base|50",
  "Q||Radio||effectif|17",
  "Q||Radio||pourcentage|34,0",
  "Q|sexe||F|effectif|20",
  "Q|sexe||H|effectif|30",
  "Q|sexe|Radio|F|effectif|12",
  "Q|sexe|Radio|H|effectif|5",
  "Q|sexe|Radio||chi2|10,042",
  "Q|sexe|Radio||ddl|1",
  "Q|sexe|Radio||p|.002",
  "Q|sexe|Radio||verdict|significatif",
];

describe("auditTables of tables that hold together", () => {
  test.each([
    ["means", means, 12],
    ["a single answer", counts, 13],
    ["several answers", ticked, 10],
  ])("finds nothing, and gives each number with its power: %s", (_, lines, size) => {
    const { findings, sound, untested } = audited(lines);
    expect([findings, untested]).toEqual([[], []]);
    // All that is printed but for the scale, the verdict and how many answers may be given.
    expect(sound).toHaveLength(size);
    const [piece] = piecesOf(lines);
    const [{ system }] = shapeSystems(piece!) as [ReturnType<typeof shapeSystems>[number]];
    for (const place of system.places) expect(sound).toContainEqual({ place, power: power(system, place) });
  });

  test("says piece by piece what it is at, before it is done", () => {
    const pieces = piecesOf([...means, ...counts.map((line) => line.replace("Q", "R"))]);
    const told: string[] = [];
    auditTables(pieces, ({ id }) => told.push(id));
    expect(told).toEqual(["Q", "R"]);
  });

  test("takes them to be rounded as they were", () => {
    const cut = ["Q||||base|9", "Q||Oui||%|77,7", "Q||Oui||n|7", "Q||Non||n|2"];
    expect(found(cut)).not.toEqual([]);
    expect(found(cut, "truncated")).toEqual([]);
    const down = ["Q||||base|8", "Q||Utile||moyenne|2,12", "Q||Utile||écart-type|0,64"];
    expect(found(down)).toEqual([]);
    expect(found(down, "halfUp")).not.toEqual([]);
  });

  test("takes « < .001 » for any smaller probability, and says what it should be where it is not", () => {
    const sure = (p: string, verdict: string) => [
      ...["Oui|F|n|30", "Oui|H|n|5", "Non|F|n|5", "Non|H|n|30"].map((cell) => `Q|sexe|${cell}`),
      "Q|sexe|||chi2|35,714",
      `Q|sexe|||p|${p}`,
      `Q|sexe|||verdict|${verdict}`,
    ];
    for (const p of ["< .001", "<0,001", "< .05"]) {
      const { findings, sound } = audited(sure(p, "significatif"));
      expect(findings).toEqual([]);
      // The other side would have been caught.
      expect(sound.find(({ place }) => place.statistic === "p")!.power).toBe(1);
      expect(told(sure(p, "ns"))).toEqual([["sexe|||verdict|ns", "verdict", "sig", "certaine"]]);
    }
    expect(told(changed(counts, "Q|sexe|||p|.002", "Q|sexe|||p|< .001"))).toEqual([
      ["sexe|||p|<.001", "nombre incompatible", ".002", "probable"],
    ]);
  });

  test("asks nothing of what is printed x", () => {
    for (const [lines, from] of [
      [means, "Q|sexe|Utile||F|7,260"],
      [counts, "Q|sexe|||chi2|10,042"],
      [ticked, "Q||Radio||pourcentage|34,0"],
    ] as const) {
      const { findings, sound, untested } = audited(changed(lines, from, from.replace(/[^|]+$/, "x")));
      expect(findings).toEqual([]);
      expect(sound.length + untested.length).toBe(audited(lines).sound.length - 1);
    }
  });

  test("gives the findings and the sound numbers of every piece, in their order", () => {
    const wrong = changed(means, "Q|sexe|Utile||F|7,260", "Q|sexe|Utile||F|7,620");
    const others = counts.map((line) => line.replace("Q", "R"));
    const apart = ["R|âge||A|effectif|20", "R|âge||B|effectif|29", "R|âge|Oui|A|effectif|10"];
    const { findings, sound, untested } = audited([...wrong, ...others, ...apart]);
    expect(findings.map(({ question }) => question)).toEqual(["Q"]);
    const tables = (all: readonly { readonly place: PublishedNumber }[]) => [
      ...new Set(all.map(({ place }) => `${place.question} ${place.by}`)),
    ];
    expect(tables(sound)).toEqual(["Q ", "Q sexe", "R ", "R sexe"]);
    expect(tables(untested)).toEqual(["R âge"]);
  });
});

describe("auditTables of tables that contradict themselves", () => {
  test("tells the number that would repair a row, and what it should be", () => {
    const lines = changed(means, "Q|sexe|Utile|F|moyenne|7,67", "Q|sexe|Utile|F|moyenne|7,76");
    expect(audited(lines)).toMatchObject({
      findings: [
        {
          question: "Q",
          by: "sexe",
          row: "Utile",
          column: "F",
          statistic: "mean",
          printed: "7,76",
          kind: "swappedDigits",
          expected: ["7,67"],
          certainty: "probable",
          explanation: "Seul ce nombre y suffit. Deux chiffres de 7,67 sont intervertis.",
        },
      ],
      readings: [],
    });
  });

  test("tells what should be printed as the rest is rounded", () => {
    const cut = changed(counts, "Q|sexe|||chi2|10,042", "Q|sexe|||chi2|10,041");
    const expected = (lines: readonly string[], rounding: Rounding) =>
      found(changed(lines, "Q|sexe|||p|.002", "Q|sexe|||p|.201"), rounding)
        .filter(({ statistic }) => statistic === "p")
        .flatMap((own) => own.expected);
    expect(expected(counts, "halfEither")).toEqual([".002"]);
    expect(expected(cut, "truncated")).toEqual([".001"]);
  });

  test("names the other numbers that would, the likeliest first", () => {
    const [only, ...others] = found(["Q||Oui||n|2", "Q||Non||n|5", "Q||Total||n|8"]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ row: "Oui", printed: "2", expected: ["3"] });
    expect(only!.explanation).toBe(
      "Cause la plus probable (33 %) : un chiffre mis pour un autre, 2 pour 3. Sans ce nombre, le reste est possible. Ou bien : effectif Non (6), 33 % ; effectif Total (7), 33 %.",
    );
  });

  test("tells two numbers that no answers have, with what the others leave them", () => {
    const pair = found(["Q||||base|7", "Q||Oui||n|2", "Q||Non||n|5", "Q||Oui||%|33,3", "Q||Non||%|66,7"]);
    expect(pair.map((own) => [placeOf(own), own.expected])).toEqual([
      ["|Oui||percent|33,3", ["28,6"]],
      ["|Non||percent|66,7", ["71,4"]],
    ]);
    for (const { explanation } of pair) {
      expect(explanation).toBe(
        "À lui seul, ce nombre n’est celui d’aucunes réponses entières de 7 personnes ; d’un effectif de 6 ou de 9, il le serait.",
      );
    }
  });

  test("tells every number that no answers have, though they be more than two", () => {
    const lines = ["A", "B", "C"].flatMap((row) => [`Q||${row}||n|4`, `Q||${row}||%|30,0`]);
    expect(told(["Q||||réponses|une", ...lines])).toEqual(
      ["A", "B", "C"].map((row) => [`|${row}||percent|30,0`, "nombre incompatible", "33,3", "probable"]),
    );
  });

  test("tells the size of a group where it explains several rows at once", () => {
    const lines = [
      "Q||||échelle|1 à 10",
      "Q|sexe||F|n|4",
      "Q|sexe||H|n|2",
      "Q|sexe|Utile|F|mean|7,67",
      "Q|sexe|Sûr|F|mean|5,33",
      "Q|sexe|Sûr|H|mean|4,50",
    ];
    expect(told(lines)).toEqual([["sexe||F|n|4", "nombre incompatible", "3, 6 ou 9", "probable"]]);
  });

  test("holds the size against the other numbers of a row where it explains that row alone", () => {
    const own = ["Q||||échelle|1 à 10", "Q||||base|4", "Q||Utile||mean|7,67"];
    const [only, ...others] = found(own);
    expect(others).toEqual([]);
    expect(placeOf(only!)).toBe("|Utile||mean|7,67");
    expect(only!.explanation).toMatch(
      /^Cause la plus probable \(74\s%\) : quelques unités .* Ou bien : effectif de base \(3, 6 ou 9\), 26\s%\.$/,
    );
  });

  test("tells row by row where no size explains them", () => {
    const lines = ["Q||||base|5", "Q||Utile||mean|2,50", "Q||Sûr||mean|2,14", "Q||Simple||mean|2,20"];
    expect(found(lines).map(({ row, statistic }) => [row, statistic])).toEqual([
      ["Utile", "mean"],
      ["Sûr", "mean"],
    ]);
  });
});

describe("auditTables of what no row of means and no table of counts settles", () => {
  test.each([
    ["Q|sexe|Utile||ddl|1", "Q|sexe|Utile||ddl|2", means, "1", "Le croisement a 2 groupes."],
    ["Q|sexe|||ddl|1", "Q|sexe|||ddl|2", counts, "1", "Le tableau a 2 lignes et 2 colonnes."],
    ["Q|sexe|Radio||ddl|1", "Q|sexe|Radio||ddl|2", ticked, "1", "Le croisement a 2 groupes."],
    [
      "Q|sexe|Utile||verdict|non significatif",
      "Q|sexe|Utile||verdict|significatif",
      means,
      "ns",
      "La probabilité est .074.",
    ],
    ["Q|sexe|||verdict|significatif", "Q|sexe|||verdict|ns", counts, "sig", "La probabilité est .002."],
  ])("finds it for certain, beside sound numbers: %s as %s", (from, to, lines, expected, explanation) => {
    const { findings, sound } = audited(changed(lines, from, to));
    expect(findings).toEqual([
      {
        question: "Q",
        by: "sexe",
        row: from.split("|")[2],
        column: "",
        statistic: from.split("|")[4],
        printed: to.endsWith("|significatif") ? "sig" : to.split("|")[5],
        kind: from.includes("|ddl|") ? "degreesOfFreedom" : "verdict",
        expected: [expected],
        certainty: "certain",
        explanation,
      },
    ]);
    const others = audited(lines).sound.filter(
      ({ place }) => place.statistic !== "ddl" || !from.includes("|ddl|"),
    );
    expect(sound).toEqual(others);
  });

  test("finds a total that is not the sum, where the number asked is known otherwise", () => {
    const based = [...counts.filter((line) => !line.startsWith("Q||Total")), "Q||||base|50"];
    expect(told([...based, "Q|sexe|Total|Total|n|51"])).toContainEqual([
      "sexe|Total|Total|n|51",
      "somme de la ligne",
      "50",
      "certaine",
    ]);
  });

  test("finds a base that is not the number asked", () => {
    expect(told([...changed(means, "Q||||base|5", "Q||||base|6"), "Q||||effectif|5"])).toEqual([
      ["|||base|6", "base", "5", "certaine"],
    ]);
  });

  test("tells a total once, also beside a wrong cell, where the counts contradict it", () => {
    const places = told(changed(counts, "Q|sexe|Total|F|effectif|20", "Q|sexe|Total|F|effectif|21")).map(
      ([place]) => place,
    );
    expect(new Set(places).size).toBe(places.length);
    const wrong = changed(counts, "Q|sexe|Oui|F|pourcentage|60,0", "Q|sexe|Oui|F|pourcentage|66,0");
    expect(told([...wrong, "Q|sexe|Total|Total|n|51"]).map(([place]) => place)).toEqual([
      "sexe|Oui|F|percent|66,0",
      "sexe|Total|Total|n|51",
    ]);
  });

  test("asks for no figure, for a stranger's file says nothing of figures", () => {
    expect(found(counts)).toEqual([]);
    expect(found(ticked)).toEqual([]);
  });
});

describe("shapeSystems", () => {
  const itemsOf = (lines: readonly string[]) => shapeSystems(piecesOf(lines)[0]!).map(({ item }) => item);

  test("are one a row of means, one an item to tick, and one of a single choice", () => {
    expect(itemsOf([...means, "Q||Sûr||moyenne|4,00"])).toEqual(["Utile", "Sûr"]);
    expect(itemsOf([...ticked, "Q||Journal||effectif|20"])).toEqual(["Radio", "Journal"]);
    expect(itemsOf(counts)).toEqual([""]);
  });

  test("are none of means of which it is not known how many answered", () => {
    expect(itemsOf(["Q||Utile||moyenne|4,00"])).toEqual([]);
  });
});

test("soundNumbers are none of a system that is not possible", () => {
  const [piece] = piecesOf(changed(means, "Q|sexe|Utile||p|.074", "Q|sexe|Utile||p|.047"));
  const systems = shapeSystems(piece!).map(({ system }) => system);
  expect(systems).toHaveLength(1);
  expect(systems.flatMap(soundNumbers)).toEqual([]);
});
