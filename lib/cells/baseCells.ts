import type { AnswerColumn } from "../answers/AnswerColumn";
import { isSameReason, missingAt, sortedReasons } from "../answers/AnswerColumn";
import { sum } from "../base/sum";
import type { MissingReason } from "../questionnaire/MissingReason";
import type { Cells, Grouping } from "./Cells";
import { countCells } from "./countCells";

/** Who is behind a table: the groups of those who answered, and why the others did not. */
export interface Base {
  /** How many answered at least one of the columns; shape [group]. */
  readonly answered: readonly number[];
  /** How many of those who were asked answered none, in all groups, by reason. */
  readonly missing: readonly { readonly reason: MissingReason; readonly n: number }[];
}

/**
 * The respondents behind some columns that are one question. Whoever answered none of them counts once, with the
 * rule that took one of their answers out, or the reason of the first column that was put to them; whoever was asked none is not there.
 *
 * @param cells of those columns in those groups, where they are counted already
 */
export function baseCells(
  columns: readonly AnswerColumn[],
  grouping: Grouping,
  cells?: readonly Cells[],
): Base {
  const { size, codes: groupOf } = grouping;
  if (columns.length === 1) return baseOfOne(cells?.[0] ?? countCells(columns[0]!, grouping));
  const answered = new Array<number>(size).fill(0);
  const reasons: { readonly reason: MissingReason; n: number }[] = [];
  const respondents = columns[0]?.codes.length ?? 0;
  for (let row = 0; row < respondents; row++) {
    const group = groupOf[row]!;
    if (group >= size) continue;
    if (isAnswered(columns, row)) {
      answered[group]!++;
      continue;
    }
    const reason = reasonAt(columns, row);
    if (reason === undefined) continue;
    const known = reasons.find((other) => isSameReason(other.reason, reason));
    if (known) known.n++;
    else reasons.push({ reason, n: 1 });
  }
  const missing = sortedReasons(reasons.map(({ reason }) => reason)).map(
    (reason) => reasons.find((other) => other.reason === reason)!,
  );
  return { answered, missing };
}

function baseOfOne({ answered, missing }: Cells): Base {
  const asked = missing.filter(({ reason }) => reason !== "notAsked");
  return {
    answered,
    missing: asked.map(({ reason, counts }) => ({ reason, n: sum(counts) })).filter(({ n }) => n > 0),
  };
}

/** Whether a respondent answered one of the columns at least. */
export function isAnswered(columns: readonly AnswerColumn[], row: number): boolean {
  for (let c = 0; c < columns.length; c++) {
    const { codes, values } = columns[c]!;
    if (codes[row]! < values.length) return true;
  }
  return false;
}

/**
 * Why the columns that were put to a respondent have no answer: a rule, where one took an answer out; else the first
 * reason; undefined where none was.
 */
function reasonAt(columns: readonly AnswerColumn[], row: number): MissingReason | undefined {
  let first: MissingReason | undefined;
  for (let c = 0; c < columns.length; c++) {
    const reason = missingAt(columns[c]!, row);
    if (typeof reason === "object") return reason;
    if (reason !== "notAsked") first ??= reason;
  }
  return first;
}
