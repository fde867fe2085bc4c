import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "../support/smallSurvey";

test("the words of a notebook are typed without the types of another package, which every kernel would read", () => {
  const options = { module: ts.ModuleKind.Node16, noLib: true, types: [] };
  const program = ts.createProgram([join(root, "lib", "dist", "index.d.ts")], options);
  const files = program.getSourceFiles().map(({ fileName }) => fileName);
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => file.includes("/node_modules/"))).toEqual([]);
});
