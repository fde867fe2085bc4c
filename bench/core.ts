import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Survey } from "../lib/answers/Survey";
import { defineCommand } from "../lib/commands/Command";
import { exitCode } from "../lib/commands/exitCodes";
import { questionColumns } from "../lib/questionnaire/columns";
import { questionById } from "../lib/questionnaire/lookup";
import { crossTable } from "../lib/tables/crossTable";
import { flatTable } from "../lib/tables/flatTable";
import { isCrossing, type Table } from "../lib/tables/Table";
import { readSurvey } from "../tests/support/committed";
import { machine, median, root, roundsOption, secondsInR, spread, timed } from "./measure";

export const core = defineCommand({
  description: `Fait tous les tableaux et tous les tests du rapport, des répondants en mémoire, et la même chose en R de
base (tapply, lm et anova, table, chisq.test), chronométrée dans R, tour à tour. Il faut R.`,
  options: roundsOption,
  run({ options: { rounds = 5 } }) {
    const survey = readSurvey();
    const ours = () => timed(() => allTables(survey)).seconds;
    const first = ours();
    const tables = allTables(survey);
    const tests = tables
      .filter(isCrossing)
      .reduce((sum, table) => sum + (table.kind === "crossedCounts" ? 1 : table.rows.length), 0);
    console.log(
      `${machine()}: ${tables.length} tables, ${tests} tests, ${survey.ids.length} respondents\nThe first time in the process: ${(1000 * first).toFixed(1)} ms`,
    );
    const folder = mkdtempSync(join(tmpdir(), "carnets-bench-"));
    const plan = join(folder, "plan.tsv");
    writeFileSync(plan, planText(survey));
    // R has compiled its functions long before: ours are compiled after some use.
    for (let i = 0; i < 60; i++) ours();
    const ratios = Array.from({ length: rounds }, (_, i) => {
      const here = median(Array.from({ length: 7 }, ours));
      const there = median(secondsInR("core.R", [join(root, "data", "respondents.csv"), plan, "3"]));
      console.log(`${i + 1}. here ${(1000 * here).toFixed(1)} ms   base R ${(1000 * there).toFixed(0)} ms`);
      return there / here;
    });
    rmSync(folder, { recursive: true });
    console.log(`base R / here: ${spread(ratios, 1)}`);
    return exitCode.fine;
  },
});

function allTables(survey: Survey): readonly Table[] {
  const byOf = columnsOf(survey);
  return survey.questionnaire.questions.flatMap(({ id, crossings }) => [
    flatTable(survey, id),
    ...crossings.map((crossing) => crossTable(survey, id, byOf.get(crossing)!)),
  ]);
}

/** What R reads: what a question is, its columns, and those that it is crossed with. */
function planText(survey: Survey): string {
  const { questionnaire } = survey;
  const byOf = columnsOf(survey);
  return questionnaire.questions
    .map((question) => {
      const kind = question.kind === "scale" || question.kind === "number" ? "means" : "counts";
      const names = questionColumns(question).map(({ name }) => name);
      const by = question.crossings.map(
        (id) => questionColumns(questionById(questionnaire, byOf.get(id)!))[0]!.name,
      );
      return [kind, names.join(" "), by.join(" ")].join("\t");
    })
    .join("\n");
}

/** The question of each crossing. */
function columnsOf({ questionnaire }: Survey): ReadonlyMap<string, string> {
  return new Map(questionnaire.crossings.map(({ id, question }) => [id, question]));
}
