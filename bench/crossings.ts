/**
 * How long it takes to say all that a reader asks of the report's crossings, beside base R (and its car
 * for Brown and Forsythe), timed inside R, in one run, in turn; both must find the same numbers:
 *
 * - of counts: chi-square, adjusted residuals with their p by Holm, V with its interval, odds ratio
 *   with its interval where the table is 2 x 2, Fisher's exact test, or one by simulation, where Cochran's
 *   rule fails;
 * - of means: F, eta squared with its interval, omega squared, Hedges's g with its interval, Welch,
 *   Brown and Forsythe, Kruskal and Wallis, Mann and Whitney.
 *
 * Then the permutation test of every crossing, 10,000 shuffles each, on all cores, beside R on as many
 * (`parallel::mclapply`), which must draw the same p: R's own simulation of chi-square
 * (`chisq.test(simulate.p.value = TRUE)`, in C), and for F all tables of `r2dtable` at once, the
 * quickest that base R does. What one would rather write, `sample` in a loop, is timed on one test in
 * forty: with it R takes minutes.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fixedValues } from "../lib/answers/encodeColumn";
import { seededRandom } from "../lib/base/random";
import { defineCommand } from "../lib/commands/Command";
import { exitCode } from "../lib/commands/exitCodes";
import type { PermutableTest } from "../lib/commands/permutations/permutableTests";
import { questionColumns } from "../lib/questionnaire/columns";
import { questionById } from "../lib/questionnaire/lookup";
import { adjustedResiduals } from "../lib/stats/counts/adjustedResiduals";
import type { ChiSquareTest } from "../lib/stats/counts/chiSquareTest";
import { cramersV } from "../lib/stats/counts/cramersV";
import { cramersVInterval } from "../lib/stats/counts/cramersVInterval";
import { filledTable } from "../lib/stats/counts/filledTable";
import { fisherExactTest } from "../lib/stats/counts/fisherExactTest";
import { oddsRatio } from "../lib/stats/counts/oddsRatio";
import { brownForsytheTest } from "../lib/stats/means/brownForsytheTest";
import { etaSquared } from "../lib/stats/means/etaSquared";
import { etaSquaredInterval } from "../lib/stats/means/etaSquaredInterval";
import { hedgesG } from "../lib/stats/means/hedgesG";
import { kruskalWallis } from "../lib/stats/means/kruskalWallis";
import { mannWhitney } from "../lib/stats/means/mannWhitney";
import { omegaSquared } from "../lib/stats/means/omegaSquared";
import type { Anova } from "../lib/stats/means/oneWayAnova";
import { welchAnova } from "../lib/stats/means/welchAnova";
import { adjustedProbabilities } from "../lib/stats/resampling/adjustedProbabilities";
import { monteCarloChiSquare } from "../lib/stats/resampling/monteCarloChiSquare";
import { openStudy } from "../lib/study/openStudy";
import { crossTable } from "../lib/tables/crossTable";
import { groupedScores } from "../lib/tables/groupedScores";
import { observedTables } from "../lib/tables/observedTables";
import { plainTest } from "../lib/tables/unweighted";
import { machine, median, root, roundsOption, secondsInR, spread, timed } from "./measure";

// From the built library: its threads are JavaScript.
const { permuteAll } =
  require("../lib/dist/commands/permuteAll.js") as typeof import("../lib/commands/permutations/permuteAll");
const { permutableTests } =
  require("../lib/dist/commands/permutableTests.js") as typeof import("../lib/commands/permutations/permutableTests");

const sampledOneIn = 40;
const draws = 10_000;
const cores = availableParallelism();
const study = openStudy(root);
const state = { survey: study, publication: study.publication!, errata: study.errata };
const { survey } = state;
const { questionnaire } = survey;
const byOf = new Map(questionnaire.crossings.map(({ id, question }) => [id, question]));
const folder = mkdtempSync(join(tmpdir(), "carnets-bench-"));
const results = join(folder, "results.txt");

function ofCounts(table: readonly (readonly number[])[], test: ChiSquareTest): readonly number[] {
  if (Number.isNaN(test.statistic)) return [];
  const filled = filledTable(table);
  const { residuals, p } = adjustedResiduals(filled);
  const { ratio, interval } = filled.flat().length === 4 ? oddsRatio(filled) : { ratio: 0, interval: [0, 0] };
  const isThin = test.cellsBelowFive / test.cells > 0.2 || test.smallestExpected < 1;
  const exact = isThin ? fisherExactTest(filled) : undefined;
  if (isThin && exact === undefined) {
    // Drawn: not to be compared.
    monteCarloChiSquare(filled, { draws: 9999, random: seededRandom(2023, "bench").fraction });
  }
  return [
    test.statistic,
    test.p,
    cramersV(filled),
    ...cramersVInterval(filled),
    ...residuals.flat(),
    ...adjustedProbabilities(p.flat(), "holm"),
    ...(filled.flat().length === 4 ? [ratio, ...interval] : []),
    ...(exact === undefined ? [] : [exact]),
  ];
}

function ofMeans(groups: readonly (readonly number[])[], test: Anova): readonly number[] {
  const [first, second] = groups.filter(({ length }) => length > 0) as [number[], number[]];
  const { g, interval } = hedgesG(first, second);
  const [welch, spread, ranks, pairs] = [
    welchAnova(groups),
    brownForsytheTest(groups),
    kruskalWallis(groups),
    mannWhitney(first, second),
  ];
  return [
    test.F,
    test.p,
    etaSquared(test),
    ...etaSquaredInterval(test),
    omegaSquared(test),
    g,
    ...interval,
    ...[welch.F, welch.p, spread.F, spread.p, ranks.statistic, ranks.p, pairs.U, pairs.p],
  ];
}

/** Every number, in the order of R's. */
function everything(): readonly number[] {
  return questionnaire.questions.flatMap(({ id, crossings }) =>
    crossings.flatMap((by) => {
      const crossing = crossTable(survey, id, byOf.get(by)!);
      if (crossing.kind === "crossedMeans") {
        return groupedScores(crossing).flatMap((groups, i) =>
          ofMeans(groups, plainTest(crossing.rows[i]!.test, "le banc")),
        );
      }
      const tests =
        crossing.kind === "crossedCounts" ? [crossing.test] : crossing.rows.map(({ test }) => test);
      return observedTables(crossing)
        .map(({ observed }) => observed)
        .flatMap((table, i) => ofCounts(table, plainTest(tests[i]!, "le banc")));
    }),
  );
}

