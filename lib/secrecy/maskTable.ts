import { roundDecimal } from "../base/roundDecimal";
import { sum } from "../base/sum";
import type { ChiSquareTest } from "../stats/counts/chiSquareTest";
import { type DesignTest, isDesignTest, noDesignTest } from "../stats/design/DesignTest";
import type { Anova } from "../stats/means/oneWayAnova";
import type {
  Count,
  CountRow,
  CrossedMeans,
  Crossing,
  FlatMeans,
  FlatTable,
  Moments,
  Tested,
} from "../tables/Table";
import type { ItemMask } from "./ItemCounts";
import type { MeansMask } from "./ItemScores";
import { isSmall, type SecrecyRules } from "./Secrecy";

/** What is kept secret of the tables of a question: a mask an item, and one of how many answered any of them. */
export interface QuestionMask {
  /** Its only answer is that one was given. */
  readonly bases: ItemMask;
  readonly counts: readonly ItemMask[];
  readonly means: readonly MeansMask[];
}

const nothing = Number.NaN;

/** A flat table without what is kept secret: there is nothing behind it. */
export function maskFlat(table: FlatTable, mask: QuestionMask, { threshold }: SecrecyRules): FlatTable {
  const hidesAll = mask.bases.n;
  const base = { ...table, ...basesOf(table, hidesAll, { threshold }) };
  const secrecy = (suppresses: boolean) => ({ secrecy: { threshold, suppresses: suppresses || hidesAll } });
  switch (base.kind) {
    case "flatText":
      return { ...base, ...secrecy(false) };
    case "flatMeans": {
      const rows = base.rows.map((row, i): FlatMeans["rows"][number] => {
        const own = mask.means[i]!;
        const shown = moments(row, own.mean || hidesAll, own.sd);
        // How many answered a question of one item is told beside the table.
        return { label: row.label, ...shown, ...(base.rows.length === 1 && { n: base.n }) };
      });
      return { ...base, rows, ...secrecy(rows.some(isMasked)) };
    }
    case "flatCounts": {
      const isTicks = mask.counts.length > 1 || mask.counts[0]?.answers.length !== base.rows.length;
      const rows = base.rows.map((row, i) => {
        const own = isTicks ? mask.counts[i]! : mask.counts[0]!;
        const isHidden = own.answers[isTicks ? 0 : i]!;
        return { label: row.label, ...count(row, isHidden || hidesAll, own.n) };
      });
      return { ...base, rows, ...secrecy(rows.some(isMasked)) };
    }
    case "flatGrid": {
      const rows = base.rows.map((row, i) => {
        const own = mask.counts[i]!;
        const cells = row.cells.map((cell, a) => count(cell, own.answers[a]! || hidesAll, own.n));
        return own.n || hidesAll
          ? { label: row.label, cells, n: nothing, suppressed: true as const }
          : { ...row, cells };
      });
      return { ...base, rows, ...secrecy(rows.some(({ cells }) => cells.some(isMasked))) };
    }
  }
}

/**
 * A crossing without what is kept secret.
 *
 * @param c which of the crossings of the masks it is
 */
export function maskCrossing(table: Crossing, mask: QuestionMask, c: number, rules: SecrecyRules): Crossing {
  const bases = mask.bases.crossings[c]!;
  const hidesAll = bases.n || mask.bases.n;
  const hidesSize = (g: number) =>
    hidesAll || bases.sizes[g]! || mask.counts.some(({ crossings }) => crossings[c]!.sizes[g]!);
  const base = {
    ...table,
    ...basesOf(table, hidesAll, rules),
    // How many are in no group is a number that the attack does not know of.
    ungrouped: [],
    groups: table.groups.map((group, g) =>
      hidesSize(g) ? { label: group.label, n: nothing, suppressed: true as const } : group,
    ),
  };
  const secrecy = (suppresses: boolean) => ({
    secrecy: {
      threshold: rules.threshold,
      suppresses: suppresses || hidesAll || table.groups.some((_, g) => hidesSize(g)),
    },
  });
  const verdictOf = ({ crossings }: ItemMask) => (hidesAll ? undefined : crossings[c]!.significant);
  /** The row of an answer, by the mask of its item. */
  const rowOf = (row: CountRow, own: ItemMask, a: number): CountRow => {
    const { n, sizes, totals, cells } = own.crossings[c]!;
    return {
      label: row.label,
      cells: row.cells.map((cell, g) =>
        count(cell, cells[a]![g]! || n || hidesAll, sizes[g]! || hidesSize(g)),
      ),
      total: count(row.total, totals[a]! || n || hidesAll, n),
    };
  };
  switch (base.kind) {
    case "crossedCounts": {
      const [own] = mask.counts;
      const rows = base.rows.map((row, a) => rowOf(row, own!, a));
      const isHidden = own!.crossings[c]!.test || hidesAll;
      return {
        ...base,
        rows,
        ...secrecy(isHidden),
        ...tested(base.test, isHidden, noChiSquare, verdictOf(own!)),
      };
    }
    case "crossedMultiple": {
      const rows = base.rows.map((row, i) => {
        const isHidden = mask.counts[i]!.crossings[c]!.test || hidesAll;
        return {
          ...rowOf(row, mask.counts[i]!, 0),
          ...tested(row.test, isHidden, noChiSquare, verdictOf(mask.counts[i]!)),
        };
      });
      return { ...base, rows, ...secrecy(rows.some((row) => row.testSuppressed)) };
    }
    case "crossedGrid": {
      const rows = base.rows.map(({ label, answers, test }, i) => {
        const own = mask.counts[i]!;
        const isHidden = own.crossings[c]!.test || hidesAll;
        return {
          label,
          answers: answers.map((row, a) => rowOf(row, own, a)),
          ...tested(test, isHidden, noChiSquare, verdictOf(own)),
        };
      });
      return { ...base, rows, ...secrecy(rows.some((row) => row.testSuppressed)) };
    }
    case "crossedMeans": {
      const rows = base.rows.map((row, i): CrossedMeans["rows"][number] => {
        const { mean, sd, crossings } = mask.means[i]!;
        const own = crossings[c]!;
        return {
          label: row.label,
          cells: row.cells.map((cell, g) => moments(cell, own.means[g]! || hidesAll, own.sds)),
          total: moments(row.total, mean || hidesAll, sd),
          scores: { values: [], counts: [] },
          ...tested(row.test, own.test || hidesAll, noAnova),
        };
      });
      return { ...base, rows, ...secrecy(rows.some((row) => row.testSuppressed)) };
    }
  }
}

