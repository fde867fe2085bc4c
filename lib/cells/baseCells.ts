import type { AnswerColumn } from "../answers/AnswerColumn";
import { isSameReason, sortedReasons } from "../answers/AnswerColumn";
import type { MissingReason } from "../questionnaire/MissingReason";
import type { Grouping } from "./Cells";

/** Who is behind a table: the groups of those who answered, and why the others did not. */
export interface Base {
  /** How many answered at least one of the columns; shape [group]. */
  readonly answered: readonly number[];
  /** How many of those who were asked answered none, in all groups, by reason. */
  readonly missing: readonly { readonly reason: MissingReason; readonly n: number }[];
}

/**
 * The respondents behind some columns that are one question. Whoever answered none of them counts once, with the
 * reason of the first column that was put to them; whoever was asked none is not there.
 */
export function baseCells(columns: readonly AnswerColumn[], { size, codes: groupOf }: Grouping): Base {
  const answered = new Array<number>(size).fill(0);
  const reasons: { readonly reason: MissingReason; n: number }[] = [];
  const respondents = columns[0]?.codes.length ?? 0;
  for (let row = 0; row < respondents; row++) {
    const group = groupOf[row]!;
    if (group >= size) continue;
    let own: MissingReason | undefined;
    let isAnswered = false;
    for (const { values, missing, codes } of columns) {
      const code = codes[row]!;
      if (code < values.length) {
        isAnswered = true;
        break;
      }
      const reason = missing[code - values.length]!;
      if (own === undefined && reason !== "notAsked") own = reason;
    }
    if (isAnswered) answered[group]!++;
    else if (own !== undefined) {
      const reason = own;
      const known = reasons.find((other) => isSameReason(other.reason, reason));
      if (known) known.n++;
      else reasons.push({ reason, n: 1 });
    }
  }
  const missing = sortedReasons(reasons.map(({ reason }) => reason)).map(
    (reason) => reasons.find((other) => other.reason === reason)!,
  );
  return { answered, missing };
}
