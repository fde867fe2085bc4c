import { describe, expect, test } from "vitest";
import { wordFindings } from "../../lib/audit/wordFindings";
import type { FindingKind } from "../../lib/published/Finding";
import { publication } from "../../lib/published/Publication";
import { readPublished, readQuestionnaire } from "../support/committed";

const questionnaire = readQuestionnaire();
const published = readPublished();
const places = (kind: FindingKind, findings = wordFindings(questionnaire, published)) =>
  findings.filter((finding) => finding.kind === kind).map(({ question, by }) => `${question} ${by}`.trim());

describe("wordFindings", () => {
  test("finds the two figures that the report forgot", () => {
    expect(places("missingFigure")).toEqual(["13.2 structure", "14.2 structure"]);
  });

  test("finds a figure that no test calls for", () => {
    const added = publication([
      ...published.entries,
      { question: "2.6", by: "structure", row: "", column: "", statistic: "figure", printed: "oui" },
    ]);
    expect(places("extraFigure", wordFindings(questionnaire, added))).toEqual(["2.6 structure"]);
    expect(places("extraFigure")).toEqual([]);
  });

  test("finds the tables that carry the title of another question, and says of which", () => {
    expect(places("copiedLabel")).toEqual(["5.3 structure", "5.3 conum", "9.7 structure", "9.7 conum"]);
    const copied = wordFindings(questionnaire, published).filter(({ kind }) => kind === "copiedLabel");
    expect(copied[0]!.explanation).toContain("4.6");
    expect(copied[2]!.explanation).toContain("8.11");
  });

  test("gives every condition that was deduced, with its reason", () => {
    const deduced = questionnaire.questions.filter(({ access }) => access?.deduced !== undefined);
    expect(deduced.length).toBeGreaterThan(10);
    const unprinted = deduced.filter(({ access }) => access?.printed === undefined);
    expect(unprinted.map(({ id }) => id)).toEqual(["2.4", "2.5", "8.8"]);
    expect(places("unprintedCondition")).toEqual(unprinted.map(({ id }) => id));
    const contradicted = deduced.filter((question) => !unprinted.includes(question));
    expect(places("accessCondition")).toEqual(contradicted.map(({ id }) => id));
  });
});
