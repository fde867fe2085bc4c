import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom, shuffled } from "../../lib/base/random";

const draws = (seed: number, name: string, below: number, count = 8) => {
  const random = seededRandom(seed, name);
  return Array.from({ length: count }, () => random.integer(below));
};

describe("seededRandom", () => {
  test("draws the same numbers on every machine, for ever", () => {
    expect(draws(2023, "2.8/0", 1000)).toEqual([654, 628, 892, 622, 441, 218, 664, 644]);
    expect(draws(1, "a", 6)).toEqual([2, 5, 0, 4, 4, 2, 3, 3]);
  });

  test("gives each name a stream of its own, and each seed", () => {
    const questions = Array.from({ length: 18 }, (_, section) =>
      Array.from({ length: 19 }, (_, rank) => `${section + 1}.${rank + 1}`),
    );
    const names = [
      "",
      "groups",
      "é",
      "è",
      ...questions.flat().flatMap((id) => [0, 1, 2, 3].map((group) => `${id}/${group}`)),
    ];
    for (const seed of [-1, 0, 1, 2023]) {
      expect(new Set(names.map((name) => draws(seed, name, 1e6).join())).size).toBe(names.length);
    }
    const seeds = Array.from({ length: 1000 }, (_, seed) => seed - 500);
    expect(new Set(seeds.map((seed) => draws(seed, "2.8/0", 1e6).join())).size).toBe(seeds.length);
  });

  test("has two streams of the same seed that do not follow each other", () => {
    const [a, b] = [draws(7, "2.8/0", 2, 10_000), draws(7, "2.8/1", 2, 10_000)];
    const agreements = a.filter((value, i) => value === b[i]).length;
    expect(Math.abs(agreements - 5000)).toBeLessThan(200);
  });

  test("keeps to whole numbers below the bound, all about as often", () => {
    for (const below of [1, 2, 6, 7, 97]) {
      const numbers = draws(3, "faces", below, 500 * below);
      const counts = Array.from(
        { length: below },
        (_, face) => numbers.filter((number) => number === face).length,
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(numbers.length);
      for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(120);
    }
  });
});

describe("fractions of a seeded stream", () => {
  test("are the same on every machine, for ever, at least 0 and below 1", () => {
    const { fraction } = seededRandom(2023, "2.8/0");
    expect([fraction(), fraction(), fraction()]).toEqual([
      0.6104351050136905, 0.590978206259688, 0.3351986678301888,
    ]);
  });

  test("fall into each tenth about as often", () => {
    const { fraction } = seededRandom(3, "tenths");
    const tenths = Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) tenths[Math.floor(10 * fraction())]!++;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(180);
  });
});

describe("shuffled", () => {
  test("orders the same values the same way for the same seed, for ever", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(shuffled(values, seededRandom(2023, "groups"))).toEqual([3, 10, 4, 7, 5, 8, 2, 1, 6, 9]);
    expect(shuffled(values, seededRandom(2024, "groups"))).not.toEqual([3, 10, 4, 7, 5, 8, 2, 1, 6, 9]);
  });

  test("loses, adds and changes no value, and leaves the list it is given", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), fc.integer(), (values, seed) => {
        const before = [...values];
        const result = shuffled(values, seededRandom(seed, "x"));
        expect(values).toEqual(before);
        expect([...result].sort()).toEqual([...values].sort());
      }),
    );
  });

  test("gives each of the orders of three values about as often", () => {
    const random = seededRandom(11, "orders");
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(["a", "b", "c"], random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test("returns an empty or single list as it is", () => {
    expect(shuffled([], seededRandom(1, "x"))).toEqual([]);
    expect(shuffled(["seul"], seededRandom(1, "x"))).toEqual(["seul"]);
  });
});
