import { expect, test } from "vitest";
import { plantedComponents } from "../../lib/reconstruct/plantedComponents";
import { symmetricEigenvalues } from "../../lib/stats/components/symmetricEigenvalues";

test("a component a question of several notes; what all share is none more", () => {
  expect(plantedComponents({ within: 0.5, between: 0.2 }, [6, 10, 1, 4])).toBe(3);
  expect(plantedComponents({ within: 0.5, between: 0 }, [6, 10, 1, 4])).toBe(3);
  expect(plantedComponents({ within: 0.3, between: 0.3 }, [6, 10, 1, 4])).toBe(1);
  expect(plantedComponents({ within: 0, between: 0 }, [6, 10, 1, 4])).toBe(0);
});

test.each([
  [0.5, 0.2],
  [0.6, 0],
  [0.4, 0.4],
])("as many eigenvalues of the supposed correlations pass 1 (%s within, %s between)", (within, between) => {
  const counts = [8, 6, 9, 5];
  const question = counts.flatMap((count, q) => new Array<number>(count).fill(q));
  const correlations = question.map((a, i) =>
    question.map((b, j) => (i === j ? 1 : a === b ? within : between)),
  );
  const above = symmetricEigenvalues(correlations).filter((value) => value > 1);
  expect(above).toHaveLength(plantedComponents({ within, between }, counts));
});
