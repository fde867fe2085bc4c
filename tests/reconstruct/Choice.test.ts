import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Random, seededRandom } from "../../lib/base/random";
import { solved, unsolved } from "../../lib/base/Solution";
import {
  anyChoice,
  anyChoices,
  type Choice,
  firstPossible,
  leastAssumption,
} from "../../lib/reconstruct/Choice";

/** Bounds, a place between them, and a seed. */
const placed = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat({ max: 500 }), fc.nat({ max: 100 }), fc.integer())
  .map(([low, width, percent, seed]) => ({
    low,
    high: low + width,
    likely: low + (width * percent) / 100,
    seed,
  }));

describe("the least assumption", () => {
  test("takes candidates, places and weights as they come, the likeliest first", () => {
    const [candidates, weights] = [
      ["b", "a", "c"],
      [3, 0, 1],
    ];
    expect(leastAssumption.order(candidates)).toBe(candidates);
    expect(leastAssumption.shape(weights)).toBe(weights);
    expect(leastAssumption.place([2, 9], 4.25)).toBe(4.25);
    expect(leastAssumption.order([])).toEqual([]);
  });

  test("leaves a likely place where it is, even outside of its bounds", () => {
    expect(leastAssumption.place([2, 9], 11)).toBe(11);
  });

  test("tries far more candidates than a drawn choice does", () => {
    expect(leastAssumption.tries).toBeGreaterThan(100 * anyChoice(seededRandom(1, "x")).tries);
  });
});

describe("any choice", () => {
  test("places a number between its bounds, and no further from the likely place than its reach", () => {
    fc.assert(
      fc.property(placed, fc.nat({ max: 100 }), ({ low, high, likely, seed }, percent) => {
        const reach = percent / 100;
        const place = anyChoice(seededRandom(seed, "x"), reach).place([low, high], likely);
        const slack = 1e-9;
        expect(place).toBeGreaterThanOrEqual(low - slack);
        expect(place).toBeLessThanOrEqual(high + slack);
        expect(place).toBeGreaterThanOrEqual(likely - reach * (likely - low) - slack);
        expect(place).toBeLessThanOrEqual(likely + reach * (high - likely) + slack);
      }),
    );
  });

  test("places a number anywhere between its bounds, wherever it is likely, all places alike", () => {
    const { place } = anyChoice(seededRandom(1, "x"));
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 4000; i++) tenths[Math.min(9, Math.floor(place([0, 10], 1)))]! += 1;
    // 400 are expected in each; five standard deviations are 95.
    for (const n of tenths) expect(Math.abs(n - 400)).toBeLessThan(95);
  });

  test("leaves a number that has one value", () => {
    expect(anyChoice(seededRandom(1, "x")).place([7, 7], 7)).toBe(7);
  });

  test("is the least assumption where it reaches nowhere, but for the order of candidates", () => {
    const { place, shape } = anyChoice(seededRandom(1, "x"), 0);
    expect(place([2, 9], 4.25)).toBe(4.25);
    expect(shape([3, 0, 1])).toEqual([3, 0, 1]);
  });

  test("tries at most three of the candidates, each once, and any of them first", () => {
    const { order } = anyChoice(seededRandom(1, "x"));
    const candidates = ["a", "b", "c", "d", "e"];
    const orders = Array.from({ length: 200 }, () => order(candidates));
    for (const own of orders) {
      expect(own).toHaveLength(3);
      expect(new Set(own).size).toBe(3);
      for (const candidate of own) expect(candidates).toContain(candidate);
    }
    expect(new Set(orders.map(([first]) => first))).toEqual(new Set(candidates));
    expect(candidates).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("has all candidates where there are three or fewer", () => {
    const { order } = anyChoice(seededRandom(1, "x"));
    expect([...order(["a", "b", "c"])].sort()).toEqual(["a", "b", "c"]);
    expect(order(["a"])).toEqual(["a"]);
    expect(order([])).toEqual([]);
  });

  test("makes weights up to e² times more or less, by its reach, and never makes or loses one", () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.integer(), fc.nat({ max: 100 }), (own, seed, percent) => {
        const reach = percent / 100;
        const shape = anyChoice(seededRandom(seed, "x"), reach).shape([...own, 0]);
        expect(shape).toHaveLength(own.length + 1);
        expect(shape.at(-1)).toBe(0);
        own.forEach((weight, i) => {
          expect(Math.abs(Math.log(shape[i]! / weight))).toBeLessThanOrEqual(2 * reach + 1e-9);
        });
      }),
    );
  });

  test("comes near both ends of what its reach lets it do to a weight", () => {
    const { shape } = anyChoice(seededRandom(1, "x"));
    const logs = shape(new Array<number>(1000).fill(1)).map(Math.log);
    expect(Math.min(...logs)).toBeLessThan(-1.95);
    expect(Math.max(...logs)).toBeGreaterThan(1.95);
  });

  test("is the same for the same stream, and another for another", () => {
    const drawn = (seed: number) => {
      const { order, place, shape } = anyChoice(seededRandom(seed, "x"));
      return [order([1, 2, 3, 4, 5, 6]), place([0, 100], 50), shape([1, 1, 1])];
    };
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
  });
});

