import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseNotebook } from "../lib/kernel/ipynb";
import { hasTag } from "../lib/scaffold/tags";
import { readQuestionnaire } from "./support/committed";
import { prose } from "./support/prose";

const folder = join(__dirname, "..", "notebooks");
const notebooks = readdirSync(folder)
  .filter((file) => file.endsWith(".ipynb"))
  .map((file) => ({ file, cells: parseNotebook(readFileSync(join(folder, file), "utf8"), file).cells }));

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

  test("says of a difference that is not significant that it is not, and never that there is none", () => {
    const none =
      /ne (?:fait|font) pas de différence|ne (?:se )?distingue(?:nt)? (?:pas|sur)|ne diff[èe]re(?:nt)? pas|n’en distingue aucun|aucune différence(?! n’est laissée)/i;
    const said = cells.flatMap(({ source, cell_type }) => prose(source, cell_type).split(/[.;\n]/));
    expect(said.filter((text) => none.test(text) && !/significati|seuil/.test(text))).toEqual([]);
  });

  test("has cells of one short sentence or two", () => {
    const code = cells.filter((cell) => cell.cell_type === "code");
    // The findings of a section are a list, one a line.
    const long = code.filter(
      ({ source }) => source.split("\n").length > 3 && !source.startsWith("keyPoints`"),
    );
    expect(long.map(({ source }) => source)).toEqual([]);
  });
});

const { questions, sections } = readQuestionnaire();
const numbered = notebooks.filter(({ file }) => /^(?:0[2-9]|1[0-8])-/.test(file));

test("there is one notebook a section, and a table of contents before them", () => {
  expect(numbered.map(({ file }) => Number(file.slice(0, 2)))).toEqual(sections.map(({ number }) => number));
  expect(notebooks[0]!.file).toBe("00-sommaire.ipynb");
  expect(notebooks[1]!.file).toBe("01-avant-propos.ipynb");
});

describe.each(numbered)("section $file", ({ file, cells }) => {
  const number = Number(file.slice(0, 2));

  test("speaks of what a report prints only where answers are rebuilt from it", () => {
    const print =
      /\b(?:[Ll]e|[Dd]u|[Aa]u|[Cc]e) rapport\b(?! (?:au|à|de)\b)(?<!établisse ce rapport)|imprim|errat/;
    const given = cells.filter(({ metadata }) => !hasTag(metadata, "reconstructed"));
    const said = given.map(({ source, cell_type }) => prose(source, cell_type));
    expect(said.filter((text) => print.test(text))).toEqual([]);
  });

  test("shows every question of its section, once and in order", () => {
    const shown = cells.flatMap(({ source }) =>
      [...source.matchAll(/show\("([\d.]+)"\)/g)].map(([, id]) => id),
    );
    expect(shown).toEqual(questions.map(({ id }) => id).filter((id) => id.startsWith(`${number}.`)));
  });

  test("opens with three to five findings and closes with what to beware of", () => {
    // Of given answers too, for which the cells on what is printed are left out.
    const isLeft = ({ metadata }: (typeof cells)[number]) => !("tags" in metadata);
    const code = cells
      .filter((cell) => cell.cell_type === "code" && isLeft(cell))
      .map(({ source }) => source);
    expect(code[0]).toMatch(/^import /);
    const findings = code[1]!.match(/^keyPoints`([\s\S]*)`;$/)?.[1]?.match(/^\s*- /gm)?.length;
    expect(findings).toBeGreaterThanOrEqual(3);
    expect(findings).toBeLessThanOrEqual(5);
    expect(code.at(-1)).toMatch(new RegExp(`^show\\(cautions\\(${number}\\)\\);`));
  });

  test("says nothing that the publication does not determine", () => {
    const outputs = JSON.stringify(cells.flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : [])));
    expect(outputs).not.toContain("(supposé)");
  });
});
