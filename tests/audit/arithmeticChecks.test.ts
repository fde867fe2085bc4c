import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { arithmeticChecks } from "../../lib/audit/arithmeticChecks";
import { type Check, type Rule, rules } from "../../lib/audit/Check";
import { mismatchesText } from "../../lib/audit/mismatchesText";
import { expectedText } from "../../lib/published/Expected";
import { type Publication, publication } from "../../lib/published/Publication";
import { type Key, keyText, type PublishedNumber } from "../../lib/published/PublishedNumber";
import { parsePublished } from "../../lib/published/parsePublished";
import { readPublished, readQuestionnaire } from "../support/committed";
import { longTest } from "../support/realChecks";
import { withPrinted } from "../support/section2";
import { bytesOf, root } from "../support/smallSurvey";
import { reportQuestionnaire } from "../tools/transcribe/small";

const questionnaire = readQuestionnaire();
const published = readPublished();
const checks = arithmeticChecks(questionnaire, published);

describe("arithmeticChecks on the report", () => {
  test("finds the mismatches that are recorded, each of which was reread in the report, and no other", () => {
    const recorded = readFileSync(join(root, "data", "published-mismatches.csv"), "utf8");
    expect(mismatchesText(checks)).toBe(recorded);
  });

  test("makes every kind of check, and as many as there are numbers to hold", () => {
    const counts = Object.fromEntries(
      rules.map((rule) => [rule, checks.filter((check) => check.rule === rule).length]),
    );
    expect(counts).toEqual({
      base: 296,
      columnSum: 246,
      rowSum: 352,
      groupSum: 392,
      percent: 1070,
      // 119 are printed; the rows of two tables are lost.
      chi2OfCounts: 117,
      pOfChi2: 117,
      degreesOfFreedom: 89,
      groupMean: 372,
      groupSd: 372,
      // 411 are printed; the sizes of the groups are not, under 36 of them.
      FOfMeans: 375,
      pOfF: 411,
      verdict: 91,
      figure: 199,
    });
  });

  test("holds every percent, and every base but the six that a score opens", () => {
    const held = new Set(checks.map(keyText));
    const free = published.entries.filter((entry) => !held.has(keyText(entry)));
    expect(free.filter(({ statistic }) => statistic === "percent")).toEqual([]);
    const bases = free.filter(({ statistic }) => statistic === "base").map(({ question }) => question);
    expect(bases).toEqual(["3.6", "4.6", "8.8", "12.7", "16.12", "17.2"]);
  });
});

