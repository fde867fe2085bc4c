import { beforeEach, describe, expect, test } from "vitest";
import { crossTable } from "../../lib/tables/crossTable";
import { effectInterval } from "../../lib/tables/effectJudgement";
import { effectThresholds } from "../../lib/tables/effectThresholds";
import { asStudy, conumWords, conum as survey } from "../support/conum";
import { plain, useShown } from "../support/shown";
import { wholeSurvey } from "../support/wholeSurvey";

const shown = useShown();

const { crosstab, examine, filter, multiplicity, multiplicityBySection, robustness, show, use } =
  conumWords();

beforeEach(() => use(survey));

describe("examine", () => {
  test("shows every crossing that the report has of a question", () => {
    show(examine("2.11"));
    const captions = shown().map((text) => text.split("\n")[0]);
    expect(captions).toEqual([
      "2.11 · Croisement avec le type de structure · les cases",
      "2.11 · Croisement avec le type de structure · taille de l’effet",
      "2.11 · Croisement avec le type de structure · tests",
      "2.11 · Croisement avec le nombre de Conum recrutés · les cases",
      "2.11 · Croisement avec le nombre de Conum recrutés · taille de l’effet",
      "2.11 · Croisement avec le nombre de Conum recrutés · tests",
    ]);
    expect(shown().join("\n")).not.toMatch(/supposé/);
  });

  test("shows a crosstab, of a part of the answers too, with its warning and its scores", () => {
    show(examine(crosstab(filter(survey, "2.8", "Oui"), "3.1", "2.11")));
    const text = shown().join("\n");
    expect(text).toContain("Kruskal–Wallis (supposé), sur les rangs");
    expect(text).toContain("Répondants retenus");
    expect(text).toContain("la publication ne les détermine pas");
  });

  test("keeps the tests on ranks of a crossing that was copied: it carries its scores", () => {
    const crossing = crossTable(survey, "3.1", "2.3");
    show(examine({ ...crossing }));
    expect(shown().join("\n")).toMatch(/Mann–Whitney \(supposé\), sur les rangs/);
    expect(shown().join("\n")).toContain("Welch");
  });

  test("says which sizes are supposed", () => {
    show(examine("17.3"));
    expect(shown().at(-1)).toContain("Effectifs des groupes supposés");
  });

  test("marks nothing as supposed of answers that were given", () => {
    use(asStudy(wholeSurvey(200)));
    show(examine("3.1"));
    expect(shown().join("\n")).toContain("Mann–Whitney, sur les rangs");
    expect(shown().join("\n")).not.toMatch(/supposé\)|reconstruction/);
  });

  test("refuses a question that the report crosses with nothing", () => {
    expect(() => examine("2.2")).toThrow(/^Le rapport ne croise la question 2\.2 avec aucune autre\. /);
  });
});

describe("multiplicity", () => {
  test("counts the tests of the report, of a section, of a question", () => {
    expect(multiplicity().facts).toMatchObject({
      tests: "534",
      significant: "148",
      holm: "31",
      bh: "80",
      by: "44",
    });
    expect(multiplicity().facts).toMatchObject({ byChance: "27", printed: "530", printedSignificant: "149" });
    expect(multiplicity(9).facts).toMatchObject({
      tests: "16",
      significant: "3",
      holm: "0",
      fallenHolm: "3",
    });
    expect(multiplicity("2.8").facts).toMatchObject({
      tests: "2",
      significant: "2",
      holm: "2",
      fallenBy: "0",
    });
  });

  test("refuses a section or a question that these answers lack", () => {
    expect(() => multiplicity(1)).toThrow("Les réponses lues n’ont pas de question de la section 1.");
    expect(() => multiplicity("9.99" as "9.1")).toThrow("Les réponses lues n’ont pas de question « 9.99 ».");
  });
});

