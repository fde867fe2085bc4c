import { expect, test } from "vitest";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { explorationNotebook } from "../../lib/scaffold/explorationNotebook";
import { shownBy } from "../../lib/scaffold/shownBy";
import { type CrossingCount, otherStudy } from "../support/otherStudy";
import { bytesOf } from "../support/smallSurvey";

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

test("it gives no answer as an example that may be misspelt, and that its owner is about to correct", () => {
  const question = (id: string, choices: readonly string[]) => ({
    ...{
      id,
      label: `La question ${id}`,
      kind: "single",
      choices,
      crossings: id === "1.1" ? [] : ["quartier"],
    },
  });
  const questionnaire = parseQuestionnaire(
    JSON.stringify({
      name: "quartiers",
      title: "Quartiers",
      crossings: [{ id: "quartier", question: "1.1", label: "quartier" }],
      sections: [{ number: 1, title: "Vous" }],
      questions: [
        question("1.1", ["Bellvue", "Bellevue", "Centre", "Port"]),
        question("1.2", ["Oui", "Non"]),
      ],
    }),
    "questionnaire.json",
  );
  const rows = Array.from({ length: 90 }, (_, i) =>
    [i + 1, i === 0 ? "Bellvue" : ["Bellevue", "Centre", "Port"][i % 3], i % 2 === 0 ? "Oui" : "Non"].join(
      ",",
    ),
  );
  const survey = parseRespondents(
    questionnaire,
    bytesOf(["id,q1_1,q1_2", ...rows, ""].join("\n")),
    "respondents.csv",
  );
  const text = explorationNotebook(survey, shownBy(survey))
    .cells.map(({ source }) => source)
    .join("\n");
  expect(text).toContain('"Bellevue ou Centre"');
  expect(text).not.toContain("Bellvue");
});
