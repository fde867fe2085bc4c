/**
 * The exact solver beside SPRITE, a random search (`sprite.ts`), over the report's rows of scale means,
 * in one run, in turn: rows a second, and what each gives back of the printed numbers. And how long the
 * whole reconstruction takes in a fresh process, then for another seed in the same one.
 *
 * Both are given the same rows, without the misprints that the reconstruction found. SPRITE knows one
 * mean and one standard deviation at a time: it makes a sample for each group of one crossing (of the
 * other crossing at the next draw), and all the answers are their union. Who is in which group of the
 * crossing that it did not work on is drawn, with the right sizes.
 *
 *   npm run bench:exact            five rounds
 *   npm run bench:exact -- 9       nine rounds
 */

import { spawnSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { type Answer, answers } from "../lib/answers/Survey";
import { givesPrintedP, type MeanRow, meanRow } from "../lib/audit/meanRow";
import { questionShape } from "../lib/audit/QuestionShape";
import { seededRandom, shuffled } from "../lib/base/random";
import { solutionValue } from "../lib/base/Solution";
import { momentSolutions, type PrintedMoments } from "../lib/exact/momentSolutions";
import { formatLike } from "../lib/published/formatAsPrinted";
import { type Publication, publication } from "../lib/published/Publication";
import { keyText } from "../lib/published/PublishedNumber";
import { meanRows } from "../lib/questionnaire/itemsOf";
import { crossingById, crossingGroups } from "../lib/questionnaire/lookup";
import type { ScaleQuestion } from "../lib/questionnaire/types";
import { momentCounts } from "../lib/reconstruct/momentCounts";
import { reconstruct } from "../lib/reconstruct/reconstruct";
import { describe } from "../lib/stats/means/describe";
import { oneWayAnova } from "../lib/stats/means/oneWayAnova";
import { readPublished } from "../lib/study/readPublished";
import { readQuestionnaire } from "../lib/study/readSurvey";
import { sprite } from "./sprite";

/** One row of means. */
interface Row {
  readonly question: ScaleQuestion;
  readonly item: string;
  /** What is printed of it, without misprints. */
  readonly printed: MeanRow;
  /** The respondents asked, in each cell of both crossings. */
  readonly cells: readonly (readonly number[])[];
  /** The same respondents in each group of each crossing of the row. */
  readonly groups: readonly Groups[];
  /** The answers of the reconstruction, by respondent. */
  readonly reconstructed: readonly Answer[];
}

/** Respondents, or their answers, by group of a crossing. */
type Groups = readonly (readonly number[])[];

const questionnaire = readQuestionnaire();
const published = readPublished();
const scale = { min: 1, max: 10 };
const scaleRows = questionnaire.questions.flatMap((question) =>
  question.kind === "scale" ? meanRows(question).map((item) => ({ question, item })) : [],
);
/** How many times a round goes over the rows. */
const passes = 10;

/** The rows whose group sizes are printed, and the publication without its misprints. */
function readRows() {
  const { survey, errata } = solutionValue(reconstruct(questionnaire, published, 1));
  const wrong = new Set(errata.map(keyText));
  const sound = publication(published.entries.filter((entry) => !wrong.has(keyText(entry))));
  const splitBy = (crossing: string, rows: readonly number[]) => {
    const labels = answers(survey, crossingById(questionnaire, crossing).question);
    return crossingGroups(questionnaire, crossing).map((group) =>
      rows.filter((row) => labels[row] === group),
    );
  };
  const [first, second] = questionnaire.crossings.map(({ id }) => id) as [string, string];
  const rows = scaleRows.flatMap(({ question, item }): readonly Row[] => {
    const known = meanRow(published, questionShape(questionnaire, published, question), item);
    if (known?.crossings.length !== question.crossings.length) return [];
    const reconstructed = answers(survey, question.id, item === "" ? undefined : item);
    const asked = reconstructed.flatMap((answer, row) => (answer === null ? [] : [row]));
    // An exception to the condition of a question makes one group larger than printed.
    const sizesOf = (crossing: string) => splitBy(crossing, asked).map(({ length }) => length);
    return [
      {
        question,
        item,
        printed: meanRow(sound, questionShape(questionnaire, sound, question, sizesOf), item)!,
        cells: splitBy(first, asked).flatMap((group) => splitBy(second, group)),
        groups: question.crossings.map((crossing) => splitBy(crossing, asked)),
        reconstructed,
      },
    ];
  });
  return { rows, sound };
}

/** The integers that give back all that is printed of a row. */
function solutionsOf({ printed }: Row) {
  return momentSolutions(printed.row)?.filter((solution) => givesPrintedP(printed, solution)) ?? [];
}

/** Answers by respondent from which all that is printed of a row follows, without the rest of the report. */
function exactAnswers({ question, item, cells }: Row, sound: Publication): readonly Answer[] {
  const found: Answer[] = [];
  for (const { rows, values } of solutionValue(momentCounts(questionnaire, sound, question, item, cells))) {
    rows.forEach((row, i) => {
      found[row] = values[i]!;
    });
  }
  return found;
}

/** The crossing of a row on which SPRITE works at a draw. */
function crossingOf({ printed }: Row, draw: number): number {
  return draw % printed.crossings.length;
}

/** SPRITE's answers to each row at a draw, in the groups of the crossing that it works on; none where it fails. */
function spriteGroups(rows: readonly Row[], draw: number): readonly (Groups | undefined)[] {
  const random = seededRandom(draw, "sprite");
  return rows.map((row) => {
    const { groups } = row.printed.row.crossings[crossingOf(row, draw)]!;
    const samples = groups.map((group) => sprite(group, scale, random).sample);
    return samples.every((sample) => sample !== undefined) ? samples : undefined;
  });
}

const parts = {
  groups: "groups of a crossing: mean, sd",
  tests: "that crossing: F, p",
  all: "all respondents: mean, sd",
  other: "the other crossing: all of it",
  whole: "whole rows",
};

/** How many of each part are given back. */
type Score = Readonly<Record<keyof typeof parts, number>>;

/** What answers give back of a row, seen from one of its crossings. */
function scoreOf({ printed }: Row, crossing: number, splits: readonly Groups[]): Score {
  const isSame = (text: string | undefined, value: number) =>
    text === undefined || formatLike(text, value) === text;
  const hasMoments = (values: readonly number[], { mean, sd }: PrintedMoments) => {
    const own = describe(values);
    return isSame(mean, own.mean) && isSame(sd, own.sd);
  };
  const each = splits.map((split, c) => {
    const { groups, F } = printed.row.crossings[c]!;
    const test = oneWayAnova(split);
    const given = groups.filter((group, g) => hasMoments(split[g]!, group)).length;
    const tests = isSame(F, test.F) && isSame(printed.crossings[c]!.p, test.p);
    return { given, tests, whole: tests && given === groups.length };
  });
  const all = hasMoments(splits[crossing]!.flat(), printed.row.total);
  return {
    groups: each[crossing]!.given,
    tests: Number(each[crossing]!.tests),
    all: Number(all),
    other: each.filter(({ whole }, c) => c !== crossing && whole).length,
    whole: Number(all && each.every(({ whole }) => whole)),
  };
}

/** The same of answers by respondent, seen from the first crossing. */
function scoreOfAnswers(row: Row, given: readonly Answer[]): Score {
  const splits = row.groups.map((groups) => groups.map((rows) => rows.map((one) => Number(given[one]))));
  return scoreOf(row, 0, splits);
}

const nothing: Score = { groups: 0, tests: 0, all: 0, other: 0, whole: 0 };

/** The same for SPRITE's answers at a draw, with groups of the other crossing at random. */
function spriteScores(
  rows: readonly Row[],
  draw: number,
  found: readonly (Groups | undefined)[],
): readonly Score[] {
  const random = seededRandom(draw, "other crossing");
  return rows.map((row, r) => {
    const own = found[r];
    if (own === undefined) return nothing;
    const crossing = crossingOf(row, draw);
    const splits = row.printed.row.crossings.map(({ groups }, c) => {
      const left = shuffled(own.flat(), random);
      return c === crossing ? own : groups.map(({ n }) => left.splice(0, n));
    });
    return scoreOf(row, crossing, splits);
  });
}

/** All that there is to give back. */
function possible(rows: readonly Row[]): Score {
  return {
    groups: rows.reduce((sum, { groups }) => sum + groups[0]!.length, 0),
    tests: rows.length,
    all: rows.length,
    other: rows.filter(({ groups }) => groups.length > 1).length,
    whole: rows.length,
  };
}

function total(scores: readonly Score[]): Score {
  const sum = (part: keyof Score) => scores.reduce((all, score) => all + score[part], 0);
  return {
    groups: sum("groups"),
    tests: sum("tests"),
    all: sum("all"),
    other: sum("other"),
    whole: sum("whole"),
  };
}

/** Seconds of the whole reconstruction, for a first seed and for another. */
function reconstructionTimes() {
  const [first, another] = [1, 2].map((seed) =>
    timed(() => solutionValue(reconstruct(questionnaire, published, seed))),
  );
  return { first: first!.seconds, another: another!.seconds };
}

/** The same in a fresh process. */
function freshReconstructionTimes() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--require", "ts-node/register/transpile-only", __filename, "reconstruct"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof reconstructionTimes>;
}

