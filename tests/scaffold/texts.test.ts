import { describe, expect, test } from "vitest";
import { markdownReader } from "../../lib/report/markdownTokens";
import { escapeMarkdown } from "../../lib/scaffold/escapeMarkdown";
import { slug } from "../../lib/scaffold/slug";
import { studyNotebooks } from "../../lib/scaffold/studyNotebooks";
import { typeset } from "../../lib/scaffold/typeset";
import { otherStudy } from "../support/otherStudy";

describe("escapeMarkdown", () => {
  test.each([
    "2 * 3 * 4",
    "<b>gras</b> & co",
    "un_nom_long [lien](http://x) ![image](y)",
    "prix en $ ou en $",
    "`code` ~~barré~~ #",
    "1. Premier",
    "a \\ b &amp; c",
  ])("shows « %s » as it is, in a heading", (text) => {
    const html = markdownReader().render(`## ${escapeMarkdown(text)}`);
    const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    expect(html).toBe(`<h2>${escaped}</h2>\n`);
  });

  test("puts a text of several lines on one", () => {
    expect(escapeMarkdown(" a\n\n# b\tc ")).toBe("a \\# b c");
  });
});

test.each([
  ["Vos lectures", "vos-lectures"],
  ["À l’œuvre : où ? (2024)", "a-l-oeuvre-ou-2024"],
  ["???", "section"],
  [
    "un titre très long, qui ne tiendrait pas dans un nom de fichier",
    "un-titre-tres-long-qui-ne-tiendrait-pas",
  ],
])("the file of « %s » is %s", (title, name) => {
  expect(slug(title)).toBe(name);
});

test("high punctuation and quotes do not break", () => {
  expect(typeset("« Oui » : non ; si ?")).toBe("«\u00a0Oui\u00a0»\u00a0: non\u202f; si\u202f?");
});

test("no notebook of a new study speaks of persons: its respondents may be schools", () => {
  const notebooks = [...studyNotebooks(otherStudy(2)).values()];
  const texts = notebooks.flatMap(({ cells }) => cells.map(({ source }) => source));
  expect(texts.filter((text) => text.includes("Composantes principales"))).not.toEqual([]);
  expect(texts.filter((text) => /\bpersonnes?\b/i.test(text))).toEqual([]);
});