function isMasked(own: { readonly suppressed?: true; readonly sdSuppressed?: true }): boolean {
  return own.suppressed === true || own.sdSuppressed === true;
}

/** How many answered, and why others did not: reasons that are few are told as one. */
function basesOf(
  { n, missing }: Pick<FlatTable, "n" | "missing">,
  isHidden: boolean,
  rules: Pick<SecrecyRules, "threshold">,
): Pick<FlatTable, "n" | "missing"> {
  if (isHidden) return { n: nothing, missing: [] };
  const all = sum(missing.map((own) => own.n));
  if (isSmall(all, rules)) return { n, missing: [] };
  if (!missing.some((own) => isSmall(own.n, rules))) return { n, missing };
  return { n, missing: [{ reason: "noAnswer", n: all }] };
}

function count(own: Count, isHidden: boolean, isBaseHidden: boolean): Count {
  if (isHidden) return { n: nothing, base: nothing, percent: nothing, suppressed: true };
  // A percent tells of how many it is.
  if (isBaseHidden) return { n: own.n, base: nothing, percent: nothing, suppressed: true };
  if (own.interval === undefined) return own;
  // All digits of a weighted percent would tell what the weights that are hidden add up to.
  const [low, high] = own.interval;
  return { ...own, percent: printed(own.percent, 1), interval: [printed(low, 1), printed(high, 1)] };
}

/** Moments as they are printed: a workbook must tell no more digits than the page. */
function moments(own: Moments, isHidden: boolean, isSdHidden: boolean): Moments {
  if (isHidden)
    return {
      n: nothing,
      sum: nothing,
      mean: nothing,
      sd: nothing,
      min: nothing,
      max: nothing,
      suppressed: true,
    };
  const { n, mean, sd, interval } = own;
  const shown = { n, sum: nothing, mean: printed(mean, 2), sd: printed(sd, 2), min: nothing, max: nothing };
  if (!isSdHidden) return { ...shown, ...(interval && { interval }) };
  return { ...shown, sd: nothing, sdSuppressed: true, ...(interval && { interval: [nothing, nothing] }) };
}

function printed(value: number, decimals: number): number {
  return Number.isFinite(value) ? Number(roundDecimal(value, decimals)) : value;
}

const noChiSquare: ChiSquareTest = {
  statistic: nothing,
  degreesOfFreedom: nothing,
  p: nothing,
  expected: [],
  smallestExpected: nothing,
  cellsBelowFive: 0,
  cells: 0,
};

const noAnova: Anova = {
  F: nothing,
  p: nothing,
  between: { sumOfSquares: nothing, degreesOfFreedom: nothing },
  within: { sumOfSquares: nothing, degreesOfFreedom: nothing },
};

function tested<T extends object>(
  test: T | DesignTest,
  isHidden: boolean,
  none: T,
  significant?: boolean,
): { readonly test: T | DesignTest } & Tested {
  if (!isHidden) return { test };
  const hidden = { test: isDesignTest(test) ? noDesignTest : none, testSuppressed: true } as const;
  return significant === undefined ? hidden : { ...hidden, significant };
}
