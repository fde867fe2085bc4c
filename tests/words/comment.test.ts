import { describe, expect, test } from "vitest";
import { comment, keyPoints } from "../../lib/words/comment";
import { useShown } from "../support/shown";

const shown = useShown();

test("comment writes one paragraph with its values in place, and its plain text without the marks", () => {
  comment`Sur ${"400"} structures,
    **beaucoup**.`;
  expect(shown()).toEqual(["Sur 400 structures, beaucoup."]);
});

test("an empty line parts the paragraphs of a comment", () => {
  comment`Un
    seul.

    Puis un ${"autre"}.`;
  expect(shown()).toEqual(["Un seul.\n\nPuis un autre."]);
});

describe("keyPoints", () => {
  test("writes a list, one finding a line", () => {
    keyPoints`
      - Un ${"1"} ;
      - **deux**, ${"2"}.
    `;
    expect(shown()).toEqual(["- Un 1 ;\n- deux, 2."]);
  });

  test("refuses a line that does not begin with a hyphen", () => {
    expect(
      () => keyPoints`- un
      deux`,
    ).toThrow("Chaque ligne commence par « - » : « deux ».");
  });
});
