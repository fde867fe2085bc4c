import { bestAssignment, type Edge } from "./bestAssignment";
import type { Comparison, Evidence } from "./evidence";
import { type Confidence, lesser, type MatchReason } from "./ImportMapping";
import type { Target } from "./labelIndex";

/** A column of the file taken for one of ours. */
export interface Pair {
  /** By rank, in the file and among the targets. */
  readonly column: number;
  readonly target: number;
  readonly confidence: Confidence;
  readonly reasons: readonly MatchReason[];
}

/** What speaks for a pair is added up on one scale; a pair that is worth less than this is not made. */
const least = 25;
const ofCode = { strong: 70, weak: 30 } as const;
const ofLabel = 70;
const ofAnswers = 30;
/** Order decides between pairs that nothing else tells apart. */
const ofOrder = 3;
const near = 6;

function worthOf({ code, label, share, rarity, distinct }: Evidence): number {
  const told =
    (code ? ofCode[code.strong ? "strong" : "weak"] : 0) + (label ? ofLabel * label.score ** 2 : 0);
  if (share === undefined) return told;
  // What a code or a wording says firmly is shown, and not left out, where its answers are others.
  const firm = code?.strong === true || label?.kind === "same";
  if (share < 0.5) return Math.max(told - 2 * ofAnswers * (1 - share), firm ? least : 0);
  return told + ofAnswers * (share >= 0.9 ? rarity * Math.min(1, distinct / 3) : share - 0.9);
}

/**
 * The best one-to-one pairs of the columns of a file with those of a questionnaire: by codes, by wordings, by answers;
 * by order where nothing else tells.
 *
 * @param skipped the ranks of columns that are no answers
 */
