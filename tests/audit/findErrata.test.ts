import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findErrata } from "../../lib/audit/findErrata";
import { seededRandom } from "../../lib/base/random";
import { roundDecimal } from "../../lib/base/roundDecimal";
import { expectedText } from "../../lib/published/Expected";
import type { Finding } from "../../lib/published/Finding";
import type { Publication } from "../../lib/published/Publication";
import { type Key, keyText, type Statistic } from "../../lib/published/PublishedNumber";
import { longTest, runs, sampled } from "../support/realChecks";
import { printed2, section2, without, withPrinted } from "../support/section2";

const errata = findErrata(section2, printed2);

/** Section 2 with its three misprints put right: nothing is left to find. */
const corrected = errata.reduce(
  (publication, erratum) => withPrinted(publication, erratum, erratum.expected[0]!),
  printed2,
);

function at(question: string, by: string, row: string, column: string, statistic: Statistic): Key {
  return { question, by, row, column, statistic };
}

function places(findings: readonly Finding[]): readonly string[] {
  return findings.map(keyText);
}

describe("findErrata on section 2", () => {
  test("finds three misprints and no other", () => {
    expect(
      errata.map(({ printed, expected, certainty, ...place }) => [
        keyText(place),
        printed,
        expected,
        certainty,
      ]),
    ).toEqual([
      ["2.7|structure|||F", "45,203", ["8,250", "8,279"], "certain"],
      ["2.9|structure|||chi2", "43,231", ["32,208"], "certain"],
      ["2.10|conum|||p", ".000", [".001"], "certain"],
    ]);
  });

  test("recognises in the F of 2.7 the sum of squares between the groups", () => {
    expect(errata[0]).toMatchObject({
      kind: "sumOfSquares",
      explanation: "45,203 est la somme des carrés entre les groupes, imprimée à la place de F.",
    });
  });

  test("recognises in the chi2 of 2.9 that of the table before", () => {
    expect(errata[1]).toMatchObject({
      kind: "copied",
      explanation: "Les effectifs imprimés donnent 32,208 ; la valeur imprimée est celle du tableau 2.8.",
    });
  });

  test("finds nothing once they are put right", () => {
    expect(findErrata(section2, corrected)).toEqual([]);
  });

  test("finds nothing in any part of the numbers put right, whatever else the extraction lost", () => {
    const losses = fc.record({ seed: fc.integer(), of: fc.integer({ min: 2, max: 30 }) });
    fc.assert(
      fc.property(losses, ({ seed, of }) => {
        const random = seededRandom(seed, "losses");
        const part = without(corrected, () => random.integer(of) === 0);
        expect(findErrata(section2, part)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe("findErrata after one printed digit has changed", () => {
  const known = new Set(errata.map((finding) => JSON.stringify(finding)));
  const random = seededRandom(2, "mutations");
  const numbers = printed2.entries.filter(
    (entry) =>
      ["n", "base", "percent", "chi2", "ddl", "F", "p", "mean", "sd"].includes(entry.statistic) &&
      !isErratum(entry),
  );
  const digits = numbers.flatMap((entry) =>
    [...entry.printed].flatMap((char, i) => {
      if (!/\d/.test(char)) return [];
      const digit = (Number(char) + 1 + random.integer(9)) % 10;
      return [{ entry, changed: entry.printed.slice(0, i) + digit + entry.printed.slice(i + 1) }];
    }),
  );
  const isMany = ({ entry }: (typeof digits)[number]) => ["n", "percent"].includes(entry.statistic);
  const many = digits.filter(isMany);
  const mutations = [...sampled(many, many.length / 4), ...digits.filter((digit) => !isMany(digit))];
  const outcomes = mutations.map(({ entry, changed }) => ({
    entry,
    changed,
    found: findErrata(section2, withPrinted(printed2, entry, changed)).filter(
      (finding) => !known.has(JSON.stringify(finding)),
    ),
  }));
  const counts = outcomes.filter(({ entry }) => entry.statistic === "n" || entry.statistic === "base");
  const told = ({ entry, changed }: (typeof outcomes)[number]) =>
    `${keyText(entry)}: ${entry.printed} -> ${changed}`;

  test("has something to say of every number", () => {
    expect(digits.length).toBeGreaterThan(700);
    expect(outcomes.filter(({ found }) => found.length === 0).map(told)).toEqual([]);
  });

  test("has it to say of the table in which a count has changed", () => {
    const silent = counts.filter(({ entry, found }) => !found.some(sameTable(entry)));
    expect(counts.length).toBeGreaterThan(mutations.length / 3);
    expect(silent.map(told)).toEqual([]);
  });

  test.each([
    "percent",
    "chi2",
    "ddl",
    "p",
  ] as const)("says of every %s that it is wrong, and what it should be", (statistic) => {
    const own = outcomes.filter(({ entry }) => entry.statistic === statistic && entry.question !== "2.7");
    expect(own.length).toBeGreaterThan(9);
    const missed = own.filter(({ entry, changed, found }) => {
      // Once 2.8 prints another chi2, that of 2.9 is no longer a copy: the same misprint, told otherwise.
      const others = found.filter((finding) => !isErratum(finding));
      const [only] = others;
      return (
        others.length !== 1 ||
        keyText(only!) !== keyText(entry) ||
        only!.printed !== changed ||
        expectedText(only!.expected) !== entry.printed
      );
    });
    expect(missed.map(told)).toEqual([]);
  });

  test("points at the very count that has changed, and gives it back, wherever percents or totals tell", () => {
    // The 96 counts of 2.2 have neither: only that their sum is not 927.
    const missed = counts.filter(
      ({ entry, found }) =>
        entry.question !== "2.2" &&
        !found.some(
          (finding) =>
            keyText(finding) === keyText(entry) && expectedText(finding.expected) === entry.printed,
        ),
    );
    expect(missed.map(told)).toEqual([]);
  });

  test("finds every verdict that is turned round, and it alone", () => {
    const verdicts = printed2.entries.filter(({ statistic }) => statistic === "verdict");
    expect(verdicts.length).toBeGreaterThan(10);
    for (const entry of verdicts) {
      const turned = withPrinted(printed2, entry, entry.printed === "sig" ? "ns" : "sig");
      const found = findErrata(section2, turned).filter((finding) => !known.has(JSON.stringify(finding)));
      expect(found.map((finding) => [keyText(finding), finding.expected])).toEqual([
        [keyText(entry), [entry.printed]],
      ]);
    }
  });

  test("finds every mean and standard deviation one unit off in a row otherwise right, unless other answers print it so", () => {
    const moments = corrected.entries.filter(({ statistic }) => statistic === "mean" || statistic === "sd");
    expect(moments).toHaveLength(6);
    const silent: string[] = [];
    for (const entry of moments) {
      for (const unit of [-0.01, 0.01]) {
        const changed = roundDecimal(numeric(entry.printed) + unit, 2).replace(".", ",");
        const finding = findErrata(section2, withPrinted(corrected, entry, changed)).find(samePlace(entry));
        if (!finding) {
          silent.push(`${keyText(entry)}: ${changed}`);
          continue;
        }
        const range = finding.expected.map(numeric);
        expect(numeric(entry.printed), keyText(entry)).toBeGreaterThanOrEqual(range[0]!);
        expect(numeric(entry.printed), keyText(entry)).toBeLessThanOrEqual(range.at(-1)!);
      }
    }
    expect(silent).toEqual(["2.7|structure||Publique|sd: 2,75", "2.7|structure||Privée|sd: 1,71"]);
  });

  function isErratum(entry: Key): boolean {
    return errata.some(samePlace(entry));
  }
});

describe("findErrata, case by case", () => {
  const found = (place: Key, printed: string, publication: Publication = corrected) =>
    findErrata(section2, withPrinted(publication, place, printed));

  test("tells a wrong total from a wrong count by the number asked", () => {
    const total = at("2.1", "", "Total", "", "n");
    expect(found(total, "928")).toMatchObject([
      {
        printed: "928",
        expected: ["927"],
        kind: "columnSum",
        certainty: "certain",
        explanation: "Ce nombre n’est pas la somme des effectifs de la colonne.",
      },
    ]);
    const count = at("2.1", "", "Oui", "", "n");
    expect(found(count, "543")).toMatchObject([
      {
        row: "Oui",
        printed: "543",
        expected: ["542"],
        kind: "count",
        explanation: "Avec 542, les effectifs donnent tous les totaux.",
      },
    ]);
  });

  test("tells a wrong cell of a crossing from a wrong margin", () => {
    expect(found(at("2.11", "structure", "Non", "Privée", "n"), "166")).toMatchObject([
      { row: "Non", column: "Privée", printed: "166", expected: ["106"], kind: "count" },
    ]);
    expect(found(at("2.11", "structure", "Non", "Total", "n"), "393")).toMatchObject([
      { row: "Non", column: "Total", printed: "393", expected: ["333"], kind: "rowSum" },
    ]);
    expect(found(at("2.11", "structure", "Total", "Total", "n"), "929")).toMatchObject([
      { row: "Total", column: "Total", printed: "929", expected: ["927"], kind: "rowSum" },
    ]);
  });

  test("names the table alone when nothing tells which of its counts is wrong", () => {
    expect(found(at("2.2", "", "35", "", "n"), "13")).toEqual([
      {
        ...at("2.2", "", "", "", "n"),
        printed: "",
        expected: [],
        kind: "counts",
        certainty: "certain",
        explanation: "Les effectifs font 928 réponses, mais 927 répondants ont été interrogés.",
      },
    ]);
  });

  test("keeps the other findings of a table with a wrong count", () => {
    const findings = found(at("2.9", "structure", "Oui", "Privée", "n"), "218", printed2);
    expect(findings.map(({ question, statistic, expected }) => [question, statistic, expected])).toEqual([
      ["2.7", "F", ["8,250", "8,279"]],
      ["2.9", "n", ["217"]],
      ["2.9", "chi2", ["32,208"]],
      ["2.10", "p", [".001"]],
    ]);
  });

  test("does not accuse questions that an inconsistent table opens", () => {
    const findings = found(at("2.8", "", "Oui", "", "n"), "744");
    expect(places(findings)).toEqual(["2.8||Oui||n"]);
  });

  test("knows the base of a question from the answers that open it", () => {
    for (const [question, base] of [
      ["2.4", "478"],
      ["2.5", "449"],
      ["2.7", "212"],
    ] as const) {
      const wrong = String(Number(base) + 10);
      expect(found(at(question, "", "", "", "base"), wrong)).toMatchObject([
        { question, printed: wrong, expected: [base] },
      ]);
    }
  });

  test("knows the degrees of freedom and the verdict of a row of means", () => {
    expect(found(at("2.7", "structure", "", "", "ddl"), "2")).toMatchObject([
      { statistic: "ddl", expected: ["1"] },
    ]);
    expect(found(at("2.7", "structure", "", "", "verdict"), "ns")).toMatchObject([
      { statistic: "verdict", expected: ["sig"] },
    ]);
  });

  test("leaves the verdict of a p that is rounded to the threshold alone", () => {
    // Nothing but the verdict is held against a p that stands alone.
    const p = at("2.7", "structure", "", "", "p");
    const alone = without(
      corrected,
      ({ question, statistic }) => question === "2.7" && ["mean", "sd", "F"].includes(statistic),
    );
    const verdicts = (publication: Publication) =>
      findErrata(section2, publication).filter(({ statistic }) => statistic === "verdict");
    const close = withPrinted(alone, p, ".050");
    expect(verdicts(close)).toEqual([]);
    expect(verdicts(withPrinted(close, at("2.7", "structure", "", "", "verdict"), "ns"))).toEqual([]);
    expect(verdicts(withPrinted(alone, p, ".051"))).toMatchObject([{ expected: ["ns"] }]);
  });

  test("accuses a wrong p, and not the verdict that fits the right one", () => {
    const wrong = found(at("2.7", "structure", "", "", "p"), ".051");
    expect(wrong.map(({ statistic, expected }) => [statistic, expected])).toEqual([["p", [".004"]]]);
  });

  test("calls a p of .000 that rounds to .001 what it is, and another wrong p something else", () => {
    const p = at("2.10", "conum", "", "", "p");
    expect(found(p, ".000")[0]!.explanation).toBe(
      "La probabilité est inférieure à .001, mais elle s’arrondit à .001 et non à .000.",
    );
    expect(found(p, ".002")[0]!.explanation).toBe("Le chi2 des effectifs imprimés (11,351) donne .001.");
  });

  test("does not call a wrong chi2 copied when no other table prints it", () => {
    expect(found(at("2.9", "structure", "", "", "chi2"), "32,209")).toMatchObject([
      { kind: "chi2", certainty: "unexplained", expected: ["32,208"] },
    ]);
  });

  test("reports a whole row of means when no single number of it explains the rest", () => {
    const twice = withPrinted(
      withPrinted(corrected, at("2.7", "structure", "", "Publique", "mean"), "4,57"),
      at("2.7", "structure", "", "Privée", "sd"),
      "0,10",
    );
    const findings = findErrata(section2, twice);
    expect(findings).toHaveLength(8);
    for (const finding of findings) {
      expect(finding).toMatchObject({
        question: "2.7",
        kind: "impossibleRow",
        certainty: "unexplained",
        expected: [],
      });
    }
  });

  test("takes x for a number that the report did not compute", () => {
    const crossed = ["chi2", "p"] as const;
    const unsaid = crossed.reduce(
      (all, statistic) => withPrinted(all, at("2.8", "structure", "", "", statistic), "x"),
      corrected,
    );
    expect(findErrata(section2, unsaid)).toEqual([]);
    const means = printed2.entries.filter(
      ({ question, by, statistic }) =>
        question === "2.7" && by !== "" && ["mean", "sd", "F", "p"].includes(statistic),
    );
    expect(means).toHaveLength(6);
    expect(
      findErrata(
        section2,
        means.reduce((all, entry) => withPrinted(all, entry, "x"), corrected),
      ),
    ).toEqual([]);
  });

  longTest("audits a row of means that is not crossed, where only its base is known", () => {
    const flat = {
      ...section2,
      questions: section2.questions.map((question) =>
        question.id === "2.7" ? { ...question, crossings: [] } : question,
      ),
    };
    expect(findErrata(flat, corrected)).toEqual([]);
    // The least that 212 integers with mean 3.16 vary is 0.36; the most, from 2 on, with 248 once and 2 otherwise.
    const findings = findErrata(flat, withPrinted(corrected, at("2.7", "", "", "", "sd"), "0,20"));
    expect(findings.map(({ statistic, expected, certainty }) => [statistic, expected, certainty])).toEqual([
      ["sd", ["0,36", "16,90"], "probable"],
      ["mean", [], "probable"],
    ]);
  });

  test("says nothing of a row of means that tells too little to search", () => {
    const bare = without(corrected, ({ question, statistic }) => question === "2.7" && statistic === "mean");
    expect(findErrata(section2, bare)).toEqual([]);
  });
});

function samePlace(entry: Key): (other: Key) => boolean {
  return (other) => keyText(other) === keyText(entry);
}

function sameTable(entry: Key): (other: Key) => boolean {
  return (other) => other.question === entry.question && other.by === entry.by;
}

function numeric(printed: string): number {
  return Number(printed.replace(",", "."));
}
