import type { Condition } from "../../../questionnaire/types";

/** Scores between two others, which are not among them. */
interface Run {
  readonly key: string;
  readonly on: { readonly question: string; readonly item?: string };
  readonly above: number;
  readonly below: number;
}

/**
 * Conditions of which one is to be met, with those on the scores of one item as few as can be: « 6 or 7 or above 7 »
 * is « above 5 ».
 *
 * @param isScale whether the answers to a question are whole scores
 */
export function mergedScores(
  conditions: readonly Condition[],
  isScale: (question: string) => boolean,
): readonly Condition[] {
  const byItem = new Map<string, Run[]>();
  const runs = conditions.map((condition) => {
    const run = runOf(condition);
    if (!run || !isScale(run.on.question)) return undefined;
    const own = byItem.get(run.key);
    if (own) own.push(run);
    else byItem.set(run.key, [run]);
    return run;
  });
  const merged = new Map([...byItem].map(([key, own]) => [key, union(own)]));
  return conditions.flatMap((condition, i) => {
    const run = runs[i];
    if (!run) return [condition];
    const own = merged.get(run.key) ?? [];
    // Where the first of them stood.
    merged.delete(run.key);
    return own.map(conditionOfRun);
  });
}

function runOf(condition: Condition): Run | undefined {
  const parts = "and" in condition ? condition.and : [condition];
  const [first] = parts;
  if (parts.length > 2 || !first || !("above" in first || "below" in first)) return undefined;
  const on = { question: first.question, ...(first.item !== undefined && { item: first.item }) };
  let above = Number.NEGATIVE_INFINITY;
  let below = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (!("above" in part || "below" in part)) return undefined;
    if (part.question !== first.question || part.item !== first.item) return undefined;
    if ("above" in part) above = Math.max(above, part.above);
    else below = Math.min(below, part.below);
  }
  return { key: JSON.stringify(on), on, above, below };
}

/** Runs that follow one another are one: between whole scores there is none. */
function union(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs.toSorted((a, b) => a.above - b.above)) {
    const last = all.at(-1);
    if (last && run.above < last.below)
      all[all.length - 1] = { ...last, below: Math.max(last.below, run.below) };
    else all.push(run);
  }
  // All scores: what they were says it without knowing the ends.
  const [only] = all;
  const isAll = only?.above === Number.NEGATIVE_INFINITY && only.below === Number.POSITIVE_INFINITY;
  return isAll ? runs : all;
}

function conditionOfRun({ on, above, below }: Run): Condition {
  const least = { ...on, above };
  const most = { ...on, below };
  if (below === Number.POSITIVE_INFINITY) return least;
  return above === Number.NEGATIVE_INFINITY ? most : { and: [least, most] };
}
