import { decoded } from "../answers/AnswerColumn";
import { encodeColumn } from "../answers/encodeColumn";
import { answers, type Survey } from "../answers/Survey";
import { groupedBy } from "../base/groupedBy";
import { type Random, seededRandom } from "../base/random";
import { answerColumns, questionColumns } from "../questionnaire/columns";
import { crossingById } from "../questionnaire/lookup";

/** Pearson's correlation that two columns must have. */
export interface WantedCorrelation {
  readonly one: string;
  readonly other: string;
  readonly low: number;
  readonly high: number;
}

/**
 * Answers that are correlated as is wanted, and change nothing else that is printed: those of a column change places between
 * respondents who are in the same groups of all crossings of its question, by simulated annealing (Kirkpatrick, Gelatt and
 * Vecchi 1983). Where none were found, those nearest to it.
 *
 * @param wanted of columns of numbers; the second of each is the one that is moved
 */
export function correlatedAnswers(
  survey: Survey,
  wanted: readonly WantedCorrelation[],
  seed: number,
): Survey {
  if (wanted.length === 0) return survey;
  const names = [...new Set(wanted.flatMap(({ one, other }) => [one, other]))];
  const given = new Map(names.map((name) => [name, [...decoded(survey.columns.get(name)!)]]));
  const goals = wanted.map((own) => goalOf(own, given));
  const random = seededRandom(seed, "correlations");
  const columns = new Map(survey.columns);
  const moved = [...new Set(wanted.map(({ other }) => other))].map((name) => {
    const blocks = blocksOf(survey, name).filter(({ length }) => length > 1);
    const own = given.get(name)!;
    return { name, own, blocks, touched: goals.filter((goal) => goal.a === own || goal.b === own) };
  });
  anneal(moved, goals, random);
  for (const column of answerColumns(survey.questionnaire)) {
    const own = moved.find(({ name }) => name === column.name);
    if (own) columns.set(column.name, encodeColumn(column, own.own));
  }
  return { ...survey, columns };
}

type Values = (string | number | null)[];

/** A correlation of two columns, from running sums. */
interface Goal {
  readonly a: Values;
  readonly b: Values;
  readonly sums: { x: number; y: number; xx: number; yy: number; xy: number; readonly n: number };
  readonly wanted: WantedCorrelation;
}

function goalOf(wanted: WantedCorrelation, given: ReadonlyMap<string, Values>): Goal {
  const [a, b] = [given.get(wanted.one)!, given.get(wanted.other)!];
  const n = a.filter((value, row) => value !== null && b[row] !== null).length;
  const goal: Goal = { a, b, wanted, sums: { x: 0, y: 0, xx: 0, yy: 0, xy: 0, n } };
  a.forEach((_, row) => {
    count(goal, row, 1);
  });
  return goal;
}

/** Adds the answers of a row to the sums, or takes them away. */
function count({ a, b, sums }: Goal, row: number, sign: 1 | -1): void {
  if (a[row] === null || b[row] === null) return;
  const [x, y] = [Number(a[row]), Number(b[row])];
  sums.x += sign * x;
  sums.y += sign * y;
  sums.xx += sign * x * x;
  sums.yy += sign * y * y;
  sums.xy += sign * x * y;
}

/** How far a correlation is from the middle of what is wanted, beyond most of its width. */
function distance({ sums: { n, x, y, xx, yy, xy }, wanted: { low, high } }: Goal): number {
  const r = (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
  return Number.isNaN(r) ? 0 : Math.max(0, Math.abs(r - (low + high) / 2) - 0.4 * (high - low));
}

interface Moved {
  readonly own: Values;
  readonly blocks: readonly (readonly number[])[];
  readonly touched: readonly Goal[];
}

/** How many exchanges are tried, and between what heats. */
const [mostSteps, hot, cold] = [400_000, 3e-4, 1e-7];

function anneal(moved: readonly Moved[], goals: readonly Goal[], random: Random): void {
  const from = moved.flatMap((own) =>
    own.blocks.flatMap((block) => block.map((row) => ({ own, block, row }))),
  );
  const away = (all: readonly Goal[]) => all.reduce((total, goal) => total + distance(goal), 0);
  if (from.length === 0) return;
  for (let step = 0; step < mostSteps && (step % 64 > 0 || away(goals) > 0); step++) {
    const { own, block, row } = from[random.integer(from.length)]!;
    const other = block[random.integer(block.length)]!;
    if (own.own[row] === own.own[other]) continue;
    const before = away(own.touched);
    exchange(own, row, other);
    const change = away(own.touched) - before;
    const heat = hot * (cold / hot) ** (step / mostSteps);
    if (change > 0 && random.fraction() >= Math.exp(-change / heat)) exchange(own, row, other);
  }
}

function exchange({ own, touched }: Moved, row: number, other: number): void {
  for (const goal of touched) {
    count(goal, row, -1);
    count(goal, other, -1);
  }
  [own[row], own[other]] = [own[other]!, own[row]!];
  for (const goal of touched) {
    count(goal, row, 1);
    count(goal, other, 1);
  }
}

/** The rows that answered a column, in the same groups of all crossings of its question. */
function blocksOf(survey: Survey, name: string): readonly (readonly number[])[] {
  const { questionnaire } = survey;
  const question = questionnaire.questions.find((own) =>
    questionColumns(own).some((column) => column.name === name),
  )!;
  const memberships = question.crossings.map((by) =>
    answers(survey, crossingById(questionnaire, by).question),
  );
  const rows = decoded(survey.columns.get(name)!).flatMap((answer, row) => (answer === null ? [] : [row]));
  return [...groupedBy(rows, (row) => memberships.map((own) => own[row]).join("|")).values()];
}
