import { formatCsv } from "../base/formatCsv";
import type { RawColumn } from "../import/table/RawTable";
import { choicesOf } from "../questionnaire/choicesOf";
import type { Column } from "../questionnaire/columns";
import type { MissingCodes } from "../questionnaire/MissingReason";
import { tabulation } from "../questionnaire/tabulation";
import type { Questionnaire } from "../questionnaire/types";
import { sourceNames } from "./follow/sourceNames";
import { tickOf } from "./follow/tickOf";
import type { Source } from "./Mapping";
import { hasPart } from "./splitCells";
import { decimalText } from "./texts/decimalText";
import { labelledNumber } from "./texts/labelledNumber";

interface Context {
  readonly questionnaire: Questionnaire;
  readonly columnOf: (name: string) => RawColumn;
}

/** A source of one column, which rewrites each text by itself. */
export type TextSource = Exclude<Source, { readonly ranked: string } | { readonly either: unknown }>;

/** What stands in each row of a column of ours, ready for a CSV; each distinct text is rewritten once. */
export function cellReader(column: Column, source: Source, context: Context): (row: number) => string {
  const { questionnaire, columnOf } = context;
  if ("either" in source) {
    const readers = source.either.map((own) => cellReader(column, own, context));
    return (row) => tickOf(readers.map((read) => read(row)));
  }
  if ("ranked" in source) {
    const codes = missingCodes(column, questionnaire);
    return rankReader(source.columns.map(columnOf), sourceNames(source), (text) =>
      Object.hasOwn(codes, text),
    );
  }
  const { values, codes } = columnOf(source.column);
  const rewrite = textRewriter(column, source, questionnaire);
  const texts = values.map((text) => formatCsv([[rewrite(text)]]).slice(0, -1));
  const own = (row: number) => texts[codes[row]!]!;
  if (!("among" in source && source.among)) return own;
  const missing = missingCodes(column, questionnaire);
  const isTicked = anyOf(source.among.map(columnOf), (text) => Object.hasOwn(missing, text));
  return (row: number) => own(row) || (isTicked(row) ? "0" : "");
}

/** What a text becomes in a column of ours: a choice its label, a number its usual form, a tick 1 or 0. */
export function textRewriter(
  column: Column,
  source: TextSource,
  questionnaire: Questionnaire,
): (text: string) => string {
  const missing = missingCodes(column, questionnaire);
  const rewrite = answerRewriter(column, source);
  return (text) => (text === "" || Object.hasOwn(missing, text) ? text : rewrite(text));
}

function missingCodes({ question }: Column, questionnaire: Questionnaire): MissingCodes {
  return { ...questionnaire.missing, ...question.missing };
}

function answerRewriter({ question }: Column, source: TextSource): (text: string) => string {
  const { layout } = tabulation(question);
  if ("part" in source) {
    const names = sourceNames(source);
    return (text) => (names.some((name) => hasPart(text, source.separator, name)) ? "1" : "0");
  }
  // Of another kind now, the words are answers by themselves.
  if ("filled" in source) return (text) => (layout === "ticks" ? "1" : text);
  if ("ticked" in source) {
    const { ticked, unticked } = source;
    // Of another kind now, the texts are answers by themselves.
    if (layout !== "ticks") return (text) => text;
    return (text) => (ticked.includes(text) ? "1" : unticked.includes(text) ? "0" : text);
  }
  const replaced = source.values ?? {};
  const choices = layout === "counts" ? new Set(choicesOf(question)) : undefined;
  return (text) => {
    if (Object.hasOwn(replaced, text)) return replaced[text]!;
    // The choices of what were numbers are these as our own files write them.
    if (choices && !choices.has(text)) {
      const written = decimalText(text)?.text ?? text;
      return choices.has(written) ? written : text;
    }
    const decimal = layout === "means" ? decimalText(text) : undefined;
    // A score may have its words beside it in some cells.
    if (!decimal) return question.kind === "scale" ? String(labelledNumber(text) ?? text) : text;
    return Number.isInteger(decimal.value) ? String(decimal.value) : decimal.text;
  };
}

function anyOf(
  columns: readonly RawColumn[],
  isMissing: (text: string) => boolean,
): (row: number) => boolean {
  // Such columns have nothing but ticks.
  const isTick = columns.map(({ values }) => values.map((text) => text !== "" && !isMissing(text)));
  return (row) => columns.some(({ codes }, i) => isTick[i]![codes[row]!]);
}

/** The rank of a label: that of the first column which has one of its names; the code of none where all columns have one. */
function rankReader(
  columns: readonly RawColumn[],
  ranked: readonly string[],
  isMissing: (text: string) => boolean,
): (row: number) => string {
  const areRanked = columns.map(({ values }) => values.map((text) => ranked.includes(text)));
  return (row) => {
    const rank = columns.findIndex(({ codes }, i) => areRanked[i]![codes[row]!]);
    if (rank >= 0) return String(rank + 1);
    const texts = columns.map(({ values, codes }) => values[codes[row]!]!);
    return texts.every(isMissing) ? (texts[0] ?? "") : "";
  };
}
