import { describe, expect, test } from "vitest";
import { frame } from "../../lib/words/frame";
import { words } from "../../lib/words/words";
import { answersIn } from "../support/columns";
import { readSurvey } from "../support/committed";
import { conum } from "../support/conum";
import { itemSurvey, partialSurvey, ticked } from "../support/itemSurvey";
import { useShown } from "../support/shown";

const shown = useShown();

describe("frame", () => {
  const survey = readSurvey();

  test("has the id and one column per question named, and all of them when none is", () => {
    expect(frame(survey, "2.3", "2.7").columns).toEqual(["id", "q2_3", "q2_7"]);
    expect(frame(survey).columns).toEqual(["id", ...survey.columns.keys()]);
    expect(frame(survey).shape).toEqual([927, 1 + survey.columns.size]);
  });

  test("holds the answers unchanged, null where the question was not asked", () => {
    const { values } = frame(survey, "2.3", "2.7");
    expect(values.map(([id]) => id)).toEqual(survey.ids);
    expect(values.map(([, structure]) => structure)).toEqual(answersIn(survey, "q2_3"));
    expect(values.map(([, , number]) => number)).toEqual(answersIn(survey, "q2_7"));
  });

  test("is filtered, sorted, grouped and counted with the methods that its type declares", () => {
    const answers = frame(survey, "2.3", "2.6", "2.7");
    const several = answers.query(answers.column("q2_6").eq("Plusieurs Conum")).resetIndex();
    expect(several.shape[0]).toBe(212);
    const large = several.query(several.column("q2_7").ge(5).and(several.column("q2_3").eq("Publique")));
    const expected = survey.ids.filter(
      (_, row) =>
        Number(answersIn(survey, "q2_7")[row]) >= 5 && answersIn(survey, "q2_3")[row] === "Publique",
    );
    expect(large.shape[0]).toBe(expected.length);
    const numbers = several.sortValues("q2_7", { ascending: false }).column("q2_7").values as number[];
    expect(numbers[0]).toBe(Math.max(...numbers));
    expect(answers.head(3).shape).toEqual([3, 4]);
    expect(answers.tail(2).shape).toEqual([2, 4]);
    expect(answers.loc({ rows: [0], columns: ["id"] }).values).toEqual([[survey.ids[0]]]);
    const groups = answers.groupby(["q2_3", "q2_6"]).col(["id"]).count();
    expect(groups.values).toEqual(
      expect.arrayContaining([
        ["Publique", "Un Conum", 360],
        ["Privée", "Plusieurs Conum", 94],
      ]),
    );
    expect(answers.column("q2_3").unique().values.sort()).toEqual(["Privée", "Publique"]);
    expect(answers.column("q2_3").valueCounts().values.sort()).toEqual([449, 478]);
  });

  test("has one column per item, and of a survey that lacks questions those there are", () => {
    expect(frame(itemSurvey(ticked("101"), {}), "2.1").values).toEqual([
      ["r1", 1, 0, 1],
      ["r2", null, null, null],
    ]);
    const partial = partialSurvey(["id", "q1_1", "q1_2"], {});
    expect(frame(partial).columns).toEqual(["id", "q1_1", "q1_2"]);
    expect(() => frame(partial, "2.1")).toThrow(/^Les réponses lues ne contiennent pas la question 2\.1\./);
  });

  test("is shown with the wording of each column under it, whatever was done to it", () => {
    const answers = frame(survey, "2.7", "3.1");
    words(conum).show(answers.dropNa({ axis: 1 }).head(2));
    expect(shown()[0]).toContain("q2_7 : Combien de Conum avez-vous recrutés ?");
    expect(shown()[0]).toMatch(/^q3_1_2 : .*, D’aide dans les démarches du quotidien$/m);
  });

  test("refuses an unknown question in French", () => {
    expect(() => frame(survey, "2.99")).toThrow(/Question « 2\.99 » inconnue/);
  });
});
