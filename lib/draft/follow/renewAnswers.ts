import { DataError } from "../../base/DataError";
import { noteFault } from "../../base/noteFault";
import type { RawTable } from "../../import/table/RawTable";
import { questionColumns } from "../../questionnaire/columns";
import type { Questionnaire } from "../../questionnaire/types";
import { checkWeights } from "../checkWeights";
import type { Guess } from "../Guess";
import type { Mapping, Source } from "../Mapping";
import { doubleGuesses } from "../reading/doubleGuesses";
import type { Addition } from "./Addition";
import { type AddedAnswer, addedAnswer } from "./addedAnswer";
import { type DroppedAnswer, droppedAnswers } from "./droppedAnswers";
import { type Followed, followMapping } from "./followMapping";
import { lostColumns } from "./lostColumns";
import { type NewQuestion, newQuestions } from "./newQuestions";
import { refuseFaults } from "./refuseFaults";
import { isPlainlyNew, remedy } from "./remedy";
import { rowsText } from "./rowsText";
import { spelledAsKnown } from "./spelledAsKnown";
import { type UnknownText, unknownTexts } from "./unknownTexts";
import { withColumnNames } from "./withColumnNames";

/** What a new file of answers is to a study that was drafted from another one. */
export interface Renewal {
  readonly followed: Followed;
  /** The questions that its new columns may be of. */
  readonly proposed: readonly NewQuestion[];
  /** What is to be added to the questionnaire: nothing unless it was asked for. */
  readonly additions: readonly Addition[];
  /** How its columns become ours once that is done. */
  readonly columns: Readonly<Record<string, Source>>;
  /** What it has of answers that a person has taken out: it is not read. */
  readonly dropped: readonly DroppedAnswer[];
  /** What is supposed of all that is new. */
  readonly guesses: readonly Guess[];
}

/**
 * How a new file of answers is mapped onto a corrected questionnaire. A column that is new is a question that is
 * proposed; an answer that is new is a fault, unless what is new is to be added.
 *
 * @throws DataError where the mapping cannot be followed, or the file lacks a column, has no name for a respondent, or
 * has a weight or an answer that is none; UserError that lists them where there are several such answers
 */
export function renewAnswers(
  given: RawTable,
  questionnaire: Questionnaire,
  mapping: Mapping,
  { add }: { readonly add: boolean },
): Renewal {
  const cellsOf = (name: string) => given.columns.find((own) => own.name === name)?.values ?? [];
  const first = followMapping(mapping, questionnaire, cellsOf);
  const lost = lostColumns(given, first.mapping, () => newQuestions(given, questionnaire, first.mapping));
  const faults: Error[] = [...lost.faults];
  // What the file has under another name is read, so that all that is wrong is told at once.
  const read = withColumnNames(lost.mapping, lost.names);
  const named = noteFault(faults, () => spelledAsKnown(given, questionnaire, read));
  const known = named ?? spelledAsKnown(given, questionnaire, { ...read, id: { name: read.id.name } });
  const { table, spellings, doubles, answers: told } = known;
  const followed = { ...first, mapping: { ...first.mapping, ...(spellings && { spellings }) } };
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const { id, columns } = followed.mapping;
  const proposed = newQuestions(table, questionnaire, followed.mapping);
  const faulty = new Set<number>();
  const doubtful: UnknownText[] = [];
  if (read.weight) noteFault(faults, () => checkWeights(table, byName.get(read.weight!.column)!));
  const before = faults.length;
  const isNotShown = ({ name, text }: UnknownText) => byName.get(name)?.notShown?.has(text) ?? false;
  const answers = unknownTexts(table, questionnaire, read).flatMap((unknown) => {
    const answer = add ? addedAnswer(unknown, isNotShown(unknown)) : undefined;
    if (answer) return [{ unknown, ...answer }];
    const { name: column, text: value, line, rows } = unknown;
    for (const row of rows) faulty.add(row);
    if (!isPlainlyNew(unknown, isNotShown(unknown), byName.get(column)!.values)) doubtful.push(unknown);
    faults.push(
      new DataError(
        { file: table.file, ...(line !== undefined && { line }), column, value },
        `${unknown.problem}${rowsText(table, rows)}`,
        `${unknown.expected} ; ${remedy(unknown, isNotShown(unknown), byName.get(column)!.values)}`,
      ),
    );
    return [];
  });
  const unknown = faults.length - before;
  refuseFaults(faults, {
    ...{ answers: unknown, rows: faulty.size, names: lost.names },
    areNew: unknown > 0 && doubtful.length === 0,
  });
  const added = new Map<string, Source>(Object.entries(columns));
  for (const { unknown, source } of answers) if (source) added.set(nextColumn(unknown, added), source);
  for (const { question, draft } of add ? proposed : [])
    for (const [i, { name }] of questionColumns(question).entries()) added.set(name, draft.sources[i]!);
  for (const { unknown, value } of answers) {
    if (value === undefined) continue;
    const { name } = unknown.column;
    const own = added.get(name) as Extract<Source, { values?: unknown }>;
    added.set(name, { ...own, values: { ...own.values, [unknown.text]: value } });
  }
  return {
    followed,
    proposed,
    additions: [
      ...answers.map(({ addition }) => addition),
      ...(add ? proposed : []).map(({ question }): Addition => ({ kind: "question", question })),
    ],
    columns: Object.fromEntries(added),
    dropped: droppedAnswers(table, followed.mapping),
    guesses: [
      ...doubleGuesses(id.column ?? "", doubles),
      ...told,
      ...answers.map(answerGuess),
      ...proposed.flatMap((own) => questionGuesses(own, add)),
    ],
  };
}

/** The name of a column that is added to those of a question. */
function nextColumn({ column: { question } }: UnknownText, columns: ReadonlyMap<string, Source>): string {
  const stem = `q${question.id.replace(".", "_")}`;
  for (let rank = 1; ; rank++) if (!columns.has(`${stem}_${rank}`)) return `${stem}_${rank}`;
}

function answerGuess({ unknown, addition }: AddedAnswer & { readonly unknown: UnknownText }): Guess {
  const about = {
    ...{ question: unknown.column.question.id, columns: [unknown.name] },
    ...({ confidence: "likely", applied: true } as const),
  };
  return addition.kind === "missing"
    ? { about: "missing", what: { ...addition, count: unknown.count }, reason: { kind: "word" }, ...about }
    : {
        about: "choices",
        what: { choices: [addition.choice], last: [] },
        reason: { kind: "added" },
        ...about,
      };
}

/** All that is supposed of a question which is added; what it would be, of one which is not. */
function questionGuesses({ draft, question: { id } }: NewQuestion, add: boolean): readonly Guess[] {
  if (add) return draft.guesses.map((guess) => ({ ...guess, question: id }));
  return draft.guesses
    .filter(({ about, applied }) => applied && (about === "kind" || about === "choices" || about === "scale"))
    .map((guess) => ({ ...guess, applied: false }));
}
