import { describe, expect, test } from "vitest";
import {
  accessSentence,
  anovaSentence,
  chiSquareSentence,
  crossingTitle,
  expectedCountsInRowsSentence,
  expectedCountsSentence,
  quoted,
  severalAnswersSentence,
  sourceSentence,
  verdict,
} from "../../lib/present/sentences";
import type { Condition } from "../../lib/questionnaire/types";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { oneWayAnova } from "../../lib/stats/means/oneWayAnova";
import { crossTable } from "../../lib/tables/crossTable";
import { smallQuestionnaire, smallSurvey } from "../support/smallSurvey";
import { choiceQuestion } from "./crossings";

/** Plain spaces, so that an expected sentence can be read. */
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, " ");

const respondent = { singular: "structure", plural: "structures", gender: "feminine" } as const;

function asked(condition: Condition, deduced?: string): string {
  const access = { condition, ...(deduced === undefined ? {} : { deduced }) };
  return accessSentence({ ...choiceQuestion("2.9", "Si oui, laquelle ?", ["Oui"]), access }, respondent);
}

const isYes: Condition = { question: "2.8", is: ["Oui"] };
const isPrivate: Condition = { question: "2.3", is: ["Privée"] };
const above: Condition = { question: "3.1", above: 5 };

describe("accessSentence", () => {
  test("says that everybody is asked when there is no condition", () => {
    expect(accessSentence(choiceQuestion("2.8", "Intervenait-elle ?", ["Oui", "Non"]), respondent)).toBe(
      "Question posée à toutes les structures.",
    );
    const reader = { singular: "lecteur", plural: "lecteurs", gender: "masculine" } as const;
    expect(accessSentence(choiceQuestion("2.8", "Lisez-vous ?", ["Oui", "Non"]), reader)).toBe(
      "Question posée à tous les lecteurs.",
    );
  });

  test.each<[string, Condition, string]>([
    ["an answer", isYes, "Question posée si la réponse à la question 2.8 est « Oui »."],
    [
      "several answers",
      { question: "2.11", is: ["Oui", "Non"] },
      "Question posée si la réponse à la question 2.11 est « Oui » ou « Non ».",
    ],
    ["a score", above, "Question posée si la note donnée à la question 3.1 dépasse 5."],
    [
      "a score on an item",
      { question: "3.1", item: "Le temps", above: 5 },
      "Question posée si la note donnée à la question 3.1 (« Le temps ») dépasse 5.",
    ],
    [
      "both of two",
      { and: [isYes, above] },
      "Question posée si la réponse à la question 2.8 est « Oui » et la note donnée à la question 3.1 dépasse 5.",
    ],
    [
      "one of two",
      { or: [isYes, above] },
      "Question posée si la réponse à la question 2.8 est « Oui » ou la note donnée à la question 3.1 dépasse 5.",
    ],
    [
      "one of two, and another: in brackets, as « et » binds more than « ou »",
      { and: [{ or: [isYes, isPrivate] }, above] },
      "Question posée si (la réponse à la question 2.8 est « Oui » ou la réponse à la question 2.3 est « Privée ») et la note donnée à la question 3.1 dépasse 5.",
    ],
    [
      "one, or both of two",
      { or: [above, { and: [isYes, isPrivate] }] },
      "Question posée si la note donnée à la question 3.1 dépasse 5 ou la réponse à la question 2.8 est « Oui » et la réponse à la question 2.3 est « Privée ».",
    ],
  ])("says a condition on %s", (_, condition, sentence) => {
    expect(plain(asked(condition))).toBe(sentence);
  });

  test("says of a condition that the report does not print why it was deduced, with one full stop", () => {
    expect(plain(asked(isYes, "L’effectif est celui des « Oui »."))).toBe(
      "Question posée si la réponse à la question 2.8 est « Oui » (condition déduite : L’effectif est celui des « Oui »).",
    );
  });

  test("keeps quotation marks and numbers with what they belong to", () => {
    expect(asked(isYes)).toContain("«\u00a0Oui\u00a0»");
  });
});

