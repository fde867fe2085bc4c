import { type CalibrationForm, type CalibrationMethod, calibrationForm } from "./calibrationForm";
import { choleskySolve, pivotedCholesky } from "./independentColumns";
import { type Margin, type MarginCells, marginCells } from "./Margin";
import { smallestConflict } from "./smallestConflict";

export type Calibration =
  /** Weights under which every margin holds. Shape [respondent]. */
  | { readonly outcome: "calibrated"; readonly weights: Float64Array; readonly iterations: number }
  /**
   * No weights of that method do.
   *
   * `conflict`: the margins, by their rank, that cannot hold together, and of which no smaller number cannot.
   * `atBounds`: they hold, but only with weights at the very bounds of the method, 0 in raking, which it never gives.
   */
  | { readonly outcome: "conflict" | "atBounds"; readonly margins: readonly number[] }
  /** The search came to no end, for a reason that is not known. */
  | { readonly outcome: "unknown" };

/** What a total may be off by, as a share of the largest of its margin. */
const allowed = 1e-9;
/** Below this nothing is gained any more. */
const exact = 1e-15;
const mostSteps = 200;
/** How far within the bounds of a method its weights must be able to be. */
const inside = 1e-7;

/**
 * The weights nearest to those that respondents have under which margins hold (Deville and Särndal 1992): each is
 * multiplied by a function of what its respondent brings to the totals, found by Newton's steps on a convex function,
 * halved where they would raise it. Margins may repeat one another; they may also contradict one another, and then
 * those that do are named. A weight of zero stays. A category that nobody of the population is in, which no weight
 * above zero allows, gets weights of zero where the method may come near. Compared with R survey 4.1 `calibrate` and
 * `rake`.
 *
 * @param base what each respondent counts for, not negative; shape [respondent]
 */
export function calibrate(
  base: ArrayLike<number>,
  margins: readonly Margin[],
  how: CalibrationMethod,
): Calibration {
  const form = calibrationForm(how);
  const kept = form.bounds[0] === 0 ? withoutEmpty(base, margins) : base;
  const cells = marginCells(kept, margins);
  const found = newton(cells, form);
  const [low, high] = form.bounds;
  // Weights that only come nearer and nearer to a bound are looked into.
  const isNear = (ratio: number) => ratio - low < inside || high - ratio < inside;
  const within = [
    low + inside * (1 - low),
    Number.isFinite(high) ? high - inside * (high - 1) : high,
  ] as const;
  const atBounds =
    Number.isFinite(low) && (found === undefined || found.ratios.some(isNear))
      ? smallestConflict(cells, within)
      : undefined;
  if (found !== undefined && atBounds === undefined) {
    const { ratios, iterations } = found;
    const weights = Float64Array.from({ length: base.length }, (_, i) => {
      const cell = cells.cellOf[i]!;
      return cell < 0 ? 0 : kept[i]! * ratios[cell]!;
    });
    return { outcome: "calibrated", weights, iterations };
  }
  const conflict =
    found === undefined ? smallestConflict(marginCells(base, margins), form.bounds) : undefined;
  if (conflict !== undefined) return { outcome: "conflict", margins: conflict };
  return atBounds === undefined ? { outcome: "unknown" } : { outcome: "atBounds", margins: atBounds };
}

/** The weights without those of respondents in categories that are to be empty. */
function withoutEmpty(base: ArrayLike<number>, margins: readonly Margin[]): Float64Array {
  return Float64Array.from({ length: base.length }, (_, i) =>
    margins.some((margin) => margin.kind === "categories" && margin.totals[margin.codes[i]!] === 0)
      ? 0
      : base[i]!,
  );
}

