import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerAt, missingAt } from "../../../lib/answers/AnswerColumn";
import { recodeSurvey } from "../../../lib/answers/added/recodeSurvey";
import { filterSurvey } from "../../../lib/answers/filterSurvey";
import { askedRows } from "../../../lib/answers/Survey";
import { flatTable } from "../../../lib/tables/flatTable";
import { answersIn } from "../../support/columns";
import { readSurvey } from "../../support/committed";
import { itemSurvey, ticked } from "../../support/itemSurvey";
import { otherStudy } from "../../support/otherStudy";

const survey = readSurvey();
const other = otherStudy(3);

describe("recodeSurvey", () => {
  test("adds a question after the one it is made of, and changes nothing that was there", () => {
    const own = recodeSurvey(survey, "2.11", { Autre: ["Non", "Je ne sais pas"] });
    const ids = own.questionnaire.questions.map(({ id }) => id);
    expect(ids[ids.indexOf("2.11") + 1]).toBe("2.11-bis");
    expect(ids.filter((id) => id !== "2.11-bis")).toEqual(survey.questionnaire.questions.map(({ id }) => id));
    for (const [name, column] of survey.columns) expect(own.columns.get(name)).toBe(column);
    expect(survey.questionnaire.questions).toHaveLength(122);
  });

  test("keeps every reason of no answer, and never puts one into a group", () => {
    const asked = itemSurvey(ticked("100"), {}, ticked("011"));
    const own = recodeSurvey(asked, "2.1", {
      Deux: flatTable(asked, "2.1").kind === "flatCounts" ? choicesOf(asked, "2.1").slice(0, 2) : [],
    });
    const source = asked.columns.get("q2_1_1")!;
    const made = own.columns.get("q2_1-bis_1")!;
    expect(asked.ids.map((_, row) => answerAt(made, row))).toEqual([1, null, 1]);
    expect(asked.ids.map((_, row) => missingAt(made, row))).toEqual(
      asked.ids.map((_, row) => missingAt(source, row)),
    );
  });

  test("puts every answer where it is told, whatever the groups", () => {
    const choices = choicesOf(survey, "3.2");
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("A", "B", "C", undefined), { minLength: 6, maxLength: 6 }),
        (places) => {
          const named = [...new Set(places)].flatMap((place) => place ?? []);
          fc.pre(named.length > 0);
          const groups = Object.fromEntries(
            named.map((label) => [label, choices.filter((_, i) => places[i] === label)]),
          );
          const own = recodeSurvey(survey, "3.2", groups);
          const before = answersIn(survey, "q3_2");
          expect(answersIn(own, "q3_2-bis")).toEqual(
            before.map((answer) =>
              answer === null ? null : (places[choices.indexOf(String(answer))] ?? answer),
            ),
          );
        },
      ),
    );
  });

  test("makes of a grid a grid of the same items, and of one item a single choice", () => {
    const grid = recodeSurvey(other, "2.5", { Parfois: ["Souvent"] });
    expect(grid.questionnaire.questions.find(({ id }) => id === "2.5-bis")).toMatchObject({
      kind: "grid",
      items: ["Matin", "Soir"],
      choices: ["Parfois", "Jamais"],
    });
    const item = recodeSurvey(other, "2.5.2", { Parfois: ["Souvent"] });
    expect(item.questionnaire.questions.find(({ id }) => id === "2.5-2bis")).toMatchObject({
      kind: "single",
      label: "La question 2.5 : Soir (réponses regroupées)",
    });
    expect(answersIn(item, "q2_5-2bis")).toEqual(answersIn(grid, "q2_5-bis_2"));
  });

  test("is of the question that it is made of for who was asked, for its crossings, and for a filter", () => {
    const own = recodeSurvey(survey, "12.2", { Deux: choicesOf(survey, "12.2").slice(0, 2) });
    expect(askedRows(own, "12.2-bis")).toEqual(askedRows(survey, "12.2"));
    const source = survey.questionnaire.questions.find(({ id }) => id === "12.2")!;
    expect(own.questionnaire.questions.find(({ id }) => id === "12.2-bis")!.crossings).toEqual(
      source.crossings,
    );
    const part = filterSurvey(own, "2.3", "Publique");
    expect(flatTable(part, "12.2-bis").source.filter).toBe("2.3 : « Publique »");
  });

  test("is determined by what prints its question where answers are added up, and not where several were ticked", () => {
    const printed = (id: string, made: typeof survey) => flatTable(made, id).source.printed;
    expect(printed("2.11-bis", recodeSurvey(survey, "2.11", { A: ["Non"] }))).toBe(true);
    const multiple = recodeSurvey(survey, "12.2", { Deux: choicesOf(survey, "12.2").slice(0, 2) });
    expect(printed("12.2-bis", multiple)).toBe(false);
  });

  test.each([
    [
      { A: ["Ouii"] },
      {},
      /^La question 2\.11 n’a pas de réponse « Ouii » ; vouliez-vous dire « Oui » \? Réponses : « Oui »/,
    ],
    [
      { A: ["Oui"], B: ["Oui", "Non"] },
      {},
      /^La réponse « Oui » est donnée deux fois, dans « A » et dans « B »/,
    ],
    [{ A: ["Oui", "Oui"] }, {}, /^La réponse « Oui » est donnée deux fois, dans « A »/],
    [{ Oui: ["Non"] }, {}, /^« Oui » est aussi une réponse, qui resterait à part/],
    [
      { A: "Oui" } as never,
      {},
      /^Le groupe « A » n’est pas une liste de réponses : attendu \{ "A": \["Oui"\] \}\.$/,
    ],
    [{ A: [] }, {}, /^Le groupe « A » est vide/],
    [{}, {}, /^Rien n’est à regrouper/],
    [{ " ": ["Oui"] }, {}, /^Un groupe n’a pas de nom/],
    [{ A: ["Oui", "Non", "Je ne sais pas"] }, { else: "B" }, /^Toutes les réponses sont déjà dans un groupe/],
    [{ A: ["Oui"] }, { id: "2.11" }, /^« 2\.11 » ne convient pas .* par exemple « 2\.11-bis »\.$/],
    [{ A: ["Oui"] }, { id: "2.10-bis" }, /^« 2\.10-bis » ne convient pas/],
    [{ A: ["Oui"] }, { id: "2.11-à part" }, /^« 2\.11-à part » ne convient pas/],
  ])("refuses %j %j in one French sentence", (groups, options, said) => {
    expect(() => recodeSurvey(survey, "2.11", groups, options)).toThrow(said);
  });

  test("refuses an id that is taken, with one that is free", () => {
    const own = recodeSurvey(survey, "2.11", { A: ["Oui"] });
    expect(() => recodeSurvey(own, "2.11", { A: ["Oui"] })).toThrow(
      /^« 2\.11-bis » est déjà une question de ces réponses .* par exemple \{ id: "2\.11-ter" \}\.$/,
    );
  });

  test.each([
    ["2.7", /^La question 2\.7 se répond par un nombre.* : cut\(…, "2\.7", \[bornes\]\)/],
    ["3.1", /^La question 3\.1 se répond par un nombre/],
    ["12.2.1", /^12\.2\.1 est une seule réponse à cocher .* : recode\(…, "12\.2", …\)/],
    ["2.99", /^Question « 2\.99 » inconnue/],
    ["6.4.9", /^La question 6\.4 n’a pas d’item « 6\.4\.9 »/],
  ])("refuses %s, which has no answers to put together", (id, said) => {
    expect(() => recodeSurvey(survey, id, { A: ["Oui"] })).toThrow(said);
  });
});

function choicesOf({ questionnaire }: Pick<typeof survey, "questionnaire">, id: string): readonly string[] {
  const question = questionnaire.questions.find((own) => own.id === id)!;
  return "choices" in question ? question.choices : [];
}
