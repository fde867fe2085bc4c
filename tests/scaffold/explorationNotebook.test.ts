import { expect, test } from "vitest";
import { explorationNotebook } from "../../lib/scaffold/explorationNotebook";
import { shownBy } from "../../lib/scaffold/shownBy";
import { type CrossingCount, otherStudy } from "../support/otherStudy";

const cells = (count: CrossingCount) => {
  const survey = otherStudy(count);
  return new Map(explorationNotebook(survey, shownBy(survey)).cells.map(({ id, source }) => [id, source]));
};

test("the drafted exploration teaches its words on questions that the study has, and imports those alone", () => {
  const own = cells(2);
  expect([...own.keys()]).toEqual(
    expect.arrayContaining(["exploration-questions", "exploration-croiser", "exploration-aide"]),
  );
  const code = [...own].filter(([id]) => id !== "exploration-mots").map(([, source]) => source);
  const words = /import \{ ([^}]*) \}/.exec(own.get("exploration-mots")!)![1]!.split(", ");
  for (const word of words)
    expect([...code, own.get("exploration-mots")!.split("\n")[1]!].join("\n")).toContain(`${word}(`);
});

test("it puts two answers of a question of three together, and says « ou » between them", () => {
  expect(cells(2).get("exploration-regrouper")).toMatch(
    /^const regroupee = recode\(enquete, "[\d.]+", \{ "[^"]+ ou [^"]+": \["[^"]+", "[^"]+"\] \}\);\ncrosstab\(regroupee, /,
  );
});
