import fc from "fast-check";
import type { CsvRecord } from "../../lib/base/parseCsv";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { oneWayAnova } from "../../lib/stats/means/oneWayAnova";
import { roundedRatio, roundedRoot, type Tie } from "./roundings";

/** The columns of a file of tables, in French. */
export const heads = ["question", "croisement", "ligne", "colonne", "statistique", "imprimé"] as const;

/** The records of a file of tables, the header first: a line each, its fields apart by « | ». */
export function recordsOf(lines: readonly string[], header = heads.join("|")): readonly CsvRecord[] {
  return [header, ...lines].map((line, i) => ({ line: i + 1, fields: line.split("|") }));
}

/** What a respondent answered to each item, and in which group of a second crossing they are. */
interface Respondent {
  readonly second: number;
  readonly answers: readonly number[];
}

/** Answers to a question, by the groups of a first crossing. */
export interface StrangersAnswers {
  readonly kind: "means" | "single" | "multiple";
  /** Shape [groups][respondents]. */
  readonly groups: readonly (readonly Respondent[])[];
  /** How many groups the second crossing has; 1 where there is none. */
  readonly second: number;
}

/** Two or three groups of 1 to 40: of one or two notes from 1 to 10, one choice of two to four, or two to tick. */
export const strangersAnswers: fc.Arbitrary<StrangersAnswers> = fc
  .record({
    question: fc.oneof(
      fc.record({
        kind: fc.constant("means" as const),
        items: fc.integer({ min: 1, max: 2 }),
        low: fc.integer({ min: 1, max: 10 }),
        width: fc.integer({ min: 0, max: 9 }),
      }),
      fc.record({
        kind: fc.constant("single" as const),
        items: fc.constant(1),
        low: fc.constant(0),
        width: fc.integer({ min: 1, max: 3 }),
      }),
      fc.record({
        kind: fc.constant("multiple" as const),
        items: fc.constant(2),
        low: fc.constant(0),
        width: fc.constant(1),
      }),
    ),
    second: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ question: { kind, items, low, width }, second }) => {
    const high = kind === "means" ? Math.min(10, low + width) : width;
    const respondent = fc.record({
      second: fc.integer({ min: 0, max: second - 1 }),
      answers: fc.array(fc.integer({ min: low, max: high }), { minLength: items, maxLength: items }),
    });
    const group = fc.array(respondent, { minLength: 1, maxLength: 40, size: "max" });
    const groups = fc.array(group, { minLength: 2, maxLength: 3 });
    return groups.map((own) => ({ kind, groups: own, second }));
  });

/** The lines of a file in which a stranger copied the tables of these answers. */
export function strangersLines({ kind, groups, second }: StrangersAnswers, tie: Tie): readonly string[] {
  const all = groups.flat();
  const bySecond = Array.from({ length: second }, (_, own) => all.filter((one) => one.second === own));
  const crossings = [["sexe", groups] as const, ...(second > 1 ? [["âge", bySecond] as const] : [])];
  const lines = { means: meanLines, single: singleLines, multiple: multipleLines }[kind];
  return [
    ...(kind === "means" ? ["Q||||échelle|1 à 10"] : []),
    ...(kind === "multiple" ? ["Q||||réponses|plusieurs"] : []),
    ...(kind === "single" ? [] : [`Q||||base|${all.length}`]),
    ...lines("", [all], tie),
    ...crossings.flatMap(([by, own]) => [
      ...(kind === "single" ? [] : own.map((group, g) => `Q|${by}||g${g}|effectif|${group.length}`)),
      ...lines(by, own, tie),
    ]),
  ];
}

type Groups = readonly (readonly Respondent[])[];

function meanLines(by: string, groups: Groups, tie: Tie): readonly string[] {
  const items = groups.find((group) => group.length > 0)![0]!.answers.keys();
  return [...items].flatMap((item) => {
    const answers = groups.map((group) => group.map((one) => one.answers[item]!));
    const moments = answers.flatMap((own, g) => {
      const [n, sum] = [own.length, total(own)];
      const place = `Q|${by}|Item ${item}|${columnOf(by, g)}`;
      const squares = total(own.map((value) => value ** 2));
      return [
        ...(n > 0 ? [`${place}|moyenne|${comma(roundedRatio(sum, n, 2, tie))}`] : []),
        ...(n > 1
          ? [`${place}|écart-type|${comma(roundedRoot(n * squares - sum ** 2, n * (n - 1), 2, tie))}`]
          : []),
      ];
    });
    const { F, p } = oneWayAnova(answers);
    const between = answers.filter((own) => own.length > 0).length - 1;
    return [...moments, ...testLines(`Q|${by}|Item ${item}|`, "F", F, p, between, tie)];
  });
}

