import { describe, expect, test } from "vitest";
import { filterSurvey } from "../../lib/answers/filterSurvey";
import { answers } from "../../lib/answers/Survey";
import { UserError } from "../../lib/base/UserError";
import { itemSurvey, partialSurvey, ticked } from "../support/itemSurvey";
import { smallSurvey } from "../support/smallSurvey";

const survey = smallSurvey(
  { q1_3: "3", q1_4_1: "9", q1_2: "01" },
  { q1_1: "Privée", q1_3: "5", q1_2: "971" },
  { q1_3: "4", q1_5: "Plusieurs Conum", q1_6: "4" },
);

describe("filterSurvey", () => {
  test("keeps the respondents who gave an answer, with all their answers", () => {
    const kept = filterSurvey(survey, "1.1", "Publique");
    expect(kept.ids).toEqual(["r1", "r3"]);
    expect(answers(kept, "1.3")).toEqual([3, 4]);
    expect(answers(kept, "1.6")).toEqual([null, 4]);
    expect([...kept.columns.values()].every(({ codes }) => codes.length === 2)).toBe(true);
    expect(kept.questionnaire).toBe(survey.questionnaire);
  });

  test("keeps several answers", () => {
    const kept = filterSurvey(survey, "1.2", ["01", "971"]);
    expect(kept.ids).toEqual(["r1", "r2"]);
    expect(kept.filter).toBe("1.2 : « 01 » ou « 971 »");
  });

  test("keeps what a function of the answer says, null included", () => {
    expect(filterSurvey(survey, "1.3", (score) => Number(score) >= 4).ids).toEqual(["r2", "r3"]);
    expect(filterSurvey(survey, "1.6", (answer) => answer === null).ids).toEqual(["r1", "r2"]);
    expect(filterSurvey(survey, "1.3", (score) => Number(score) >= 4).filter).toBe("1.3 : condition libre");
  });

  test("filters on a score by its digits", () => {
    expect(filterSurvey(survey, "1.3", ["3", "5"]).ids).toEqual(["r1", "r2"]);
  });

  test("leaves the survey as it was", () => {
    filterSurvey(survey, "1.1", "Publique");
    expect(survey.ids).toEqual(["r1", "r2", "r3"]);
    expect(survey.filter).toBeUndefined();
  });

  test("tells one filter after the other", () => {
    const kept = filterSurvey(filterSurvey(survey, "1.1", "Publique"), "1.5", "Un Conum");
    expect(kept.ids).toEqual(["r1"]);
    expect(kept.filter).toBe("1.1 : « Publique » ; 1.5 : « Un Conum »");
  });

  test.each([
    ["alone", "privée"],
    ["beside a right one", ["Publique", "privée"]],
  ])("refuses an answer that the question does not have, %s", (_, keep) => {
    expect(() => filterSurvey(survey, "1.1", keep)).toThrow(
      new UserError(
        "La question 1.1 n’a pas de réponse « privée » ; vouliez-vous dire « Privée » ? Réponses : « Publique », « Privée ».",
      ),
    );
  });

  test("never takes a question that was not asked for an answer", () => {
    expect(() => filterSurvey(survey, "1.6", "null")).toThrow(UserError);
  });

  test("filters on one item of a question", () => {
    expect(filterSurvey(survey, "1.4.1", "9").ids).toEqual(["r1"]);
    expect(filterSurvey(survey, "1.4.1", "9").filter).toBe("1.4, Le matériel, les locaux : « 9 »");
    expect(() => filterSurvey(survey, "1.4", "9")).toThrow(/^La question 1\.4 a plusieurs items/);
  });

  test("filters on an answer to tick, 1 or 0", () => {
    const items = itemSurvey(ticked("100"), ticked("010"), {});
    expect(filterSurvey(items, "2.1.1", (given) => given === 1).ids).toEqual(["r1"]);
    expect(filterSurvey(items, "2.1.1", "0").ids).toEqual(["r2"]);
    expect(filterSurvey(items, "2.1.1", "0").filter).toBe("2.1, Du coût, des postes : « 0 »");
    expect(() => filterSurvey(items, "2.1.1", "Oui")).toThrow(
      new UserError("La question 2.1 n’a pas de réponse « Oui ». Réponses : « 1 », « 0 »."),
    );
  });

  test("filters on the answers to an item of a grid, and refuses those that it does not have", () => {
    const items = itemSurvey({ q2_2_1: "Non" }, {}, { q2_2_1: "Je ne sais pas" });
    expect(filterSurvey(items, "2.2.1", ["Oui", "Non"]).ids).toEqual(["r1", "r2"]);
    expect(() => filterSurvey(items, "2.2.1", "oui")).toThrow(
      new UserError(
        "La question 2.2 n’a pas de réponse « oui » ; vouliez-vous dire « Oui » ? Réponses : « Oui », « Non », « Je ne sais pas ».",
      ),
    );
  });

  test("keeps a survey that lacks questions as partial as it was, and refuses to filter on them", () => {
    const partial = partialSurvey(["id", "q1_1", "q1_2", "q2_2_1", "q2_2_2"], {}, { q1_1: "Privée" });
    const kept = filterSurvey(partial, "1.1", "Privée");
    expect([...kept.columns.keys()]).toEqual([...partial.columns.keys()]);
    expect(() => filterSurvey(partial, "2.4", "Oui")).toThrow(
      /^Les réponses lues ne contiennent pas la question 2\.4\./,
    );
  });

  test("refuses to leave nobody, and names the answers there are", () => {
    const kept = filterSurvey(survey, "1.1", "Privée");
    expect(() => filterSurvey(kept, "1.2", "35")).toThrow(
      new UserError("Aucun répondant ne passe le filtre (1.2 : « 35 »). Réponses présentes : « 971 »."),
    );
    expect(() => filterSurvey(survey, "1.3", () => false)).toThrow(
      new UserError(
        "Aucun répondant ne passe le filtre (1.3 : condition libre). Réponses présentes : « 3 », « 5 », « 4 ».",
      ),
    );
  });

  test("says so when the question was asked to nobody", () => {
    const kept = filterSurvey(survey, "1.5", "Un Conum");
    expect(() => filterSurvey(kept, "1.6", "4")).toThrow(
      new UserError("Aucun répondant ne passe le filtre (1.6 : « 4 »). Réponses présentes : aucune."),
    );
  });
});
