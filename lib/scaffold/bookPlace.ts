import type { Guess } from "../draft/Guess";
import { quoted } from "../present/sentences";
import { bookSheets } from "../report/questionnaireBook/bookSheets";
import { reasonLabels, wordOf } from "../report/questionnaireBook/bookWords";
import { studyFields } from "../report/questionnaireBook/studyFields";

const { questions, answers, sections, study } = bookSheets;

/**
 * Where the workbook of the study says what is guessed, for a person to correct: « Questions, ligne 6, colonne « type » ».
 * Undefined of what it does not say, or whose line says where already.
 *
 * @param group guesses that one line tells
 * @param rowOf of the rows of « Questions », by their ids
 */
export function bookPlace(
  group: readonly [Guess, ...Guess[]],
  rowOf: ReadonlyMap<string, number>,
): string | undefined {
  const [first] = group;
  const row =
    new Set(group.map(({ question }) => question)).size > 1 ? undefined : rowOf.get(first.question ?? "");
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
      return first.reason.kind === "stray" ? undefined : missingPlace(group.filter(isMissing), first.applied);
    default:
      return undefined;
  }
}

type MissingGuess = Guess & { readonly about: "missing" };

function isMissing(guess: Guess): guess is MissingGuess {
  return guess.about === "missing";
}

/** Of several questions, the line of the study that holds for all of them. */
function missingPlace(group: readonly MissingGuess[], applied: boolean): string {
  const [{ what, question }] = group as readonly [MissingGuess];
  const reason = wordOf(reasonLabels, what.reason);
  const code = `« code manquant »`;
  if (applied) return `${answers.name}, ligne ${code} à ôter`;
  const isOne = group.length === 1 && question !== undefined;
  return isOne
    ? `${answers.name}, une ligne de plus : ${question}, code manquant, ${what.code}, ${reason}`
    : `${study.name}, ligne ${quoted(studyFields[what.reason].label)} : ${[...new Set(group.map((own) => own.what.code))].join(" ; ")}`;
}
