import { DataError } from "../base/DataError";
import { lineOfRow, type RawTable } from "../import/table/RawTable";
import { questionColumns } from "../questionnaire/columns";
import { unsaid } from "../questionnaire/schema";
import type { Questionnaire } from "../questionnaire/types";
import { profilesOf } from "./ColumnProfile";
import { commonMissing } from "./commonMissing";
import type { Draft } from "./Draft";
import { knownQuestion, knownTitles } from "./follow/knownQuestion";
import type { Guess, OwnGuess } from "./Guess";
import { groupColumns } from "./groupColumns";
import { type AccessDraft, guessAccess } from "./guessAccess";
import { type CrossingDraft, guessCrossings } from "./guessCrossings";
import { guessFieldwork, isResponseMoment } from "./guessFieldwork";
import { guessId } from "./guessId";
import { guessSections } from "./guessSections";
import { guessWeight } from "./guessWeight";
import type { Mapping, Source } from "./Mapping";
import { notShownCodes } from "./notShownCodes";
import { placedQuestion } from "./placedQuestion";
import type { QuestionDraft } from "./QuestionDraft";
import { distinctRespondents } from "./reading/distinctRespondents";
import { doubleGuesses } from "./reading/doubleGuesses";
import { settledOrder } from "./reading/settledOrder";
import { settledSpellings } from "./reading/settledSpellings";
import { writtenOnce } from "./reading/writtenOnce";
import { refuseResults } from "./refuseResults";
import { moduleName } from "./texts/moduleName";
import { isNumber, isNumbered, unnumbered } from "./texts/unnumbered";
import { wordsBesideNumbers } from "./wordsBesideNumbers";

export interface DraftOptions {
  /** The name of the study; that of the file where absent. */
  readonly name?: string;
  readonly title?: string;
  /** The column of weights. */
  readonly weight?: string;
}

/** Of fewer questions, a number may be of what is asked. */
const fewestNumbered = 3;
/** The others may be what was asked last, or noted of each response. */
const mostNumbered = 0.8;

/**
 * A questionnaire drafted from answers alone, for a person to correct: each column is an item of a question, the
 * identifier or the weight. Every guess is told with its reason and how sure it is; what is doubtful is proposed
 * and not applied.
 *
 * @throws DataError when no column can be a question, or the table is a text or one of results; when an identifier is
 * there twice, or the column of weights that is asked for is not, or has something that is no weight
 */
