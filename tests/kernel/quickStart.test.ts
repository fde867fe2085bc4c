import { join, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "../support/smallSurvey";

test("the words of a notebook are typed by one file, without the types of another package: a kernel goes through all at each cell", () => {
  const options = { module: ts.ModuleKind.Node16, noLib: true, types: [] };
  const program = ts.createProgram([join(root, "lib", "dist", "index.d.ts")], options);
  const files = program.getSourceFiles().map(({ fileName }) => fileName);
  expect(files.map((file) => relative(root, file).replaceAll("\\", "/"))).toEqual(["lib/dist/index.d.ts"]);
  const checker = program.getTypeChecker();
  const [file] = program.getSourceFiles();
  const names = checker.getExportsOfModule(checker.getSymbolAtLocation(file!)!).map(({ name }) => name);
  // What a cell declares to those after it can be named: a type that is made inside of a word, too.
  expect(names).toEqual(expect.arrayContaining(["words", "Survey", "Recoded", "ComponentFacts"]));
  expect(names.filter((name) => name.includes("$"))).toEqual([]);
});
