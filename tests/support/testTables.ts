import fc from "fast-check";
import { roundDecimal } from "../../lib/base/roundDecimal";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { cramersV } from "../../lib/stats/counts/cramersV";
import { fisherExactTest } from "../../lib/stats/counts/fisherExactTest";
import { yatesChiSquare } from "../../lib/stats/counts/yatesChiSquare";
import { fUpperTail } from "../../lib/stats/distributions/fUpperTail";
import { describe } from "../../lib/stats/means/describe";
import { etaSquared } from "../../lib/stats/means/etaSquared";
import { oneWayAnova } from "../../lib/stats/means/oneWayAnova";
import { welchAnova } from "../../lib/stats/means/welchAnova";

/** The ways in which a report prints tests without all that they are of. */
export const forms = [
  "F and p with sizes",
  "F and p with both degrees of freedom",
  "means, F and p without deviations",
  "t with degrees of freedom, p and d",
  "t of Welch, with means and deviations",
  "one-sided p of t",
  "F of Welch, with means and deviations",
  "p as a side",
  "p as stars",
  "r and p",
  "eta squared",
  "standard errors",
  "chi2, degrees of freedom and p",
  "chi2 and V without cells",
  "Yates",
  "Fisher",
] as const;
export type Form = (typeof forms)[number];

/** Two to four groups of answers from -3 to 3, and how many decimals are printed. */
export interface TestAnswers {
  readonly groups: readonly (readonly number[])[];
  readonly decimals: number;
}

/** Groups of 2 to 40, of answers that vary. */
export const testAnswers: fc.Arbitrary<TestAnswers> = fc.record({
  groups: fc.array(
    fc
      .array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 40, size: "max" })
      .filter((own) => new Set(own).size > 1),
    { minLength: 2, maxLength: 4 },
  ),
  decimals: fc.integer({ min: 1, max: 3 }),
});

