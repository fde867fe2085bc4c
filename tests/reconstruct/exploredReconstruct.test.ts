import { isDeepStrictEqual } from "node:util";
import { describe, expect } from "vitest";
import { solutionValue } from "../../lib/base/Solution";
import { formatRespondents } from "../../lib/import/formatRespondents";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { compareAll, uncompared } from "../../lib/published/compare";
import type { Reconstruction } from "../../lib/reconstruct/Reconstruction";
import { reconstruct } from "../../lib/reconstruct/reconstruct";
import { readPublished, readQuestionnaire } from "../support/committed";
import { longTest, runs } from "../support/realChecks";

// In a file of its own, which runs beside the others: each seed takes two or three seconds.
describe("the reconstruction of the whole report, where all that it leaves open is drawn", () => {
  const questionnaire = readQuestionnaire();
  const published = readPublished();
  const seeds = Array.from({ length: runs(20) }, (_, seed) => seed * 104_729 + 11);
  const explored = new Map<number, Reconstruction>();
  const explore = (seed: number): Reconstruction => {
    const found =
      explored.get(seed) ??
      solutionValue(reconstruct(questionnaire, published, seed, { leaveOut: true, explore: true }));
    explored.set(seed, found);
    return found;
  };

  longTest.each(seeds)(
    "gives back every printed number but the 58 errata, with valid answers (seed %i)",
    (seed) => {
      const { survey, errata, left } = explore(seed);
      expect(left).toEqual([]);
      // Read back from the file: it accepts only answers of the questionnaire, to questions that are asked.
      const bytes = new TextEncoder().encode(formatRespondents(survey));
      const read = parseRespondents(questionnaire, bytes, "essai.csv");
      expect(isDeepStrictEqual(read.columns, survey.columns)).toBe(true); // toEqual takes a second
      const compared = compareAll(read, published, errata);
      const counts = (status: string) => compared.filter((number) => number.status === status).length;
      expect([counts("identical"), counts("erratum"), counts("unexplained")]).toEqual([5829, 58, 0]);
      expect(uncompared(compared, published)).toEqual([]);
    },
    60_000,
  );

  longTest("gives others for every seed", () => {
    const own = seeds.slice(0, 4);
    expect(new Set(own.map((seed) => formatRespondents(explore(seed).survey))).size).toBe(own.length);
  });
});
