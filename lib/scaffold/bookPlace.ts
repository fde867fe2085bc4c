import type { Guess } from "../draft/Guess";
import { quoted } from "../present/sentences";
import { bookSheets } from "../report/questionnaireBook/bookSheets";
import { type Nature, natureLabels, reasonLabels, wordOf } from "../report/questionnaireBook/bookWords";
import { studyFields } from "../report/questionnaireBook/studyFields";
import type { BookLines } from "./bookLines";

const { questions, answers, sections, study } = bookSheets;
const natureLabel = wordOf<Nature>(natureLabels, "missing");

/**
 * Where the workbook of the study says what is guessed, for a person to correct: « Questions, ligne 6, colonne « type » ».
 * Undefined of what it does not say, or whose line says where already.
 *
 * @param group guesses that one line tells
 * @param lines where the workbook has the questions and their answers
 */
export function bookPlace(group: readonly [Guess, ...Guess[]], lines: BookLines): string | undefined {
  const [first] = group;
  const isOne = first.question !== undefined && group.every(({ question }) => question === first.question);
  const row = isOne ? lines.question(first.question) : undefined;
  const inAnswers = (label: string) => {
    const line = isOne ? lines.answer(first.question, label) : undefined;
    return [answers.name, ...(line === undefined ? [] : [`ligne ${line}`])].join(", ");
  };
  const inQuestions = (...heads: readonly string[]) =>
    [
      questions.name,
      ...(row === undefined ? [] : [`ligne ${row}`]),
      `colonne${heads.length > 1 ? "s" : ""} ${heads.map(quoted).join(" et ")}`,
    ].join(", ");
  switch (first.about) {
    case "kind":
      return inQuestions(questions.columns.type.head);
    case "label":
      return inQuestions(questions.columns.label.head);
    case "scale":
      return inQuestions(questions.columns.min.head, questions.columns.max.head);
    case "access":
      return inQuestions(questions.columns.condition.head);
    case "choices":
      return `${answers.name}, colonne ${quoted(answers.columns.rank.head)}`;
    case "section":
      return sections.name;
    case "weight":
      return `${study.name}, ligne ${quoted(studyFields.weight.label)}`;
    case "fieldwork":
      return `${study.name}, lignes ${quoted(studyFields.from.label)} et ${quoted(studyFields.to.label)}`;
    case "missing":
      if (first.reason.kind === "stray") return undefined;
      return first.applied
        ? `${inAnswers(first.what.code)}, ${quoted(natureLabel)}, à ôter`
        : missingPlace(group.filter(isMissing));
    case "spelling":
      return first.reason.kind === "letters"
        ? `${inAnswers(first.what.answers[0]!.from)}, colonne ${quoted(answers.columns.label.head)}`
        : undefined;
    default:
      return undefined;
  }
}

type MissingGuess = Guess & { readonly about: "missing" };

function isMissing(guess: Guess): guess is MissingGuess {
  return guess.about === "missing";
}

/** Of several questions, the line of the study that holds for all of them. */
function missingPlace(group: readonly MissingGuess[]): string {
  const [{ what, question }] = group as readonly [MissingGuess];
  const reason = wordOf(reasonLabels, what.reason);
  const isOne = group.length === 1 && question !== undefined;
  return isOne
    ? `${answers.name}, une ligne de plus : ${question}, ${natureLabel}, ${what.code}, ${reason}`
    : `${study.name}, ligne ${quoted(studyFields[what.reason].label)} : ${[...new Set(group.map((own) => own.what.code))].join(" ; ")}`;
}