function singleLines(by: string, groups: Groups, tie: Tie): readonly string[] {
  const choices = [0, 1, 2, 3];
  const counts = choices.map((choice) =>
    groups.map((group) => group.filter(({ answers }) => answers[0] === choice).length),
  );
  const sizes = groups.map((group) => group.length);
  const cells = choices.flatMap((choice) =>
    counts[choice]!.flatMap((n, g) =>
      countLines(`Q|${by}|Choix ${choice}|${columnOf(by, g)}`, n, sizes[g]!, tie),
    ),
  );
  const sums = sizes.map((size, g) => `Q|${by}|Total|${columnOf(by, g)}|effectif|${size}`);
  const rows = counts.map((row, choice) => `Q|${by}|Choix ${choice}|Total|effectif|${total(row)}`);
  const test = chiSquareTest(counts);
  return [
    ...cells,
    ...sums,
    ...(by === "" ? [] : rows),
    ...testLines(`Q|${by}||`, "chi2", test.statistic, test.p, test.degreesOfFreedom, tie),
  ];
}

function multipleLines(by: string, groups: Groups, tie: Tie): readonly string[] {
  return [0, 1].flatMap((item) => {
    const ticked = groups.map((group) => total(group.map(({ answers }) => answers[item]!)));
    const rest = groups.map((group, g) => group.length - ticked[g]!);
    const test = chiSquareTest([ticked, rest]);
    return [
      ...ticked.flatMap((n, g) =>
        countLines(`Q|${by}|Item ${item}|${columnOf(by, g)}`, n, groups[g]!.length, tie),
      ),
      ...testLines(`Q|${by}|Item ${item}|`, "chi2", test.statistic, test.p, test.degreesOfFreedom, tie),
    ];
  });
}

function countLines(place: string, n: number, of: number, tie: Tie): readonly string[] {
  const share = of === 0 ? [] : [`${place}|pourcentage|${comma(roundedRatio(100 * n, of, 1, tie))} %`];
  return [`${place}|effectif|${n}`, ...share];
}

/** Nothing of a test that cannot be computed; who rounds half to even prints « < .001 », who does not « .000 ». */
function testLines(
  place: string,
  name: string,
  statistic: number,
  p: number,
  degreesOfFreedom: number,
  tie: Tie,
): readonly string[] {
  if (!Number.isFinite(statistic)) return [];
  return [
    `${place}|${name}|${comma(rounded(statistic, 3, tie))}`,
    `${place}|ddl|${degreesOfFreedom}`,
    `${place}|p|${tie === "even" && p < 0.001 ? "< .001" : rounded(p, 3, tie).replace(/^0/, "")}`,
    `${place}|verdict|${p <= 0.05 ? "significatif" : "non significatif"}`,
  ];
}

/** A computed number, which is on a tie where it is so to nine digits. */
function rounded(value: number, decimals: number, tie: Tie): string {
  const scaled = value * 10 ** decimals;
  const isTie = Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-9 * scaled;
  const twice = isTie ? 2 * Math.floor(scaled) + 1 : 2 * Math.round(scaled);
  return roundedRatio(twice, 2 * 10 ** decimals, decimals, tie);
}

function columnOf(by: string, group: number): string {
  return by === "" ? "" : `g${group}`;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function comma(text: string): string {
  return text.replace(".", ",");
}

/** A place of a file and what is printed there by a slip: which line, which digit of it, and the digit put there. */
export interface DrawnSlip {
  readonly line: number;
  readonly at: number;
  readonly digit: number;
}

export const drawnSlip: fc.Arbitrary<DrawnSlip> = fc.record({
  line: fc.nat(),
  at: fc.nat(),
  digit: fc.integer({ min: 0, max: 9 }),
});

/** The lines with another digit in one of their numbers, which never begins with a zero that it did not have. */
export function slippedLines(lines: readonly string[], slips: readonly DrawnSlip[]): readonly string[] {
  return slips.reduce<readonly string[]>((own, { line, at, digit }) => {
    const numbers = [...own.keys()].filter(
      (i) => /\|-?[\d.,]+(?: %)?$/.test(own[i]!) && !/\|ddl\|/.test(own[i]!),
    );
    const rank = numbers[line % numbers.length]!;
    const fields = own[rank]!.split("|");
    const text = fields[5]!;
    const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
    const place = digits[at % digits.length]!;
    const changed = `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
    const isWritten = !/^0\d/.test(changed);
    return isWritten ? own.with(rank, [...fields.slice(0, 5), changed].join("|")) : own;
  }, lines);
}
