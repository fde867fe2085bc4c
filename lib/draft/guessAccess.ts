import type { Condition } from "../questionnaire/types";
import type { OwnGuess } from "./Guess";
import type { QuestionDraft } from "./QuestionDraft";
import { missingWord } from "./texts/missingWord";

/** A question with its id. */
export interface PlacedQuestion {
  readonly id: string;
  readonly draft: QuestionDraft;
}

export interface AccessDraft {
  readonly condition: Condition;
  readonly guess: OwnGuess & { readonly about: "access" };
}

/** Rows on both sides that make an exact rule sure, and those that make it likely. */
const enough = 30;
const few = 5;
/** A rule is proposed where one row in twenty says otherwise. */
const mostAgainst = 0.05;
/** Of those who were asked, as many may have left it blank. */
const mostSilent = 0.25;
/** Above this chance, blanks like those of the asked may be all that the others have. */
const chance = 1e-6;

/**
 * Who was asked each question, by its id: one that is blank exactly where an earlier answer to a single choice was
 * (or was not) given. Those who were asked may leave it blank as any question; a rule that holds but for a few answers
 * of others is doubtful, and only proposed.
 */
export function guessAccess(questions: readonly PlacedQuestion[]): ReadonlyMap<string, AccessDraft> {
  const found = new Map<string, AccessDraft>();
  // Questions that are blank in the same rows have the same condition.
  const known = new Map<string, AccessDraft | undefined>();
  // Where the file says what was not shown, a blank is an answer that was not given.
  const tells = questions.some(({ draft }) =>
    draft.columns.some(({ column }) => column.notShown !== undefined),
  );
  for (const [i, { id, draft }] of questions.entries()) {
    const given = tells ? shownRows(draft) : givenRows(draft);
    if (!given) continue;
    const key = keyOf(given);
    if (!known.has(key)) known.set(key, best(questions.slice(0, i), given, tells));
    const access = known.get(key);
    if (!access) continue;
    const columns = draft.columns.map(({ name }) => name);
    found.set(id, { ...access, guess: { ...access.guess, columns } });
  }
  for (const { id, draft } of questions) {
    const access = draft.opened && openedAccess(draft, questions);
    if (access) found.set(id, access);
  }
  return found;
}

/** Words that an answer to a question before them opens, as the layout of the file says. */
function openedAccess(
  { opened, columns }: QuestionDraft,
  questions: readonly PlacedQuestion[],
): AccessDraft | undefined {
  const by = questions.find(({ draft }) => draft === opened!.by);
  if (!by) return undefined;
  const { answer } = opened!;
  const condition: Condition =
    by.draft.body.kind === "multiple"
      ? { question: by.id, ticked: answer }
      : { question: by.id, is: [answer] };
  const [{ name, answered, rows }] = columns as readonly [(typeof columns)[number]];
  const reason = { kind: "words", asked: answered, unasked: rows - answered, against: 0 } as const;
  const about = { columns: [name], confidence: "sure", applied: true } as const;
  return { condition, guess: { about: "access", what: { condition }, reason, ...about } };
}

const blanks: ReadonlySet<string | undefined> = new Set(["noAnswer", "notAsked"]);

/** The rows in which a question has anything; undefined where that is all of them, or none. */
function givenRows({ columns, body: { missing = {} } }: QuestionDraft): Uint8Array | undefined {
  // « NA » is how many programs write a blank, and « Sans objet » says that it is one.
  const isBlank = (value: string) =>
    value === "" ||
    (blanks.has(missing[value]) &&
      (missingWord(value) === missing[value] || columns[0]!.unknownCodes.has(value)));
  const given = new Uint8Array(columns[0]!.rows);
  for (const { column } of columns) {
    const ones = Uint8Array.from(column.values, (value) => (isBlank(value) ? 0 : 1));
    if (!ones.includes(0)) return undefined;
    for (let row = 0; row < given.length; row++) given[row]! |= ones[column.codes[row]!]!;
  }
  return given.includes(0) && given.includes(1) ? given : undefined;
}

