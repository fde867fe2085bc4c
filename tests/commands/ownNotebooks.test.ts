import { expect, test } from "vitest";
import { ownNotebooks } from "../../lib/commands/ownNotebooks";
import type { Cell } from "../../lib/kernel/ipynb";
import { rankInWhole, withLeftOut } from "../../lib/kernel/LeftOut";
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

const secrecy = { threshold: 5, width: 5, dominance: { n: 1, k: 85 }, quasiIdentifiers: [], whole: given };

test("of a study that keeps small numbers secret, what nothing proves to keep them is left out", () => {
  const all = [
    file("01", {}, cell("a"), cell("b", "unprotected")),
    file("02", { tags: ["unprotected"] }, cell("c")),
  ];
  expect(ownNotebooks(all, given)).toMatchObject({ files: all, leftOut: [] });
  const own = ownNotebooks(all, { ...given, secrecy });
  expect(own.files.map(({ name, notebook }) => [name, ...notebook.cells.map(({ id }) => id)])).toEqual([
    ["01", "a"],
  ]);
  expect(plain(own.leftOut.join())).toContain("secret statistique : 1 carnet et 1 cellule.");
  // The comments that stay are of these answers.
  expect(own.isForOthers).toBe(false);
  expect(ownNotebooks(files, given).isForOthers).toBe(true);
});

test("the flow of answers is left out where they have none", () => {
  const all = [file("01", {}, cell("a"), cell("b", "flow"))];
  expect(ownNotebooks(all, given).files[0]!.notebook.cells.map(({ id }) => id)).toEqual(["a"]);
  const flow = { cleaning: { file: "a.csv", answers: "b.csv", connections: 1, rules: [], usable: 1 } };
  expect(ownNotebooks(all, { ...given, flow })).toMatchObject({ files: all, leftOut: [] });
});

test("a notebook that is kept with its new outputs keeps, in their places, the cells that were left out", () => {
  const whole = file("01", {}, cell("a"), cell("b", "unprotected"), cell("c")).notebook;
  const answers = { ...given, secrecy };
  const [left] = ownNotebooks([{ name: "01", path: "01.ipynb", notebook: whole }], answers).files;
  const run = { ...left!.notebook, cells: left!.notebook.cells.map((own) => ({ ...own, source: "fait" })) };
  expect(withLeftOut(run, left!.leftOut).cells.map(({ id, source }) => [id, source])).toEqual([
    ["a", "fait"],
    ["b", "b"],
    ["c", "fait"],
  ]);
});

test("a cell has its rank in the whole notebook, whatever was left out before it", () => {
  const all = [
    file("01", {}, cell("a", "flow"), cell("b"), cell("c", "unprotected"), cell("d", "flow"), cell("e")),
  ];
  const [own] = ownNotebooks(all, { ...given, secrecy }).files;
  expect(own!.notebook.cells.map(({ id }, i) => [id, rankInWhole(i, own!.leftOut)])).toEqual([
    ["b", 1],
    ["e", 4],
  ]);
});
