import type { RawSet } from "../import/table/RawTable";
import { type Block, namedBlock, namelessBlock } from "./Block";
import type { ColumnProfile } from "./ColumnProfile";
import { columnQuestion } from "./columnQuestion";
import type { GuessFact } from "./Guess";
import { gridBlock, mayBeGrid } from "./gridBlock";
import type { QuestionDraft } from "./QuestionDraft";
import { rankedLabels, rankingBlock } from "./rankingBlock";
import { mayScore, scaleBlock } from "./scaleBlock";
import { type NameSplit, nameSplits } from "./texts/nameSplits";
import { saidCodes } from "./texts/saidCodes";
import { mayTick, tickBlock } from "./tickBlock";
import { toldItems } from "./toldItems";
import { setQuestion, wordsLast, wordsQuestion } from "./toldQuestions";

/** What a column may be an item of, the more telling first. */
const makers: readonly {
  readonly may: (column: ColumnProfile) => boolean;
  readonly make: (block: Block) => QuestionDraft | undefined;
  /** Whether columns with a name in common are all of it, or none. */
  readonly whole?: true;
}[] = [
  { may: mayTick, make: tickBlock },
  { may: mayScore, make: rankingBlock },
  { may: () => true, make: rankedLabels, whole: true },
  { may: mayScore, make: scaleBlock },
  { may: mayBeGrid, make: gridBlock },
];
/** How often a block that is refused is tried with a column less. */
const tries = 3;
/** Columns whose names share nothing are rarely more. */
const mostNameless = 40;

/** Whether a file words a column as a question of its own, and not as an item of one. */
function asksItself({ column }: ColumnProfile): boolean {
  return column.question === undefined && /\?\s*$/.test(saidCodes(column.label ?? "").rest);
}

/**
 * The questions that columns are of, each column in one: those of items, and those of a single column.
 * @param sets the columns that the file says are of one question
 */
export function groupColumns(
  given: readonly ColumnProfile[],
  sets: readonly RawSet[] = [],
): readonly QuestionDraft[] {
  const columns = wordsLast(given);
  const splits = columns.map((column) => (asksItself(column) ? [] : nameSplits(saidCodes(column.name).rest)));
  const may = makers.map((maker) => columns.map((column) => once(() => maker.may(column))));
  const runs = new Map<string, { readonly from: number; readonly run: readonly NameSplit[] }>();
  const refusals = new Map<string, number>();
  const questions: QuestionDraft[] = [];
  for (let at = 0; at < columns.length; ) {
    const question =
      setQuestion(columns, at, sets) ??
      wordsQuestion(columns[at]!, questions) ??
      wholeBlock(at) ??
      columnQuestion(columns[at]!);
    questions.push(question);
    at += question.columns.length;
  }
  return questions;

  /** What columns are by their answers, unless that is less than the file says they are. */
  function wholeBlock(at: number): QuestionDraft | undefined {
    const found = blockAt(at);
    const told = toldItems(columns, at);
    return told && told.columns.length > (found?.columns.length ?? 1) ? told : found;
  }

  function blockAt(at: number): QuestionDraft | undefined {
    let best: QuestionDraft | undefined;
    let foundBy: NameSplit["form"] | undefined;
    for (const split of splits[at]!) {
      // The nearest step of a path is the question; what stands before it is a group of questions.
      if (split.form === "path" && foundBy === "path") continue;
      const run = runFrom(at, split);
      if (run.length < 2 || run.length <= (best?.columns.length ?? 0)) continue;
      const found = made(at, run.length, (length) =>
        namedBlock(columns.slice(at, at + length), run.slice(0, length)),
      );
      if (found && found.columns.length > (best?.columns.length ?? 1)) [best, foundBy] = [found, split.form];
    }
    if (best || asksItself(columns[at]!)) return best;
    // Names that share nothing: the answers must be the same, and say how much.
    let most = 0;
    while (
      most < mostNameless &&
      mayJoin(columns[at]!, columns[at + most]) &&
      at + most < columns.length &&
      may.at(-1)![at + most]!()
    )
      most++;
    for (let own = most; own >= 3 && own > most - 12; own--) {
      const found = sameWords(at, own) ? gridBlock(namelessBlock(columns.slice(at, at + own))) : undefined;
      if (found) return withItems(found, "sameAnswers");
    }
    return undefined;
  }

  /** The splits of the columns, from one on, that are cut like it and share its stem. */
  function runFrom(at: number, { form, stem }: NameSplit): readonly NameSplit[] {
    const key = `${form}|${stem}`;
    const known = runs.get(key);
    if (known && at >= known.from && at < known.from + known.run.length)
      return known.run.slice(at - known.from);
    const run: NameSplit[] = [];
    for (let i = at; i < columns.length; i++) {
      const split = splits[i]!.find((other) => other.form === form && other.stem === stem);
      if (!split || !mayJoin(columns[at]!, columns[i]!)) break;
      run.push(split);
    }
    runs.set(key, { from: at, run });
    return run;
  }

  function made(at: number, most: number, block: (length: number) => Block): QuestionDraft | undefined {
    for (const [m, maker] of makers.entries()) {
      let length = 0;
      while (length < most && may[m]![at + length]!()) length++;
      for (let own = length; own >= 2 && own > length - (maker.whole ? 1 : tries); own--) {
        const candidate = block(own);
        // Columns that are no question with others that follow are none from a later one on, or nearly never.
        const key = `${m}|${candidate.form}|${candidate.label}|${at + own}`;
        const refused = refusals.get(key) ?? 0;
        if (refused >= tries) continue;
        const found = maker.make(candidate);
        if (found) return withItems(found, candidate.form === "numbered" ? "numbered" : "commonStem");
        refusals.set(key, refused + 1);
      }
    }
    return undefined;
  }

  /** Whether columns have an answer in common, the first ones’. */
  function sameWords(at: number, length: number): boolean {
    const [first, ...others] = columns.slice(at, at + length);
    return others.every(({ values }) => values.some((value) => first!.countOf.has(value)));
  }
}

function withItems(question: QuestionDraft, kind: "commonStem" | "numbered" | "sameAnswers"): QuestionDraft {
  const fact: GuessFact = {
    about: "items",
    what: { stem: question.label, items: question.sources.length },
    reason: { kind },
  };
  const columns = question.columns.map(({ name }) => name);
  const guess = {
    ...fact,
    columns,
    confidence: kind === "commonStem" ? "sure" : "likely",
    applied: true,
  } as const;
  return { ...question, guesses: [...question.guesses, guess] };
}

/** Whether two columns may be of one question, by what the file says of theirs. */
function mayJoin(one: ColumnProfile, other: ColumnProfile | undefined): boolean {
  return (
    other?.column.question?.name === one.column.question?.name &&
    (other === one || other?.column.part === undefined)
  );
}

/** The same answer each time, found once. */
function once(compute: () => boolean): () => boolean {
  let known: boolean | undefined;
  return () => {
    known ??= compute();
    return known;
  };
}