/** The rows in which some of a question was shown; undefined where that is all of them, or none. */
function shownRows({ columns }: QuestionDraft): Uint8Array | undefined {
  if (columns.some(({ column }) => column.notShown === undefined)) return undefined;
  const shown = new Uint8Array(columns[0]!.rows);
  for (const { column } of columns)
    for (let row = 0; row < shown.length; row++)
      if (!column.notShown!.has(column.values[column.codes[row]!]!)) shown[row] = 1;
  return shown.includes(0) && shown.includes(1) ? shown : undefined;
}

function keyOf(given: Uint8Array): string {
  let [a, b] = [0x811c9dc5, 17];
  for (let row = 0; row < given.length; row++) {
    if (given[row] === 0) continue;
    a = Math.imul(a ^ row, 0x01000193);
    b = (Math.imul(b, 31) + row) | 0;
  }
  return `${a}|${b}`;
}

/** The rule with the fewest rows against it, one that is applied first; of equals, that of the nearest question. */
function best(before: readonly PlacedQuestion[], given: Uint8Array, tells: boolean): AccessDraft | undefined {
  let found: AccessDraft | undefined;
  for (const { id, draft } of before.toReversed()) {
    const access = accessBy(id, draft, given, tells);
    if (access && (!found || isBetter(access.guess, found.guess))) found = access;
    if (found?.guess.reason.against === 0) return found;
  }
  return found;
}

function isBetter(one: AccessDraft["guess"], other: AccessDraft["guess"]): boolean {
  return one.applied === other.applied ? one.reason.against < other.reason.against : one.applied;
}

function accessBy(
  question: string,
  { body, columns }: QuestionDraft,
  given: Uint8Array,
  tells: boolean,
): AccessDraft | undefined {
  if (body.kind !== "single" || body.choices.length < 2) return undefined;
  const { column } = columns[0]!;
  const total = new Uint32Array(column.values.length);
  const answered = new Uint32Array(column.values.length);
  for (let row = 0; row < given.length; row++) {
    const code = column.codes[row]!;
    total[code]!++;
    answered[code]! += given[row]!;
  }
  const is: string[] = [];
  let [asked, unasked, silent, strays] = [0, 0, 0, 0];
  for (const [code, value] of column.values.entries()) {
    const isAsked = body.choices.includes(value) && 2 * answered[code]! > total[code]!;
    if (isAsked) is.push(value);
    if (isAsked) {
      asked += total[code]!;
      silent += total[code]! - answered[code]!;
    } else {
      unasked += total[code]!;
      strays += answered[code]!;
    }
  }
  const others = body.choices.filter((choice) => !is.includes(choice));
  if (is.length === 0 || others.length === 0 || asked < few || unasked < few) return undefined;
  // A rule that only the blanks of the earlier question make true says nothing of its answers.
  const refusing = others.reduce((sum, choice) => sum + (total[column.values.indexOf(choice)] ?? 0), 0);
  if (refusing < few) return undefined;
  const against = silent + strays;
  const isOneWay =
    !tells && strays === 0 && silent <= mostSilent * asked && (silent / asked) ** refusing < chance;
  if (!isOneWay && against > mostAgainst * Math.min(asked, unasked)) return undefined;
  const [only] = others;
  const isNot = others.length === 1 && is.length > 1 && missingWord(only!) === undefined;
  const condition: Condition = isNot
    ? { not: { question, is: [only!] } }
    : { question, is: body.choices.filter((choice) => is.includes(choice)) };
  const kind = against === 0 ? "exact" : isOneWay ? "blanks" : "near";
  // Where nobody else answers, those who were asked and did not are as few as chance allows.
  const isSure = kind !== "near" && Math.min(asked, refusing) >= enough;
  return {
    condition,
    guess: {
      ...{ about: "access", columns: [], what: { condition } },
      reason: { kind, asked, unasked, against },
      ...{ confidence: kind === "near" ? "doubtful" : isSure ? "sure" : "likely", applied: kind !== "near" },
    },
  };
}
