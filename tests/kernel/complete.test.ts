import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lineCompletion } from "../../lib/commands/repl/lineCompletion";
import { complete } from "../../lib/dist/kernel/complete";
import { inspect } from "../../lib/dist/kernel/inspect";
import {
  loadOnlyTypesOfNode,
  skipComments,
  watchNoFile,
  watchNoFolder,
} from "../../lib/dist/kernel/quickStart";
import { type Converter, createConverter } from "../../lib/dist/kernel/tslab";
import { parseNotebook } from "../../lib/kernel/ipynb";
import { runs } from "../support/realChecks";
import { root } from "../support/smallSurvey";

let converter: Converter;
let previous: string;

beforeAll(() => {
  skipComments();
  loadOnlyTypesOfNode();
  watchNoFolder();
  watchNoFile();
  converter = createConverter({ isJS: false, isBrowser: false });
  const first = `import { comment, count, crosstab, filter, gap, mean, percent, show, study } from "conum";
    const survey = study();`;
  previous = (converter.convert("", first) as unknown as { readonly declOutput: string }).declOutput;
});
afterAll(() => converter.close());

/** The cells of the notebooks, as people wrote them. */
const cells = readdirSync(join(root, "notebooks"))
  .filter((file) => file.endsWith(".ipynb"))
  .flatMap((file) => parseNotebook(readFileSync(join(root, "notebooks", file), "utf8"), file).cells)
  .flatMap((cell) => (cell.cell_type === "code" ? [cell.source] : []));

/** What breaks a cell where it is put: texts, templates, comments and calls that never end, and signs of two halves. */
const shards = [
  '"',
  "'",
  "`",
  "${",
  "}",
  "/*",
  "*/",
  "//",
  "(",
  ")",
  "{",
  "\\",
  "\n",
  "🙂",
  "é",
  "\ud83d",
  "<",
  ".",
];

const broken = fc
  .record({
    cell: fc.constantFrom(...cells),
    cut: fc.tuple(fc.nat(), fc.nat()),
    shard: fc.constantFrom("", ...shards),
    ahead: fc.constantFrom("", "const 🙂é = '🙂'; ", "/* 🙂 */ "),
    place: fc.double({ min: -0.1, max: 1.2, noNaN: true }),
  })
  .map(({ cell, cut, shard, ahead, place }) => {
    const [from, to] = cut.map((at) => at % (cell.length + 1)).toSorted((a, b) => a - b) as [number, number];
    // A piece of it is taken away, or only that piece is left.
    const source =
      ahead +
      (cut[0] % 2 === 0 ? cell.slice(0, from) + shard + cell.slice(to) : cell.slice(from, to) + shard);
    return { source, position: Math.round(place * source.length) };
  });

describe("completion in broken code", () => {
  test("throws nothing, and replaces what is around the cursor, in the cell, on the line of the cursor", () => {
    fc.assert(
      fc.property(broken, ({ source, position }) => {
        const { start, end, candidates, beside } = complete(converter, previous, source, position);
        expect(beside).toHaveLength(candidates.length);
        const at = Math.min(Math.max(position, 0), source.length);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(at);
        expect(end).toBeGreaterThanOrEqual(at);
        expect(end).toBeLessThanOrEqual(source.length);
        // What is replaced is a name, or a text with its quotation marks: never a bracket or a line feed beside it.
        expect(source.slice(start, end)).toMatch(/^(?:[\p{L}\p{N}\p{Cs}_$#]*|(["']).*)$/u);
        expect(() => inspect(converter, previous, source, position)).not.toThrow();
      }),
      { numRuns: runs(100) },
    );
  });

  test.each([
    ['percent("2.|10", "Oui")', ['"2.1"', '"2.2"'], '"2.10"'],
    ['const 🙂 = 1; percent("2.8", "O|', ['"Oui"'], '"O'],
    ['percent("2.8", "Oui"); /* percent("2.8", "|', [], ""],
    ['comment`Ainsi ${percent("2.8", "N|', ['"Non"'], '"N'],
    ['percent("2.8",\n  "|\n);', ['"Oui"', '"Non"'], '"'],
  ])("%s", (typed, expected, replaced) => {
    const position = typed.indexOf("|");
    const source = typed.replace("|", "");
    const { start, end, candidates } = complete(converter, previous, source, position);
    expect(candidates.slice(0, Math.max(1, expected.length))).toEqual(expected);
    expect(source.slice(start, end)).toBe(replaced);
  });

  test.each([
    ["crosst|ab", "crosstab(étude, question en lignes, question en colonnes)"],
    ['crosstab(survey, "2.11",| "2.10")', "crosstab(étude, question en lignes, question en colonnes)"],
    ['filter(survey, "2.8",|', "filter(étude, question, réponse ou fonction, [ce qu’elle garde en mots])"],
  ])("tells of %s the help of the word in French, how it is written, and nothing of its types", (typed, written) => {
    const info = inspect(converter, previous, typed.replace("|", ""), typed.indexOf("|"));
    const text = [...info!.displayParts!, ...(info!.documentation ?? [])].map((part) => part.text).join("");
    expect(text).toContain(written);
    expect(text).not.toMatch(/alias|Study|<|@|\bthe\b/);
  });

  test("says beside a word what it does", () => {
    const { candidates, beside } = complete(converter, previous, "crosst", 6);
    expect([candidates, beside]).toEqual([["crosstab"], [expect.stringMatching(/^Croise deux questions/)]]);
  });
});

describe("Tab in the console", () => {
  const tab = (before: string, typed: string) => {
    const cursor = typed.indexOf("|");
    const line = typed.replace("|", "");
    const found = lineCompletion(
      (source, position) => complete(converter, previous, source, position),
      before,
      line,
      cursor,
    );
    if (found === undefined) return undefined;
    const { before: left, after, text, choices } = found;
    return [`${line.slice(0, cursor - left)}${text}|${line.slice(cursor + after)}`, choices.length];
  };

  test.each([
    ["", "crosst|", "crosstab|", 0],
    ["crosstab(survey,\n", '  "2.11", "2.|', '  "2.11", "2.|', 10],
    ["", 'percent("2.8", "O|")', 'percent("2.8", "Oui"|)', 0],
    ["", 'percent("2.8", "o', 'percent("2.8", "Oui"|', 0],
    ["", 'show("médiateur|', 'show("médiateur|', 3],
  ])("after %s makes of %s: %s", (before, typed, made, choices) => {
    expect(tab(before, typed.includes("|") ? typed : `${typed}|`)).toEqual([made, choices]);
  });

  test("leaves a template alone that began on a line above", () => {
    expect(tab("comment`Ainsi\n", "et puis per|")).toBeUndefined();
  });
});
