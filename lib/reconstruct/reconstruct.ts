import type { Finding } from "../audit/Finding";
import { findErrata } from "../audit/findErrata";
import type { Publication } from "../published/Publication";
import { answerColumns, questionColumns } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/kinds";
import type { Question, Questionnaire } from "../questionnaire/types";
import { type Answer, askedRows, type Survey } from "../respondents/Survey";
import { answerCounts, crossedSample } from "./answerCounts";
import { assign, repeat } from "./assign";
import { numberCounts } from "./numberCounts";
import { seededRandom } from "./random";

export interface Reconstruction {
  readonly survey: Survey;
  /** Printed numbers that contradict their neighbours and were set aside. */
  readonly errata: readonly Finding[];
}

/**
 * Respondents from whom every printed number follows, but for those that the publication
 * contradicts itself on.
 *
 * The printed crossings fix how many respondents of each group gave each answer, and the
 * printed moments fix group sums and sums of squares; what they leave open is filled with the
 * least assumption (maximum entropy), and who gives which answer is drawn at random within
 * the groups. Same seed, same respondents, on every machine.
 *
 * @param seed any whole number
 * @param progress called before each question
 * @throws RangeError in French, naming the question, when too few of its numbers are printed,
 * or when they (and, in tiny samples, what was chosen for the question that opens it) leave
 * no answers
 */
export function reconstruct(
  questionnaire: Questionnaire,
  publication: Publication,
  seed: number,
  progress: (question: Question) => void = () => {},
): Reconstruction {
  const errata = findErrata(questionnaire, publication);
  const n = questionnaire.usable;
  const names = answerColumns(questionnaire).map((column) => column.name);
  const columns = new Map<string, Answer[]>(names.map((name) => [name, new Array<Answer>(n).fill(null)]));
  const ids = Array.from(
    { length: n },
    (_, row) => `reconstruit-${String(row + 1).padStart(String(n).length, "0")}`,
  );
  const survey: Survey = { questionnaire, ids, columns, reconstructed: true };
  const columnOf = (question: Question) => columns.get(questionColumns(question)[0]!.name)!;

  const crossed = questionnaire.crossings.map(
    ({ question }) => questionnaire.questions.find(({ id }) => id === question)!,
  );
  const everyone = ids.map((_, row) => row);
  const order: number[] = new Array(n).fill(0);
  const pairs = naming(crossed.map(({ id }) => id).join(" × "), () => {
    const sample = crossedSample(questionnaire, publication);
    const cells = sample.map((_, i) => i);
    assign(
      order,
      everyone,
      repeat(
        cells,
        sample.map((cell) => cell.n),
      ),
      seededRandom(seed, "groups"),
    );
    return sample;
  });
  crossed.forEach((question, c) => {
    for (const row of everyone) columnOf(question)[row] = pairs[order[row]!]!.labels[c]!;
  });

  for (const question of questionnaire.questions) {
    progress(question);
    if (crossed.includes(question)) continue;
    const asked = askedRows(survey, question.id);
    const cells = pairs.map((_, i) => asked.filter((row) => order[row] === i));
    naming(question.id, () => {
      if (question.kind === "multiple" || question.kind === "grid") {
        throw new RangeError("Les réponses multiples et les grilles ne sont pas encore reconstruites.");
      }
      const groups = isSingleChoice(question)
        ? answerCounts(questionnaire, publication, question, cells)
        : numberCounts(questionnaire, publication, question, cells, errata);
      groups.forEach(({ rows, values }, g) => {
        assign(columnOf(question), rows, values, seededRandom(seed, `${question.id}/${g}`));
      });
    });
  }
  return { survey, errata };
}

/** Does a step of the reconstruction; where its numbers allow none, says of which question. */
function naming<T>(question: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(
      `Question ${question} : les réponses ne peuvent pas être reconstruites. ${error.message}`,
    );
  }
}
