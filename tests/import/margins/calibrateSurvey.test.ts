import { describe, expect, test } from "vitest";
import { calibrateSurvey } from "../../../lib/import/margins/calibrateSurvey";
import { parseMargins } from "../../../lib/import/margins/MarginsFile";
import { withColumn } from "../../../lib/import/margins/withColumn";
import { bytesOf, faultOf, smallSurvey } from "../../support/smallSurvey";

const survey = smallSurvey(
  { q1_1: "Publique", q1_3: "3" },
  { q1_1: "Privée", q1_3: "8" },
  { q1_1: "Privée", q1_3: "4" },
  { q1_1: "Publique", q1_3: "5" },
);
const marginsOf = (data: object) => parseMargins(JSON.stringify(data), "margins.json");
const structure = { Publique: 0.5, Privée: 0.5 };
const made = (data: object) => calibrateSurvey(survey, marginsOf(data));

describe("calibrateSurvey", () => {
  test("reaches a mean beside shares, as it says", () => {
    const { weights, margins, ratios, range } = made({
      ...{ margins: { "1.1": structure }, means: { "1.3": 5.5 }, method: "linear", population: 400 },
    });
    const scores = [3, 8, 4, 5];
    const sum = (of: (i: number) => number) => [0, 1, 2, 3].reduce((total, i) => total + of(i), 0);
    expect(sum((i) => weights[i]!)).toBeCloseTo(400, 9);
    expect(sum((i) => weights[i]! * scores[i]!) / 400).toBeCloseTo(5.5, 12);
    expect(margins[1]!.rows).toEqual([
      { label: "1.3", target: 5.5, before: 5, after: expect.closeTo(5.5, 12) },
    ]);
    expect(range).toEqual([Math.min(...weights), Math.max(...weights)]);
    expect(ratios).toEqual(range.map((weight) => expect.closeTo(weight / 100, 12)));
  });

  test("takes counts for the population, from weights of any size", () => {
    const { weights, population, effective } = made({
      ...{ unit: "count", margins: { "1.1": { Publique: 60, Privée: 20 } } },
    });
    expect([...weights]).toEqual([30, 10, 10, 30].map((w) => expect.closeTo(w, 9)));
    expect(population).toBeCloseTo(80, 9);
    expect([effective.before, effective.after]).toEqual([4, expect.closeTo(3.2, 9)]);
  });

  test("refuses weights below zero, and margins that hold only with weights of zero", () => {
    const far = { margins: { "1.1": structure }, means: { "1.3": 7.5 } };
    expect(faultOf(() => made({ ...far, method: "linear" })).message).toMatch(
      /valeur « linear » : cette méthode donne 1 poids négatif\. Attendu : "raking"/,
    );
    expect(faultOf(() => made(far)).message).toMatch(
      /margins › 1\.1, 1\.3 » : ces 2 marges ne tiennent ensemble avec aucun choix de poids positifs \(si/,
    );
    expect(faultOf(() => made({ ...far, means: { "1.3": 6.5 } })).message).toMatch(
      /margins › 1\.1, 1\.3 » : ces 2 marges ne tiennent ensemble qu’avec des poids nuls/,
    );
    expect(faultOf(() => made({ ...far, means: { "1.3": 9 } })).message).toMatch(
      /means › 1\.3 », valeur « 9 » : toutes les réponses sont du même côté/,
    );
  });
});

describe("withColumn", () => {
  const text = 'id,a\nr1,"x, y"\nr2,z\n';
  test("adds a column after the others, and changes nothing else", () => {
    expect(withColumn([bytesOf(text)], "t.csv", "w", ["1", "2.5"])).toBe('id,a,w\nr1,"x, y",1\nr2,z,2.5\n');
  });
  test("takes the place of the column of that name", () => {
    expect(withColumn([bytesOf(text)], "t.csv", "a", ["1", "2.5"])).toBe("id,a\nr1,1\nr2,2.5\n");
  });
});
