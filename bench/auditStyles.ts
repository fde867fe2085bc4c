import type { CsvRecord } from "../lib/base/parseCsv";
import type { Random } from "../lib/base/random";
import { chiSquareTest } from "../lib/stats/counts/chiSquareTest";
import { proportionInterval } from "../lib/stats/counts/proportionInterval";
import { fUpperTail } from "../lib/stats/distributions/fUpperTail";
import { normalUpperTail } from "../lib/stats/distributions/normalUpperTail";
import { describe } from "../lib/stats/means/describe";
import { meanInterval } from "../lib/stats/means/meanInterval";
import { oneWayAnova } from "../lib/stats/means/oneWayAnova";
import { heads } from "../tests/support/strangersTables";
import { type Printer, printedNumber, printedRatio, printedRoot } from "./auditPrinters";

/** The ways in which journals print a table or a test. */
export const styles = [
  "t, ddl, p",
  "z, p",
  "r, p",
  "F, p, sizes",
  "F, both ddl, p",
  "chi2, ddl, p",
  "means, SDs, F, p",
  "means, SEs",
  "means, SDs, 95 % CIs",
  "means, SDs, medians, ranges",
  "percents, 95 % CIs",
  "integer percents, chi2, p",
  "counts, percents of two decimals, no totals",
] as const;
export type Style = (typeof styles)[number];

/** Answers from 1 to 7 of three to six groups of 5 to 80. */
export function madeUpGroups(random: Random): readonly (readonly number[])[] {
  return Array.from({ length: 3 + random.integer(4) }, () => {
    const lean = random.integer(3);
    return Array.from({ length: 5 + random.integer(76) }, () =>
      Math.min(7, 1 + random.integer(5) + (random.integer(2) === 0 ? lean : 0)),
    );
  });
}

/** The file of tables in which a program printed these answers in a style; none where it cannot be. */
export function styledRecords(
  style: Style,
  groups: readonly (readonly number[])[],
  printer: Printer,
): readonly CsvRecord[] {
  const lines = linesOf(style, groups, printer);
  return lines.length === 0 ? [] : [[...heads], ...lines].map((fields, i) => ({ line: i + 1, fields }));
}