export function pairColumns(compared: Comparison, skipped: ReadonlySet<number>): readonly Pair[] {
  const { columns, targets } = compared;
  const places = orderOf(targets);
  const theirs = [...columns.keys()].filter((at) => !skipped.has(at));
  const edges: (Edge & { readonly evidence: Evidence; readonly alone: number })[] = [];
  for (const [rank, column] of theirs.entries())
    for (const target of targets.keys()) {
      const evidence = compared.evidence(column, target);
      if (evidence === undefined) continue;
      const alone = worthOf(evidence);
      if (alone < least) continue;
      const apart = rank / Math.max(1, theirs.length - 1) - places[target]!;
      edges.push({ row: target, column, worth: alone + ofOrder * (1 - apart * apart), evidence, alone });
    }
  const worths = new Map(edges.map(({ row, column, alone }) => [`${row}|${column}`, alone]));
  const evidences = new Map(edges.map(({ row, column, evidence }) => [`${row}|${column}`, evidence]));
  const pairs = withoutDoubles(
    [...bestAssignment(edges)],
    targets,
    (target, column) => worths.get(`${target}|${column}`)!,
  );
  const ofColumn = new Map(pairs.map(([target, column]) => [column, target]));
  const ofTarget = new Map(pairs);
  const rivals = new Map(pairs.map(([target, column]) => [column, rivalOf(target, column)] as const));
  const firm = new Set(
    pairs.filter(([, column]) => rivals.get(column) === undefined).map(([, column]) => column),
  );
  settleByNeighbours();
  return pairs.map(([target, column]) => judged(target, column)).sort((a, b) => a.target - b.target);

  /** A column of ours that this one of the file, and whatever is paired with that, could as well be. */
  function rivalOf(target: number, column: number): number | undefined {
    const own = worths.get(`${target}|${column}`)!;
    for (const { row: other, column: same, alone } of edges) {
      if (same !== column || other === target) continue;
      const [partner, mine] = [ofTarget.get(other), evidences.get(`${target}|${column}`)!];
      if (targets[other]!.whole !== targets[target]!.whole) continue;
      const swapped =
        partner === undefined ? 0 : (worths.get(`${target}|${partner}`) ?? Number.NEGATIVE_INFINITY);
      const now = partner === undefined ? 0 : worths.get(`${other}|${partner}`)!;
      if (own + now - alone - swapped < near && !(mine.code?.strong && alone < own)) return other;
    }
    return undefined;
  }

  /** A pair between two others that are beside it on both sides is where it must be. */
  function settleByNeighbours(): void {
    const rankOf = new Map(theirs.map((column, rank) => [column, rank]));
    const isBeside = (column: number, step: number) => {
      const next = theirs[rankOf.get(column)! + step];
      if (next === undefined || !firm.has(next)) return false;
      return ofColumn.get(next) === ofColumn.get(column)! + step;
    };
    const inOrder = [...ofColumn.keys()].sort((a, b) => a - b);
    for (const column of [...inOrder, ...[...inOrder].reverse()])
      if (isBeside(column, -1) || isBeside(column, 1)) firm.add(column);
  }

  function judged(target: number, column: number): Pair {
    const { code, label, share: spelt, rarity, distinct } = evidences.get(`${target}|${column}`)!;
    const share = spelt === undefined || spelt >= 0.9 ? spelt : compared.likeShare(column, target);
    const rival = rivals.get(column);
    const isRare = share !== undefined && share >= 0.9 && rarity * Math.min(1, distinct / 3) > 0.6;
    const reasons: MatchReason[] = [];
    let confidence: Confidence = "doubtful";
    if (code) {
      reasons.push({ kind: "code", scheme: code.scheme });
      confidence = code.strong ? "sure" : "likely";
    }
    if (label) {
      reasons.push({ kind: "label", likeness: label.kind });
      if (label.kind === "same") confidence = "sure";
      else if (confidence === "doubtful" && label.score >= 0.75) confidence = "likely";
    }
    if (share !== undefined && share >= 0.9) {
      if (isRare || (!code && !label)) reasons.push({ kind: "answers", share, alone: isRare });
      if (confidence === "doubtful" && isRare) confidence = "likely";
    } else if (share !== undefined) {
      reasons.push({ kind: "unlikeAnswers", share });
      confidence = lesser(confidence, share >= 0.5 ? "likely" : "doubtful");
    }
    const other = otherLabel(target, column);
    if (other !== undefined) {
      reasons.push({ kind: "otherLabel", label: other });
      confidence = lesser(confidence, "doubtful");
    }
    if (rival !== undefined) {
      reasons.push({ kind: "order", rival: targets[rival]!.name });
      confidence = lesser(confidence, firm.has(column) ? "likely" : "doubtful");
    }
    return { column, target, confidence, reasons };
  }

  /** The wording of another question, where a column has that and not ours. */
  function otherLabel(target: number, column: number): string | undefined {
    const likes = compared.labels[column]!;
    const own = likes.get(target)?.score ?? 0;
    let best = 0;
    let which: number | undefined;
    for (const [other, { score }] of likes)
      if (score > best) {
        best = score;
        which = other;
      }
    if (which === undefined || best < 0.84 || best - own < 0.25) return undefined;
    const { question, item } = targets[which]!;
    return item ?? question.label;
  }
}

/** Where each column of ours stands among all, from 0 to 1. */
function orderOf(targets: readonly Target[]): readonly number[] {
  return targets.map((_, i) => i / Math.max(1, targets.length - 1));
}

/** A question is found in one column or in several, not in both. */
function withoutDoubles(
  pairs: readonly (readonly [target: number, column: number])[],
  targets: readonly Target[],
  worthOf: (target: number, column: number) => number,
): readonly (readonly [target: number, column: number])[] {
  const wholes = pairs.filter(([target]) => targets[target]!.whole);
  const dropped = new Set<number>();
  for (const [target, column] of wholes) {
    const { question } = targets[target]!;
    const parts = pairs.filter(([own]) => targets[own]!.question === question && own !== target);
    const most = Math.max(0, ...parts.map(([own, its]) => worthOf(own, its)));
    if (parts.length === 0) continue;
    if (parts.length >= 2 || most >= worthOf(target, column)) dropped.add(target);
    else for (const [own] of parts) dropped.add(own);
  }
  return pairs.filter(([target]) => !dropped.has(target));
}
