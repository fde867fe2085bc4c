import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { readSurvey } from "../../lib/study/readSurvey";
import { useSurvey } from "../../lib/words/current";
import { prudence } from "../../lib/words/prudence";
import { sommaire } from "../../lib/words/sommaire";
import { shown } from "../support/shown";
import { wholeSurvey, withoutQuestions } from "../support/wholeSurvey";

const survey = readSurvey();

beforeEach(() => useSurvey(survey));
afterAll(() => useSurvey(survey));

describe("prudence", () => {
  test("speaks of the questions of its section alone", () => {
    prudence(12);
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain("- Tests répétés. Sur 24 tests");
    expect(shown()[0]).toMatch(
      /Moins de 30 réponses dans un groupe : 12\.2 \(26 dans le plus petit groupe\)/,
    );
    expect(shown()[0]).toContain("les effectifs des groupes de 12.7 : ils sont supposés");
    expect(shown()[0]).not.toMatch(/ 1[13]\.\d/);
  });

  test("says nothing of a reconstruction of answers that were given", () => {
    useSurvey(wholeSurvey(300));
    prudence(3);
    expect(shown()[0]).not.toMatch(/reconstruction|supposés/);
  });

  test("refuses a section that these answers lack", () => {
    useSurvey(withoutQuestions(survey, ({ id }) => !id.startsWith("2.")));
    expect(() => prudence(3)).toThrow("Les réponses lues n’ont pas de question de la section 3.");
    expect(shown()).toEqual([]);
  });
});

describe("sommaire", () => {
  test("links each section to its notebook, with its counts, and ends with those of all", () => {
    sommaire();
    const [table, figure] = shown();
    expect(table).toMatch(/\| \[2\. Qui êtes-vous \?\]\(02-qui-etes-vous\.ipynb\) \| 11 \| /);
    expect(table).toMatch(/\| \*\*Ensemble\*\* \| \*\*122\*\* \| .* \| \*\*5 829\*\* \| \*\*58\*\* \|$/);
    expect(figure).toMatch(/^Nombres imprimés par le rapport, section par section\n/);
  });
});
