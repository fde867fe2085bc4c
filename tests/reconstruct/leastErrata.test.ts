import { describe, expect, test } from "vitest";
import { leastErrata } from "../../lib/reconstruct/leastErrata";
import { reportErrata } from "../../lib/reconstruct/reportErrata";
import { settled } from "../../lib/reconstruct/settleErrata";
import { readPublished, readQuestionnaire } from "../support/committed";

describe("leastErrata of the report", () => {
  const questionnaire = readQuestionnaire();
  const published = readPublished();
  const errata = reportErrata(questionnaire, published);
  const { repaired } = settled(questionnaire, published);
  const blocks = leastErrata(questionnaire, published, repaired, errata);

  test("is 55 of the 58 that are found", () => {
    expect(blocks.reduce((sum, { errata: own }) => sum + own.length, 0)).toBe(58);
    expect(blocks.reduce((sum, { least }) => sum + least!, 0)).toBe(55);
  });

  test("is less than what is found only for the copied row of 6.4", () => {
    const above = blocks.filter(({ errata: own, least }) => own.length > least!);
    expect(above.map(({ question, errata: own, least }) => [question, own.length, least])).toEqual([
      ["6.4", 13, 10],
    ]);
  });
});
