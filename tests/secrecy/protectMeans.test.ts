import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemScores } from "../../lib/secrecy/ItemScores";
import { protectMeans } from "../../lib/secrecy/protectMeans";
import { defaultRules } from "../../lib/secrecy/Secrecy";
import { possibleSumsOf, vanishing } from "../../lib/secrecy/vanishing";

const rules = { ...defaultRules, width: 5 };
const scale = { min: 1, max: 10, decimals: 0 };
const item = (groups: readonly (readonly number[])[], more: Partial<ItemScores> = {}): ItemScores => ({
  scores: groups.flat(),
  range: scale,
  canDominate: false,
  crossings: [{ groups: groups.flatMap((own, g) => own.map(() => g)), secretSizes: groups.map(() => false) }],
  ...more,
});
/** So many answers that go round the scale. */
const round = (n: number, from = 0) => Array.from({ length: n }, (_, i) => 1 + ((from + 3 * i) % 10));

describe("the moments that are kept secret", () => {
  test("are none of large groups of many answers", () => {
    const mask = protectMeans(item([round(60), round(80)]), rules);
    expect(mask).toEqual({
      mean: false,
      sd: false,
      crossings: [{ means: [false, false], sds: false, test: false }],
    });
  });

  test("are those of a group of three, and of the smallest other, with the test", () => {
    const { crossings, mean } = protectMeans(item([[2, 9, 10], round(50), round(70)]), rules);
    expect(mean).toBe(false);
    expect(crossings).toEqual([{ means: [true, true, false], sds: expect.any(Boolean), test: true }]);
  });

  test("are those of a group that answers as one", () => {
    const { crossings } = protectMeans(item([Array(20).fill(7), round(50), round(70)]), rules);
    expect(crossings[0]!.means).toEqual([true, true, false]);
  });

  test("are all of too few respondents, and of all who answer as one", () => {
    expect(protectMeans(item([[1, 2], [3]]), rules).mean).toBe(true);
    expect(protectMeans(item([Array(9).fill(4), Array(9).fill(4)]), rules).mean).toBe(true);
  });

  test("are a mean that one respondent makes, where a number can", () => {
    const numbers = { range: { min: 0, max: Number.POSITIVE_INFINITY, decimals: 0 } };
    const groups = [[...round(20), 100_000], round(50), round(70)];
    expect(protectMeans(item(groups, { ...numbers, canDominate: true }), rules).mean).toBe(true);
    const even = [round(40), round(50), round(70)];
    expect(protectMeans(item(even, { ...numbers, canDominate: true }), rules).mean).toBe(false);
  });

  test("are the standard deviations, where with them a score is sure: five 9 and a 10 are 9,17 and 0,41", () => {
    expect(vanishing({ ...scale, scale: 1, scores: [9, 9, 9, 9, 9, 10] }, 10, true)).toBe(0);
    const mask = protectMeans(item([[9, 9, 9, 9, 9, 10], round(40), round(40)]), rules);
    expect(mask.sd || mask.crossings[0]!.means[0]).toBe(true);
  });

  test("leave no score sure of a group that is shown, over all answers that print the same", () => {
    const low = { ...rules, threshold: 3, width: 3 };
    const four = { min: 1, max: 4, decimals: 0 };
    let shown = 0;
    const answers = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const own = item([one, other], { range: four });
        const mask = protectMeans(own, low);
        const groups = [one, other];
        groups.forEach((group, g) => {
          if (mask.crossings[0]!.means[g]) return;
          const same = everyAnswers(group.length).filter(
            (answers) => sum(answers) === sum(group) && (mask.sd || squares(answers) === squares(group)),
          );
          for (const score of [1, 2, 3, 4]) {
            const count = group.filter((own) => own === score).length;
            if (count === 0 || count >= 3) continue;
            shown++;
            expect(same.some((answers) => !answers.includes(score))).toBe(true);
          }
        });
      }),
      { numRuns: 200 },
    );
    expect(shown).toBeGreaterThan(20);
  });
});

const sum = (values: readonly number[]) => values.reduce((total, own) => total + own, 0);
const squares = (values: readonly number[]) => sum(values.map((own) => own * own));

/** Every way in which so many answer from 1 to 4, whoever gives what. */
function everyAnswers(n: number, from = 1): readonly (readonly number[])[] {
  if (n === 0) return [[]];
  return [1, 2, 3, 4]
    .filter((score) => score >= from)
    .flatMap((score) => everyAnswers(n - 1, score).map((rest) => [score, ...rest]));
}

test("the sums of a hidden group are those of choices among the respondents it could be", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 8 }),
      fc.nat(8),
      (scores, k) => {
        const taken = 1 + (k % (scores.length - 1));
        const all = new Set<number>();
        for (let choice = 0; choice < 2 ** scores.length; choice++) {
          const chosen = scores.filter((_, i) => choice & (1 << i));
          if (chosen.length === taken) all.add(sum(chosen));
        }
        for (const own of possibleSumsOf(scores, taken, 100)) expect(all).toContain(own);
      },
    ),
  );
});