export function draftQuestionnaire(given: RawTable, options: DraftOptions = {}): Draft {
  refuseResults(given);
  const all = profilesOf(given.columns);
  const { weight, guesses: weightGuesses } = guessWeight(given, all, options.weight ?? given.weight);
  const { id, guess: idGuess } = guessId(
    given,
    all.filter(({ name }) => name !== weight?.column),
  );
  const once = distinctRespondents(given, id.column ?? "");
  const written = writtenOnce(once.table, [id.column, weight?.column]);
  const { table, profiles } = written;
  const asked = profiles.filter(({ name }) => name !== weight?.column && name !== id.column);
  const moments = asked.map(({ column }) => column).filter(isResponseMoment);
  const others = asked.filter(({ column }) => !moments.includes(column));
  const stem = table.file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const title = options.title ?? (stem.replace(/[_\s-]+/g, " ").trim() || unsaid.name);

  if (others.length === 0)
    throw new DataError(
      { file: table.file, line: 1 },
      "aucune colonne ne peut être une question (il n’y a que l’identifiant, ou les poids)",
      "une colonne par question",
    );
  const drafts = groupColumns(others, table.sets);
  const [only] = drafts;
  if (profiles.length === 1 && only!.body.kind === "open" && profiles[0]!.decimalOf.size === 0)
    throw new DataError(
      { file: table.file, line: 1, value: profiles[0]!.name },
      "c’est un texte, pas des réponses : une seule colonne, dont les lignes ne reviennent pas",
      "une ligne par répondant, une colonne par question",
    );
  const sections = guessSections(drafts);
  const placed = sections.flatMap(({ number, questions }) =>
    questions.map((draft, i) => ({ id: `${number}.${i + 1}`, draft })),
  );
  const idOf = new Map(placed.map(({ id: own, draft }) => [draft, own]));
  const access = guessAccess(placed);
  const crossings = guessCrossings(drafts.filter((draft) => !access.get(idOf.get(draft)!)?.guess.applied));
  const notShown = notShownCodes(table.columns);
  const missing = { ...commonMissing(drafts), ...notShown.codes };
  const settled = placed.map(({ draft }) => settledSpellings(draft, written.spellings, once.table));
  const worded = placed.map(({ id: own, draft }, at) =>
    placedQuestion(own, settled[at]!.draft, {
      crossings: crossingsOf(draft, crossings)
        .filter(({ question }) => !isOpenedBy(access.get(own), idOf.get(question)!))
        .map((crossing) => crossing.id),
      ...{ missing, access: access.get(own) },
    }),
  );
  // The numbers of the file, where nearly all wordings begin with one, would stand beside our own.
  const numbered = worded.filter(({ label }) => isNumbered(label) || isNumber(label)).length;
  const areNumbered =
    worded.filter(({ label }) => isNumbered(label)).length >= fewestNumbered &&
    numbered >= mostNumbered * worded.length;
  const questions = areNumbered
    ? worded.map((question) => ({ ...question, label: unnumbered(question.label) }))
    : worded;
  const isNameless = 2 * worded.filter(({ label }) => isNumber(label)).length > worded.length;
  const fieldwork = guessFieldwork(table);
  const name = moduleName(options.name ?? stem);
  const idName = weight?.name === id.name ? `${id.name}_2` : id.name;
  const questionnaire: Questionnaire = {
    ...{ name, title, respondent: unsaid.respondent },
    ...(fieldwork && { fieldwork: fieldwork.fieldwork }),
    ...(idName !== "id" && { id: idName }),
    ...(weight && { weight: weight.name }),
    ...(Object.keys(missing).length > 0 && { missing }),
    crossings: crossings.map(({ question, id: own, label, article }) => ({
      ...{ id: own, question: idOf.get(question)!, label, article },
    })),
    sections: sections.map(({ number, title: own }) => ({ number, title: own })),
    questions,
  };
  const columns = questions.flatMap((question, i): [string, Source][] =>
    questionColumns(question).map((column, j) => [column.name, settled[i]!.draft.sources[j]!]),
  );
  const spelled = settled.flatMap(({ spellings }) => Object.entries(spellings));
  const mapping: Mapping = {
    id: { ...id, name: idName },
    ...(weight && { weight }),
    columns: Object.fromEntries(columns),
    ...(spelled.length > 0 && { spellings: Object.fromEntries(spelled) }),
    questions: questions.map(knownQuestion),
    titles: knownTitles(questionnaire),
    ...(fieldwork && { fieldwork: fieldwork.fieldwork }),
    ...(moments.length > 0 && { dropped: moments.map(({ name: column }) => ({ column })) }),
  };
  const proposed = new Set(weightGuesses.filter(({ applied }) => !applied).flatMap((own) => own.columns));
  // What a column that may hold the weights is as a question is for a person to check.
  const about = (question: string, guess: OwnGuess): Guess => {
    const isProposed = guess.columns.some((column) => proposed.has(column)) && guess.confidence === "sure";
    const told = withLine(guess, table);
    return { ...told, question, ...(isProposed && { confidence: "likely" }) };
  };
  return {
    questionnaire,
    mapping,
    guesses: [
      idGuess,
      ...doubleGuesses(id.column ?? "", once.doubles),
      ...weightGuesses,
      ...moments.map(
        ({ name: column }): Guess => ({
          ...{ about: "metadata", what: {}, reason: { kind: "moments" } },
          ...{ columns: [column], confidence: "likely", applied: true },
        }),
      ),
      ...(fieldwork ? [fieldwork.guess] : []),
      ...notShown.guesses,
      ...wordsBesideNumbers(asked).map(
        ({ word, columns: own, count }): Guess => ({
          ...{ about: "missing", what: { code: word, reason: "noAnswer", count } },
          ...{ reason: { kind: "besideNumbers" }, columns: own, confidence: "doubtful", applied: false },
        }),
      ),
      ...sections.map(({ guess }) => guess),
      ...(isNameless ? [labelGuess(title, [])] : []),
      ...crossings.map(({ question, guess }) => about(idOf.get(question)!, guess)),
      ...placed.flatMap(({ id: own, draft }, at) => {
        const routed = access.get(own);
        return [
          ...draft.guesses.map((guess) => settledOrder(guess, questions[at]!, settled[at]!.guesses)),
          ...settled[at]!.guesses,
          ...(isNameless ? [] : numberedGuess(draft)),
          ...(routed ? [routed.guess] : []),
        ].map((guess) => about(own, guess));
      }),
    ],
  };
}

/** A guess with the line of the text that it is about, where that is no number among numbers. */
function withLine(guess: OwnGuess, table: RawTable): OwnGuess {
  if (guess.about !== "missing" || guess.reason.kind !== "stray") return guess;
  const { columns } = table;
  const column = columns.find(({ name }) => name === guess.columns[0])!;
  const row = column.codes.indexOf(column.values.indexOf(guess.what.code));
  return { ...guess, reason: { ...guess.reason, ...lineOfRow(table, row) } };
}

/** That a wording is to be written, where the file has a number only. */
function labelGuess(label: string, columns: readonly string[]): OwnGuess {
  const about = { columns, confidence: "likely", applied: true } as const;
  return { about: "label", what: { label }, reason: { kind: "numberOnly" }, ...about };
}

/** That items have no wording in common, but the number of their question. */
function numberedGuess({ label, columns }: QuestionDraft): readonly OwnGuess[] {
  const isTold = columns.length < 2 || columns[0]!.column.question?.label !== undefined || !isNumber(label);
  return isTold
    ? []
    : [
        labelGuess(
          label,
          columns.map(({ name }) => name),
        ),
      ];
}

/** What a question is crossed with. Of two that others are crossed with, one is, with the other: it is the same test. */
function crossingsOf(draft: QuestionDraft, crossings: readonly CrossingDraft[]): readonly CrossingDraft[] {
  const rank = crossings.findIndex(({ question }) => question === draft);
  return rank === -1 ? crossings : crossings.slice(0, rank);
}

/** Whether those who see a question all gave one answer to another, and so are no groups of it. */
function isOpenedBy(access: AccessDraft | undefined, question: string): boolean {
  if (!access?.guess.applied || !("is" in access.condition)) return false;
  return access.condition.question === question && access.condition.is.length === 1;
}
