import { memo } from "../../base/memo";
import { type AnswerOf, meetsCondition, simpleConditions } from "../../questionnaire/access";
import { questionColumns } from "../../questionnaire/columns";
import type { Condition, Question, Questionnaire } from "../../questionnaire/types";
import { changesOf, type QuestionChange } from "./questionChanges";

/** Changes of some questions, one each, after which the answers of a row follow the access conditions. */
export type Repair = readonly QuestionChange[];

/** The smallest repairs of a row. */
export interface SmallestRepairs {
  /** How many questions each of them changes; 0 where nothing is against a condition, undefined where no repair is small enough. */
  readonly size: number | undefined;
  /**
   * The changes of each by question, in the order of the questionnaire; a single empty repair where nothing is to be
   * changed. None changes a cell that may stay as it is.
   */
  readonly repairs: readonly Repair[];
  /** Whether there are more of that size. */
  readonly truncated: boolean;
}

/**
 * The repairs of one row that change the fewest questions (the principle of Fellegi and Holt 1976, « A systematic
 * approach to automatic edit and imputation », JASA 71): each question that is changed gets another possible answer, or
 * none. The answers are right where every question that has one is asked, deduced conditions aside; a question without
 * answer is right wherever it stands.
 *
 * The search is exact. It deepens by one change at a time, and branches on the first question that is answered against
 * its condition: a repair must take its answer out, or change a question that the condition names. Answers that no
 * condition tells apart are one branch. Faults that no question has in common need a change each, which bounds the search.
 *
 * @param answerOf the answers of the row
 * @param options `most`: how many repairs at most, 20 by default; `changes`: how many questions at most, 6 by default
 */
export function smallestRepair(
  questionnaire: Questionnaire,
  answerOf: AnswerOf,
  { most = 20, changes = 6 }: { readonly most?: number; readonly changes?: number } = {},
): SmallestRepairs {
  const { enforced, byId } = enforcedConditions(questionnaire);
  const possible = new Map<string, readonly QuestionChange[]>();
  const optionsOf = (question: Question) => {
    const known = possible.get(question.id);
    if (known) return known;
    const made = changesOf(question, questionnaire, answerOf);
    possible.set(question.id, made);
    return made;
  };

  const search = (size: number): SmallestRepairs | undefined => {
    const found: Repair[] = [];
    const deepen = (made: ReadonlyMap<string, QuestionChange>): void => {
      if (found.length > most) return;
      const now = changed(answerOf, made);
      const faults = enforced
        .filter((own) => isAnswered(own, now) && !meetsCondition(own.condition, now))
        .map(({ repairers }) => repairers.filter((id) => !made.has(id)));
      const [first] = faults;
      if (first === undefined) {
        const repair = [...byId.keys()].flatMap((id) => made.get(id) ?? []);
        keepSmallest(found, repair);
        return;
      }
      if (made.size + disjointCount(faults) > size) return;
      for (const id of first)
        for (const change of optionsOf(byId.get(id)!)) deepen(new Map([...made, [id, change]]));
    };
    deepen(new Map());
    if (found.length === 0) return undefined;
    return { size, repairs: found.slice(0, most), truncated: found.length > most };
  };

  for (let size = 0; size <= changes; size++) {
    const repairs = search(size);
    if (repairs) return repairs;
  }
  return { size: undefined, repairs: [], truncated: false };
}

/** A question that is answered only by those who meet its condition. */
interface Enforced {
  readonly id: string;
  readonly items: readonly (string | undefined)[];
  readonly condition: Condition;
  /** The questions one of which a repair changes where the question is answered against its condition. */
  readonly repairers: readonly string[];
}

/** The conditions that are enforced, and all questions by id in the order of the questionnaire. */
const enforcedConditions = memo(({ questions, hidden = [] }: Questionnaire) => {
  const byId = new Map([...questions, ...hidden].map((question) => [question.id, question]));
  const enforced = questions.flatMap((question): readonly Enforced[] => {
    const { id, access } = question;
    if (access === undefined || access.deduced !== undefined) return [];
    const named = simpleConditions(access.condition).map((own) => own.question);
    const repairers = [...new Set([id, ...named])].filter((own) => byId.has(own));
    const items = questionColumns(question).map(({ item }) => item);
    return [{ id, items, condition: access.condition, repairers }];
  });
  return { enforced, byId };
});

/** How many of some sets of questions share none with one that is counted: as many changes at least are needed. */
function disjointCount(sets: readonly (readonly string[])[]): number {
  const taken = new Set<string>();
  let count = 0;
  for (const own of sets) {
    if (own.length === 0) return Number.POSITIVE_INFINITY;
    if (own.some((id) => taken.has(id))) continue;
    count++;
    for (const id of own) taken.add(id);
  }
  return count;
}

/** Adds a repair, unless one that is known changes the same questions in no more cells; takes out those that it makes needless. */
function keepSmallest(found: Repair[], repair: Repair): void {
  if (found.some((known) => isPartOf(known, repair))) return;
  const kept = found.filter((known) => !isPartOf(repair, known));
  found.splice(0, found.length, ...kept, repair);
}

/** Whether every change of a repair is one of another, to the same answers. */
function isPartOf(part: Repair, whole: Repair): boolean {
  return part.every(({ question, to }) => {
    const other = whole.find((change) => change.question === question)?.to;
    if (other === undefined || to === "blank" || other === "blank") return to === other;
    return to.every((cell) =>
      other.some(({ item, values }) => item === cell.item && values[0] === cell.values[0]),
    );
  });
}

/** The answers of a row once some questions are changed. */
export function changed(answerOf: AnswerOf, made: ReadonlyMap<string, QuestionChange>): AnswerOf {
  return (question, item) => {
    const to = made.get(question)?.to;
    if (to === undefined) return answerOf(question, item);
    if (to === "blank") return null;
    const own = to.find((cell) => cell.item === item);
    return own === undefined ? answerOf(question, item) : own.values[0]!;
  };
}

function isAnswered({ id, items }: Enforced, answerOf: AnswerOf): boolean {
  return items.some((item) => answerOf(id, item) !== null);
}
