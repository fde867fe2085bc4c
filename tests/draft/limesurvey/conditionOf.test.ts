import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conditionOf } from "../../../lib/draft/limesurvey/expression/conditionOf";
import { parseExpression } from "../../../lib/draft/limesurvey/expression/parseExpression";
import { questionnaireOfLime } from "../../../lib/draft/limesurvey/questionnaireOfLime";
import type { LimeStructure } from "../../../lib/import/limesurvey/LimeStructure";
import { meetsCondition } from "../../../lib/questionnaire/access";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";
import type { Condition, Questionnaire } from "../../../lib/questionnaire/types";
import { conditionOn } from "../../support/arbitraryQuestionnaire";
import { expressionOf, limeOf } from "../../support/lime/limeOf";
import { smallLime } from "../../support/lime/smallLime";

/** What the condition of the last question of the small survey becomes. */
function last(relevance: string) {
  const groups = smallLime.groups.map((group, i) =>
    i === 0
      ? group
      : {
          ...group,
          relevance: "1",
          questions: group.questions.map((own) => (own.code === "T1" ? { ...own, relevance } : own)),
        },
  );
  const draft = questionnaireOfLime({ ...smallLime, groups } as LimeStructure);
  // What is drafted is read: its conditions name what is there.
  parseQuestionnaire(JSON.stringify(draft.questionnaire), "questionnaire.json");
  const { questions } = draft.questionnaire;
  return {
    condition: questions.at(-1)!.access?.condition,
    left: draft.left
      .filter(({ question }) => question === "T1")
      .map(({ clause, kept }) => `${kept ? "=" : "-"} ${clause}`),
    reasons: draft.left.filter(({ question }) => question === "T1").map(({ reason }) => reason),
  };
}

const agreed = { question: "1.1", is: ["Oui"] };
const deniedOr = {
  not: { or: [agreed, { not: { question: "1.2", is: ["Salarié", "Retraité", "Étudiant", "Autre"] } }] },
};
const read = { question: "2.1", ticked: "Lire" };

