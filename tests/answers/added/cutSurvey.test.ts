import { describe, expect, test } from "vitest";
import { missingAt } from "../../../lib/answers/AnswerColumn";
import { cutSurvey } from "../../../lib/answers/added/cutSurvey";
import { classNames } from "../../../lib/present/classNames";
import { flatTable } from "../../../lib/tables/flatTable";
import { answersIn } from "../../support/columns";
import { readSurvey } from "../../support/committed";

const survey = readSurvey();
const cut = (id: string, breaks: readonly number[], options: Parameters<typeof cutSurvey>[3] = {}) =>
  cutSurvey(survey, id, breaks, options, classNames);
const made = (own: typeof survey, id: string) => own.questionnaire.questions.find((one) => one.id === id)!;

describe("cutSurvey", () => {
  test("names the classes of whole numbers by their ends, and takes both ends in", () => {
    expect(made(cut("2.7", [2, 3, 5, Number.POSITIVE_INFINITY]), "2.7-bis")).toMatchObject({
      kind: "single",
      choices: ["2 à 3", "4 à 5", "6 ou plus"],
    });
    expect(made(cut("2.7", [2, 3, 5, Number.POSITIVE_INFINITY], { right: false }), "2.7-bis")).toMatchObject({
      choices: ["2", "3 à 4", "5 ou plus"],
    });
  });

  test("makes a grid of a scale of several items, and a single choice of one item", () => {
    const whole = made(cut("3.1", [1, 5, 10]), "3.1-bis");
    expect(whole).toMatchObject({ kind: "grid", choices: ["1 à 5", "6 à 10"] });
    const own = cut("3.1.2", [1, 5, 10], { labels: ["Peu", "Beaucoup"] });
    expect(made(own, "3.1-2bis")).toMatchObject({ kind: "single", choices: ["Peu", "Beaucoup"] });
    expect(answersIn(own, "q3_1-2bis").map((one) => (one === null ? null : one === "Peu"))).toEqual(
      answersIn(survey, "q3_1_2").map((score) => (score === null ? null : Number(score) <= 5)),
    );
  });

  test("keeps why there is no answer, and says that no report determines its table", () => {
    const own = cut("2.7", [2, 3, Number.POSITIVE_INFINITY]);
    const [before, after] = [survey.columns.get("q2_7")!, own.columns.get("q2_7-bis")!];
    expect(survey.ids.map((_, row) => missingAt(after, row))).toEqual(
      survey.ids.map((_, row) => missingAt(before, row)),
    );
    expect(flatTable(own, "2.7-bis").source.printed).toBe(false);
  });

  test.each([
    [[2, 3, 3, 20], {}, /^La borne 3 est donnée deux fois : attendu \[2, 3, 20\]\.$/],
    [[2, 9, 3, 20], {}, /^Les bornes vont en croissant, or 3 vient après 9 .* attendu \[2, 3, 9, 20\]\.$/],
    [[2], {}, /^Les bornes « 2 » ne font pas de classe/],
    [[2, Number.NaN], {}, /^La borne « NaN » n’est pas un nombre/],
    [["2", 3] as never, {}, /^La borne « 2 » n’est pas un nombre/],
    [3 as never, {}, /^Les bornes « 3 » ne font pas de classe .*\[0, 5, 10\]/],
    [[2, 3, 1000], { labels: ["Un"] }, /^1 noms? pour 2 classes \(« Un »\)/],
    [[2, 3, 1000], { labels: ["Un", "Un"] }, /^Deux classes se nommeraient « Un »/],
    [[2, 3, 1000], { id: "2.7" }, /^« 2\.7 » ne convient pas/],
  ])("refuses the breaks %j %j in one French sentence", (breaks, options, said) => {
    expect(() => cut("2.7", breaks, options)).toThrow(said);
  });

  test("says what is outside the breaks, how many, and breaks that hold them", () => {
    expect(() => cut("2.7", [3, 5, 1000])).toThrow(
      /^\d+ réponses à 2\.7 sont hors des bornes, de 3 à 1000 \(2\) : attendu des bornes qui les contiennent, par exemple \[2, 5, 1000\]\.$/,
    );
  });

  test.each([
    [
      "2.3",
      /^La question 2\.3 n’est pas un nombre, mais a une liste de réponses : recode\(…, "2\.3", \{…\}\)/,
    ],
    ["2.99", /^Question « 2\.99 » inconnue/],
  ])("refuses %s, which has no numbers", (id, said) => {
    expect(() => cut(id, [0, 1])).toThrow(said);
  });
});

describe("classNames", () => {
  test("name numbers with decimals by intervals, and open classes by their end", () => {
    const [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    expect(classNames([0, 1.5, 4], true, 2)).toEqual(["[0 ; 1,5]", "]1,5 ; 4]"]);
    expect(classNames([0, 1.5, 4], false, 2)).toEqual(["[0 ; 1,5[", "[1,5 ; 4]"]);
    expect(classNames([least, 2.5, most], true, 1)).toEqual(["2,5 ou moins", "plus de 2,5"]);
    expect(classNames([least, 2.5, most], false, 1)).toEqual(["moins de 2,5", "2,5 ou plus"]);
    expect(classNames([least, 2, most], false, 0)).toEqual(["1 ou moins", "2 ou plus"]);
    expect(classNames([-3, 0, 1, 1.5], true, 0)).toEqual(["−3 à 0", "1", "]1 ; 1,5]"]);
  });
});
