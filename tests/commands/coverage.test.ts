import { describe, expect, test } from "vitest";
import type { Survey } from "../../lib/answers/Survey";
import { coverageSentence } from "../../lib/commands/coverage";
import { compareAll } from "../../lib/published/compare";
import { type Publication, publication } from "../../lib/published/Publication";
import type { Key, PublishedNumber } from "../../lib/published/PublishedNumber";
import { itemSurvey, partialSurvey } from "../support/itemSurvey";

const base = (question: string, printed: string): PublishedNumber => ({
  question,
  by: "",
  row: "",
  column: "",
  statistic: "base",
  printed,
});
const told = (survey: Survey, printed: Publication, errata: readonly Key[] = []) =>
  coverageSentence(survey, compareAll(survey, printed, errata), printed).replaceAll(/[\u00a0\u202f]/g, " ");
const sentence: typeof told = (survey, ...others) =>
  told({ ...survey, provenance: { kind: "reconstructed" } }, ...others);

const whole = itemSurvey({}, {});
const columns = ["id", "q1_1", "q1_2", "q2_2_1", "q2_2_2"];

describe("coverageSentence", () => {
  test("tells how many printed numbers are given back, misprinted and unexplained", () => {
    const printed = publication([base("1.1", "2"), base("1.2", "3"), base("2.2", "9"), base("2.3", "8")]);
    expect(sentence(whole, printed, [base("1.2", "")])).toBe(
      "4 nombres imprimés : 1 identique, 1 erratum, 2 inexpliqués",
    );
  });

  test("accuses no number of being unexplained where the answers are given", () => {
    const printed = publication([base("1.1", "2"), base("1.2", "3")]);
    expect(told(whole, printed, [base("1.2", "")])).toBe(
      "2 nombres imprimés : 1 identique, 1 autre (ces réponses n’ont pas à les redonner)",
    );
  });

  test("counts as unexplained a number that no table computes, and not what is no number", () => {
    const lost = { ...base("1.1", "4,5"), statistic: "F" } as const;
    const notNumbers = [{ ...lost, printed: "x" }, { ...lost, statistic: "verdict", printed: "ns" } as const];
    const [x, verdict] = notNumbers as [PublishedNumber, PublishedNumber];
    expect(sentence(whole, publication([base("1.1", "2"), lost]))).toBe(
      "2 nombres imprimés : 1 identique, 0 erratum, 1 inexpliqué",
    );
    expect(sentence(whole, publication([base("1.1", "2"), x, verdict]))).toBe(
      "1 nombre imprimé : 1 identique, 0 erratum, 0 inexpliqué",
    );
  });

  test("says of a part of the questionnaire to which part, and what waits for the rest", () => {
    const thousands = Array.from({ length: 1500 }, (_, i) => ({ ...base("2.3", "7"), row: `Item ${i}` }));
    const printed = publication([base("1.1", "1"), base("2.2", "1"), ...thousands]);
    expect(sentence(partialSurvey(columns, {}), printed)).toBe(
      "2 nombres imprimés comparés (3 questions sur 6) : 2 identiques, 0 erratum, 0 inexpliqué ; 1 500 autres attendent des réponses",
    );
  });

  test("has its singulars", () => {
    const survey = partialSurvey(["id", "q1_1", "q1_2"], {});
    const printed = publication([base("1.1", "1"), base("2.4", "1"), { ...base("2.4", "x"), row: "Oui" }]);
    const only = { ...survey, columns: new Map([...survey.columns].slice(0, 1)) };
    expect(sentence(only, printed)).toBe(
      "1 nombre imprimé comparé (1 question sur 6) : 1 identique, 0 erratum, 0 inexpliqué ; 1 autre attend des réponses",
    );
  });
});
