import { isDeepStrictEqual } from "node:util";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import type { Question } from "../../questionnaire/types";

/** What differs between two questionnaires. */
export interface QuestionnaireChanges {
  /** Ids of the questions that only the second has, or only the first, hidden ones included. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Those that both have, with what differs: names of their properties, as the JSON has them. */
  readonly changed: readonly { readonly id: string; readonly properties: readonly string[] }[];
  /** Whether the questions that both have come in another order, or one is hidden that was not. */
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
  const common = [...old.keys()].filter((id) => own.has(id));
  const order = (file: QuestionnaireFile | undefined) =>
    [file?.questions, file?.hidden].map(
      (list) => list?.flatMap(({ id }) => (common.includes(id) ? [id] : [])) ?? [],
    );
  return {
    added: [...own.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !own.has(id)),
    changed: common
      .map((id) => ({ id, properties: differing(old.get(id)!, own.get(id)!) }))
      .filter(({ properties }) => properties.length > 0),
    isReordered: !isDeepStrictEqual(order(before), order(after)),
    others: differing(before ?? {}, after).filter((name) => name !== "questions" && name !== "hidden"),
  };
}

/** Whether nothing differs. */
export function isUnchanged({ added, removed, changed, isReordered, others }: QuestionnaireChanges): boolean {
  return !isReordered && [added, removed, changed, others].every((list) => list.length === 0);
}

function questionsOf(file: QuestionnaireFile | undefined): ReadonlyMap<string, Question> {
  return new Map(
    [...(file?.questions ?? []), ...(file?.hidden ?? [])].map((question) => [question.id, question]),
  );
}

function differing(before: object, after: object): readonly string[] {
  const [old, own] = [before, after] as readonly Readonly<Record<string, unknown>>[];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isDeepStrictEqual(old![name], own![name]));
}