/** A small report whose numbers all follow from one another: 20 respondents, 12 public and 8 private. */
const small = parsePublished(
  reportQuestionnaire,
  bytesOf(
    `question,by,row,column,statistic,printed
1.2,,Publique,,n,12
1.2,,Publique,,percent,"60,0"
1.2,,Privée,,n,8
1.2,,Privée,,percent,"40,0"
1.2,,Total,,n,20
1.2,,Total,,percent,"100,0"
1.3,,Un Conum,,n,15
1.3,,Un Conum,,percent,"75,0"
1.3,,Plusieurs Conum,,n,5
1.3,,Plusieurs Conum,,percent,"25,0"
1.3,,Total,,n,20
1.3,structure,Un Conum,Publique,n,10
1.3,structure,Un Conum,Publique,percent,"83,3"
1.3,structure,Un Conum,Privée,n,5
1.3,structure,Un Conum,Privée,percent,"62,5"
1.3,structure,Un Conum,Total,n,15
1.3,structure,Plusieurs Conum,Publique,n,2
1.3,structure,Plusieurs Conum,Publique,percent,"16,7"
1.3,structure,Plusieurs Conum,Privée,n,3
1.3,structure,Plusieurs Conum,Privée,percent,"37,5"
1.3,structure,Plusieurs Conum,Total,n,5
1.3,structure,Total,Publique,n,12
1.3,structure,Total,Privée,n,8
1.3,structure,Total,Total,n,20
1.3,structure,,,chi2,"1,111"
1.3,structure,,,ddl,1
1.3,structure,,,p,.292
1.3,structure,,,verdict,ns
1.5,,,,base,20
1.5,,,,mean,"6,00"
1.5,,,,sd,"2,18"
1.5,structure,,Publique,mean,"5,00"
1.5,structure,,Publique,sd,"2,00"
1.5,structure,,Privée,mean,"7,50"
1.5,structure,,Privée,sd,"1,50"
1.5,structure,,,F,"9,059"
1.5,structure,,,p,.008
1.5,structure,,,figure,oui
2.2,,,,base,20
2.2,,L’équipe,,n,7
2.2,,L’équipe,,percent,"35,0"
2.2,structure,L’équipe,Publique,n,6
2.2,structure,L’équipe,Publique,percent,"50,0"
2.2,structure,L’équipe,Privée,n,1
2.2,structure,L’équipe,Privée,percent,"12,5"
2.2,structure,L’équipe,,chi2,"2,967"
2.2,structure,L’équipe,,p,.085
2.3,,Un atelier,Oui,n,12
2.3,,Un atelier,Oui,percent,"60,0"
2.3,,Un atelier,Non,n,8
2.3,,Un atelier,Non,percent,"40,0"
2.3,,Un atelier,Total,n,20
2.3,structure,Un atelier,Oui / Publique,n,9
2.3,structure,Un atelier,Oui / Publique,percent,"75,0"
2.3,structure,Un atelier,Oui / Privée,n,3
2.3,structure,Un atelier,Oui / Privée,percent,"37,5"
2.3,structure,Un atelier,Non / Publique,n,3
2.3,structure,Un atelier,Non / Publique,percent,"25,0"
2.3,structure,Un atelier,Non / Privée,n,5
2.3,structure,Un atelier,Non / Privée,percent,"62,5"
2.3,structure,Un atelier,,chi2,"2,813"
2.3,structure,Un atelier,,p,.094
`,
  ),
  "petit.csv",
);
// 2.2 is put to everybody here.
const asked = {
  ...reportQuestionnaire,
  questions: reportQuestionnaire.questions.map(({ access, ...question }) =>
    question.id === "2.2" || !access ? question : { ...question, access },
  ) as typeof reportQuestionnaire.questions,
};
const failing = (changed: Publication) => arithmeticChecks(asked, changed).filter(({ holds }) => !holds);
const key = (text: string): Key => {
  const [question, by, row, column, statistic] = text.split("|");
  return { question, by, row, column, statistic } as Key;
};

