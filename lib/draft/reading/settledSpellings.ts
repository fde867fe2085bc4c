import { lineOfRow, type RawTable } from "../../import/table/RawTable";
import type { OwnGuess, Spelling } from "../Guess";
import type { Spellings } from "../Mapping";
import type { QuestionDraft } from "../QuestionDraft";
import { partsOf } from "../splitCells";
import type { ColumnSpellings } from "./answerSpellings";

/** A question whose answers are written in several ways: what is settled, and what a person is to decide. */
export interface SettledSpellings {
  /** The question, with the answers that may be misspelt beside those that they may be. */
  readonly draft: QuestionDraft;
  readonly spellings: Spellings;
  readonly guesses: readonly OwnGuess[];
}

/**
 * What becomes of the answers of a question that are written otherwise than others. Of texts, only those that say
 * « no answer » are others; what may be misspelt stands beside what it may be where it can, and is it elsewhere.
 *
 * @param table as it is written, for the lines
 */
export function settledSpellings(
  draft: QuestionDraft,
  spellings: readonly ColumnSpellings[],
  table: RawTable,
): SettledSpellings {
  const { kind } = draft.body;
  const isText = kind === "open" || kind === "number" || kind === "scale";
  let restored = draft;
  const settled: [string, Readonly<Record<string, string>>][] = [];
  const [typography, letters]: [Spelling[], Spelling[]] = [[], []];
  for (const own of spellings) {
    const profile = draft.columns.find(({ name }) => name === own.column);
    if (profile === undefined) continue;
    const told = ([from, to]: readonly [string, string]): Spelling => ({
      ...{ from, count: own.countOf.get(from)!, ...lineOf(table, own, from) },
      ...{ to, times: own.countOf.get(to) ?? 0 },
    });
    const same = [...own.same].filter(([, to]) => !isText || profile.missingWords.has(to));
    const near = isText ? [] : [...own.near];
    const beside: (readonly [string, string])[] = [];
    for (const [text, to] of near) {
      const next = withBeside(restored, text, to);
      if (!next) continue;
      restored = next;
      beside.push([text, to]);
    }
    const others = near.filter((pair) => !beside.some(([text]) => text === pair[0]));
    const written = [...same, ...others];
    if (written.length > 0) settled.push([own.column, Object.fromEntries(written)]);
    typography.push(...written.map(told));
    letters.push(...beside.map(told));
  }
  const columns = draft.columns.map(({ name }) => name);
  const guess = (answers: readonly Spelling[], kind: "typography" | "letters"): OwnGuess => ({
    ...{ about: "spelling", what: { answers }, reason: { kind }, columns },
    ...(kind === "typography"
      ? { confidence: "likely", applied: true }
      : { confidence: "doubtful", applied: false }),
  });
  return {
    draft: restored,
    spellings: Object.fromEntries(settled),
    guesses: [
      ...(typography.length === 0 ? [] : [guess(merged(typography), "typography")]),
      ...merged(letters).map((answer) => guess([answer], "letters")),
    ],
  };
}

/** The same answers of several columns, once. */
function merged(answers: readonly Spelling[]): readonly Spelling[] {
  const found = new Map<string, Spelling>();
  for (const answer of answers) {
    const { count = 0, times = 0 } = found.get(answer.from) ?? {};
    const first = found.get(answer.from) ?? answer;
    found.set(answer.from, { ...first, count: count + answer.count, times: times + answer.times });
  }
  return [...found.values()];
}

function lineOf(table: RawTable, { column: name, separator }: ColumnSpellings, text: string) {
  const column = table.columns.find((own) => own.name === name)!;
  const has = (cell: string) =>
    cell === text || (separator !== undefined && partsOf(cell, separator).includes(text));
  const codes = new Set(column.values.flatMap((cell, code) => (has(cell) ? [code] : [])));
  const row = column.codes.findIndex((code) => codes.has(code));
  return row < 0 ? {} : lineOfRow(table, row);
}

/** The question with an answer beside another that it has; undefined where its answers are not such. */
function withBeside(draft: QuestionDraft, text: string, to: string): QuestionDraft | undefined {
  const { body, sources } = draft;
  const after = <T>(list: readonly T[], at: number, added: T) => list.toSpliced(at + 1, 0, added);
  if (body.kind === "single" || body.kind === "grid") {
    const at = body.choices.indexOf(to);
    return at < 0 ? undefined : { ...draft, body: { ...body, choices: after(body.choices, at, text) } };
  }
  const at = sources.findIndex((own) => ("part" in own ? own.part : "ranked" in own && own.ranked) === to);
  const source = sources[at];
  if (source === undefined) return undefined;
  if (body.kind === "multiple" && "part" in source)
    return {
      ...{ ...draft, sources: after(sources, at, { ...source, part: text }) },
      body: { ...body, choices: after(body.choices, at, text) },
    };
  if (body.kind === "ranking" && "ranked" in source)
    return {
      ...{ ...draft, sources: after(sources, at, { ...source, ranked: text }) },
      body: { ...body, items: after(body.items, at, text) },
    };
  return undefined;
}
