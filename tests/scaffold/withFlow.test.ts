import { describe, expect, test } from "vitest";
import type { Notebook } from "../../lib/kernel/ipynb";
import { codeCell, notebookOf, textCell } from "../../lib/scaffold/notebookCells";
import { studyNotebooks } from "../../lib/scaffold/studyNotebooks";
import { withFlow } from "../../lib/scaffold/withFlow";
import { smallQuestionnaire, smallSurvey } from "../support/smallSurvey";

const drafted = studyNotebooks(smallSurvey({}, { q1_5: "Plusieurs Conum" }));
const added = (notebooks: ReadonlyMap<string, Notebook>) => withFlow(smallQuestionnaire, notebooks);
const ids = ({ cells }: Notebook) => cells.map(({ id }) => id);

describe("withFlow", () => {
  test("puts the flow in the drafted cautions, before what is missing, and changes no cell there", () => {
    const [file, notebook] = added(drafted)!;
    expect(file).toBe("90-mises-en-garde.ipynb");
    const before = drafted.get(file)!;
    const at = ids(notebook).indexOf("flux");
    expect(ids(notebook).slice(at - 1, at + 2)).toEqual(["flux-titre", "flux", "manquantes-titre"]);
    expect(notebook.cells.filter(({ id }) => !id.startsWith("flux"))).toEqual(before.cells);
  });

  test("brings the words that no cell above brings", () => {
    const [, notebook] = added(drafted)!;
    const source = notebook.cells.find(({ id }) => id === "flux")!.source;
    expect(source).toBe(`import { flow } from "${smallQuestionnaire.name}";\nshow(flow());`);
    const [, bare] = added(new Map([["a.ipynb", notebookOf([textCell("x", "# Moi")])]]))!;
    expect(bare.cells.at(-1)!.source).toContain("import { flow, show } from");
  });

  test("goes to the contents where there are no cautions, to the first notebook where there is neither", () => {
    const own = notebookOf([textCell("mien", "# Moi")]);
    const contents = drafted.get("00-sommaire.ipynb")!;
    const placed = added(
      new Map([
        ["b.ipynb", own],
        ["00-sommaire.ipynb", contents],
      ]),
    );
    expect(placed![0]).toBe("00-sommaire.ipynb");
    expect(ids(placed![1]).slice(0, -2)).toEqual(ids(contents));
    const first = added(
      new Map([
        ["b.ipynb", own],
        ["a.ipynb", own],
      ]),
    );
    expect(first![0]).toBe("a.ipynb");
    expect(added(new Map())).toBeUndefined();
  });

  test("adds nothing where a cell shows the flow, or is the one that was made to", () => {
    const shows = notebookOf([codeCell("x", "const f = flow();\nshow(f);")]);
    expect(added(new Map([...drafted, ["z.ipynb", shows]]))).toBeUndefined();
    const [file, once] = added(drafted)!;
    expect(added(new Map([...drafted, [file, once]]))).toBeUndefined();
  });
});

test("what a study with secrecy refuses to run is tagged so in the notebooks that are drafted", () => {
  const refused =
    /\b(missingAnswers|multiplicity|multiplicityBySection|robustness|pca|reliability|recode|texts)\(/;
  for (const [file, { cells, metadata }] of drafted)
    for (const cell of cells) {
      if (cell.cell_type !== "code" || !refused.test(cell.source)) continue;
      const tags = [cell.metadata, metadata].flatMap((own) => (own as { tags?: string[] }).tags ?? []);
      expect(tags, `${file} ${cell.id}`).toContain("unprotected");
    }
  expect([...drafted.values()].flatMap(ids)).toContain("manquantes");
});
