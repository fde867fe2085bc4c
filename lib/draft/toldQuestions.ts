import { otherTexts } from "../import/limesurvey/fixedAnswers";
import type { RawColumn, RawSet } from "../import/table/RawTable";
import type { ColumnProfile } from "./ColumnProfile";
import type { OwnGuess } from "./Guess";
import { missingField, missingOf } from "./missingOf";
import type { QuestionDraft } from "./QuestionDraft";

const [other] = otherTexts;

/** Columns with the words that go with the answers of a question after these: LimeSurvey puts comments between them. */
export function wordsLast(columns: readonly ColumnProfile[]): readonly ColumnProfile[] {
  if (columns.every(({ column }) => column.part === undefined)) return columns;
  const ordered: ColumnProfile[] = [];
  for (let at = 0; at < columns.length; ) {
    const own = columns[at]!.column.question?.name;
    let end = at + 1;
    while (own !== undefined && columns[end]?.column.question?.name === own) end++;
    const run = columns.slice(at, end);
    ordered.push(
      ...run.filter(({ column }) => column.part === undefined),
      ...run.filter(({ column }) => column.part === "other"),
      ...run.filter(({ column }) => column.part === "comment"),
    );
    at = end;
  }
  return ordered;
}

/**
 * The question that a file says some columns are, from one on: answers to tick, with « Autre » where words of one’s own
 * stand beside them, or a ranking; undefined where it says nothing of the kind.
 */
export function setQuestion(
  columns: readonly ColumnProfile[],
  at: number,
  sets: readonly RawSet[],
): QuestionDraft | undefined {
  const set = sets.find((one) => one.columns[0] === columns[at]!.name);
  if (set === undefined) return undefined;
  const own = columns.slice(at, at + set.columns.length);
  if (own.length < set.columns.length || own.some(({ name }, i) => name !== set.columns[i])) return undefined;
  if (set.ranked) return rankedSet(own, set);
  const words = columns[at + own.length];
  const isOthers =
    words?.column.part === "other" && words.column.question?.name === own[0]!.column.question?.name;
  return set.ticked === undefined ? undefined : tickedSet(own, set, set.ticked, isOthers ? words : undefined);
}

function tickedSet(
  columns: readonly ColumnProfile[],
  set: RawSet,
  ticked: string,
  words: ColumnProfile | undefined,
): QuestionDraft | undefined {
  const { codes, answers, guesses } = missingOf(columns, "choices");
  const unticked = [...answers.keys()].filter((text) => text !== ticked);
  // A tick that no column has is that of a file whose texts were made others.
  if (!answers.has(ticked) || unticked.length > 1) return undefined;
  const names = columns.map(({ name }) => name);
  const labels = labelsOf(columns, set);
  const among = words ? [...names, words.name] : names;
  const isBlankTold = unticked.length > 0;
  return {
    label: set.label ?? set.name,
    body: {
      kind: "multiple",
      choices: words ? [...labels, free(other, labels)] : labels,
      ...missingField(codes),
    },
    sources: [
      ...names.map((column) => ({
        ...{ column, ticked: [ticked], unticked },
        ...(!isBlankTold && { among }),
      })),
      ...(words ? [{ column: words.name, filled: true, among } as const] : []),
    ],
    columns,
    guesses: [
      {
        ...{ about: "kind", what: { kind: "multiple" }, columns: names, applied: true, confidence: "sure" },
        reason: { kind: "ticks", items: names.length, blankIsUnticked: !isBlankTold },
      },
      ...guesses,
      told(set, names),
    ],
  };
}

function rankedSet(columns: readonly ColumnProfile[], set: RawSet): QuestionDraft | undefined {
  const { codes, answers, guesses } = missingOf(columns, "choices");
  const declared = [...new Set(columns.flatMap(({ column }) => [...(column.labels?.values() ?? [])]))];
  const items = [...new Set([...declared, ...[...answers.keys()].sort()])];
  if (items.length < 2 || items.length < columns.length) return undefined;
  const names = columns.map(({ name }) => name);
  const ranks = columns.length;
  return {
    label: set.label ?? set.name,
    body: { kind: "ranking", items, ...(ranks < items.length && { ranks }), ...missingField(codes) },
    sources: items.map((ranked) => ({ columns: names, ranked })),
    columns,
    guesses: [
      {
        ...{ about: "kind", what: { kind: "ranking" }, columns: names, applied: true, confidence: "sure" },
        reason: { kind: "permutations", items: items.length, ranks },
      },
      ...guesses,
      told(set, names),
    ],
  };
}

export function told(set: RawSet, columns: readonly string[], stem = set.label ?? set.name): OwnGuess {
  const what = { stem, items: columns.length };
  const about = { columns, confidence: "sure", applied: true } as const;
  return { about: "items", what, reason: { kind: "told" }, ...about };
}

/** What each answer is called: distinct. */
export function labelsOf(columns: readonly ColumnProfile[], set: RawSet): readonly string[] {
  const labels = columns.map(({ column, name }) => {
    const own = set.answersFrom === "labels" ? column.labels?.get(set.ticked ?? "") : column.label;
    return own?.replaceAll(/\s+/g, " ").trim() || codeOf(column) || name;
  });
  return new Set(labels).size === labels.length ? labels : columns.map(({ name }) => name);
}

/** « SQ001 » of « G02Q01[SQ001] ». */
function codeOf({ name }: RawColumn): string | undefined {
  return /\[([^[\]]+)\]$/.exec(name)?.[1];
}

function free(label: string, taken: readonly string[]): string {
  return taken.includes(label) ? free(`${label} (à préciser)`, taken) : label;
}

/** The words that go with the answers of a question; those of « Autre » are opened by it. */
export function wordsQuestion(
  profile: ColumnProfile,
  before: readonly QuestionDraft[],
): QuestionDraft | undefined {
  const { column, name } = profile;
  const { part, question } = column;
  if (part === undefined) return undefined;
  const { codes, guesses } = missingOf([profile], "texts");
  const by = before.findLast(
    ({ columns, body }) =>
      (body.kind === "single" || body.kind === "multiple") &&
      columns.some((own) => own.column.question?.name === question?.name && own.column.part === undefined),
  );
  const answer = by && "choices" in by.body ? by.body.choices.findLast(isOther) : undefined;
  const wording = question?.label ?? question?.name ?? name;
  const own = column.label === wording ? undefined : (column.label ?? codeOf(column));
  const text = own?.replace(/(?:^|\s*:\s*|(?<=\d))comment(?:aire)?$/i, "") ?? "";
  const item = part === "comment" && text !== "" ? ` – ${text}` : "";
  return {
    label: `${wording}${item} (${part === "other" ? "autre" : "commentaire"})`,
    body: { kind: "open", ...missingField(codes) },
    sources: [{ column: name }],
    columns: [profile],
    guesses: [
      {
        ...{ about: "kind", what: { kind: "open" }, columns: [name], confidence: "sure", applied: true },
        reason:
          profile.values.length === 0
            ? { kind: "empty" }
            : { kind: "distinctTexts", values: profile.values.length },
      },
      ...guesses,
    ],
    ...(part === "other" && by && answer !== undefined && { opened: { by, answer } }),
  };
}

function isOther(choice: string): boolean {
  return otherTexts.some((text) => choice === text || choice === `${text} (à préciser)`);
}