/** Seconds inside R; what it found is in `results`. */
const inR = (...task: readonly string[]) => secondsInR("crossings.R", [...task, results]);

function foundInR(): readonly number[] {
  return readFileSync(results, "utf8").trim().split("\n").map(Number);
}

/** What R reads: kind, columns, columns crossed with, answers. */
function writePlan(file: string): void {
  const lines = questionnaire.questions
    .filter(({ crossings }) => crossings.length > 0)
    .map((question) => {
      const choices = (fixedValues(question) ?? []).map(String);
      const areMeans = choices.length === 0;
      return [
        areMeans ? "means" : "counts",
        questionColumns(question)
          .map(({ name }) => name)
          .join(" "),
        question.crossings
          .map((id) => questionColumns(questionById(questionnaire, byOf.get(id)!))[0]!.name)
          .join(" "),
        choices.join("|"),
      ].join("\t");
    });
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/** Scores, none for counts, and counts by row. */
function tableLine({ tested }: PermutableTest): string {
  if ("counts" in tested) return `\t${rowsText(filledTable(tested.counts))}`;
  const values = [...new Set(tested.scores.flat())].sort((a, b) => a - b);
  const counts = values.map((value) =>
    tested.scores.map((group) => group.filter((own) => own === value).length),
  );
  return `${values.join(" ")}\t${rowsText(counts)}`;
}

function rowsText(table: readonly (readonly number[])[]): string {
  return table.map((row) => row.join(" ")).join(";");
}

function compare(name: string, ours: readonly number[], theirs: readonly number[], tolerance: number): void {
  if (ours.length !== theirs.length)
    throw new Error(`${name}: ${ours.length} numbers here, ${theirs.length} in R.`);
  const apart = ours.map((value, i) => Math.abs(value - theirs[i]!) / Math.max(1e-3, Math.abs(theirs[i]!)));
  const far = apart.flatMap((share, i) =>
    share <= tolerance ? [] : [`${i}: ${ours[i]}, in R ${theirs[i]}`],
  );
  if (far.length > 0)
    throw new Error(`${name}: ${far.length} of ${ours.length} differ: ${far.slice(0, 20).join("; ")}`);
  console.log(`  the same ${ours.length} numbers, within ${Math.max(...apart).toExponential(0)}`);
}

function writeTables(name: string, tests: readonly PermutableTest[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${tests.map(tableLine).join("\n")}\n`);
  return file;
}

/** Two draws of the same p are at most 5 standard errors apart. */
function comparePermuted(ours: readonly number[]): void {
  const apart = foundInR().map((p, i) => {
    const share = (p + ours[i]!) / 2;
    return Math.abs(p - ours[i]!) / Math.sqrt((2 * Math.max(share * (1 - share), 1 / draws)) / draws);
  });
  if (apart.length !== ours.length || !apart.every((errors) => errors < 5)) {
    throw new Error(
      `R draws other p: ${apart.length} of ${ours.length}, ${Math.max(...apart)} errors apart.`,
    );
  }
}

async function permute(tests: readonly PermutableTest[]) {
  const begun = performance.now();
  const p = await permuteAll(tests, { draws, seed: 2023 });
  return { p, seconds: (performance.now() - begun) / 1000 };
}

export const crossings = defineCommand({
  description: `Calcule tout ce qu’un lecteur demande des croisements du rapport, puis 10 000 permutations de chaque test sur
tous les cœurs, et la même chose en R (avec car), chronométrée dans R, tour à tour. Il faut R.`,
  options: roundsOption,
  async run({ options: { rounds = 5 } }) {
    await measure(rounds);
    return exitCode.fine;
  },
});

async function measure(pairs: number): Promise<void> {
  const tests = permutableTests(state);
  console.log(`${machine()}: ${tests.length} tests, ${survey.ids.length} respondents`);

  console.log("All that is asked of each crossing:");
  const plan = join(folder, "plan.tsv");
  writePlan(plan);
  const asked = ["everything", join(root, "data", "respondents.csv"), plan] as const;
  console.log(`  the first time in the process: ${(1000 * timed(everything).seconds).toFixed(0)} ms`);
  inR(...asked, "1");
  compare("all that is asked", everything(), foundInR(), 1e-5);
  // R has compiled its functions long before: ours are compiled after some use.
  for (let i = 0; i < 10; i++) everything();
  const ratios = Array.from({ length: pairs }, (_, i) => {
    const here = median(Array.from({ length: 5 }, () => timed(everything).seconds));
    const there = median(inR(...asked, "3"));
    console.log(`${i + 1}. here ${(1000 * here).toFixed(0)} ms   R ${(1000 * there).toFixed(0)} ms`);
    return there / here;
  });
  console.log(`R / here: ${spread(ratios, 1)}`);

  console.log(
    `Permutations, ${draws} a test, on ${cores} cores, threads and processes started anew each time:`,
  );
  const sampled = tests.filter(({ tested }, i) => i % sampledOneIn === 0 && "scores" in tested);
  const tables = writeTables("tables.tsv", tests);
  const few = writeTables("few.tsv", sampled);
  const [whole, loops]: [number[], number[]] = [[], []];
  for (let i = 0; i < pairs; i++) {
    const [here, hereFew] = [await permute(tests), await permute(sampled)];
    const [there] = inR("permutations", tables, "tables", String(draws), String(cores)) as [number];
    comparePermuted(here.p);
    const [thereFew] = inR("permutations", few, "sample", String(draws), String(cores)) as [number];
    comparePermuted(hereFew.p);
    console.log(
      `${i + 1}. here ${here.seconds.toFixed(2)} s   R ${there.toFixed(2)} s   ${sampled.length} of F alone: here ${hereFew.seconds.toFixed(2)} s   R, sample in a loop ${thereFew.toFixed(2)} s`,
    );
    whole.push(there / here.seconds);
    loops.push(thereFew / hereFew.seconds);
  }
  console.log(`R / here: ${spread(whole, 1)}`);
  console.log(`R, sample in a loop / here: ${spread(loops, 1)}`);
  rmSync(folder, { recursive: true });
}
