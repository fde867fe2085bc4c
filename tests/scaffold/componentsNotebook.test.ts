import { describe, expect, test } from "vitest";
import type { Survey } from "../../lib/answers/Survey";
import { componentsNotebook } from "../../lib/scaffold/componentsNotebook";
import { refusedBy } from "../../lib/scaffold/shownBy";
import { type CrossingCount, otherStudy } from "../support/otherStudy";
import { withColumn } from "../support/plantedSurvey";

const made = (survey: Survey) => componentsNotebook(survey, refusedBy(survey));
const sources = (survey: Survey) => made(survey)!.cells.map(({ id, source }) => [id, source] as const);
const source = (survey: Survey, id: string) => new Map(sources(survey)).get(id);
const study = (count: CrossingCount) => otherStudy(count);

describe("the drafted notebook of components", () => {
  test("has the part on groups where some did not answer the crossing", () => {
    const partial = withColumn(study(2), "q1_1", (answer, row) => (row % 3 === 0 ? null : answer));
    expect(source(partial, "acp-groupes")).toBe("show(supplementary(analyse));");
    expect(source(partial, "acp-mots")).toContain("supplementary");
  });

  test("says why a part is not shown, in its place, and imports no word for it", () => {
    const alone = study(0);
    expect(source(alone, "acp-groupes")).toMatch(
      /^\*\*Non montré\u00a0:\*\* Cette étude n’a pas de croisement/,
    );
    expect(source(alone, "acp-mots")).not.toContain("supplementary");
    const flat = ["q2_2_1", "q2_2_2", "q2_2_3"].reduce(
      (own, name) => withColumn(own, name, () => 5),
      study(2),
    );
    expect(source(flat, "acp-analyse")).toContain("Des 5 items posés à tous, 2 varient");
  });

  test("where too few answered all the items, says how many, and shows which answers are missing", () => {
    const few = withColumn(study(2), "q2_6", (answer, row) => (row < 4 ? answer : null));
    const texts = sources(few);
    expect(texts.map(([id]) => id)).toEqual([
      "acp",
      "acp-mots",
      "acp-analyse",
      "acp-manquantes-titre",
      "acp-manquantes",
    ]);
    expect(source(few, "acp-analyse")).toContain("répondants qui les ont tous notés\u00a0: 4.");
    expect(source(few, "acp-mots")).toBe('import { missingAnswers, show } from "autre";');
  });

  test("is not there where there are no such items to speak of", () => {
    const own = study(2);
    const columns = new Map([...own.columns].filter(([name]) => !name.startsWith("q2_2")));
    expect(made({ ...own, columns })).toBeUndefined();
  });
});
