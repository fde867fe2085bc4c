import { describe, expect, test } from "vitest";
import { defaultRules } from "../../lib/secrecy/Secrecy";
import type { Study } from "../../lib/study/Study";
import { words } from "../../lib/words/words";
import { conum, conumWords } from "../support/conum";
import { otherStudy } from "../support/otherStudy";
import { longTest } from "../support/realChecks";
import { useShown } from "../support/shown";

const shown = useShown();
const all = () => shown().join("\n");

describe("a question that recode adds", () => {
  const recoded = (say: ReturnType<typeof conumWords>) =>
    say.recode(say.study(), "2.11", { "Pas oui": ["Non", "Je ne sais pas"] });

  test("says under its tables and figures what it was made of, and of how many", () => {
    const say = conumWords();
    say.show(say.crosstab(recoded(say), "2.11-bis", "2.3"));
    expect(all()).toContain(
      "Regroupement de la question 2.11 (2.11-bis, n = 927) : « Pas oui » réunit « Non », « Je ne sais pas » ; les autres réponses restent ce qu’elles sont.",
    );
    const { layout } = say.crossingFigure(say.crosstab(recoded(say), "2.11-bis", "2.3"));
    expect(JSON.stringify(layout)).toContain("Regroupement de la question 2.11");
  });

  test("warns of rebuilt answers as its question does: not where a report prints what is added up, and where it does not", () => {
    const say = conumWords();
    const own = recoded(say);
    const warning = " n’est pas dans le rapport";
    say.show(say.crosstab(own, "2.11-bis", "2.3"));
    expect(all()).not.toContain(warning);
    say.show(say.crosstab(own, "2.11-bis", "2.10"));
    expect(all()).toContain(warning);
    say.show(say.crosstab(say.cut(own, "3.1.1", [1, 5, 10]), "3.1-1bis", "2.3"));
    // Under the table and under its figure.
    expect(all().split(warning)).toHaveLength(5);
  });

  longTest("is known by every word once these answers are used, and by none before", () => {
    const say = conumWords();
    expect(() => say.show("2.11-bis")).toThrow(
      /^La question « 2\.11-bis » n’est pas dans ces réponses\. recode, cut et fromFrame .*use\(…\)/,
    );
    const own = say.cut(recoded(say), "2.7", [2, 3, Number.POSITIVE_INFINITY], {
      labels: ["Peu", "Beaucoup"],
    });
    say.use(own);
    for (const id of ["2.11-bis", "2.7-bis"] as const) {
      say.show(id);
      say.show(say.examine(id));
      say.show(say.multiplicity(id));
      say.show(say.interaction(id));
      say.show(say.frame(own, id).head(3));
      say.show(say.mca(own, id, "2.8"));
    }
    expect(say.percent("2.11-bis", "Pas oui", "Publique")).toMatch(/%/);
    expect(say.gap("2.11-bis", "Pas oui", "structure")).toMatch(/point/);
    expect(say.label("2.11-bis")).toContain("(réponses regroupées)");
    expect(say.questions("regroupées").questions.map(({ question }) => question.id)).toEqual(["2.11-bis"]);
    say.show(say.study());
    say.show(own);
    expect(all()).toContain("Ajoutée : 2.11-bis");
    expect(all()).not.toMatch(/undefined|NaN/);
  });

  test("changes nothing that a report prints: facts and contents are of what was asked", () => {
    const say = conumWords();
    const [facts, contents] = [say.facts(), say.contents()];
    say.use(say.cut(recoded(say), "3.1.1", [1, 5, 10]));
    expect(say.facts()).toEqual(facts);
    expect(say.contents().sections).toEqual(contents.sections);
  });

  longTest("is not in what is drawn from a report: components, and a scenario", () => {
    const say = conumWords();
    const own = say.cut(recoded(say), "3.1.1", [1, 5, 10]);
    say.use(own);
    expect(say.pca(own).components).toEqual(say.pca(conum).components);
    expect(say.scenario(0.4, 0.1).questionnaire.questions).toHaveLength(122);
  });

  test("keeps weights, and who was kept", () => {
    const whole = otherStudy(2);
    const weighted: Study = {
      ...whole,
      weights: { name: "poids", weights: whole.ids.map((_, i) => 0.5 + (i % 4)), drawn: [whole.ids.length] },
    };
    const say = words(weighted);
    const own = say.recode(say.filter(weighted, "1.3", "Public"), "2.1", { "Pas oui": ["Non", "Peut-être"] });
    const table = say.crosstab(own, "2.1-bis", "1.1");
    expect(table.weighting?.name).toBe("poids");
    expect(table.source.filter).toBe("1.3 : « Public »");
    // Two groups of answers weigh what their answers do.
    const before = say.flatTable(say.filter(weighted, "1.3", "Public"), "2.1");
    const after = say.flatTable(own, "2.1-bis");
    if (before.kind !== "flatCounts" || after.kind !== "flatCounts") throw new Error(after.kind);
    expect(after.rows[1]!.percent).toBeCloseTo(before.rows[1]!.percent + before.rows[2]!.percent, 10);
  });

  test("is refused where small numbers are kept secret, in French", () => {
    const whole = otherStudy(1);
    const secret: Study = { ...whole, secrecy: { ...defaultRules, width: 5, whole } };
    const say = words(secret);
    expect(() => say.recode(secret, "2.1", { A: ["Oui"] })).toThrow(
      /^Cette étude applique le secret statistique/,
    );
    expect(() => say.cut(secret, "2.3", [0, 2, 100])).toThrow(/^Cette étude applique le secret statistique/);
    expect(() => say.fromFrame({} as never, secret, {})).toThrow(
      /^Cette étude applique le secret statistique/,
    );
  });

  test("is known to the compiler, with its answers, by what it was added to", () => {
    const say = conumWords();
    const survey = say.study();
    const never = () => {
      const own = say.recode(survey, "2.11", { "Pas oui": ["Non", "Je ne sais pas"] });
      const both = say.cut(own, "2.7", [2, 3, 1000], { id: "2.7-c", labels: ["Peu", "Beaucoup"] });
      say.crosstab(say.filter(both, "2.7-c", "Peu"), "2.11-bis", "2.7-c");
      // What is not said stays, or goes where it is told.
      say.filter(own, "2.11-bis", ["Oui", "Pas oui"]);
      say.filter(say.recode(survey, "2.11", { A: ["Oui"] }, { else: "B" }), "2.11-bis", "B");
      // @ts-expect-error it was added to the others
      say.crosstab(survey, "2.11-bis", "2.3");
      // @ts-expect-error there is no such question
      say.crosstab(both, "2.11-bos", "2.3");
      // @ts-expect-error this answer was put into another
      say.filter(own, "2.11-bis", "Non");
      // @ts-expect-error there is no such class
      say.filter(both, "2.7-c", "Trop");
      // @ts-expect-error there is no such answer
      say.recode(survey, "2.11", { A: ["Ouii"] });
      // @ts-expect-error it does not begin as the question
      say.recode(survey, "2.11", { A: ["Oui"] }, { id: "2.10-bis" });
      // @ts-expect-error a grid has several answers
      say.crosstab(say.recode(survey, "6.4", { A: ["Oui"] }), "2.3", "6.4-bis");
      // @ts-expect-error the frame has no such column
      say.frame(survey, "2.7").column("q2_8");
      // @ts-expect-error the frame has no such column
      say.fromFrame(say.frame(survey, "2.7"), survey, { "2.7-x": "q2_8" });
    };
    expect(never).toBeTypeOf("function");
  });

  test("refuses answers of another study in terms of what it has", () => {
    const say = conumWords();
    expect(() => say.recode(otherStudy(1), "2.11", { A: ["Oui"] })).toThrow(/^Question « 2\.11 » inconnue/);
    expect(conum.questionnaire.questions).toHaveLength(122);
  });
});
