import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseNotebook } from "../lib/notebook/ipynb";
import { readQuestionnaire } from "../lib/respondents/readSurvey";

const folder = join(__dirname, "..", "notebooks");
const notebooks = readdirSync(folder)
  .filter((file) => file.endsWith(".ipynb"))
  .map((file) => ({ file, cells: parseNotebook(readFileSync(join(folder, file), "utf8"), file).cells }));

/** What a reader of the prose sees: Markdown without code, and comments without their holes. */
function prose(source: string, kind: string): string {
  if (kind === "markdown") return source.replace(/`[^`]*`/g, "");
  return [...source.matchAll(/comment`((?:[^`\\]|\\.)*)`/g)]
    .map(([, text]) => text!.replace(/\$\{[^}]*\}/g, ""))
    .join("\n");
}

describe.each(notebooks)("$file", ({ cells }) => {
  test("types no number in its prose: they are all computed", () => {
    const typed = cells
      .map(({ source, cell_type }) => prose(source, cell_type))
      .filter((text) => /\d/.test(text));
    // A code of the questionnaire, named between quotation marks, is a label and not a number.
    expect(typed.map((text) => text.replace(/«[^»]*»/g, "")).filter((text) => /\d/.test(text))).toEqual([]);
  });

  test("has French typography: curly apostrophes, and unbreakable spaces before : ; ! ? and in « »", () => {
    const texts = cells.map(({ source, cell_type }) => prose(source, cell_type)).join("\n");
    expect(texts.match(/\p{L}'\p{L}/gu)).toBeNull();
    expect(texts.match(/ [:;!?»]|« /g)).toBeNull();
  });

  test("is committed with its outputs, from a run of all its cells in order", () => {
    const code = cells.filter((cell) => cell.cell_type === "code");
    expect(code.map((cell) => cell.execution_count)).toEqual(code.map((_, i) => i + 1));
    expect(code.flatMap(({ outputs }) => outputs).length).toBeGreaterThan(0);
  });

  test("has cells of one short sentence or two", () => {
    const code = cells.filter((cell) => cell.cell_type === "code");
    expect(code.filter(({ source }) => source.split("\n").length > 3).map(({ source }) => source)).toEqual(
      [],
    );
  });
});

test("every question of section 2 is shown, once and in order, in its notebook", () => {
  const section = notebooks.find(({ file }) => file.startsWith("02-"))!;
  const shown = section.cells.flatMap(({ source }) =>
    [...source.matchAll(/show\("([\d.]+)"\)/g)].map(([, id]) => id),
  );
  expect(shown).toEqual(readQuestionnaire().questions.flatMap(({ id }) => (id.startsWith("2.") ? [id] : [])));
});
