import { isDeepStrictEqual } from "node:util";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import type { Question } from "../../questionnaire/types";

/** What differs between two questionnaires. */
export interface QuestionnaireChanges {
  /** Ids of the questions that only the second has, or only the first, hidden ones included. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Those that have another id: of one label, which only one question of each has. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Those that both have, with what differs: names of their properties, as the JSON has them. */
  readonly changed: readonly { readonly id: string; readonly properties: readonly string[] }[];
  /** Those that both have and only the second hides, or only the first. */
  readonly hidden: readonly string[];
  readonly shown: readonly string[];
  /** Whether the questions that both have, and both show or hide, come in another order. */
  readonly isReordered: boolean;
  /** What differs beside the questions: names of properties. */
  readonly others: readonly string[];
}

/** What a questionnaire has become. */
export function questionnaireChanges(
  before: QuestionnaireFile | undefined,
  after: QuestionnaireFile,
): QuestionnaireChanges {
  const [old, own] = [questionsOf(before), questionsOf(after)];
  const moved = movedQuestions(old, own);
  const origin = new Map(moved.map(({ from, to }) => [to, from]));
  const movedFrom = new Set(origin.values());
  const common = [...old.keys()].filter((id) => own.has(id) && !movedFrom.has(id) && !origin.has(id));
  const [wereHidden, areHidden] = [hiddenOf(before), hiddenOf(after)];
  const now = [...own.keys()].filter((id) => common.includes(id) || origin.has(id));
  const were = (id: string) => wereHidden.has(origin.get(id) ?? id);
  const hidden = now.filter((id) => areHidden.has(id) && !were(id));
  const shown = now.filter((id) => !areHidden.has(id) && were(id));
  const order = (file: QuestionnaireFile | undefined) =>
    [file?.questions, file?.hidden].map(
      (list) =>
        list?.flatMap(({ id }) =>
          common.includes(id) && !hidden.includes(id) && !shown.includes(id) ? [id] : [],
        ) ?? [],
    );
  return {
    added: [...own.keys()].filter((id) => !origin.has(id) && !common.includes(id)),
    removed: [...old.keys()].filter((id) => !movedFrom.has(id) && !common.includes(id)),
    moved,
    changed: [...own.keys()]
      .flatMap((id) => {
        const before = common.includes(id) ? id : origin.get(id);
        return before === undefined ? [] : [{ id, properties: differing(old.get(before)!, own.get(id)!) }];
      })
      .map(({ id, properties }) => ({ id, properties: properties.filter((name) => name !== "id") }))
      .filter(({ properties }) => properties.length > 0),
    ...{ hidden, shown },
    isReordered: !isDeepStrictEqual(order(before), order(after)),
    others: differing(before ?? {}, after).filter((name) => name !== "questions" && name !== "hidden"),
  };
}

/** Whether nothing differs. */
export function isUnchanged({ isReordered, ...lists }: QuestionnaireChanges): boolean {
  return !isReordered && Object.values(lists).every((list) => list.length === 0);
}

/** The questions that have another id: those whose label is that of one question of another id, before and after. */
function movedQuestions(
  old: ReadonlyMap<string, Question>,
  own: ReadonlyMap<string, Question>,
): readonly { readonly from: string; readonly to: string }[] {
  const [before, after] = [uniqueLabels(old), uniqueLabels(own)];
  return [...after].flatMap(([label, to]) => {
    const from = before.get(label);
    return from === undefined || from === to ? [] : [{ from, to }];
  });
}

/** The id of each label that a single question has. */
function uniqueLabels(questions: ReadonlyMap<string, Question>): ReadonlyMap<string, string> {
  const all = [...questions.values()];
  const labels = all.map(({ label }) => label);
  return new Map(
    all
      .filter(({ label }) => labels.indexOf(label) === labels.lastIndexOf(label))
      .map(({ id, label }) => [label, id]),
  );
}

function questionsOf(file: QuestionnaireFile | undefined): ReadonlyMap<string, Question> {
  return new Map(
    [...(file?.questions ?? []), ...(file?.hidden ?? [])].map((question) => [question.id, question]),
  );
}

function hiddenOf(file: QuestionnaireFile | undefined): ReadonlySet<string> {
  return new Set(file?.hidden?.map(({ id }) => id));
}

function differing(before: object, after: object): readonly string[] {
  const [old, own] = [before, after] as readonly Readonly<Record<string, unknown>>[];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isDeepStrictEqual(old![name], own![name]));
}
