import { answeredQuestions, type Survey } from "../answers/Survey";
import { plainText } from "../base/plainText";
import { questionColumns } from "../questionnaire/columns";
import { itemsOf } from "../questionnaire/itemsOf";
import type { Question } from "../questionnaire/types";
import type { SecretSurvey } from "../secrecy/Secrecy";
import { shownFlat } from "../secrecy/shownTables";
import type { Context } from "./Context";

/** Some questions of a study. */
export interface QuestionList {
  readonly kind: "questionList";
  /** What was looked for; absent of a list that was not looked for. */
  readonly sought?: string;
  readonly questions: readonly ListedQuestion[];
  /** All the words of the questionnaire that was searched, to tell which was probably meant. */
  readonly vocabulary: readonly string[];
}

/** A question in a list. */
export interface ListedQuestion {
  readonly question: Question;
  /** How many answered it; NaN where that is kept secret, or where its answers were not read. */
  readonly n: number;
  /** The item or the answer that says what was looked for, where the wording does not. */
  readonly found?: string;
}

/**
 * The questions that say something in their wording, their items or their answers, whatever the capitals and the
 * accents; all of them where nothing is looked for: `questions` of {@link StudyWords}.
 */
export function questions({ study }: Context, sought = ""): QuestionList {
  const plain = plainText(sought);
  const all = answeredQuestions(study);
  const found = all.flatMap((question): readonly Pick<ListedQuestion, "question" | "found">[] => {
    if (plainText(`${question.label} ${question.note ?? ""}`).includes(plain)) return [{ question }];
    const inside = [...itemsOf(question), ...choicesOf(question)].find((text) =>
      plainText(text).includes(plain),
    );
    return inside === undefined ? [] : [{ question, found: inside }];
  });
  return {
    ...listOf(study, found),
    ...(sought === "" ? {} : { sought }),
    vocabulary: sought === "" || found.length > 0 ? [] : [...new Set(all.flatMap(wordsOf))],
  };
}

/** These questions of a study as a list. */
export function listOf(
  study: SecretSurvey,
  questions: readonly Pick<ListedQuestion, "question" | "found">[],
): QuestionList {
  const own = questions.map((each) => ({ ...each, n: answeredBy(study, each.question) }));
  return { kind: "questionList", questions: own, vocabulary: [] };
}

function answeredBy(study: SecretSurvey, question: Question): number {
  return isRead(study, question) ? shownFlat(study, question.id).n : Number.NaN;
}

function isRead({ columns }: Survey, question: Question): boolean {
  return columns.has(questionColumns(question)[0]!.name);
}

function choicesOf(question: Question): readonly string[] {
  return "choices" in question ? question.choices : [];
}

function wordsOf(question: Question): readonly string[] {
  const texts = [question.label, ...itemsOf(question), ...choicesOf(question)];
  return texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}
