import { describe, expect, test } from "vitest";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { tableText } from "../../lib/present/render/tableText";
import { missingTable } from "../../lib/present/tables/missingTable";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { crossTable } from "../../lib/tables/crossTable";
import { flatTable } from "../../lib/tables/flatTable";
import { missingAnswers } from "../../lib/tables/missingAnswers";
import { askedCount, type CrossedMeans, type FlatMeans } from "../../lib/tables/Table";
import { plain } from "../support/plain";
import { bytesOf, smallSurvey } from "../support/smallSurvey";

describe("a table of answers some of which are missing", () => {
  const survey = smallSurvey(
    { q1_4_1: "7", q1_4_2: "" },
    { q1_4_1: "", q1_4_2: "" },
    { q1_4_1: "5", q1_4_2: "3" },
    { q1_1: "Privée", q1_4_1: "1", q1_4_2: "2" },
  );

  test("is of those who answered an item at least, and says how many were asked", () => {
    const table = flatTable(survey, "1.4");
    expect(table.n).toBe(3);
    expect(table.missing).toEqual([{ reason: "noAnswer", n: 1 }]);
    expect(askedCount(table)).toBe(4);
  });

  test("counts each item over those who answered it", () => {
    const { rows } = flatTable(survey, "1.4") as FlatMeans;
    expect(rows.map(({ n, mean }) => [n, mean])).toEqual([
      [3, 13 / 3],
      [2, 2.5],
    ]);
    const crossed = crossTable(survey, "1.4", "1.1") as CrossedMeans;
    expect(crossed.rows.map(({ cells }) => cells.map(({ n }) => n))).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect(crossed.groups.map(({ n }) => n)).toEqual([2, 1]);
    expect(crossed.missing).toEqual([{ reason: "noAnswer", n: 1 }]);
  });

  test("leaves out of a crossing whoever is in no group", () => {
    const table = crossTable(smallSurvey({ q1_1: "" }, {}), "1.3", "1.1");
    expect(table.n).toBe(1);
  });
});