/** What the weights of each cell are multiplied by; undefined where no totals hold. */
function newton(
  cells: MarginCells,
  form: CalibrationForm,
): { readonly ratios: Float64Array; readonly iterations: number } | undefined {
  const { totals, rows, weights } = cells;
  const scale = scaleOf(cells);
  const { kept } = pivotedCholesky(gramOf(cells, weights));
  let at = stateAt(cells, form, new Float64Array(totals.length));
  let iterations = 0;
  for (; iterations < mostSteps && errorOf(at, scale) > exact; iterations++) {
    const slopes = weights.map((weight, c) => weight * form.slope(at.scores[c]!));
    const gram = gramOf(cells, slopes);
    const own = kept.map((a) => kept.map((b) => gram[a]![b]!));
    const step = choleskySolve(
      pivotedCholesky(own),
      kept.map((column) => -at.misfit[column]!),
    );
    const slope = step.reduce((sum, length, i) => sum + length * at.misfit[kept[i]!]!, 0);
    const next = shorter(1, (length) => {
      const place = at.place.slice();
      for (const [i, column] of kept.entries()) place[column]! += length * step[i]!;
      const other = stateAt(cells, form, place);
      const isLower = other.potential <= at.potential + 1e-4 * length * slope;
      return isLower || errorOf(other, scale) < errorOf(at, scale) ? other : undefined;
    });
    if (next === undefined || (errorOf(at, scale) < allowed && errorOf(next, scale) >= errorOf(at, scale)))
      break;
    at = next;
  }
  if (!(errorOf(at, scale) <= allowed)) return undefined;
  return { ratios: Float64Array.from(rows, (_, c) => form.ratio(at.scores[c]!)), iterations };
}

/** A step of some length, halved as long as it is none. */
function shorter<T>(length: number, tried: (length: number) => T | undefined): T | undefined {
  for (let own = length; own > 1e-12; own /= 2) {
    const found = tried(own);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface State {
  /** Shape [total]. */
  readonly place: Float64Array;
  /** Shape [cell]. */
  readonly scores: Float64Array;
  /** What each total is off by: the gradient of the potential. */
  readonly misfit: Float64Array;
  readonly potential: number;
}

function stateAt({ totals, rows, weights }: MarginCells, form: CalibrationForm, place: Float64Array): State {
  const scores = Float64Array.from(rows, (row) => row.reduce((sum, x, j) => sum + x * place[j]!, 0));
  const misfit = totals.map((total) => -total);
  let potential = -totals.reduce((sum, total, j) => sum + total * place[j]!, 0);
  for (const [c, row] of rows.entries()) {
    const weight = weights[c]! * form.ratio(scores[c]!);
    potential += weights[c]! * form.potential(scores[c]!);
    for (let j = 0; j < row.length; j++) misfit[j]! += weight * row[j]!;
  }
  return { place, scores, misfit, potential };
}

/** The most that a total is off by, as a share of what its margin is of; infinite where it cannot be told. */
function errorOf({ misfit }: State, scale: Float64Array): number {
  let most = 0;
  for (const [j, own] of misfit.entries()) {
    const error = Math.abs(own) / scale[j]!;
    if (!(error <= most)) most = error;
  }
  return Number.isNaN(most) ? Number.POSITIVE_INFINITY : most;
}

/** The size of the totals of each margin. Shape [total]. */
function scaleOf({ totals, marginOf }: MarginCells): Float64Array {
  const largest: number[] = [];
  for (const [j, m] of marginOf.entries()) largest[m] = Math.max(largest[m] ?? 0, Math.abs(totals[j]!));
  return Float64Array.from(marginOf, (m) => largest[m]! || 1);
}

/** Σ weight x xᵗ over cells. Shape [total][total]. */
function gramOf({ totals, rows }: MarginCells, weights: Float64Array): readonly Float64Array[] {
  const gram = Array.from(totals, () => new Float64Array(totals.length));
  for (const [c, row] of rows.entries()) {
    for (let a = 0; a < row.length; a++) {
      const scaled = weights[c]! * row[a]!;
      if (scaled === 0) continue;
      const own = gram[a]!;
      for (let b = 0; b < row.length; b++) own[b]! += scaled * row[b]!;
    }
  }
  return gram;
}
