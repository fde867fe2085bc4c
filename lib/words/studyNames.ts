import { memo } from "../base/memo";
import { choicesOf } from "../questionnaire/choicesOf";
import { itemsOf } from "../questionnaire/itemsOf";
import { crossingGroups } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";

/** A question or an item, and what may be answered to it. */
export interface NamedPlace {
  readonly id: string;
  /** Its wording. */
  readonly label: string;
  readonly isItem: boolean;
  /** The kind of its question. */
  readonly kind: Question["kind"];
  /** The answers that it takes exactly one of; none for others. */
  readonly answers: readonly string[];
  /** The labels of its items, or of the answers of which it takes several; none for others, and of an item. */
  readonly items: readonly string[];
}

/** What a cell may name of a study, in the order of its questionnaire, each question before its items. */
export interface StudyNames {
  readonly places: readonly NamedPlace[];
  readonly crossings: readonly {
    readonly id: string;
    /** The id of its question, by which it may be named too. */
    readonly question: string;
    readonly label: string;
    readonly groups: readonly string[];
  }[];
}

/** The names of a study: those of its literal types, with what each stands for. */
export const studyNames = memo(
  (questionnaire: Questionnaire): StudyNames => ({
    places: questionnaire.questions.flatMap(placesOf),
    crossings: questionnaire.crossings.map(({ id, question, label }) => ({
      id,
      question,
      label,
      groups: crossingGroups(questionnaire, id),
    })),
  }),
);

function placesOf(question: Question): readonly NamedPlace[] {
  const choices = choicesOf(question) ?? [];
  const items = itemsOf(question);
  const { id, label, kind } = question;
  return [
    { id, label, kind, isItem: false, answers: items.length > 0 ? [] : choices, items },
    ...items.map((item, i) => ({
      id: `${id}.${i + 1}`,
      label: item,
      kind,
      isItem: true,
      answers: choices,
      items: [],
    })),
  ];
}
