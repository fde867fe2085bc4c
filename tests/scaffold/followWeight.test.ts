import { describe, expect, test } from "vitest";
import type { Survey } from "../../lib/answers/Survey";
import type { Notebook } from "../../lib/kernel/ipynb";
import { followWeight } from "../../lib/scaffold/followWeight";
import { studyNotebooks } from "../../lib/scaffold/studyNotebooks";
import { otherStudy } from "../support/otherStudy";

const bare = otherStudy(2);
const weightedBy = (name: string): Survey => ({
  ...bare,
  questionnaire: { ...bare.questionnaire, weight: name },
  weights: { name, weights: bare.ids.map((_, row) => 0.5 + (row % 3) / 2), drawn: [bare.ids.length] },
});
const bareNotebooks = studyNotebooks(bare);
const notebooks = (survey: Survey) => (survey === bare ? bareNotebooks : studyNotebooks(survey));
const follow = (survey: Survey, own: ReadonlyMap<string, Notebook>) =>
  followWeight(survey.questionnaire, own);
const edited = (own: Notebook, id: string, edit: (source: string) => string): Notebook => ({
  ...own,
  cells: own.cells.map((cell) => (cell.id === id ? { ...cell, source: edit(cell.source) } : cell)),
});
const [acp] = [...bareNotebooks.keys()].filter((file) => file.endsWith("acp.ipynb"));
const withAcp = (id: string, edit: (source: string) => string) =>
  new Map(bareNotebooks).set(acp!, edited(bareNotebooks.get(acp!)!, id, edit));
const sourceIn = (own: ReadonlyMap<string, Notebook>, id: string) =>
  own.get(acp!)!.cells.find((cell) => cell.id === id)!.source;

describe("the weights of a study, in its notebooks", () => {
  test.each([
    ["came", bare, weightedBy("poids")],
    ["went", weightedBy("poids"), bare],
    ["have another name", weightedBy("poids"), weightedBy("w_2")],
  ])("that %s since are followed as if the notebooks were made now", (_, before, now) => {
    const { notebooks: followed, weighted } = follow(now, notebooks(before));
    expect([...followed]).toEqual([...notebooks(now)]);
    expect([...notebooks(before)]).not.toEqual([...notebooks(now)]);
    expect(weighted).toEqual([]);
  });

  test.each([
    ["are none", bare],
    ["are there", weightedBy("poids")],
  ])("leave every notebook the very same where they %s still", (_, survey) => {
    const own = notebooks(survey);
    for (const [file, notebook] of follow(survey, own).notebooks) expect(own.get(file)).toBe(notebook);
  });

  test("that came leave words that somebody brought where they are", () => {
    const brought = withAcp("acp-mots", (source) => source.replace("{ ", "{ mean, "));
    const { notebooks: followed } = follow(weightedBy("poids"), brought);
    expect(sourceIn(followed, "acp-mots")).toMatch(/^import \{.*mean.*unweighted, use \} from .*\nuse\(unw/);
  });

  test("that came leave the line that somebody wrote, and its cell is told", () => {
    const own = "show(loadings(pca(study()), { items: 3 }));";
    const { notebooks: followed, weighted } = follow(
      weightedBy("poids"),
      withAcp("acp-items", () => own),
    );
    expect(sourceIn(followed, "acp-items")).toBe(own);
    const cell = bareNotebooks.get(acp!)!.cells.findIndex(({ id }) => id === "acp-items") + 1;
    expect(weighted).toEqual([{ file: acp, cell }]);
  });
});
