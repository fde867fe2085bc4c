import { expect, test } from "vitest";
import type { FlowRule } from "../../../lib/import/cleaning/CleaningFlow";
import { formatFlow, parseFlow } from "../../../lib/import/cleaning/flowFile";
import { summedFlow } from "../../../lib/import/cleaning/summedFlow";

const rule = (id: string, caught: number, left: number, applied = true): FlowRule => ({
  ...{ id, label: id, kind: "blank", act: "aside", applied, caught, alone: caught, cells: 0 },
  ...{ removed: applied ? caught : 0, left },
});

test("adds up what each rule did, and tells apart what a rule does otherwise now", () => {
  const before = {
    ...{ file: "a.csv", answers: "r.csv", connections: 10, usable: 7 },
    rules: [rule("dates", 2, 8), rule("vides", 1, 7)],
  };
  const after = {
    ...{ file: "b.csv", answers: "r.csv", connections: 5, usable: 4 },
    rules: [rule("dates", 1, 4), rule("vides", 3, 4, false)],
  };
  const sum = summedFlow(before, after);
  expect(sum).toMatchObject({ file: "b.csv", connections: 15, usable: 11 });
  expect(sum.rules.map(({ id, caught, removed, left }) => [id, caught, removed, left])).toEqual([
    ["dates", 3, 3, 12],
    ["vides", 1, 1, 11],
    ["vides", 3, 0, 11],
  ]);
  expect(parseFlow(formatFlow(sum), "flow.json")).toEqual(sum);
  expect(summedFlow({ ...before, rules: [], usable: 10 }, after)).toMatchObject({
    connections: 15,
    usable: 14,
  });
});
