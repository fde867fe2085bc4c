import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Notebook } from "../../lib/kernel/ipynb";
import { codeCell, textCell } from "../../lib/scaffold/notebookCells";
import { studyNotebooks } from "../../lib/scaffold/studyNotebooks";
import { withTags } from "../../lib/scaffold/withTags";
import { openStudy } from "../../lib/study/openStudy";
import { root } from "../support/smallSurvey";

const drafted = studyNotebooks(openStudy(join(root, "tests", "fixtures", "lecture")));
const tagsOf = ({ metadata }: { readonly metadata: object }) => (metadata as { tags?: string[] }).tags ?? [];
const bare = <T extends { readonly metadata: object }>(own: T): T => {
  // Those to work in have their tag for another reason.
  if (tagsOf(own).includes("workshop")) return own;
  const { tags: _, ...metadata } = own.metadata as { tags?: unknown };
  return { ...own, metadata };
};
/** As they were drafted before there was a tag. */
const before = new Map(
  [...drafted].map(([file, own]): [string, Notebook] => [
    file,
    { ...bare(own), cells: own.cells.map((cell) => bare(cell)) },
  ]),
);
const cautions = [...drafted.keys()].find((file) => file.includes("mises-en-garde"))!;
const edited = (change: (cells: Notebook["cells"]) => Notebook["cells"]) => {
  const own = before.get(cautions)!;
  return withTags(new Map([...before, [cautions, { ...own, cells: change(own.cells) }]])).get(cautions)!;
};

describe("notebooks drafted before there was a tag", () => {
  test("get the tags that they would be drafted with, and nothing else", () => {
    expect(before).not.toEqual(drafted);
    expect(withTags(before)).toEqual(drafted);
  });

  test("are the very same where they have them", () => {
    const again = withTags(drafted);
    for (const [file, own] of drafted) expect(again.get(file)).toBe(own);
  });

  test("keep the tags, comments and cells of a person as they are", () => {
    const written = textCell("mien", "## Les réponses qui manquent\n\nMon commentaire.");
    const code = codeCell("autre", "show(missingAnswers());");
    const { cells } = edited((own) => [
      written,
      code,
      ...own.map((cell) =>
        cell.id === "tests" ? { ...cell, metadata: { tags: ["à-revoir"], collapsed: true } } : cell,
      ),
    ]);
    expect(cells.slice(0, 2)).toEqual([written, code]);
    const own = cells.find(({ id }) => id === "tests")!;
    expect(own.metadata).toEqual({ tags: ["à-revoir", "unprotected"], collapsed: true });
    expect(cells.map(({ source }) => source).slice(2)).toEqual(
      before.get(cautions)!.cells.map(({ source }) => source),
    );
  });

  test("keep in sight a cell that a person made into one that is shown under secrecy, with its title", () => {
    const { cells } = edited((own) =>
      own.map((cell) => (cell.id === "manquantes" ? { ...cell, source: "show(cautions(1));" } : cell)),
    );
    for (const id of ["manquantes", "manquantes-titre"])
      expect(tagsOf(cells.find((cell) => cell.id === id)!)).toEqual([]);
    expect(tagsOf(cells.find(({ id }) => id === "tests-titre")!)).toEqual(["unprotected"]);
  });
});
