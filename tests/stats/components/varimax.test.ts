import fc from "fast-check";
import { expect, test } from "vitest";
import { communalities } from "../../../lib/stats/components/communalities";
import { orientation } from "../../../lib/stats/components/orientation";
import { varimax } from "../../../lib/stats/components/varimax";
import references from "../../reference/varimax.json";
import { largestError } from "../largestError";

type Loadings = readonly (readonly number[])[];

for (const { name, given, normalize, loadings, rotation } of references) {
  test(`agrees with R's varimax${normalize ? "" : " without normalisation"}: ${name}`, () => {
    const rotated = varimax(given, { normalize });
    expect(largestError(rotated.loadings, loadings)).toBeLessThan(1e-12);
    expect(largestError(rotated.rotation, rotation)).toBeLessThan(1e-12);
  });
}

const someLoadings: fc.Arbitrary<number[][]> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }))
  .chain(([items, components]) => {
    const loading = fc.oneof(
      fc.constant(0),
      fc.integer({ min: -8, max: 8 }).map((eighths) => eighths / 8),
    );
    const row = fc.array(loading, { minLength: components, maxLength: components });
    return fc.array(row, { minLength: items, maxLength: items });
  });

const times = (loadings: Loadings, rotation: Loadings) =>
  loadings.map((row) =>
    rotation.map((_, k) => row.reduce((sum, loading, j) => sum + loading * rotation[j]![k]!, 0)),
  );

/** What varimax raises: the sum over components of the variances of the squared, normalised loadings. */
function criterion(loadings: Loadings): number {
  const lengths = communalities(loadings).map((h) => Math.sqrt(h) || 1);
  const variances = loadings[0]!.map((_, k) => {
    const squares = loadings.map((row, i) => (row[k]! / lengths[i]!) ** 2);
    const mean = squares.reduce((sum, x) => sum + x, 0) / squares.length;
    return squares.reduce((sum, x) => sum + (x - mean) ** 2, 0) / squares.length;
  });
  return variances.reduce((sum, variance) => sum + variance, 0);
}

test("the rotation is orthogonal, and gives the loadings", () => {
  fc.assert(
    fc.property(someLoadings, (given) => {
      const { loadings, rotation } = varimax(given);
      const columns = rotation.map((_, k) => rotation.map((row) => row[k]!));
      const identity = rotation.map((_, j) => rotation.map((_, k) => (j === k ? 1 : 0)));
      expect(largestError(times(columns, rotation), identity)).toBeLessThan(1e-12);
      expect(largestError(times(given, rotation).flat(), loadings.flat())).toBeLessThan(1e-12);
    }),
  );
});

test("no turn of two components raises the criterion further", () => {
  fc.assert(
    fc.property(someLoadings, fc.double({ min: -3, max: 3, noNaN: true }), (given, angle) => {
      const { loadings } = varimax(given);
      const reached = criterion(loadings);
      expect(reached).toBeGreaterThanOrEqual(criterion(given) - 1e-12);
      for (let b = 1; b < given[0]!.length; b++) {
        for (let a = 0; a < b; a++) {
          const turned = loadings.map((row) =>
            row.map((x, k) => {
              if (k === a) return Math.cos(angle) * x + Math.sin(angle) * row[b]!;
              return k === b ? Math.cos(angle) * x - Math.sin(angle) * row[a]! : x;
            }),
          );
          expect(criterion(turned)).toBeLessThanOrEqual(reached + 1e-12);
        }
      }
    }),
  );
});

test("communalities stay, and variances are sums of squares in falling order that keep their sum", () => {
  fc.assert(
    fc.property(someLoadings, (given) => {
      const { loadings, variances } = varimax(given);
      communalities(given).forEach((h, i) => {
        expect(communalities(loadings)[i]).toBeCloseTo(h, 12);
      });
      variances.forEach((variance, k) => {
        expect(variance).toBeCloseTo(
          loadings.reduce((sum, row) => sum + row[k]! ** 2, 0),
          12,
        );
      });
      expect(variances).toEqual([...variances].sort((a, b) => b - a));
    }),
  );
});

test("each component's loading of greatest absolute value is positive", () => {
  fc.assert(
    fc.property(someLoadings, (given) => {
      const { loadings } = varimax(given);
      for (const k of given[0]!.keys()) expect(orientation(loadings.map((row) => row[k]!))).toBe(1);
    }),
  );
});

test("finds the simple structure that a turn has hidden", () => {
  const simple = [
    [0.9, 0],
    [0.8, 0],
    [0.7, 0],
    [0, 0.6],
    [0, 0.5],
  ];
  const hidden = simple.map(([x, y]) => [0.6 * x! + 0.8 * y!, -0.8 * x! + 0.6 * y!]);
  expect(largestError(varimax(hidden).loadings, simple)).toBeLessThan(1e-14);
  expect(largestError(varimax(hidden, { normalize: false }).loadings, simple)).toBeLessThan(1e-14);
});

test("leaves the turn at which the criterion is lowest, though it is level there", () => {
  const root = Math.SQRT2;
  const { loadings } = varimax([
    [1, 1],
    [-1, 1],
    [1, 1],
  ]);
  expect(
    largestError(loadings, [
      [root, 0],
      [0, root],
      [root, 0],
    ]),
  ).toBeLessThan(1e-14);
  expect(
    largestError(
      varimax([
        [1, 1],
        [1, -1],
      ]).loadings.map((row) => row.map(Math.abs).sort()),
      [
        [0, root],
        [0, root],
      ],
    ),
  ).toBeLessThan(1e-14);
});

test("one component is only oriented", () => {
  expect(varimax([[-0.5], [-0.25]])).toEqual({
    loadings: [[0.5], [0.25]],
    rotation: [[-1]],
    variances: [0.3125],
  });
});

test("rows of NaN take no part and stay NaN, rows of zeros stay zeros", () => {
  const { given, loadings } = references[0]!;
  const empty = given[0]!.map(() => Number.NaN);
  const padded = varimax([empty, ...given, empty]);
  expect(largestError(padded.loadings.slice(1, -1), loadings)).toBeLessThan(1e-12);
  expect(padded.loadings[0]).toEqual(empty);
  expect(
    varimax([...given, given[0]!.map(() => 0)])
      .loadings.at(-1)!
      .map(Math.abs),
  ).toEqual([0, 0, 0, 0]);
});

test("without loadings there is nothing to turn", () => {
  expect(varimax([])).toEqual({ loadings: [], rotation: [], variances: [] });
  expect(varimax([[], []])).toEqual({ loadings: [[], []], rotation: [], variances: [] });
});
