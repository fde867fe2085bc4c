import { describe, expect, test } from "vitest";
import { knownQuestion } from "../../lib/draft/follow/knownQuestion";
import type { Notebook } from "../../lib/kernel/ipynb";
import { studyNotebooks } from "../../lib/scaffold/studyNotebooks";
import { withComponents } from "../../lib/scaffold/withComponents";
import { otherStudy } from "../support/otherStudy";

const survey = otherStudy(2);
const whole = studyNotebooks(survey);
const known = survey.questionnaire.questions.map(knownQuestion);
/** As if the scores had been the choices of a grid. */
const asGrid = known.map((question) =>
  question.kind === "scale" ? { ...question, kind: "grid" as const } : question,
);
const contents = (notebooks: ReadonlyMap<string, Notebook>) =>
  notebooks.get("00-sommaire.ipynb")!.cells.find(({ id }) => id === "sommaire-autres")!.source;
const acp = [...whole.keys()].find((file) => file.endsWith("-acp.ipynb"))!;
/** The notebooks that a draft would have made without components. */
const without = new Map(
  [...whole]
    .filter(([file]) => file !== acp)
    .map(([file, own]): [string, Notebook] => [
      file,
      {
        ...own,
        cells: own.cells.map((cell) => ({
          ...cell,
          source: cell.source.replace(/\n- \[Composantes principales\].*/, ""),
        })),
      },
    ]),
);

describe("withComponents", () => {
  test("adds the notebook and its line once questions have become scores, as a draft would have", () => {
    expect(contents(without)).not.toContain("acp");
    const changed = withComponents(survey, without, asGrid);
    expect([...changed.keys()]).toEqual([acp, "00-sommaire.ipynb"]);
    expect(changed.get(acp)).toEqual(whole.get(acp));
    expect(contents(changed)).toBe(contents(whole));
  });

  test("adds nothing where there were scores enough: somebody has taken it out", () => {
    expect(withComponents(survey, without, known).size).toBe(0);
  });
});
