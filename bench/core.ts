/**
 * How long the numeric core takes beside base R (tapply, lm and anova, table, chisq.test, timed inside
 * R), in one run: every table and test of the report from respondents in memory. Prints each time and
 * the median of the ratios. Needs R.
 *
 *   npm run bench:core           five pairs
 *   npm run bench:core -- 9      nine pairs
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { questionColumns } from "../lib/questionnaire/columns";
import { questionById } from "../lib/questionnaire/lookup";
import { readSurvey } from "../lib/study/readSurvey";
import { crossTable } from "../lib/tables/crossTable";
import { flatTable } from "../lib/tables/flatTable";
import { isCrossing, type Table } from "../lib/tables/Table";

const root = join(__dirname, "..");
const pairs = Number(process.argv[2] ?? 5);
const survey = readSurvey();
const { questionnaire } = survey;
const byOf = new Map(questionnaire.crossings.map(({ id, question }) => [id, question]));

function allTables(): readonly Table[] {
  return questionnaire.questions.flatMap(({ id, crossings }) => [
    flatTable(survey, id),
    ...crossings.map((crossing) => crossTable(survey, id, byOf.get(crossing)!)),
  ]);
}

const ours = () => {
  const begun = performance.now();
  allTables();
  return (performance.now() - begun) / 1000;
};

const folder = mkdtempSync(join(tmpdir(), "conum-bench-"));
const plan = join(folder, "plan.tsv");
writeFileSync(
  plan,
  questionnaire.questions
    .map((question) => {
      const kind = question.kind === "scale" || question.kind === "number" ? "means" : "counts";
      const names = questionColumns(question).map(({ name }) => name);
      const by = question.crossings.map(
        (id) => questionColumns(questionById(questionnaire, byOf.get(id)!))[0]!.name,
      );
      return [kind, names.join(" "), by.join(" ")].join("\t");
    })
    .join("\n"),
);

/** Seconds inside R for the work done so many times, one after the other. */
function inR(times: number): readonly number[] {
  const { status, stdout, stderr } = spawnSync(
    "Rscript",
    [join(root, "bench", "core.R"), join(root, "data", "respondents.csv"), plan, String(times)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`Rscript failed:\n${stderr}`);
  return stdout.trim().split(/\s+/).map(Number);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

const first = ours();
const tables = allTables();
const tests = tables
  .filter(isCrossing)
  .reduce((sum, table) => sum + (table.kind === "crossedCounts" ? 1 : table.rows.length), 0);
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}: ${tables.length} tables, ${tests} tests, ${survey.ids.length} respondents`,
);
console.log(`The first time in the process: ${(1000 * first).toFixed(1)} ms`);
// R has compiled its functions long before: ours are compiled after some use.
for (let i = 0; i < 60; i++) ours();
const rows = Array.from({ length: pairs }, (_, i) => {
  const here = median(Array.from({ length: 7 }, ours));
  const there = median(inR(3));
  console.log(`${i + 1}. here ${(1000 * here).toFixed(1)} ms   base R ${(1000 * there).toFixed(0)} ms`);
  return there / here;
});
rmSync(folder, { recursive: true });
console.log(
  `base R / here: median ${median(rows).toFixed(1)} (from ${Math.min(...rows).toFixed(1)} to ${Math.max(...rows).toFixed(1)})`,
);