describe("verdict", () => {
  test.each([
    0, 0.049999, 0.05,
  ])("finds a difference significant at p = %s (the threshold belongs to it)", (p) => {
    expect(verdict(p)).toBe("Différence significative.");
  });

  test.each([0.05 + Number.EPSILON, 0.051, 1])("finds no significant difference at p = %s", (p) => {
    expect(verdict(p)).toBe("Pas de différence significative.");
  });
});

describe("chiSquareSentence", () => {
  test("gives the statistic, its degrees of freedom, p and the verdict", () => {
    // The published table 2.8 by type of structure.
    const sentence = chiSquareSentence(
      chiSquareTest([
        [286, 358],
        [192, 91],
      ]),
    );
    expect(sentence).toBe(
      "χ²\u00a0=\u00a043,231\u202f; ddl\u00a0=\u00a01\u202f; p\u00a0<\u00a00,001. Différence significative.",
    );
  });

  test("says why there is no test", () => {
    expect(
      chiSquareSentence(
        chiSquareTest([
          [3, 4],
          [0, 0],
        ]),
      ),
    ).toBe("Test impossible\u00a0: moins de deux lignes ou colonnes remplies.");
  });
});

describe("anovaSentence", () => {
  test("gives F, both degrees of freedom, p and the verdict", () => {
    // By hand: between 2 × 0.75² × 2 = 2.25, within (0.5 + 2) / 2 = 1.25.
    const sentence = plain(
      anovaSentence(
        oneWayAnova([
          [1, 2],
          [2, 4],
        ]),
      ),
    );
    expect(sentence).toBe("F = 1,800 ; ddl = 1 et 2 ; p = 0,312. Pas de différence significative.");
  });

  test("says why there is no test", () => {
    expect(anovaSentence(oneWayAnova([[1, 2], []]))).toBe(
      "Test impossible\u00a0: il faut au moins deux groupes, et des écarts en leur sein.",
    );
  });
});

describe("expectedCountsSentence", () => {
  test("is silent when every expected count reaches 5", () => {
    expect(
      expectedCountsSentence(
        chiSquareTest([
          [5, 5],
          [5, 5],
        ]),
      ),
    ).toBeUndefined();
  });

  test("speaks of one cell in the singular", () => {
    // The smallest expected count is 14 × 24 / 70.
    const test = chiSquareTest([
      [4, 10],
      [20, 36],
    ]);
    expect(test.cellsBelowFive).toBe(1);
    expect(plain(expectedCountsSentence(test))).toBe(
      "Prudence : une case a un effectif théorique inférieur à 5 (25,0 % des cases) ; le plus petit est 4,80.",
    );
  });

  test("counts several cells", () => {
    expect(
      plain(
        expectedCountsSentence(
          chiSquareTest([
            [1, 1],
            [10, 12],
          ]),
        ),
      ),
    ).toBe(
      "Prudence : 2 cases ont un effectif théorique inférieur à 5 (50,0 % des cases) ; le plus petit est 0,92.",
    );
  });
});

describe("expectedCountsInRowsSentence", () => {
  const small = chiSquareTest([
    [1, 1],
    [28, 25],
  ]);
  const large = chiSquareTest([
    [21, 12],
    [8, 14],
  ]);
  const impossible = chiSquareTest([
    [0, 0],
    [2, 3],
  ]);

  test("is silent when no row expects less than 5, or the rows that do have no test", () => {
    expect(expectedCountsInRowsSentence([large, large])).toBeUndefined();
    expect(expectedCountsInRowsSentence([large, impossible])).toBeUndefined();
  });

  test.each([
    [[small, large], "le test d’une ligne repose"],
    [[small, large, small, impossible], "les tests de 2 lignes reposent"],
  ])("says on how many rows to be careful", (tests, what) => {
    const sentence = expectedCountsInRowsSentence(tests);
    expect(plain(sentence)).toBe(
      `Prudence : ${what} sur au moins une case d’effectif théorique inférieur à 5.`,
    );
    expect(sentence).toContain("Prudence\u00a0:");
  });
});

