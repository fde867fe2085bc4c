// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the holes of comments are texts here
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNotebook, parseNotebook } from "../../../lib/kernel/ipynb";
import type { CommentPart } from "../../../lib/scaffold/comments/CommentPart";
import { commentText, saidText, templateLines } from "../../../lib/scaffold/comments/commentText";
import { readTemplate } from "../../../lib/scaffold/comments/readTemplate";
import { templateText } from "../../../lib/scaffold/comments/templateText";
import { codeCell, notebookOf } from "../../../lib/scaffold/notebookCells";

/** Texts that could end a template, begin a hole, be an escape, or be changed by JavaScript or JSON. */
const awkward = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "`",
        "${",
        "$",
        "{",
        "}",
        "\\",
        "\\u0041",
        '"',
        "'",
        "\r\n",
        "\r",
        "\n",
        "\t",
        "\0",
        "\u2028",
        "é",
      ),
      fc.constantFrom("\ud800", "\udfff", "0", '${percent("1.2")}', 'show("1.3")', "comment`", " « Oui » "),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
const value = fc.oneof(
  awkward,
  fc.integer({ min: -50, max: 5000 }),
  fc.dictionary(
    awkward.filter((key) => key !== "__proto__"),
    awkward,
    { minKeys: 1, maxKeys: 1, noNullPrototype: true },
  ),
);
const call = fc.record(
  {
    word: fc.constantFrom("percent", "mean"),
    given: fc.array(value, { maxLength: 3 }),
  },
  { noNullPrototype: true },
);

/** What JavaScript makes of a template: its texts, and what its holes call. */
function run(template: string): unknown {
  const made = new Function("percent", "mean", "comment", `return comment\`${template}\`;`);
  const word =
    (name: string) =>
    (...given: readonly unknown[]) => ({ word: name, given });
  return made(word("percent"), word("mean"), (texts: TemplateStringsArray, ...holes: readonly unknown[]) =>
    texts.flatMap((text, i) => [text, ...holes.slice(i, i + 1)]).filter((part) => part !== ""),
  );
}

describe("the template of a comment", () => {
  test("is to JavaScript, and to who reads it back, what was typed, whatever that is", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(awkward, call), { maxLength: 5 }), (all) => {
        // Texts that stand side by side are one.
        const parts: CommentPart[] = [];
        for (const part of all) {
          const last = parts.at(-1);
          if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
          else if (part !== "") parts.push(part);
        }
        const template = templateText(parts);
        expect(run(template)).toEqual(parts);
        expect(readTemplate(`${template}\`;`)).toEqual({ parts, end: template.length });
        const notebook = notebookOf([codeCell("q", `comment\`${template}\`;`)]);
        expect(parseNotebook(formatNotebook(notebook), "c.ipynb").cells[0]!.source).toBe(
          notebook.cells[0]!.source,
        );
      }),
    );
  });

  test("shows no question, whatever it cites", () => {
    expect(templateText(['Tapez show("1.3").'])).not.toMatch(/show\(\s*"/);
  });

  test("keeps the paragraphs of a cell, each of which is a line there", () => {
    fc.assert(
      fc.property(awkward, (typed) => {
        const text = commentText(typed);
        expect(commentText(text)).toBe(text);
        expect(saidText(templateLines(text))).toBe(text);
      }),
    );
    expect(saidText("Une phrase\n  sur deux lignes.\n\n Une autre.")).toBe(
      "Une phrase sur deux lignes.\nUne autre.",
    );
  });

  test.each([
    ["a sum", "${1 + 1}`", undefined],
    ["a variable", "${n} %`", undefined],
    ["a template in a hole", "${percent(`1.${2}`)} `;", undefined],
    ["a word of a word", '${fr.percent(2, { a: "}" })}`', undefined],
  ])("is not read as plain, but to its end: %s", (_, source, parts) => {
    expect(readTemplate(source)).toEqual({ parts, end: source.lastIndexOf("`") });
  });

  test("is not read where it does not end", () => {
    expect(readTemplate("sans fin ${percent(")).toBeUndefined();
  });
});
