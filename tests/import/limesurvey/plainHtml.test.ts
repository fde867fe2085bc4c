import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainHtml } from "../../../lib/import/limesurvey/plainHtml";

describe("plainHtml", () => {
  test.each([
    ["<p>Êtes-vous <b>d’accord</b>&nbsp;?</p>", "Êtes-vous d’accord\u00a0?"],
    ["un<br />deux<br>trois", "un\ndeux\ntrois"],
    ["<p>un</p>\n\n<p>&nbsp;</p><p>deux</p>", "un\ndeux"],
    ["<ul><li>un</li><li>deux</li></ul>", "un\ndeux"],
    ["<table><tr><td>un</td><td>deux</td></tr></table>", "un deux"],
    ["a<script>alert('<p>')</script>b<style>p { }</style>c<!-- <b>d</b> -->", "abc"],
    ["jamais refermé <script>alert(1)", "jamais refermé"],
    ["<a title=\"x > y\" href='z'>lien</a>", "lien"],
    ["moins (<50 %) ou plus >= 3 < 4", "moins (<50 %) ou plus >= 3 < 4"],
    ["&eacute;&#233;&#xE9; &laquo;&rsquo;&euro;", "ééé «’€"],
    ["&lt;b&gt; &amp;amp; &inconnu; & seul", "<b> &amp; &inconnu; & seul"],
    ["&#0;&#xD800;&#1114112;", "\ufffd\ufffd\ufffd"],
    ["deux\n  lignes\tdu code", "deux lignes du code"],
    ["10\u202f000\u00a0€", "10\u202f000\u00a0€"],
    ["", ""],
  ])("makes %j plain", (html, plain) => {
    expect(plainHtml(html)).toBe(plain);
  });

  test("is stable for a text without signs of HTML, and leaves no element of one that has", () => {
    const word = fc.stringMatching(/^[a-zé0-9’]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const text = words.join(" ");
        expect(plainHtml(text)).toBe(text);
        expect(plainHtml(words.map((own) => `<p class="x"><i>${own}</i></p>`).join("\n"))).toBe(
          words.join("\n"),
        );
      }),
    );
  });

  test.each([
    "<a",
    '<a "',
    "<!",
    "<!--",
    "<script>",
    "</",
    "&",
    "&#",
    '<a b="',
    "<a b='c' ",
    "<p>",
    " ",
  ])("takes no more than three seconds for %j a hundred thousand times", (piece) => {
    const start = performance.now();
    plainHtml(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