test("severalAnswersSentence has no breaking space before its colon", () => {
  expect(severalAnswersSentence).toBe(
    "Plusieurs réponses possibles\u00a0: les pourcentages ne s’additionnent pas.",
  );
});

describe("sourceSentence", () => {
  const warning =
    "Ce tableau n’est pas dans le rapport : ses nombres dépendent des hypothèses de la reconstruction, la publication ne les détermine pas.";

  test.each([
    [
      "a printed table of reconstructed answers",
      { provenance: { kind: "reconstructed" as const }, printed: true },
      undefined,
    ],
    ["a table of true answers", { provenance: { kind: "given" as const }, printed: false }, undefined],
    [
      "a table that is not in the report",
      { provenance: { kind: "reconstructed" as const }, printed: false },
      warning,
    ],
    [
      "a filtered table of true answers",
      { provenance: { kind: "given" as const }, printed: false, filter: "2.8 = « Oui »" },
      "Répondants retenus : 2.8 = « Oui ».",
    ],
    [
      "a filtered table of reconstructed answers",
      { provenance: { kind: "reconstructed" as const }, printed: false, filter: "2.8 = « Oui »" },
      `Répondants retenus : 2.8 = « Oui ». ${warning}`,
    ],
    [
      "a crossing whose group sizes are not printed",
      { provenance: { kind: "reconstructed" as const }, printed: true, supposedSizes: true },
      "Effectifs des groupes supposés : le rapport ne les imprime pas, la reconstruction les a choisis parmi ceux que ses nombres permettent.",
    ],
    [
      "a table of a scenario that is not in the report",
      { provenance: { kind: "scenario" as const, scenario: { within: 0.6, between: 0.25 } }, printed: false },
      "Scénario : les réponses supposent des corrélations que le rapport ne donne pas (0,60 entre les notes d’une question, 0,25 entre celles de deux questions). Ce tableau en dépend, la publication ne le détermine pas.",
    ],
    [
      "a table of a scenario that joins choices too",
      {
        provenance: { kind: "scenario" as const, scenario: { within: 0.6, between: 0.25, choices: 0.3 } },
        printed: false,
      },
      "Scénario : les réponses supposent des corrélations que le rapport ne donne pas (0,60 entre les notes d’une question, 0,25 entre celles de deux questions, 0,30 sous les réponses à deux questions à choix). Ce tableau en dépend, la publication ne le détermine pas.",
    ],
    [
      "a printed table of a scenario",
      { provenance: { kind: "scenario" as const, scenario: { within: 0.6, between: 0.25 } }, printed: true },
      undefined,
    ],
  ])("says of %s what must be known before trusting it", (_, source, sentence) => {
    expect(plain(sourceSentence(source))).toBe(sentence);
  });

  test("has no breaking space before its colons", () => {
    const sentence = sourceSentence({
      provenance: { kind: "reconstructed" as const },
      printed: false,
      filter: "2.8 = « Oui »",
    });
    expect(sentence).not.toContain(" :");
    expect(sentence?.match(/\u00a0:/g)).toHaveLength(2);
  });
});

describe("crossingTitle", () => {
  test("names a crossing of the report by its label, and another by its question", () => {
    const survey = smallSurvey({}, {});
    expect(crossingTitle(crossTable(survey, "1.4", "1.1"), smallQuestionnaire)).toBe(
      "Croisement avec le type de structure",
    );
    expect(crossingTitle(crossTable(survey, "1.4", "1.2"), smallQuestionnaire)).toBe(
      "Croisement avec la question 1.2",
    );
  });
});

test("quoted puts a label between French quotation marks that stay with it", () => {
  expect(quoted("Oui")).toBe("«\u00a0Oui\u00a0»");
});

test("quoted puts a label between quotation marks, and those that it has into the second kind", () => {
  expect(quoted("Oui")).toBe("«\u00a0Oui\u00a0»");
  expect(quoted("Des «\u00a0invisibles\u00a0» (sans abri)")).toBe(
    "«\u00a0Des “invisibles” (sans abri)\u00a0»",
  );
});
