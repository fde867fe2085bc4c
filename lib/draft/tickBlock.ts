import { plainText } from "../base/plainText";
import type { Block } from "./Block";
import type { ColumnProfile } from "./ColumnProfile";
import { missingField, missingOf } from "./missingOf";
import type { QuestionDraft } from "./QuestionDraft";

/** Words that tick, each with those that do not. */
const pairs: readonly (readonly [ticked: string, unticked: readonly string[]])[] = [
  ["1", ["0"]],
  ["oui", ["non"]],
  ["yes", ["no"]],
  ["o", ["n"]],
  ["y", ["n"]],
  ["true", ["false"]],
  ["vrai", ["faux"]],
  ["coche", ["non coche", "non", "pas coche", "decoche"]],
  ["checked", ["unchecked", "not checked"]],
  ["selected", ["not selected", "unselected"]],
  ["quoted", ["not quoted"]],
  ["cite", ["non cite"]],
  ["x", []],
  ["✓", []],
  ["✔", []],
];

interface Ticks {
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
}

/** Whether a column by itself may be an answer to tick. */
export function mayTick(column: ColumnProfile): boolean {
  return column.answered > 0 && column.values.length <= 10 && ticksOf(column) !== undefined;
}

/**
 * A multiple choice, of a column an answer: 1 and 0, « Oui » and « Non », or a blank where it is not ticked;
 * undefined where the columns are something else.
 */
export function tickBlock({ columns, items, label, weak }: Block): QuestionDraft | undefined {
  if (weak) return undefined;
  const ticks = columns.map(ticksOf);
  if (ticks.includes(undefined) || ticks.every((own) => own!.ticked.length === 0)) return undefined;
  // A column that nobody ticks yet is ticked as the others are.
  const ticked = [...new Set(ticks.flatMap((own) => own!.ticked))];
  const unticked = [...new Set(ticks.flatMap((own) => own!.unticked))];
  const areTold = ticked.every((value) => !unticked.includes(value));
  const blankIsUnticked = ticks.every((own) => own!.unticked.length === 0);
  const { codes, guesses } = missingOf(columns, "choices");
  const names = columns.map(({ name }) => name);
  return {
    label,
    body: { kind: "multiple", choices: items, ...missingField(codes) },
    sources: columns.map(({ name }, i) => ({
      column: name,
      ...(areTold ? { ticked, unticked } : ticks[i]!),
      ...(blankIsUnticked && { among: names }),
    })),
    columns,
    guesses: [
      {
        ...{ about: "kind", what: { kind: "multiple" }, columns: names, applied: true },
        reason: { kind: "ticks", items: items.length, blankIsUnticked },
        confidence: "likely",
      },
      ...guesses,
    ],
  };
}

/** What ticks in a column and what does not; undefined where it has another answer. */
function ticksOf(column: ColumnProfile): Ticks | undefined {
  const values = [...missingOf([column], "choices").answers.keys()];
  if (values.length === 0) return { ticked: [], unticked: [] };
  const plain = new Map(values.map((value) => [value, plainText(value).replace(/^([01])[.,]0+$/, "$1")]));
  for (const [tick, others] of pairs) {
    const isTick = (value: string) => plain.get(value) === tick;
    const isOther = (value: string) => others.includes(plain.get(value)!);
    if (values.every((value) => isTick(value) || isOther(value)))
      return { ticked: values.filter(isTick), unticked: values.filter(isOther) };
  }
  // The answer itself, where it is ticked: its name has it.
  const [only] = values;
  const isItsName = plainText(column.name).includes(plainText(only!));
  return values.length === 1 && isItsName && !column.decimalOf.has(only!)
    ? { ticked: values, unticked: [] }
    : undefined;
}
