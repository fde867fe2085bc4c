import { fr } from "../../present/french";
import { proportionInterval } from "../../stats/counts/proportionInterval";
import { significanceLevel } from "../../tables/Table";
import type { PermutableTest } from "./permutableTests";

/** A test with the p of its permutations. */
export interface PermutedTest extends PermutableTest {
  readonly permutation: number;
}

/**
 * What permutations change, in French: how many tests are significant either way, and each conclusion that
 * differs with both p; then which of it is drawn too little to tell, and which of it is supposed.
 *
 * @param draws shuffles a test
 */
export function permutationsText(
  tests: readonly PermutedTest[],
  draws: number,
  crossingLabel: (by: string) => string,
): string {
  const made = tests.filter(({ permutation }) => !Number.isNaN(permutation));
  const isSignificant = (p: number) => p <= significanceLevel;
  const isOpen = ({ permutation }: PermutedTest) => {
    const reached = Math.round(permutation * (draws + 1)) - 1;
    const [low, high] = proportionInterval(reached, draws);
    return low <= significanceLevel && significanceLevel <= high;
  };
  const different = made.filter(({ p, permutation }) => isSignificant(p) !== isSignificant(permutation));
  const byTest = fr.integer(made.filter(({ p }) => isSignificant(p)).length);
  const byPermutation = fr.integer(made.filter(({ permutation }) => isSignificant(permutation)).length);
  const open = made.filter(isOpen).length;
  const unmade = tests.length - made.length;
  const supposed = made.filter((test) => test.supposed).length;
  const differ = different.length < 2 ? "diffère" : "diffèrent";

  const rows = different.map((test) => [
    [test.question, crossingLabel(test.by), test.row].filter((part) => part !== "").join(" · "),
    probability(test.p),
    `${probability(test.permutation)}${isOpen(test) ? " ~" : ""}${test.supposed ? " (supposé)" : ""}`,
  ]);
  return [
    `Significatifs (p ≤ ${significanceText}) : ${byTest} d’après le test, ${byPermutation} par permutation.`,
    ...(unmade === 0 ? [] : [`Impossibles à faire : ${fr.count(unmade, "test")}.`]),
    `${fr.count(different.length, "conclusion")} ${differ}${rows.length === 0 ? "." : " :"}`,
    ...(rows.length === 0 ? [] : ["", ...aligned([["", "p du test", "p par permutation"], ...rows]), ""]),
    ...(open === 0
      ? []
      : [
          `~ indécis : l’intervalle à 95 % de ce tirage contient ${significanceText} (${fr.count(open, "test")} en tout) ; --draws plus grand les départage.`,
        ]),
    ...(supposed === 0
      ? []
      : [
          `(supposé) : ${fr.count(supposed, "test")} dont les permutations dépendent de ce que le rapport n’imprime pas : la forme des notes (il n’en donne que moyennes et écarts-types), ou l’effectif des groupes. Les autres, des χ², ne dépendent que d’effectifs publiés.`,
        ]),
  ].join("\n");
}

const significanceText = probability(significanceLevel).replace(/0+$/, "");

/** « 0,0498 »: a digit more than the report, since what differs is near the threshold. */
function probability(p: number): string {
  return p < 0.0001 ? "< 0,0001" : fr.decimal(p, 4);
}

/** The first column to the left, the second to the right, the third as it is. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]!.length));
  const [first, second] = [width(0), width(1)];
  return rows.map(
    ([place, p, permutation]) => `  ${place!.padEnd(first)}  ${p!.padStart(second)}  ${permutation}`,
  );
}
