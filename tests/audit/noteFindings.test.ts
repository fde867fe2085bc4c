import { describe, expect, test } from "vitest";
import { noteFindings } from "../../lib/audit/noteFindings";
import { publication } from "../../lib/published/Publication";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { readPublished, readQuestionnaire } from "../support/committed";

const questionnaire = readQuestionnaire();
const published = readPublished();
const of = (id: string, by: string, findings: ReturnType<typeof noteFindings>) =>
  findings.filter((finding) => finding.question === id && finding.by === by);

describe("noteFindings", () => {
  test("finds no fault in the printed notes of the report", () => {
    expect(noteFindings(questionnaire, published).filter(({ kind }) => kind === "wrongNote")).toEqual([]);
    for (const [id, by] of [
      ["7.2", "conum"],
      ["13.2", "structure"],
      ["13.3", "structure"],
      ["14.2", "structure"],
    ] as const)
      expect(of(id, by, noteFindings(questionnaire, published))).toEqual([]);
  });

  test("finds a note with another number, and says what it should say", () => {
    const changed = publication(
      published.entries.map((entry) =>
        entry.question === "7.2" && entry.statistic === "note"
          ? { ...entry, printed: entry.printed.replace("1,49", "1,94") }
          : entry,
      ),
    );
    expect(of("7.2", "conum", noteFindings(questionnaire, changed))).toMatchObject([
      { kind: "wrongNote", expected: ["3 cellules (50,0%), minimum 1,49"], certainty: "certain" },
    ]);
  });

  test("finds a note that is not there, where and only where an expected count is below 5", () => {
    const found = noteFindings(questionnaire, published);
    expect(of("9.3", "conum", found)).toMatchObject([{ kind: "missingNote", printed: "" }]);
    const counts = (rows: readonly string[], groups: readonly string[], id: string, by: string) =>
      rows.map((row) =>
        groups.map((column) => Number(published.printed({ question: id, by, row, column, statistic: "n" }))),
      );
    for (const question of questionnaire.questions) {
      if (question.kind !== "single" || !question.crossings.includes("structure")) continue;
      const observed = counts(question.choices, ["Publique", "Privée"], question.id, "structure");
      if (observed.flat().some(Number.isNaN)) continue;
      const noted = published.printed({
        question: question.id,
        by: "structure",
        row: "",
        column: "",
        statistic: "note",
      });
      if (noted !== undefined) continue;
      const few = chiSquareTest(observed).cellsBelowFive > 0;
      expect(of(question.id, "structure", found).length, question.id).toBe(few ? 1 : 0);
    }
  });
});