/** The lines of a file in which these answers are printed in that form; none where it cannot be. */
export function testLinesOf(form: Form, { groups: all, decimals }: TestAnswers): readonly string[] {
  const pair = all.slice(0, 2);
  const text = (value: number) => roundDecimal(value, decimals).replace(".", ",");
  const pText = (p: number) => roundDecimal(p, 3).replace(/^0/, "");
  const line = (row: string, column: string, statistic: string, value: string) =>
    `Q|g|${row}|${column}|${statistic}|${value}`;
  const test = (statistic: string, value: string) => line("Item", "", statistic, value);
  const sizes = (groups: TestAnswers["groups"]) =>
    groups.map((own, g) => line("", `g${g}`, "effectif", String(own.length)));
  const means = (groups: TestAnswers["groups"], ...statistics: readonly ("mean" | "sd")[]) =>
    groups.flatMap((own, g) =>
      statistics.map((name) => line("Item", `g${g}`, name, text(describe(own)[name]))),
    );
  const scale = ["Q||||échelle|-3 à 3"];
  const anova = oneWayAnova(all);
  const two = oneWayAnova(pair);
  const welch = welchAnova(pair);
  const sign = describe(pair[0]!).mean < describe(pair[1]!).mean ? -1 : 1;
  const [n1, n2] = pair.map((own) => own.length) as [number, number];
  const ofTwo = String(n1 + n2 - 2);
  const counts = all.map((own) => [
    own.filter((value) => value > 0).length,
    own.filter((value) => value <= 0).length,
  ]);
  const table = counts[0]!.map((_, answer) => counts.map((own) => own[answer]!));
  const square = table.map((own) => own.slice(0, 2));
  const chi2 = chiSquareTest(table);
  const cells = square.flatMap((own, answer) =>
    own.map((n, g) => line(`Choix ${answer}`, `g${g}`, "effectif", String(n))),
  );
  const whole = (statistic: string, value: string) => line("", "", statistic, value);
  const side = (p: number) => (p < 0.001 ? "< .001" : p < 0.05 ? "p < 0,05" : p < 0.2 ? "n.s." : "> .05");
  const stars = (p: number) => (p < 0.01 ? "**" : p < 0.05 ? "*" : "");
  const F = [test("F", text(anova.F)), test("p", pText(anova.p))];
  switch (form) {
    case "F and p with sizes":
      return [...sizes(all), ...F];
    case "F and p with both degrees of freedom":
      return [...F, test("ddl", `${all.length - 1} ; ${all.flat().length - all.length}`)];
    case "means, F and p without deviations":
      return [...scale, ...sizes(all), ...means(all, "mean"), ...F];
    case "t with degrees of freedom, p and d": {
      const t = sign * Math.sqrt(two.F);
      const d = t * Math.sqrt(1 / n1 + 1 / n2);
      return [
        ...sizes(pair),
        test("t", text(t)),
        test("ddl", ofTwo),
        test("p", pText(two.p)),
        test("d", text(d)),
      ];
    }
    case "t of Welch, with means and deviations": {
      const t = sign * Math.sqrt(welch.F);
      const ddl = roundDecimal(welch.degreesOfFreedom.within, decimals);
      return [
        ...scale,
        ...sizes(pair),
        ...means(pair, "mean", "sd"),
        test("t", text(t)),
        test("ddl", ddl),
        test("p", pText(welch.p)),
      ];
    }
    case "one-sided p of t":
      return [...sizes(pair), test("t", text(Math.sqrt(two.F))), test("p", pText(two.p / 2))];
    case "F of Welch, with means and deviations":
      return [
        ...scale,
        ...sizes(pair),
        ...means(pair, "mean", "sd"),
        test("F", text(welch.F)),
        test("p", pText(welch.p)),
      ];
    case "p as a side":
      return [
        ...scale,
        ...sizes(all),
        ...means(all, "mean", "sd"),
        test("F", text(anova.F)),
        test("p", side(anova.p)),
      ];
    case "p as stars":
      return [
        "Q||||légende|* p < .05 ; ** p < .01",
        ...sizes(all),
        test("F", `${text(anova.F)}${stars(anova.p)}`),
      ];
    case "r and p": {
      const r = sign * Math.sqrt(etaSquared(two));
      if (r ** 2 === 1) return [];
      const t2 = (r ** 2 * (n1 + n2 - 2)) / (1 - r ** 2);
      return [
        `Q||||base|${n1 + n2}`,
        `Q||Paire||r|${text(r)}`,
        `Q||Paire||p|${pText(fUpperTail(t2, 1, n1 + n2 - 2))}`,
      ];
    }
    case "eta squared":
      return [...sizes(all), ...F, test("eta2", roundDecimal(etaSquared(anova), decimals))];
    case "standard errors":
      return [
        ...sizes(pair),
        ...means(pair, "mean", "sd"),
        ...pair.map((own, g) =>
          line("Item", `g${g}`, "erreur-type", text(describe(own).sd / Math.sqrt(own.length))),
        ),
      ];
    case "chi2, degrees of freedom and p":
      return Number.isNaN(chi2.statistic)
        ? []
        : [
            whole("chi2", text(chi2.statistic)),
            whole("ddl", String(chi2.degreesOfFreedom)),
            whole("p", pText(chi2.p)),
          ];
    case "chi2 and V without cells":
      return Number.isNaN(chi2.statistic)
        ? []
        : [
            ...sizes(all).map((own) => own.replace("|g||", "|g||")),
            line("Item", "", "chi2", text(chi2.statistic)),
            line("Item", "", "p", pText(chi2.p)),
            line("Item", "", "V", roundDecimal(cramersV(table), decimals)),
          ];
    case "Yates": {
      const yates = yatesChiSquare(square);
      return Number.isNaN(yates.statistic)
        ? []
        : [...cells, whole("chi2", text(yates.statistic)), whole("ddl", "1"), whole("p", pText(yates.p))];
    }
    case "Fisher": {
      const p = fisherExactTest(square);
      return p === undefined || Number.isNaN(p) ? [] : [...cells, whole("p", pText(p))];
    }
  }
}