function linesOf(
  style: Style,
  groups: readonly (readonly number[])[],
  printer: Printer,
): readonly (readonly string[])[] {
  const print = (value: number, decimals = 2) =>
    `${value < 0 ? "-" : ""}${printedNumber(printer, decimals, Math.abs(value))}`;
  const pText = (p: number) => print(p, 3).replace(/^0/, "");
  const test = (statistic: string, text: string) => ["Q", "g", "Item", "", statistic, text];
  const whole = (statistic: string, text: string) => ["Q", "g", "", "", statistic, text];
  const sizes = (own = groups) =>
    own.map((one, g) => ["Q", "g", "", `g${g}`, "effectif", String(one.length)]);
  const scale = ["Q", "", "", "", "échelle", "1 à 7"];
  const byGroup = (
    linesOfGroup: (own: readonly number[], cell: (statistic: string, text: string) => string[]) => string[][],
  ) =>
    groups.flatMap((own, g) =>
      linesOfGroup(own, (statistic, text) => ["Q", "g", "Item", `g${g}`, statistic, text]),
    );
  const moments = byGroup((own, cell) => {
    const [n, sum] = [BigInt(own.length), BigInt(own.reduce((all, one) => all + one, 0))];
    const squares = BigInt(own.reduce((all, one) => all + one ** 2, 0));
    return [
      cell("moyenne", printedRatio(printer, 2, [sum, n])),
      cell("écart-type", printedRoot(printer, 2, [n * squares - sum * sum, n * (n - 1n)])),
    ];
  });
  const { F, p } = oneWayAnova(groups);
  const all = groups.flat().length;
  const ofF = [test("F", print(F)), test("p", pText(p))];
  const two = groups.slice(0, 2);
  const pair = oneWayAnova(two);
  const within = two.flat().length - 2;
  const ends = ([low, high]: readonly [number, number], factor = 1) =>
    `${print(factor * low)} à ${print(factor * high)}`;
  const counts = [1, 2, 3].map((choice) =>
    groups.map((own) => own.filter((one) => Math.ceil(one / 3) === choice).length),
  );
  const chi2 = chiSquareTest(counts);
  const ofChi2 = [whole("chi2", print(chi2.statistic)), whole("p", pText(chi2.p))];
  const cells = (
    linesOfCell: (n: number, of: number, cell: (statistic: string, text: string) => string[]) => string[][],
  ) =>
    counts.flatMap((row, choice) =>
      row.flatMap((n, g) =>
        linesOfCell(n, groups[g]!.length, (statistic, text) => [
          "Q",
          "g",
          `Choix ${choice}`,
          `g${g}`,
          statistic,
          text,
        ]),
      ),
    );
  const percent = (n: number, of: number, decimals: number) =>
    printedRatio(printer, decimals, [100n * BigInt(n), BigInt(of)]);
  switch (style) {
    case "t, ddl, p":
      return [test("t", print(-Math.sqrt(pair.F))), test("ddl", String(within)), test("p", pText(pair.p))];
    case "z, p":
      return [test("z", print(Math.sqrt(pair.F))), test("p", pText(2 * normalUpperTail(Math.sqrt(pair.F))))];
    case "r, p": {
      const r = -Math.sqrt(pair.F / (pair.F + within));
      return [
        test("r", print(r)),
        test("ddl", String(within)),
        test("p", pText(fUpperTail(pair.F, 1, within))),
      ];
    }
    case "F, p, sizes":
      return [...sizes(), ...ofF];
    case "F, both ddl, p":
      return [...ofF, test("ddl", `${groups.length - 1} ; ${all - groups.length}`)];
    case "chi2, ddl, p":
      return Number.isNaN(chi2.statistic) ? [] : [...ofChi2, whole("ddl", String(chi2.degreesOfFreedom))];
    case "means, SDs, F, p":
      return [scale, ...sizes(), ...moments, ...ofF];
    case "means, SEs":
      return [
        scale,
        ...sizes(),
        ...moments.filter(([, , , , statistic]) => statistic === "moyenne"),
        ...byGroup((own, cell) => [cell("erreur-type", print(describe(own).sd / Math.sqrt(own.length)))]),
        ...ofF,
      ];
    case "means, SDs, 95 % CIs":
      return [
        scale,
        ...sizes(),
        ...moments,
        ...byGroup((own, cell) => {
          const { mean, sd } = describe(own);
          return [cell("IC à 95 %", ends(meanInterval(mean, sd, own.length)))];
        }),
      ];
    case "means, SDs, medians, ranges":
      return [
        scale,
        ...sizes(),
        ...moments,
        ...byGroup((own, cell) => {
          const sorted = own.toSorted((a, b) => a - b);
          const median =
            (sorted[Math.floor((own.length - 1) / 2)]! + sorted[Math.floor(own.length / 2)]!) / 2;
          return [cell("médiane", print(median, 1)), cell("étendue", `${sorted[0]} à ${sorted.at(-1)}`)];
        }),
      ];
    case "percents, 95 % CIs":
      return [
        ["Q", "", "", "", "réponses", "plusieurs"],
        ...sizes(),
        ...cells((n, of, cell) => [
          cell("pourcentage", percent(n, of, 1)),
          cell("IC à 95 %", ends(proportionInterval(n, of), 100)),
        ]),
      ];
    case "integer percents, chi2, p":
      if (Number.isNaN(chi2.statistic)) return [];
      return [...sizes(), ...cells((n, of, cell) => [cell("pourcentage", percent(n, of, 0))]), ...ofChi2];
    case "counts, percents of two decimals, no totals":
      return cells((n, of, cell) => [cell("effectif", String(n)), cell("pourcentage", percent(n, of, 2))]);
  }
}