describe("arithmeticChecks", () => {
  test("finds nothing to say of numbers that follow from one another", () => {
    expect(failing(small)).toEqual([]);
    expect(new Set(arithmeticChecks(asked, small).map(({ rule }) => rule))).toEqual(new Set(rules));
  });

  // By hand, for 1.5: the means differ by 2,49 to 2,51, hence 4,8 × that² = 29,7605 to 30,2405 between the
  // groups; 11 × 1,995² + 7 × 1,495² = 59,4255 to 60,0755 within them.
  test.each<[string, string, string, readonly (readonly [string, Rule, string])[]]>([
    ["a total", "1.2||Total||n", "21", [["1.2||Total||n", "columnSum", "20"]]],
    ["a percent", "1.3|structure|Un Conum|Privée|percent", "62,6", [["", "percent", "62,5"]]],
    ["a total of a row", "1.3|structure|Un Conum|Total|n", "16", [["", "rowSum", "15"]]],
    ["a total of a group", "1.3|structure|Total|Privée|n", "9", [["", "base", "8"]]],
    ["a chi2", "1.3|structure|||chi2", "1,112", [["", "chi2OfCounts", "1,111"]]],
    ["degrees of freedom", "1.3|structure|||ddl", "2", [["", "degreesOfFreedom", "1"]]],
    ["a p of chi2", "1.3|structure|||p", ".293", [["", "pOfChi2", ".292"]]],
    ["a verdict", "1.3|structure|||verdict", "sig", [["", "verdict", "ns"]]],
    ["a base", "1.5||||base", "19", [["", "base", "20"]]],
    ["a mean of all", "1.5||||mean", "6,02", [["", "groupMean", "6,00 à 6,01"]]],
    ["a standard deviation of all", "1.5||||sd", "2,30", [["", "groupSd", "2,17 à 2,18"]]],
    ["an F", "1.5|structure|||F", "9,400", [["", "FOfMeans", "8,917 à 9,160"]]],
    ["a p of F", "1.5|structure|||p", ".009", [["", "pOfF", ".008"]]],
    ["a count of a multiple choice", "2.2||L’équipe||n", "8", [["", "groupSum", "7"]]],
    ["a chi2 of a multiple choice", "2.2|structure|L’équipe||chi2", "1,567", [["", "chi2OfCounts", "2,967"]]],
    ["a total of a grid", "2.3||Un atelier|Total|n", "21", [["", "rowSum", "20"]]],
    ["a chi2 of a grid", "2.3|structure|Un atelier||chi2", "2,814", [["", "chi2OfCounts", "2,813"]]],
  ])("finds %s that does not follow", (_, place, printed, expected) => {
    const found = failing(withPrinted(small, key(place), printed));
    for (const [where, rule, value] of expected) {
      const about = found.filter((check) => keyText(check) === (where || place) && check.rule === rule);
      expect(about.map(({ expected: e, printed: p }) => [expectedText(e), p])).toEqual([[value, printed]]);
    }
  });

  test("finds a figure that is missing, and one too many", () => {
    const figure = key("1.5|structure|||figure");
    const missing = publication(small.entries.filter((entry) => keyText(entry) !== keyText(figure)));
    expect(failing(missing)).toEqual([
      { ...figure, rule: "figure", printed: "", expected: ["oui"], holds: false },
    ]);
    const extra: PublishedNumber = { ...key("1.3|structure|||figure"), printed: "oui" };
    expect(failing(publication([...small.entries, extra]))).toEqual([
      { ...extra, rule: "figure", expected: [], holds: false },
    ]);
  });

  test("says nothing of a verdict or a figure when p is rounded to the threshold", () => {
    const open = withPrinted(small, key("1.3|structure|||p"), ".050");
    const about = arithmeticChecks(asked, open).filter(({ question }) => question === "1.3");
    expect(about.some(({ rule }) => rule === "verdict" || rule === "figure")).toBe(false);
  });

  test("notices any change of a percent by its last digit", () => {
    const percents = checks.filter(({ rule, holds }: Check) => rule === "percent" && holds);
    for (const check of percents) {
      if (!check.printed.includes(",")) continue;
      const last = Number(check.printed.at(-1));
      const other = `${check.printed.slice(0, -1)}${last === 9 ? 8 : last + 1}`;
      const { high, low } = {
        high: Number(other.replace(",", ".")) + 0.05,
        low: Number(other.replace(",", ".")) - 0.05,
      };
      const value = Number(check.expected[0]!.replace(",", "."));
      expect(value > high || value < low, keyText(check)).toBe(true);
    }
  });

  longTest("notices any count of the report that is one more", () => {
    const known = new Set(checks.filter(({ holds }) => !holds).map(({ question }) => question));
    const counts = published.entries.filter(
      ({ statistic, question }) => statistic === "n" && !known.has(question) && question !== "2.2",
    );
    const sample = counts.filter((_, i) => i % 20 === 0);
    const silent = sample.filter((entry) => {
      const question = questionnaire.questions.filter(({ id }) => id === entry.question || opens(id));
      const only = { ...questionnaire, questions: question };
      const changed = withPrinted(published, entry, String(Number(entry.printed) + 1));
      const before = new Set(arithmeticChecks(only, published).flatMap((c) => (c.holds ? [] : keyText(c))));
      return arithmeticChecks(only, changed).every((c) => c.holds || before.has(keyText(c)));
    });
    expect(sample.length).toBeGreaterThan(50);
    expect(silent.map(keyText)).toEqual([]);
  });
});

/** Whether a question is one of those that the crossings or the conditions of others rest on. */
function opens(id: string): boolean {
  return (
    questionnaire.questions.some(({ access }) =>
      JSON.stringify(access ?? "").includes(`"question":"${id}"`),
    ) || ["2.3", "2.6"].includes(id)
  );
}