test("multiplicity shows the significant tests, the smallest p first, and which stand", () => {
  show(multiplicity("2.8"));
  const [caption, , first, second] = shown()[0]!.split("\n");
  expect(caption).toBe("Question 2.8 : ce qui tient (✓) et ce qui tombe (✗) parmi 2 tests");
  expect(first).toMatch(/^2\.8 · type de structure +< 0,001 +< 0,001 ✓ +< 0,001 ✓ +< 0,001 ✓$/);
  expect(second).toMatch(/^2\.8 · nombre de Conum recrutés +0,020 +0,020 ✓ +0,020 ✓ +0,030 ✓$/);
  show(multiplicity(9));
  expect(shown()[1]!.match(/✗/g)!.length).toBe(9 + 1);
});

test("multiplicityBySection shows a line a section, their sum, and the report as one family", () => {
  show(multiplicityBySection());
  const lines = shown()[0]!.split("\n");
  expect(lines).toHaveLength(1 + 1 + 17 + 2 + 1);
  expect(lines.at(-3)).toMatch(/^Somme des sections +534 +26,7 +148 /);
  expect(lines.at(-2)).toMatch(/^Tout le rapport, une seule famille +534 +26,7 +148 +31 +80 +44$/);
});

test("thresholds is the figure of the probabilities", () => {
  show(multiplicity(2).thresholds);
  expect(shown()[0]).toMatch(/^Les 11 plus petites probabilités sur 11, /);
});

describe("the tests of the report, examined", () => {
  test("are counted by what becomes of them, what is supposed being said so", () => {
    const counts = robustness().facts;
    expect(counts).toMatchObject({ exact: "14", changedExact: "0", welch: "411", changedWelch: "3" });
    expect(plain(counts.changedRanks)).toMatch(/^\d+ \(supposé\)$/);
    expect(plain(counts.unequalVariances)).toMatch(/^\d+ \(supposé\)$/);
    expect(counts).toMatchObject({ negligible: "64", overlooked: "20", overlookedMedium: "1" });
  });

  test("are listed as many as they are counted", () => {
    const counts = robustness().facts;
    show(robustness().changed);
    show(robustness().negligible);
    show(robustness().overlooked);
    const [changed, ranks, negligible, overlooked] = shown();
    expect(changed).toContain("Conclusions qui changent sous un test exact ou sous celui de Welch (3)");
    expect(changed).toMatch(
      /12\.11 · type de structure · C’est du gâchis +0,053 +0,048 \(Welch\) +devient significatif/,
    );
    expect(changed).toContain("Effectifs des groupes supposés, faute d’être imprimés : 17.3.");
    expect(ranks).toContain(`(${plain(counts.changedRanks).split(" ")[0]})`);
    expect(ranks).toContain("p sur les rangs (supposé)");
    expect(negligible).toContain(`Significatifs mais négligeables (${counts.negligible})`);
    expect(overlooked).toContain(`(${counts.overlooked})`);
    // An effect that is smaller than small is not shown as large as small.
    expect(negligible).toContain("η² = 0,0098");
    expect(negligible).not.toContain("η² = 0,010");
  });

  test("of those that are not significant, the interval holds no effect and one that is more than small", () => {
    for (const { detail, measure } of robustness().overlooked.tests) {
      const [low, high] = effectInterval(detail);
      expect(low).toBeLessThan(effectThresholds[measure].small / 2);
      expect(high).toBeGreaterThan(effectThresholds[measure].small);
    }
  });

  test("say what each section could have found", () => {
    show(robustness().power);
    const lines = shown()[0]!.split("\n");
    const last = lines.findLast((line) => line.startsWith("Ensemble"))!;
    expect(last).toMatch(new RegExp(` ${robustness().facts.findsSmall} +${robustness().facts.findsMedium}$`));
    expect(lines.find((line) => line.startsWith("11."))).toMatch(/ 94 +212 +0,09 +0,09 +94 +94$/);
  });

  test("are drawn section by section", () => {
    show(robustness().effects);
    expect(shown()[0]).toMatch(/^Tailles d’effet, section par section\nEffets de chaque test/);
  });
});

describe("of answers that were given", () => {
  test("nothing is supposed", () => {
    use(asStudy(wholeSurvey(120)));
    expect(robustness().facts.changedRanks).toMatch(/^\d+$/);
    show(robustness().changed);
    expect(shown().join("\n")).not.toContain("supposé");
  });
});