describe("the missing answers of a survey", () => {
  const questionnaire = parseQuestionnaire(
    JSON.stringify({
      title: "Petite",
      missing: { 98: "refused", 99: "doesNotKnow" },
      crossings: [],
      sections: [{ number: 1, title: "Une" }],
      questions: [
        { id: "1.1", label: "Lit", kind: "single", choices: ["Oui", "Non"], crossings: [] },
        {
          ...{ id: "1.2", label: "Livres", kind: "number", range: { min: 0 }, crossings: [] },
          access: { condition: { question: "1.1", is: ["Oui"] }, printed: "Si oui" },
        },
        { id: "1.3", label: "Notes", kind: "scale", items: ["a", "b"], crossings: [] },
        { id: "1.4", label: "Pourquoi", kind: "open", crossings: [] },
      ],
    }),
    "petite.json",
  );
  // By hand: 1.2 is put to r1 to r4; 98, 99 and a blank are missing. 1.3 is answered where one note is there.
  const rows = [
    "r1,Oui,3,1,2,x",
    "r2,Oui,98,,3,",
    "r3,Oui,99,,,",
    "r4,Oui,,98,,y",
    "r5,Non,,4,4,",
    "r6,,,5,,",
  ];
  const survey = parseRespondents(
    questionnaire,
    bytesOf(["id,q1_1,q1_2,q1_3_1,q1_3_2,q1_4", ...rows, ""].join("\n")),
    "r.csv",
  );

  test("say who was asked, who answered and why the others did not, the most missing first", () => {
    const { questions, respondents } = missingAnswers(survey);
    expect(respondents).toBe(6);
    expect(
      questions.map(({ question: { id }, asked, answered, notAsked, share }) => [
        ...[id, asked, answered, notAsked],
        Number(share.toFixed(4)),
      ]),
    ).toEqual([
      ["1.2", 4, 1, 2, 0.75],
      ["1.4", 6, 2, 0, 0.6667],
      ["1.3", 6, 4, 0, 0.3333],
      ["1.1", 6, 5, 0, 0.1667],
    ]);
    expect(questions[0]!.missing).toEqual([
      { reason: "noAnswer", n: 1 },
      { reason: "refused", n: 1 },
      { reason: "doesNotKnow", n: 1 },
    ]);
    expect(questions[2]!.missing).toEqual([
      { reason: "noAnswer", n: 1 },
      { reason: "refused", n: 1 },
    ]);
  });

  test("tell those who did not answer what opens a question from those whom it leaves out", () => {
    // By hand: r5 said « Non » to 1.1; r6 did not answer it.
    const all = missingAnswers(survey);
    expect(all.questions.map(({ undetermined }) => undetermined)).toEqual([1, 0, 0, 0]);
    expect(plain(tableText(missingTable(all)))).toContain(
      "ceux qui n’ont pas répondu à ce qui ouvre la question, et dont on ne sait pas si elle leur revenait : 1.2 (1).",
    );
  });

  test("name the item that most left out, which a question answered in part hides, and none where all are left out as often", () => {
    // By hand: 1.3 a is answered by r1, r5 and r6, and b by r1, r2 and r5: each by three of six, four one at least.
    const { questions } = missingAnswers(survey);
    expect(questions.map(({ complete }) => complete)).toEqual([undefined, undefined, 2, undefined]);
    expect(questions.map(({ leastAnswered }) => leastAnswered)).toEqual([
      ...[undefined, undefined],
      { share: 0.5 },
      undefined,
    ]);
    expect(plain(tableText(missingTable(missingAnswers(survey))))).not.toMatch(/moins renseigné/i);
    const halves = smallSurvey({ q1_4_1: "7", q1_4_2: "" }, { q1_4_1: "7", q1_4_2: "" });
    const [first] = missingAnswers(halves).questions;
    expect([first!.question.id, first!.share, first!.leastAnswered?.share]).toEqual(["1.4", 0, 1]);
    const text = plain(tableText(missingTable(missingAnswers(halves))));
    expect(text).toMatch(/1\.4 .* 50,0 % +100,0 % \(/);
    expect(text).toContain("fût-ce à un seul item");
    expect(text).toContain("L’item le moins renseigné est dit à côté");
  });

  test("count, of several items, the cells without an answer by reason, of those of whoever was asked", () => {
    // By hand: 1.3 is put to six, so twelve cells: r2 a, r3 a and b, r5 none, r6 b are blank; 98 of r4 a; r4 b blank.
    const { cells } = missingAnswers(survey).questions[2]!;
    expect(cells).toEqual({
      ...{ items: 2, asked: 12 },
      missing: [
        { reason: "noAnswer", n: 5 },
        { reason: "refused", n: 1 },
      ],
    });
    const text = plain(tableText(missingTable(missingAnswers(survey))));
    expect(text).toMatch(
      /1\.3 Notes \(2 items\) +0 +6 +4 +2 +1 +1 +0 +6 sur 12 \(5 sans réponse, 1 refus\) +50,0 %$/m,
    );
  });

  test("add up to those who were asked, whatever items they left out", () => {
    const { questions } = missingAnswers(survey);
    for (const { asked, answered, missing } of questions)
      expect(answered + missing.reduce((sum, { n }) => sum + n, 0)).toBe(asked);
    const lines = plain(tableText(missingTable(missingAnswers(survey)))).split("\n");
    for (const line of lines.filter((own) => /^1\.[24] /.test(own))) {
      const [, asked, answered, ...missing] = line.match(/(?<= )\d+(?= |$)/g)!.map(Number);
      expect(answered! + missing.reduce((sum, n) => sum + n, 0)).toBe(asked);
    }
  });

  test("are none of the items that a ranking of the first few leaves out", () => {
    const ranking = {
      ...{ id: "1.1", label: "Rangs", kind: "ranking", items: ["a", "b", "c"], ranks: 1, crossings: [] },
    };
    const plan = { title: "P", crossings: [], sections: [{ number: 1, title: "Une" }], questions: [ranking] };
    const given = bytesOf("id,q1_1_1,q1_1_2,q1_1_3\nr1,1,,\nr2,,1,\n");
    const own = parseRespondents(parseQuestionnaire(JSON.stringify(plan), "p.json"), given, "r.csv");
    const [first] = missingAnswers(own).questions;
    expect(first).toMatchObject({ asked: 2, answered: 2, share: 0 });
    expect(first).not.toHaveProperty("cells");
    expect(first).not.toHaveProperty("leastAnswered");
  });

  test("name the respondents as their questionnaire does", () => {
    const own = { ...questionnaire.respondent, plural: "élèves" };
    const named = { ...survey, questionnaire: { ...questionnaire, respondent: own } };
    expect(plain(tableText(missingTable(missingAnswers(named))))).toContain("(6 élèves)");
  });

  test("are a table with a column for each reason that there is", () => {
    const text = plain(tableText(missingTable(missingAnswers(survey))));
    expect(text).toContain("Réponses manquantes, question par question (6 répondants)");
    expect(text).toMatch(
      /Question +Non posée +Posée à +Réponses +Complètes +Sans réponse +Refus +Ne sait pas +Cases vides +Part manquante/,
    );
    expect(text).toMatch(/1\.2 Livres +2 +4 +1 +1 +1 +1 +75,0 %/);
    expect(text).toContain("En gras, les questions dont une réponse attendue sur cinq au moins manque");
    const [full] = [smallSurvey({}, {})].map((own) => plain(tableText(missingTable(missingAnswers(own)))));
    expect(full).not.toMatch(/Refus|Sans réponse|En gras/);
  });

  test("are not counted by weight", () => {
    const weights = { name: "poids", weights: [1, 1, 1, 1, 1, 1], drawn: [6] };
    expect(() => missingAnswers({ ...survey, weights })).toThrow("n’a pas de forme pondérée");
  });
});