function timed<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const begun = performance.now();
  const result = work();
  return { result, seconds: (performance.now() - begun) / 1000 };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

function summary(values: readonly number[], decimals: number): string {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map((value) =>
    value.toFixed(decimals),
  );
  return `median ${middle} (from ${least} to ${most})`;
}

function main(rounds: number): void {
  const { rows, sound } = readRows();
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}, ${rows.length} of ${scaleRows.length} rows of scale means (those whose group sizes are printed)`,
  );
  const moments = () => rows.map(solutionsOf);
  const respondents = () => rows.map((row) => exactAnswers(row, sound));
  // The first time compiles, outside the measure.
  const [solutions, found] = [moments(), respondents()];
  spriteGroups(rows, 0);

  const draws: (readonly Score[])[] = [];
  const measured = Array.from({ length: rounds }, (_, i) => {
    const took = { moments: 0, answers: 0, sprite: 0 };
    for (let pass = 0; pass < passes; pass++) {
      took.moments += timed(moments).seconds;
      took.answers += timed(respondents).seconds;
      const { result, seconds } = timed(() => spriteGroups(rows, draws.length));
      took.sprite += seconds;
      draws.push(spriteScores(rows, draws.length, result));
    }
    const rate = (seconds: number) => (passes * rows.length) / seconds;
    const round = {
      moments: rate(took.moments),
      answers: rate(took.answers),
      sprite: rate(took.sprite),
      ...freshReconstructionTimes(),
    };
    console.log(
      `${i + 1}. exact step ${round.moments.toFixed(0)}, exact answers ${round.answers.toFixed(0)}, SPRITE ${round.sprite.toFixed(0)} rows/s   reconstruction ${round.first.toFixed(2)} s, another seed ${round.another.toFixed(2)} s`,
    );
    return round;
  });
  const over = (value: (round: (typeof measured)[number]) => number, decimals: number) =>
    summary(measured.map(value), decimals);
  const exact = total(rows.map((row, r) => scoreOfAnswers(row, found[r]!)));
  const reconstructed = total(
    rows.map((row, r) => (solutions[r]!.length > 0 ? scoreOfAnswers(row, row.reconstructed) : nothing)),
  );
  const drawn = draws.map(total);
  console.log(
    `\nGiven back                          of   exact  reconstruction  SPRITE, ${draws.length} draws`,
  );
  for (const [part, label] of Object.entries(parts) as [keyof Score, string][]) {
    const theirs = drawn.map((score) => score[part]);
    const [all, answers, whole] = [possible(rows), exact, reconstructed].map((score) => String(score[part]));
    console.log(
      `  ${label.padEnd(30)}${all!.padStart(6)}${answers!.padStart(8)}${whole!.padStart(16)}  ${summary(theirs, 0)}`,
    );
  }
  const ever = rows.filter((_, r) => draws.some((draw) => draw[r]!.whole === 1)).length;
  console.log(`  whole rows in at least one of the draws${" ".repeat(23)}${ever}`);

  const share = (score: Score) => score.whole / rows.length;
  const theirs = median(drawn.map(share));
  console.log(`
Rows a second
  exact step (every sum and sum of squares)       ${over(({ moments }) => moments, 0)}
  exact answers (that step, then every cell)      ${over(({ answers }) => answers, 0)}
  SPRITE (answers of the groups of one crossing)  ${over(({ sprite }) => sprite, 0)}
  exact step / SPRITE                             ${over(({ moments, sprite }) => moments / sprite, 2)}
  exact answers / SPRITE                          ${over(({ answers, sprite }) => answers / sprite, 2)}
Whole rows given back a second
  exact answers                                   ${over(({ answers }) => answers * share(exact), 0)}
  SPRITE                                          ${over(({ sprite }) => sprite * theirs, 0)}
  exact answers / SPRITE                          ${over(({ answers, sprite }) => (answers * share(exact)) / (sprite * theirs), 2)}
`);

  console.log(`Seconds of the whole reconstruction
  first seed, fresh process       ${over(({ first }) => first, 2)}
  another seed, same process      ${over(({ another }) => another, 2)}
  first seed / another            ${over(({ first, another }) => first / another, 1)}`);
}

if (process.argv[2] === "reconstruct") console.log(JSON.stringify(reconstructionTimes()));
else main(Number(process.argv[2] ?? 5));
