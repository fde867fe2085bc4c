import { formatCsv } from "../base/formatCsv";
import type { Column } from "../questionnaire/columns";
import type { MissingCodes } from "../questionnaire/MissingReason";
import { tabulation } from "../questionnaire/tabulation";
import type { Questionnaire } from "../questionnaire/types";
import { choiceTexts } from "./choiceTexts";
import type { Source } from "./Mapping";
import type { RawColumn } from "./RawTable";
import { partsOf } from "./splitCells";
import { decimalText } from "./texts/decimalText";

interface Context {
  readonly questionnaire: Questionnaire;
  readonly columnOf: (name: string) => RawColumn;
}

/** What stands in each row of a column of ours, ready for a CSV; each distinct text is rewritten once. */
export function cellReader(column: Column, source: Source, { questionnaire, columnOf }: Context) {
  const missing: MissingCodes = { ...questionnaire.missing, ...column.question.missing };
  const isMissing = (text: string) => Object.hasOwn(missing, text);
  if ("ranked" in source) return rankReader(source.columns.map(columnOf), source.ranked);
  const { values, codes } = columnOf(source.column);
  const read = (rewrite: (text: string) => string) => {
    const texts = values.map((text) =>
      formatCsv([[text === "" || isMissing(text) ? text : rewrite(text)]]).slice(0, -1),
    );
    return (row: number) => texts[codes[row]!]!;
  };
  if ("part" in source)
    return read((text) => (partsOf(text, source.separator).includes(source.part) ? "1" : "0"));
  if ("ticked" in source) {
    const { ticked, unticked, among } = source;
    const own = read((text) => (ticked.includes(text) ? "1" : unticked.includes(text) ? "0" : text));
    if (!among) return own;
    const isTicked = anyOf(among.map(columnOf), isMissing);
    return (row: number) => own(row) || (isTicked(row) ? "0" : "");
  }
  const replaced = source.values ?? {};
  const rewrite = rewriter(column, source, questionnaire);
  return read((text) => (Object.hasOwn(replaced, text) ? replaced[text]! : rewrite(text)));
}

/** What a text becomes by the kind of its question: a choice its label, a number its usual form. */
function rewriter(
  column: Column,
  { choices }: Extract<Source, { choices?: unknown }>,
  { name }: Questionnaire,
) {
  const how = tabulation(column.question);
  switch (how.layout) {
    case "counts":
    case "grid": {
      const labels = choices && choiceTexts(choices, how.choices, { study: name, column: column.name });
      return (text: string) => labels?.get(text) ?? text;
    }
    case "means":
      return (text: string) => {
        const decimal = decimalText(text);
        if (!decimal) return text;
        return Number.isInteger(decimal.value) ? String(decimal.value) : decimal.text;
      };
    case "ticks":
    case "text":
      return (text: string) => text;
  }
}

function anyOf(
  columns: readonly RawColumn[],
  isMissing: (text: string) => boolean,
): (row: number) => boolean {
  // Such columns have nothing but ticks.
  const isTick = columns.map(({ values }) => values.map((text) => text !== "" && !isMissing(text)));
  return (row) => columns.some(({ codes }, i) => isTick[i]![codes[row]!]);
}

/** The rank of a label: that of the first column which has it. */
function rankReader(columns: readonly RawColumn[], ranked: string): (row: number) => string {
  const places = columns.map(({ values }) => values.indexOf(ranked));
  return (row) => {
    const rank = columns.findIndex(({ codes }, i) => codes[row] === places[i]);
    return rank < 0 ? "" : String(rank + 1);
  };
}
