/**
 * The exact solver beside SPRITE, a random search (`sprite.ts`), over the report's rows of scale means,
 * in one run, in turn: rows a second, and what each gives back of the printed numbers. And how long the
 * whole reconstruction takes in a fresh process, then for another seed in the same one.
 *
 * Both are given the same rows, without the misprints that the reconstruction found. SPRITE knows one
 * mean and one standard deviation at a time: it makes a sample for each group of one crossing (of the
 * other crossing at the next draw), and all the answers are their union. Who is in which group of the
 * crossing that it did not work on is drawn, with the right sizes.
 */
import { join } from "node:path";
import { type Answer, answers } from "../lib/answers/Survey";
import { givesPrintedP, type MeanRow, meanRow } from "../lib/audit/meanRow";
import { questionShape } from "../lib/audit/QuestionShape";
import { seededRandom, shuffled } from "../lib/base/random";
import { solutionValue } from "../lib/base/Solution";
import { defineCommand } from "../lib/commands/Command";
import { exitCode } from "../lib/commands/exitCodes";
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
import { readPublished, readQuestionnaire } from "../tests/support/committed";
import { machine, median, output, roundsOption, spread, timed } from "./measure";
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

/** Seconds of the whole reconstruction in a fresh process, for a first seed and for another. */
function reconstructionTimes(): { readonly first: number; readonly another: number } {
  const script = join(__dirname, "reconstructionTimes.ts");
  return JSON.parse(output(process.execPath, ["--require", "ts-node/register/transpile-only", script]));
}

export const exact = defineCommand({
  description: `Cherche les réponses exactes de chaque ligne de moyennes du rapport, et les tire au hasard (SPRITE), tour à tour :
lignes par seconde, et ce que chacun redonne des nombres imprimés ; puis la durée de la reconstruction.`,
  options: roundsOption,
  run({ options: { rounds = 5 } }) {
    measure(rounds);
    return exitCode.fine;
  },
});

function measure(rounds: number): void {
  const { rows, sound } = readRows();
  console.log(
    `${machine()}, ${rows.length} of ${scaleRows.length} rows of scale means (those whose group sizes are printed)`,
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
      ...reconstructionTimes(),
    };
    console.log(
      `${i + 1}. exact step ${round.moments.toFixed(0)}, exact answers ${round.answers.toFixed(0)}, SPRITE ${round.sprite.toFixed(0)} rows/s   reconstruction ${round.first.toFixed(2)} s, another seed ${round.another.toFixed(2)} s`,
    );
    return round;
  });
  const over = (value: (round: (typeof measured)[number]) => number, decimals: number) =>
    spread(measured.map(value), decimals);
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
      `  ${label.padEnd(30)}${all!.padStart(6)}${answers!.padStart(8)}${whole!.padStart(16)}  ${spread(theirs, 0)}`,
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
