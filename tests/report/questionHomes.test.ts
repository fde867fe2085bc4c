import { expect, test } from "vitest";
import { documentOf } from "../../lib/present/document/Document";
import { numbered } from "../../lib/report/numbered";
import { questionHomes } from "../../lib/report/questionHomes";
import { chapterOf } from "../support/chapters";

const shows = (name: string, ...questions: readonly string[]) =>
  chapterOf(
    name,
    name,
    documentOf(...questions.map((question) => ({ kind: "heading", question, label: "?", n: 1 }) as const)),
  );

test("A question is at home in its section, not in an example that stands before it", () => {
  const homes = questionHomes(
    numbered([shows("01", "2.8"), shows("02", "2.7", "2.8"), shows("03", "3.1", "3.1")]),
  );
  expect(Object.fromEntries(homes)).toEqual({ "2.8": 1, "2.7": 1, "3.1": 2 });
});
