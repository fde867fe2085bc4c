import { describe, expect, test } from "vitest";
import { publicationAudit } from "../../lib/audit/publicationAudit";
import { readBytes } from "../../lib/base/readBytes";
import type { Expected } from "../../lib/published/Expected";
import { formatErrata, parseErrata } from "../../lib/published/errataFile";
import type { Finding, FindingKind } from "../../lib/published/Finding";
import { explanationText, kindNames } from "../../lib/published/findingNames";
import { publication } from "../../lib/published/Publication";
import { keyText, type Statistic } from "../../lib/published/PublishedNumber";
import { readPublished, readQuestionnaire } from "../support/committed";
import { root } from "../support/smallSurvey";

const questionnaire = readQuestionnaire();
const errata = parseErrata(readBytes(`${root}/data/errata.csv`), "errata.csv");
const found = publicationAudit(questionnaire, readPublished(), errata);

describe("publicationAudit", () => {
  test("has every erratum of the report, and more", () => {
    const keys = found.map(keyText);
    for (const erratum of errata) expect(keys).toContain(keyText(erratum));
    expect(found.length).toBeGreaterThan(errata.length);
  });

  test("is in the order of the questionnaire, with a kind and a reason each", () => {
    const order = found.map(({ question }) => questionnaire.questions.findIndex(({ id }) => id === question));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const { kind, explanation } of found) {
      expect(kindNames[kind]).not.toBe("");
      expect(explanation).toMatch(/\.$/);
    }
  });

  test("knows the tests of multiple choices that were corrected for continuity", () => {
    const corrected = found.filter(({ kind }) => kind === "continuityCorrection");
    expect(corrected.map(({ question, row, statistic }) => `${question} ${row} ${statistic}`)).toEqual([
      "16.8 Vous savez que vous trouverez des financements chi2",
      "16.8 Vous savez que vous trouverez des financements p",
      "16.10 D’autres associations chi2",
      "16.10 D’autres associations p",
      "16.10 D’entreprises privées (mécénat, fondations) chi2",
    ]);
  });

  test("is what is committed in exports/audit.csv", () => {
    const committed = readBytes(`${root}/exports/audit.csv`);
    expect(formatErrata(found)).toBe(new TextDecoder().decode(committed));
    expect(formatErrata(parseErrata(committed, "audit.csv"))).toBe(formatErrata(found));
  });

  test("says of the digits of a wrong number whether two are swapped or one differs", () => {
    const said = (text: string) =>
      found
        .filter(({ explanation }) => explanation.includes(text))
        .map(({ question, statistic, printed, expected }) =>
          [question, statistic, printed, expected].join(" "),
        );
    expect(said("Deux chiffres sont intervertis.")).toEqual(["12.3 p .154 .145"]);
    const one = said("Un seul chiffre diffère.");
    expect(one).toContain("7.4 n 223 229");
    expect(one).toContain("16.9 chi2 181,800 182,800");
    expect(one).not.toContain("12.3 p .154 .145");
    for (const text of one) {
      const [printed, expected] = text
        .split(" ")
        .slice(2)
        .map((number) => number.replace(/\D/g, ""));
      expect(
        [...printed!].filter((digit, rank) => digit !== expected![rank]),
        text,
      ).toHaveLength(1);
      expect(printed).toHaveLength(expected!.length);
    }
  });
});

describe("publicationAudit of one wrong number", () => {
  const explained = (
    printed: string,
    expected: Expected,
    kind: FindingKind = "incompatible",
    statistic = "sd",
  ) => {
    const place = { question: "3.1", by: "", row: "Une", column: "", statistic: statistic as Statistic };
    const erratum: Finding = {
      ...place,
      printed,
      expected,
      kind,
      certainty: "probable",
      explanation: "Sans ce nombre, le reste est possible.",
    };
    const audit = publicationAudit(questionnaire, publication([{ ...place, printed }]), [erratum]);
    return explanationText(audit.find((own) => keyText(own) === keyText(place))!);
  };
  const plain = "Sans ce nombre, le reste est possible.";
  const [one, swapped] = [" Un seul chiffre diffère.", " Deux chiffres sont intervertis."];

  test("counts the digits that differ", () => {
    expect(explained("1,45", ["1,44"])).toBe(plain + one);
    expect(explained("5,39", ["6,39"])).toBe(plain + one);
    expect(explained("62,9", ["69,2"])).toBe(plain + swapped);
    expect(explained("13,24", ["12,34"])).toBe(plain + swapped);
    expect(explained("1,99", ["2,00"])).toBe(plain);
    expect(explained("3,21", ["1,23"])).toBe(plain);
  });

  test("says nothing of digits where there are more of them, a range, or nothing expected", () => {
    for (const expected of [["11,45"], ["1,445"], ["1,44", "1,46"], [], ["x"]] as const) {
      expect(explained("1,45", expected), expected.join()).toBe(plain);
    }
  });

  test("says it once of a finding that is about swapped digits, and before whether the conclusion changes", () => {
    expect(explained("62,9", ["69,2"], "swappedDigits")).toBe(plain);
    expect(explained(".154", [".145"], "probability", "p")).toBe(
      `${plain}${swapped} La conclusion ne change pas.`,
    );
    expect(explained(".058", [".028"], "pOfChi2", "p")).toBe(
      `${plain}${one} La conclusion change : la différence est significative.`,
    );
  });
});
