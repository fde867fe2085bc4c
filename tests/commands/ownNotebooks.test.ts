import { expect, test } from "vitest";
import { ownNotebooks } from "../../lib/commands/ownNotebooks";
import type { Cell } from "../../lib/kernel/ipynb";
import { plain } from "../support/plain";
import { smallSurvey } from "../support/smallSurvey";

const given = smallSurvey({});
const rebuilt = { ...given, provenance: { kind: "reconstructed" } as const };
const cell = (source: string, ...tags: readonly string[]): Cell => ({
  ...{ cell_type: "markdown", id: source, source },
  metadata: tags.length === 0 ? {} : { tags },
});
const file = (name: string, metadata: object, ...cells: readonly Cell[]) => ({
  ...{ name, path: `${name}.ipynb` },
  notebook: { cells, metadata, nbformat: 4 as const, nbformat_minor: 5 },
});
const files = [
  file("01", {}, cell("a"), cell("b", "reconstructed"), cell("c", "autre")),
  file("02", { tags: ["reconstructed"] }, cell("d")),
];
const sources = (survey: typeof given) =>
  ownNotebooks(files, survey).files.map(({ name, notebook }) => [
    name,
    ...notebook.cells.map(({ source }) => source),
  ]);

test("of rebuilt respondents, every notebook and cell stays", () => {
  expect(sources(rebuilt)).toEqual([
    ["01", "a", "b", "c"],
    ["02", "d"],
  ]);
  expect(ownNotebooks(files, rebuilt).leftOut).toEqual([]);
});

test("of given answers, what is tagged « reconstructed » is left out, and counted", () => {
  expect(sources(given)).toEqual([["01", "a", "c"]]);
  expect(plain(ownNotebooks(files, given).leftOut.join())).toContain("1 carnet et 1 cellule.");
  expect(ownNotebooks([file("03", {}, cell("e"))], given).leftOut).toEqual([]);
});