describe("a condition of LimeSurvey", () => {
  test.each<[string, Condition | undefined]>([
    ['Q1.NAOK == "Y"', agreed],
    ["Q1=='Y'", agreed],
    ['"Y" eq Q1.NAOK', agreed],
    ['((Q1.NAOK == "Y"))', agreed],
    ['4242X7X1.NAOK == "Y"', agreed],
    ['Q1.NAOK != "Y"', { not: agreed }],
    ['!(Q1.NAOK == "Y")', { not: agreed }],
    ['!!!(Q1.NAOK == "Y")', { not: agreed }],
    ["!is_empty(Q1.NAOK)", { question: "1.1", is: ["Oui", "Non"] }],
    ['Q1.NAOK != ""', { question: "1.1", is: ["Oui", "Non"] }],
    ['Q2.NAOK == "-oth-"', { question: "1.2", is: ["Autre"] }],
    ['Q2 == "A1" or Q2 == "A3"', { question: "1.2", is: ["Salarié", "Étudiant"] }],
    ["Q4.NAOK > 30", { question: "1.5", above: 30 }],
    [
      "Q4.NAOK >= 30 && Q4 lt 40",
      {
        and: [
          { question: "1.5", above: 29 },
          { question: "1.5", below: 40 },
        ],
      },
    ],
    ["30 < Q4", { question: "1.5", above: 30 }],
    ["Q4 > 30.5", { question: "1.5", above: 30.5 }],
    ["Q4 ge 30.5", { not: { question: "1.5", below: 30.5 } }],
    ["Q5 == 3", { question: "1.6", above: 2 }],
    ["Q5 <= 2", { question: "1.6", below: 3 }],
    [
      "Q6 == 2 OR Q6 == 3 || Q6 == 4",
      {
        and: [
          { question: "1.7", above: 1 },
          { question: "1.7", below: 5 },
        ],
      },
    ],
    ['M1_SQ001.NAOK == "Y"', read],
    ["!is_empty(M1_SQ001)", read],
    ['M1_SQ001.NAOK == ""', { not: read }],
    ["is_empty(M1_SQ001)", { not: read }],
    ["!is_empty(M1_other)", { question: "2.1", ticked: "Autre" }],
    ['F1_SQ001 == "A2"', { question: "2.6", item: "du lieu", is: ["Plutôt"] }],
    ['D2_SQ002_1 == "B2"', { question: "2.13", item: "le prix", is: ["Souvent"] }],
    ["F2_SQ001 >= 3", undefined],
    ["AN_R2_C2 > 4", { question: "2.15", item: "ailleurs", above: 4 }],
    [
      'Q1 == "Y" and (M1_SQ001 == "Y" or Q4 > 60)',
      { and: [agreed, { or: [read, { question: "1.5", above: 60 }] }] },
    ],
    ["1", undefined],
    ["1 == 1 or 0", undefined],
  ])("reads %s", (relevance, condition) => {
    expect(last(relevance).condition).toEqual(condition);
  });

  test.each<[string, Condition | undefined, readonly string[]]>([
    ['Q1 == "Y" and regexMatch("/a/", T1)', agreed, ['- regexMatch("/a/", T1)']],
    ['Q1 == "Y" and (Q4 + 1 > 3)', agreed, ["- (Q4 + 1 > 3)"]],
    [
      'Q1 == "Y" or count(M1_SQ001, M1_SQ002) > 1',
      undefined,
      ["- count(M1_SQ001, M1_SQ002) > 1", '- Q1 == "Y" or count(M1_SQ001, M1_SQ002) > 1'],
    ],
    ['!(Q1 == "Y" or is_empty(Q2) or PLUSTARD == 1)', deniedOr, ["- PLUSTARD == 1"]],
    ['Q1 == "Z"', undefined, ['- Q1 == "Z"']],
    ["CALC > 3", undefined, ["- CALC > 3"]],
    ["T1 != ''", undefined, ["- T1 != ''"]],
    ["Q1.shown == 'Oui'", undefined, ["- Q1.shown == 'Oui'"]],
    ["Q2 > 2", undefined, ["- Q2 > 2"]],
    ["R1_1 == 'A1'", undefined, ["- R1_1 == 'A1'"]],
    ["QT_SQ001 == 'Jean'", undefined, ["- QT_SQ001 == 'Jean'"]],
    ["is_empty(Q2)", undefined, ["- is_empty(Q2)"]],
    ["0", undefined, ["- 0"]],
    ["Q1 == ", undefined, ["- Q1 == "]],
    ["Q1 = 'Y'", undefined, ["- Q1 = 'Y'"]],
    ["(Q1 == 'Y'", undefined, ["- (Q1 == 'Y'"]],
    ["Q1 == 'Y')", undefined, ["- Q1 == 'Y')"]],
    ["if(Q1 == 'Y', 1, 0)", undefined, ["- if(Q1 == 'Y', 1, 0)"]],
  ])("leaves out of %s what it does not understand, and tells it", (relevance, condition, left) => {
    const found = last(relevance);
    expect(found.left).toEqual(left);
    expect(found.condition).toEqual(condition);
    for (const reason of found.reasons) expect(reason).toMatch(/^[«\p{Ll}]/u);
  });

  test("tells where no answer counts as another one there, and not here", () => {
    expect(last('Q2 != "A1"').left).toEqual(['= Q2 != "A1"']);
    expect(last('!(Q2 == "A1")').left).toEqual(['= !(Q2 == "A1")']);
    expect(last('M1_SQ001 != "Y"').left).toEqual(['= M1_SQ001 != "Y"']);
    // Everybody is asked the first question, and must answer.
    expect(last('Q1 != "Y"').left).toEqual([]);
    expect(last("!is_empty(Q2)").left).toEqual([]);
    expect(last('!(Q2 != "A1")').left).toEqual([]);
    expect(last("is_empty(M1_SQ001)").left).toEqual(["= is_empty(M1_SQ001)"]);
  });

  test("is not on questions that come later, nor on itself", () => {
    const [first, second] = smallLime.groups;
    const [asked, ...others] = first!.questions;
    const groups = [
      { ...first!, questions: [{ ...asked!, relevance: 'Q2 == "A1" and Q1 == "Y"' }, ...others] },
      second!,
    ];
    const { questionnaire, left } = questionnaireOfLime({ ...smallLime, groups });
    expect(questionnaire.questions[0]!.access).toBeUndefined();
    expect(left.slice(0, 2).map(({ clause, reason }) => `${clause} : ${reason}`)).toEqual([
      'Q2 == "A1" : « Q2 » est posée plus tard',
      'Q1 == "Y" : « Q1 » est posée plus tard',
    ]);
  });

  test.each([
    ["brackets", (depth: number) => `${"(".repeat(depth)}Q1 == "Y"${")".repeat(depth)}`, agreed],
    ["denials", (depth: number) => `${"!(".repeat(2 * depth)}Q1 == "Y"${")".repeat(2 * depth)}`, agreed],
    [
      "and and or in turn",
      (depth: number) => `${'Q1 == "Y" and (Q4 > 3 or ('.repeat(depth / 2)}1${"))".repeat(depth / 2)}`,
      undefined,
    ],
    ["calls", (depth: number) => `${"abs(".repeat(depth)}Q1${")".repeat(depth)}`, undefined],
    ["what is never closed", (depth: number) => "(".repeat(depth), undefined],
    ["a sign alone", (depth: number) => "!".repeat(depth), undefined],
    ["a long text", (depth: number) => `Q1 == "${"a".repeat(100 * depth)}"`, undefined],
    [
      "many parts",
      (depth: number) => Array.from({ length: depth }, (_, i) => `Q4 > ${i}`).join(" and "),
      "any",
    ],
  ])("is bounded in time for %s, a thousand of them", (_, make, condition) => {
    const start = performance.now();
    const found = last(make(1000));
    expect(performance.now() - start).toBeLessThan(3000);
    if (condition !== "any") expect(found.condition).toEqual(condition);
    if (condition === undefined) expect(found.left.length).toBeGreaterThan(0);
  });

  test("never fails, whatever is written", () => {
    const pieces = fc.constantFrom(
      ...[
        "Q1",
        ".NAOK",
        "Q4",
        "M1_SQ001",
        "==",
        "!=",
        ">",
        "<=",
        "and",
        "or",
        "&&",
        "||",
        "!",
        "(",
        ")",
        '"Y"',
        "3",
      ],
      ...["is_empty(", ",", "+", "-", "'", '"', "\\", " ", "é", "0"],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (words) => {
        const text = words.join(" ");
        const { condition, left } = last(text);
        // A clause is quoted from the text.
        for (const clause of left) expect(text).toContain(clause.slice(2));
        if (parseExpression(text) === undefined) expect(condition).toBeUndefined();
      }),
    );
  });

  const labels = (...own: string[]) => own;
  const asked: Questionnaire = {
    ...{ name: "essai", title: "Essai", respondent: { singular: "a", plural: "as", gender: "feminine" } },
    ...{ crossings: [], sections: [{ number: 1, title: "Tout" }] },
    questions: [
      { id: "1.1", kind: "single", label: "Un", choices: labels("Oui", "Non", "Peut-être"), crossings: [] },
      { id: "1.2", kind: "multiple", label: "Deux", choices: labels("Lire", "Écrire"), crossings: [] },
      {
        id: "1.3",
        kind: "scale",
        label: "Trois",
        items: labels("ici", "là"),
        scale: { min: 1, max: 4 },
        crossings: [],
      },
      {
        id: "1.4",
        kind: "grid",
        label: "Quatre",
        items: labels("ici", "là"),
        choices: labels("Peu", "Beaucoup"),
        crossings: [],
      },
      { id: "1.5", kind: "number", label: "Cinq", range: { min: 0, max: 9 }, crossings: [] },
    ],
  };
  const answer = fc.record({
    "1.1": fc.constantFrom("Oui", "Non", "Peut-être", null),
    "1.2|Lire": fc.constantFrom(1, 0, null),
    "1.2|Écrire": fc.constantFrom(1, 0, null),
    "1.3|ici": fc.constantFrom(1, 2, 3, 4, null),
    "1.3|là": fc.constantFrom(1, 2, 3, 4, null),
    "1.4|ici": fc.constantFrom("Peu", "Beaucoup", null),
    "1.4|là": fc.constantFrom("Peu", "Beaucoup", null),
    "1.5": fc.constantFrom(0, 3, 9, null),
  });

  test("lets in whom the condition that was written lets in, whatever it is", () => {
    const open = { id: "1.6", kind: "open", label: "Six", crossings: [] } as const;
    const between = (condition: Condition): Condition =>
      JSON.parse(
        JSON.stringify(condition, (key, value) =>
          key === "above" || key === "below" ? Math.round(Math.max(0, Math.min(5, value))) : value,
        ),
      );
    fc.assert(
      fc.property(
        conditionOn(asked.questions)!.map(between),
        fc.array(answer, { minLength: 5, maxLength: 20 }),
        (written, people) => {
          const questions = [...asked.questions, { ...open, access: { condition: written } }];
          const structure = limeOf({ ...asked, questions });
          const expression = structure.groups[0]!.questions.at(-1)!.relevance!;
          // Scores that nobody can have are no condition there.
          fc.pre(
            expressionOf(written, questions) === expression && !/\(\)/.test(expression) && expression !== "",
          );
          const draft = questionnaireOfLime(structure);
          const found = draft.questionnaire.questions.at(-1)!.access?.condition;
          for (const person of people) {
            const answerOf = (question: string, item?: string) =>
              person[(item === undefined ? question : `${question}|${item}`) as keyof typeof person] ?? null;
            const asked_ = meetsCondition(written, answerOf);
            if (found) expect([expression, meetsCondition(found, answerOf)]).toEqual([expression, asked_]);
          }
          expect(found).toBeDefined();
        },
      ),
    );
  });

  test("is none for a name that stands for nothing", () => {
    expect(conditionOf("A == 1", () => "inconnue")).toEqual({
      unread: [{ clause: "A == 1", reason: "inconnue", kept: false }],
    });
  });
});
