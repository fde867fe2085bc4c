import { DataError } from "../../base/DataError";
import type { Question } from "../../questionnaire/types";
import type { KnownQuestion } from "../Mapping";
import { knownQuestion } from "./knownQuestion";

/**
 * The question that each one of a corrected questionnaire was: that of its number and label, of its label alone where
 * it was given another number, of its answers alone where both changed and no other has them, or of its number alone
 * where it was given another label.
 *
 * @throws DataError where it may be either of two, one of which is no longer there
 */
export function matchQuestions(
  known: readonly KnownQuestion[],
  questions: readonly Question[],
): ReadonlyMap<Question, KnownQuestion> {
  const found = new Map<Question, KnownQuestion>();
  let before = known;
  let now = questions;
  const pairAll = (choose: (question: Question) => KnownQuestion | undefined) => {
    const pairs = now.flatMap((question) => {
      const old = choose(question);
      return old ? [[question, old] as const] : [];
    });
    for (const [question, old] of pairs) found.set(question, old);
    before = before.filter((old) => !pairs.some(([, own]) => own === old));
    now = now.filter((question) => !found.has(question));
  };
  pairAll(({ id, label }) => before.find((old) => old.id === id && old.label === label));
  pairAll(({ label }) => {
    const own = before.filter((old) => old.label === label);
    return own.length === 1 && now.filter((other) => other.label === label).length === 1 ? own[0] : undefined;
  });
  // Renumbered and worded anew at once, it may still be the only one of its answers.
  pairAll((question) => {
    const key = answersKey(knownQuestion(question));
    if (key === undefined) return undefined;
    const own = before.filter((old) => answersKey(old) === key);
    const others = now.filter((other) => answersKey(knownQuestion(other)) === key);
    const same = before.find(({ id }) => id === question.id);
    if (own.length !== 1 || others.length !== 1) return undefined;
    if (same !== undefined && same !== own[0] && isAlike(same, question))
      throw doubt(question, same, own[0]!);
    return own[0];
  });
  const gone = before.filter(({ id }) => !now.some((question) => question.id === id));
  for (const question of now) {
    const same = before.find(({ id }) => id === question.id);
    const rival = gone.find((old) => isAlike(old, question) && (!same || mayBeRenumbered(old, question)));
    if (rival) throw doubt(question, same, rival);
  }
  pairAll(({ id }) => before.find((old) => old.id === id));
  return found;

  /** Whether a question of a later rank, no longer there, may have been given the number of an earlier one. */
  function mayBeRenumbered({ id }: KnownQuestion, question: Question): boolean {
    const [section, rank] = placeOf(id);
    const [ownSection, ownRank] = placeOf(question.id);
    if (section !== ownSection || rank < ownRank) return false;
    const inSection = questions.filter((other) => placeOf(other.id)[0] === section);
    const isGap =
      !inSection.some((other) => other.id === id) && inSection.some((other) => placeOf(other.id)[1] > rank);
    const isHeld = inSection.some((other) => {
      const at = placeOf(other.id)[1];
      return at > ownRank && at < rank && found.get(other)?.id === other.id;
    });
    return !isGap && !isHeld;
  }
}

function placeOf(id: string): readonly [section: number, rank: number] {
  const [section, rank] = id.split(".").map(Number);
  return [section!, rank!];
}

/** Whether a question has the shape of another: its kind, and as many items and choices. */
function isAlike(old: KnownQuestion, question: Question): boolean {
  const { kind, items = [], choices = [] } = knownQuestion(question);
  return (
    kind === old.kind &&
    items.length === (old.items ?? []).length &&
    choices.length === (old.choices ?? []).length
  );
}

/** The items and answers of a question, as one text; undefined of one that has none. */
function answersKey({ kind, items = [], choices = [] }: KnownQuestion): string | undefined {
  return items.length + choices.length < 2 ? undefined : JSON.stringify([kind, items, choices]);
}

function doubt(question: Question, same: KnownQuestion | undefined, rival: KnownQuestion): DataError {
  const named = ({ id, label }: KnownQuestion) => `${id} (« ${label} »)`;
  const either = same ? `l’ancienne ${named(same)} sous un autre libellé` : "une question nouvelle";
  return new DataError(
    { file: "questionnaire.json", element: `question ${question.id}`, value: question.label },
    `c’est ${either}, ou l’ancienne ${named(rival)}, qui n’est plus là`,
    `les changements en deux fois : d’abord les libellés, puis les numéros et les suppressions ; ou, dans data/mapping.json, sous « questions », ce libellé à la place de l’ancien ; ou, si ${rival.id} a été supprimée, son entrée en moins`,
  );
}
