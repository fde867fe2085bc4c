import { writeFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { missingAt } from "../../lib/answers/AnswerColumn";
import { formatCsv } from "../../lib/base/formatCsv";
import { parseCsv } from "../../lib/base/parseCsv";
import { openStudy } from "../../lib/study/openStudy";
import { words } from "../../lib/words/words";
import { seededUniform } from "../stats/tableOfScores";
import { longTest } from "../support/realChecks";
import { bytesOf } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read } = useTemporaryFolder("data");
const head = ["submitdate", "lastpage", "startlanguage"];

/** The project's own respondents as a server would export them, with those who left before the end among them. */
function connections(random: () => number, left: number): readonly (readonly string[])[] {
  const [header, ...own] = parseCsv(bytesOf(read("data", "respondents.csv")), "respondents.csv").map(
    ({ fields }) => fields,
  );
  const sent = own.map(([, ...answers], i) => [`c${i + 1}`, ...answers, "2023-11-06 10:00:00", "17", "fr"]);
  const gone = Array.from({ length: left }, (_, i) => {
    const [, ...answers] = own[Math.floor(random() * own.length)]!;
    const page = Math.floor(random() * answers.length);
    return [`p${i + 1}`, ...answers.map((text, j) => (j < page ? text : "")), "", "3", "fr"];
  });
  // Among one another, in an order that keeps that of those who sent theirs.
  const rows = sent.flatMap((row, i) => {
    const share = (at: number) => Math.floor((at * left) / sent.length);
    return [...gone.slice(share(i), share(i + 1)), row];
  });
  return [[...header!, ...head], ...rows];
}

describe("1,686 connections of the survey", () => {
  longTest("come down to its 927 respondents, cell for cell, and the flow says how", async () => {
    const before = read("data", "respondents.csv");
    writeFileSync(at("export.csv"), formatCsv(connections(seededUniform(1), 1686 - 927)));
    const said = await call("import", "export.csv");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    const study = openStudy(at());
    expect(study.flow?.cleaning).toMatchObject({ connections: 1686, usable: 927 });
    const withoutIds = (text: string) =>
      parseCsv(bytesOf(text), "a.csv").map(({ fields }) => fields.slice(1));
    expect(withoutIds(read("private", "answers.csv"))).toEqual(withoutIds(before));
    expect(words(study).facts().connections).toMatch(/^1\s?686$/);
  });

  longTest("lose no respondent, and tell no fault, for 1 % of answers that are missing", async () => {
    const random = seededUniform(2);
    const [header, ...rows] = parseCsv(bytesOf(read("data", "respondents.csv")), "a.csv").map(
      ({ fields }) => fields,
    );
    let taken = 0;
    const holed = rows.map((row, i) => [
      `r${i + 1}`,
      ...row.slice(1).map((text) => {
        if (text === "" || random() >= 0.01) return text;
        taken++;
        return "";
      }),
    ]);
    writeFileSync(at("export.csv"), formatCsv([header!, ...holed]));
    const said = await call("import", "export.csv");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    const { ids, columns } = openStudy(at());
    expect(ids).toHaveLength(927);
    // A blank in a question that its own condition does not reach any more is not asked, and not without answer.
    const blanks = [...columns.values()].flatMap((column) =>
      ids.flatMap((_, row) => (missingAt(column, row) === "noAnswer" ? [1] : [])),
    ).length;
    expect(taken).toBeGreaterThan(1000);
    expect(blanks).toBeLessThanOrEqual(taken);
    expect(blanks).toBeGreaterThan(0.9 * taken);
  });
});
