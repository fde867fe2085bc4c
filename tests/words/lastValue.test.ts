import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { boundWords } from "../../lib/base/boundWords";
import type { ForKernel } from "../../lib/words/ForKernel";
import { words } from "../../lib/words/words";
import { conum, conumWords } from "../support/conum";
import { secretStudy } from "../support/secretStudy";
import { useShown } from "../support/shown";
import { smallSurvey } from "../support/smallSurvey";

const shown = useShown();
const own = conumWords();
const { crosstab, crossingFigure, findings, frame, percent, questions, study } = own;
const kernelOf = (bound: object) => (bound as { readonly [boundWords]: ForKernel })[boundWords];
const { show } = kernelOf(own);

describe("the last value of a cell", () => {
  test.each([
    [
      "a crossing, with its figure",
      () => crosstab(conum, "2.11", "2.10"),
      [/^2\.11 · .* × 2\.10 · .*χ²/s, /./],
    ],
    ["a figure of one’s own", () => crossingFigure(crosstab(conum, "2.11", "2.10")), [/./]],
    [
      "a study",
      () => study(),
      [/^Les structures employeuses.*927 structures.*122 questions.*Publique, Privée.*reconstruites/s],
    ],
    ["a question", () => conum.questionnaire.questions[2], [/^2\.3 · /, /^2\.3 · Tri à plat/, /./]],
    [
      "a list of questions",
      () => conum.questionnaire.questions.slice(0, 2),
      [/^2 questions\n.*2\.1.*choix unique.*927/s],
    ],
    [
      "a list of tables",
      () => [crosstab(conum, "2.11", "2.10"), crosstab(conum, "2.8", "2.3")],
      [/^2\.11/, /./, /^2\.8/, /./],
    ],
    ["a data frame", () => frame(conum, "2.7").head(3), [/^3 lignes/]],
    ["what a word returns", () => findings("valeur copiée"), [/^Constats/]],
    [
      "questions that were looked for",
      () => questions("mediateur"),
      [/^\d+ questions? où il est dit « mediateur »/],
    ],
  ] as const)("is shown as « show » does: %s", (_, value, outputs) => {
    expect(show(value())).toBe(true);
    expect(shown()).toHaveLength(outputs.length);
    for (const [i, output] of outputs.entries()) expect(shown()[i]).toMatch(output);
  });

  test.each([
    ["59,8 %"],
    [12],
    [null],
    [{ a: 1 }],
    [[]],
    [[1, 2]],
    [new Map()],
  ])("is left to the console: %j", (value) => {
    expect(show(value)).toBe(false);
    expect(shown()).toEqual([]);
  });

  test("is left to the words of its own study", () => {
    const other = words(smallSurvey({}) as never);
    expect(kernelOf(other).show(crosstab(conum, "2.11", "2.10"))).toBe(false);
    expect(kernelOf(other).show(study())).toBe(false);
  });

  test("is refused, as `show` refuses it, where the study keeps small numbers secret", () => {
    const thirty = [30, 30, 30];
    const secret = words(secretStudy([thirty, thirty, thirty]));
    expect(() => kernelOf(secret).show(frame(conum, "2.7"))).toThrow(/secret/i);
  });
});

describe("a console that knows nothing of notebooks", () => {
  test("prints a table, a study, a noun as text, and no dump of an object", () => {
    for (const value of [
      crosstab(conum, "2.11", "2.10"),
      study(),
      findings("valeur copiée"),
      questions("médiateur"),
    ]) {
      expect(inspect(value)).not.toMatch(/kind:|\[Object\]|questionnaire:/);
    }
    expect(inspect(crosstab(conum, "2.11", "2.10"))).toMatch(/^2\.11 · .*χ²/s);
  });

  test("sees nothing else of it changed", () => {
    const crossing = crosstab(conum, "2.11", "2.10");
    expect(Object.keys(crossing)).toEqual(Object.keys({ ...crossing }));
    expect(Object.getOwnPropertySymbols({ ...crossing })).toEqual([]);
    expect(percent("2.8", "Oui")).toMatch(/^\d+,\d.%$/);
  });
});

describe("questions", () => {
  test("looks in wordings, items and answers, whatever the accents, and says in which it was found", () => {
    const found = questions("MEDIATEUR");
    expect(found.questions.length).toBeGreaterThan(0);
    for (const { question, found: inside } of found.questions) {
      expect(`${question.label} ${question.note ?? ""} ${inside ?? ""}`).toMatch(/m[ée]diateur/i);
    }
  });

  test("lists all of them where nothing is looked for", () => {
    expect(questions().questions).toHaveLength(122);
  });

  test("says that nothing was found, and what was probably meant", () => {
    own.show(questions("mediatuer"));
    expect(shown()).toEqual(["Aucune question ne dit « mediatuer » ; vouliez-vous dire « médiateur » ?"]);
  });
});
