import { describe, expect, test } from "vitest";
import { documentOf } from "../../lib/present/document/Document";
import { figureBlock } from "../../lib/present/document/figureBlock";
import { plainTable } from "../../lib/present/document/plainTable";
import type { Chapter } from "../../lib/report/Chapter";
import { citationText, numbered } from "../../lib/report/numbered";
import { chapterOf } from "../support/chapters";

const table = (caption: string) =>
  ({ kind: "table", table: plainTable({ caption, heads: [""], rows: [] }) }) as const;
const figure = figureBlock({ title: "F", alt: "", data: [], layout: { width: 400, height: 300 } }, "f");
const shown = documentOf(table("Un"), figure, table(""), table("Deux"));
const citations = (chapters: readonly Chapter[]) =>
  numbered(chapters).map(({ parts }) =>
    parts.flatMap(({ citation }) =>
      citation === undefined ? [] : [citationText(citation).replace("\u00a0", " ")],
    ),
  );
const titles = (chapters: readonly Chapter[]) =>
  numbered(chapters).flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "markdown" ? [part.markdown] : [])),
  );

describe("numbered", () => {
  test("numbers tables within their notebook and figures through all, those without a caption apart", () => {
    expect(citations([chapterOf("02-deux", "Deux", shown), chapterOf("03-trois", "Trois", shown)])).toEqual([
      ["Tableau 2.1", "Figure 1", "Tableau 2.2"],
      ["Tableau 3.1", "Figure 2", "Tableau 3.2"],
    ]);
  });

  test("gives no number twice: two notebooks of one number go on, one without a number has a letter", () => {
    const all = citations([
      chapterOf("02-a", "A", shown),
      chapterOf("02-b", "B", shown),
      chapterOf("essai", "C", shown),
      chapterOf("autre", "D", shown),
    ]).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain("Tableau 2.4");
    expect(all).toContain("Tableau A.1");
    expect(all).toContain("Tableau B.1");
  });

  test("gives no two figures one caption", () => {
    const parts = numbered([chapterOf("02-deux", "Deux", shown), chapterOf("03-trois", "Trois", shown)]);
    const captions = parts.flatMap((own) =>
      own.parts.flatMap((part) => (part.kind === "figure" ? [part.figure.title] : [])),
    );
    expect(captions).toEqual(["F", "F (2)"]);
  });

  test("puts the number of a notebook before its title, but before one that has its own, and for number 0", () => {
    expect(
      titles([chapterOf("00-sommaire", "Sommaire"), chapterOf("02-b", "Publics"), chapterOf("03", "3. Hub")]),
    ).toEqual(["# Sommaire", "# 2. Publics", "# 3. Hub"]);
  });

  test("gives a document that is kept alone no number", () => {
    const alone = { ...chapterOf("carnet", "Un", shown), isAlone: true } as const;
    expect(citations([alone])).toEqual([[]]);
    expect(titles([alone])).toEqual(["# Un"]);
  });
});
