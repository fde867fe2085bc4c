import type { QuestionShape } from "../lib/audit/QuestionShape";
import type { Random } from "../lib/base/random";
import { type Publication, publication } from "../lib/published/Publication";
import type { Key, PublishedNumber, Statistic } from "../lib/published/PublishedNumber";
import { chiSquareTest } from "../lib/stats/counts/chiSquareTest";
import { oneWayAnova } from "../lib/stats/means/oneWayAnova";
import { type Printer, printedNumber, printedRatio, printedRoot } from "./auditPrinters";

/** Answers that are known, in the groups of each crossing. */
export interface MadeUpRow {
  readonly shape: QuestionShape;
  /** Shape [crossing][group][respondents]: scores, or ranks of choices; of a multiple, 0 is ticked and 1 is not. */
  readonly answers: readonly (readonly (readonly number[])[])[];
  /** Whether the counts in the groups are printed beside their percents. */
  readonly printsCounts: boolean;
}

/**
 * A row of scores from 1 to 10 or of 0 and 1, or a table of 2 to 6 answers, by one or two crossings of 2 or 3
 * groups, of none to 500 in the first. Answers are drawn from urns of 1 to 12, of a group or of all: some
 * are constant.
 */
export function madeUpRow(random: Random): MadeUpRow {
  const among = (low: number, high: number) => low + random.integer(high - low + 1);
  const from = <T>(urn: readonly T[]) => urn[random.integer(urn.length)]!;
  const kind = from(["means", "means", "single", "multiple"] as const);
  const choices = kind === "single" ? Array.from({ length: among(2, 6) }, (_, a) => `answer ${a}`) : [];
  const lastChoice = Math.max(1, choices.length - 1);
  const [min, max] = kind !== "means" ? [0, lastChoice] : from([[0, 1] as const, [1, 10] as const]);
  const urnOf = (low: number, high: number) => Array.from({ length: among(1, 12) }, () => among(low, high));
  const size = () =>
    [0, among(1, 3), Math.round(500 ** (among(0, 1000) / 1000))][Math.min(2, random.integer(8))]!;

  const shared = from([urnOf(min, max), undefined]);
  const sizes = Array.from({ length: among(2, 3) }, size);
  const first = sizes.map((n, g) => {
    const urn = shared ?? urnOf(min, max);
    return Array.from({ length: g === 0 && sizes.every((own) => own === 0) ? 1 : n }, () => from(urn));
  });
  const second: number[][] = Array.from({ length: among(2, 3) }, () => []);
  const urn = urnOf(0, second.length - 1);
  for (const answer of first.flat()) second[from(urn)]!.push(answer);
  const answers = from([[first], [first, second]]);
  const crossings = answers.map((groups, c) => ({
    id: `crossing ${c}`,
    groups: groups.map((_, g) => `group ${g}`),
    sizes: groups.map(({ length }) => length),
  }));
  const range = kind === "means" ? { min, max } : {};
  const shape = { id: "row", kind, rows: [kind === "multiple" ? "item" : ""], choices, range, crossings };
  return { shape, answers, printsCounts: random.integer(2) === 0 };
}

/** All that a report prints of a row: nothing of nobody, and no test that cannot be computed. */
export function printedRow(printer: Printer, { shape, answers, printsCounts }: MadeUpRow): Publication {
  const item = shape.rows[0]!;
  const labels = shape.kind === "single" ? shape.choices : [item];
  const at = (by: string, row: string, column: string, statistic: Statistic, text: string) =>
    entry({ question: shape.id, by, row, column, statistic }, text);
  const cells = (by: string, column: string, own: readonly number[]): readonly PublishedNumber[] => {
    const n = BigInt(own.length);
    if (shape.kind !== "means") {
      return labels.flatMap((row, answer) => {
        const count = countOf(own, answer);
        return [
          ...(by === "" || printsCounts ? [at(by, row, column, "n", String(count))] : []),
          ...(n > 0n
            ? [at(by, row, column, "percent", printedRatio(printer, 1, [BigInt(100 * count), n]))]
            : []),
        ];
      });
    }
    const [sum, squares] = [1, 2].map((power) => BigInt(own.reduce((all, value) => all + value ** power, 0)));
    const variance = [n * squares! - sum! ** 2n, n * (n - 1n)] as const;
    return [
      ...(n > 0n ? [at(by, item, column, "mean", printedRatio(printer, 2, [sum!, n]))] : []),
      ...(n > 1n ? [at(by, item, column, "sd", printedRoot(printer, 2, variance))] : []),
    ];
  };
  const tests = (by: string, groups: readonly (readonly number[])[]): readonly PublishedNumber[] => {
    const ranks = [...Array(Math.max(2, labels.length)).keys()];
    const { F, p: ofF } = oneWayAnova(groups);
    const {
      statistic: chi2,
      p: ofChi2,
      degreesOfFreedom,
    } = chiSquareTest(ranks.map((answer) => groups.map((own) => countOf(own, answer))));
    const [statistic, value, p] =
      shape.kind === "means" ? (["F", F, ofF] as const) : (["chi2", chi2, ofChi2] as const);
    if (!Number.isFinite(value)) return [];
    return [
      at(by, item, "", statistic, printedNumber(printer, 3, value)),
      at(by, item, "", "p", printedNumber(printer, 3, p)),
      ...(statistic === "chi2" ? [at(by, item, "", "ddl", String(degreesOfFreedom))] : []),
    ];
  };
  return publication([
    ...cells("", "", answers[0]!.flat()),
    ...shape.crossings.flatMap(({ id, groups }, c) => [
      ...groups.flatMap((group, g) => cells(id, group, answers[c]![g]!)),
      ...(shape.kind === "single" ? cells(id, "Total", answers[c]!.flat()) : []),
      ...tests(id, answers[c]!),
    ]),
  ]);
}

function countOf(own: readonly number[], answer: number): number {
  return own.filter((value) => value === answer).length;
}

/** As the report writes it: a decimal comma, but a p with a point and no zero before it. */
function entry(place: Key, text: string): PublishedNumber {
  return { ...place, printed: place.statistic === "p" ? text.replace(/^0/, "") : text.replace(".", ",") };
}
