import { readdirSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { formatCsv } from "../../../lib/base/formatCsv";
import { parseCsv } from "../../../lib/base/parseCsv";
import { parseNotebook } from "../../../lib/kernel/ipynb";
import { seededUniform } from "../../stats/tableOfScores";
import { longTest } from "../../support/realChecks";
import { bytesOf } from "../../support/smallSurvey";
import { useWorkspace } from "../../support/workspace";

const { at, call, edit, read, run } = useWorkspace();

/** The project's own respondents under other names, weighted, one in ten of their answers missing. */
function weighted(): string {
  const random = seededUniform(3);
  const [header, ...rows] = parseCsv(bytesOf(read("data", "respondents.csv")), "respondents.csv").map(
    ({ fields }) => fields,
  );
  const own = rows.map(([, ...answers], i) => [
    `r${i + 1}`,
    ...answers.map((answer) => (random() < 0.1 ? "" : answer)),
    (0.4 + 2 * random()).toFixed(3),
  ]);
  return formatCsv([[...header!, "poids"], ...own]);
}

longTest(
  "weighted answers, one in ten missing, make the whole report, with small numbers secret or not, and no word of print or of reconstruction",
  async () => {
    writeFileSync(at("export.csv"), weighted());
    edit("data/questionnaire.json", (text) => JSON.stringify({ ...JSON.parse(text), weight: "poids" }));
    const imported = await call("import", "export.csv");
    expect([imported.status, imported.stderr]).toEqual([0, ""]);
    // Without secrecy the half of them that have a 1 in their name.
    for (const [secrecy, only, atLeast] of [
      [undefined, ["--only", "1"], 9],
      [{ threshold: 5 }, [], 16],
    ] as const) {
      writeFileSync(at("data", "study.json"), JSON.stringify({ answers: "private/answers.csv", secrecy }));
      const said = run("report", "--format", "notebooks", ...only);
      expect([said.status, said.stderr]).toEqual([0, ""]);
      const files = readdirSync(at("private", "exports", "notebooks"));
      expect(files.length).toBeGreaterThanOrEqual(atLeast);
      const shown = files.map((file) => {
        const { cells } = parseNotebook(read("private", "exports", "notebooks", file), file);
        return JSON.stringify(cells.flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : [])));
      });
      // One of the questions says « supposé » itself.
      const forbidden =
        /.{30}(?:supposé(?!\sde concevoir)|reconstrui|\bau rapport\b(?!\sau)|imprim|\berrat).{30}/giu;
      expect(shown.flatMap((text) => text.match(forbidden) ?? [])).toEqual([]);
    }
  },
);