describe("any choices", () => {
  const choicesOf = (seed: number) => anyChoices((name) => seededRandom(seed, name));

  test("come nearer and nearer to the least assumption", () => {
    const furthest = choicesOf(1).map(({ place }) =>
      Math.max(...Array.from({ length: 500 }, () => Math.abs(place([0, 100], 0)))),
    );
    expect(furthest.map((place) => Math.round(place / 5) * 5)).toEqual([100, 50, 25, 10]);
  });

  test("are each drawn from a stream of its own name", () => {
    const names: string[] = [];
    const stream = (name: string): Random => {
      names.push(name);
      return seededRandom(1, name);
    };
    anyChoices(stream);
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
  });

  test("draw the same whether or not the ones before have been asked for anything", () => {
    const [one, other] = [choicesOf(3), choicesOf(3)];
    for (let i = 0; i < 10; i++) one[0]!.place([0, 100], 50);
    expect(one[1]!.place([0, 100], 50)).toBe(other[1]!.place([0, 100], 50));
  });
});

describe("the first possible", () => {
  /** As many choices, told apart by how many they try. */
  const choices = (n: number): readonly Choice[] =>
    Array.from({ length: n }, (_, tries) => ({ ...leastAssumption, tries }));

  test("is what the first choice gives that works; the ones after it are not asked, and where none does it is why the last one does not", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (works) => {
        const asked: number[] = [];
        const give = ({ tries }: Choice) => {
          asked.push(tries);
          return works[tries] ? solved(`choix ${tries}`) : unsolved("none", `Rien au choix ${tries}.`);
        };
        const first = works.indexOf(true);
        const last = works.length - 1;
        expect(firstPossible(choices(works.length), give)).toEqual(
          first >= 0 ? solved(`choix ${first}`) : unsolved("none", `Rien au choix ${last}.`),
        );
        const upTo = first < 0 ? last : first;
        expect(asked).toEqual(Array.from({ length: upTo + 1 }, (_, i) => i));
      }),
    );
  });

  test("may be undefined, or false", () => {
    const give = ({ tries }: Choice) => solved(tries === 0 ? undefined : "autre");
    expect(firstPossible(choices(2), give)).toEqual(solved(undefined));
    expect(firstPossible(choices(2), ({ tries }) => solved(tries > 0))).toEqual(solved(false));
  });

  test.each([
    new TypeError("Panne."),
    new RangeError("Maximum call stack size exceeded"),
  ])("stops at a fault of the program: %s", (fault) => {
    const asked: number[] = [];
    const give = ({ tries }: Choice) => {
      asked.push(tries);
      throw fault;
    };
    expect(() => firstPossible(choices(3), give)).toThrow(fault);
    expect(asked).toEqual([0]);
  });
});
