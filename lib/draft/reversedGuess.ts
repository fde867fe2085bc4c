import { contraryItems } from "../stats/components/contraryItems";
import { cronbachAlpha } from "../stats/components/cronbachAlpha";
import type { ColumnProfile } from "./ColumnProfile";
import type { OwnGuess } from "./Guess";

/** Of fewer items, which one is contrary cannot be told; of fewer respondents, neither. */
const fewestItems = 3;
const fewestRows = 20;

/**
 * The items of a scale that go against the others, by those who scored all of them: for a person to say that they are
 * worded in reverse. Undefined where there are none.
 *
 * @param scoreOf the score that a text is; undefined of one that is none
 */
export function reversedGuess(
  columns: readonly ColumnProfile[],
  items: readonly string[],
  scoreOf: (text: string) => number | undefined,
): OwnGuess | undefined {
  if (items.length < fewestItems) return undefined;
  const scores = columns.map(({ column }) => column.values.map(scoreOf));
  const rows: number[][] = [];
  for (let row = 0; row < columns[0]!.column.codes.length; row++) {
    const own = columns.map(({ column }, i) => scores[i]![column.codes[row]!]);
    if (!own.includes(undefined)) rows.push(own as number[]);
  }
  if (rows.length < fewestRows) return undefined;
  const contrary = contraryItems(rows);
  if (contrary.length === 0) return undefined;
  const { items: own } = cronbachAlpha(rows);
  return {
    about: "reversed",
    what: { items: contrary.map((i) => ({ rank: i + 1, label: items[i]! })) },
    reason: { kind: "against", correlation: Math.min(...contrary.map((i) => own[i]!.correctedCorrelation)) },
    columns: contrary.map((i) => columns[i]!.name),
    confidence: "doubtful",
    applied: false,
  };
}
