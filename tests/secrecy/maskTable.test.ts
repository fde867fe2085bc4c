import { describe, expect, test } from "vitest";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { cellText } from "../../lib/present/document/cellText";
import { flatModel } from "../../lib/present/tables/flatModel";
import { tableNotes } from "../../lib/present/tables/tableNotes";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { defaultRules } from "../../lib/secrecy/Secrecy";
import { shownCrossing, shownFlat } from "../../lib/secrecy/shownTables";
import type { CrossedCounts, FlatCounts } from "../../lib/tables/Table";
import { otherCsv, otherJson } from "../support/otherStudy";
import { plain } from "../support/plain";
import { bytesOf } from "../support/smallSurvey";

/** The other survey, kept secret, weighted, its cells as they are changed. */
function secret(change: (row: string[], i: number) => void) {
  const [head, ...rows] = otherCsv(120).trimEnd().split("\n");
  const own = rows.map((line, i) => {
    const row = line.split(",");
    change(row, i);
    return [...row, (0.5 + ((i * 7) % 13) / 10.3).toFixed(4)].join(",");
  });
  const questionnaire = parseQuestionnaire(
    JSON.stringify({ ...JSON.parse(otherJson(1)), weight: "poids" }),
    "questionnaire.json",
  );
  const text = [`${head},poids`, ...own, ""].join("\n");
  const whole = parseRespondents(questionnaire, bytesOf(text), "respondents.csv");
  return { ...whole, secrecy: { ...defaultRules, width: defaultRules.threshold, whole } };
}
const column = (name: string) => otherCsv(1).split("\n")[0]!.split(",").indexOf(name);

describe("a study that keeps small numbers secret", () => {
  test("tells no more digits of a weighted percent than are printed: the others would be what hidden weights add up to", () => {
    const study = secret(() => {});
    const flat = shownFlat(study, "2.1") as FlatCounts;
    const { rows } = shownCrossing(study, "2.1", "1.1") as CrossedCounts;
    const told = [...flat.rows, ...rows.flatMap(({ cells, total }) => [...cells, total])]
      .flatMap(({ percent, interval = [] }) => [percent, ...interval])
      .filter((value) => !Number.isNaN(value));
    expect(told.length).toBeGreaterThan(10);
    for (const value of told) expect(value).toBe(Math.round(10 * value) / 10);
  });

  test("tells how many answered a question whose mean is secret, as the line under its table does", () => {
    // Three give a low score and all others the highest: a mean would tell on them.
    const study = secret((row, i) => {
      row[column("q2_6")] = i < 3 ? "1" : "10";
    });
    const flat = shownFlat(study, "2.6");
    const [line] = flatModel(flat).groups[0]!.rows;
    expect(line!.cells.map(cellText)).toEqual([String(flat.n), "c", "c"]);
  });

  test("says under a crossing that some are in no group, and not how many", () => {
    const whole = shownCrossing(
      secret(() => {}),
      "2.1",
      "1.1",
    );
    expect(tableNotes(whole).join()).not.toContain("Hors du tableau");
    const study = secret((row, i) => {
      if (i % 6 === 0) row[column("q1_1")] = "";
    });
    expect(tableNotes(shownCrossing(study, "2.1", "1.1")).map(plain)).toContain(
      "Hors du tableau : les réponses de qui n’en a pas à 1.1.",
    );
  });
});
