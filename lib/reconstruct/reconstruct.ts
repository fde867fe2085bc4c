import { findErrata } from "../audit/findErrata";
import type { Finding } from "../audit/Finding";
import type { Publication } from "../published/Publication";
import { meetsCondition } from "../questionnaire/access";
import { answerColumns } from "../questionnaire/columns";
import type { Question, Questionnaire } from "../questionnaire/types";
import { type Answer, answersOfRow, type Survey } from "../respondents/Survey";
import { answerCounts, crossedSample } from "./answerCounts";
import { numberCounts } from "./numberCounts";
import { assign, repeat } from "./assign";
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
 * @throws RangeError in French, naming the question, when its printed numbers leave no answers
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
  const ids = Array.from({ length: n }, (_, row) => `reconstruit-${String(row + 1).padStart(String(n).length, "0")}`);
  const survey: Survey = { questionnaire, ids, columns, reconstructed: true };
  const columnOf = (question: Question) => columns.get(`q${question.id.replace(".", "_")}`)!;

  const crossed = questionnaire.crossings.map(
    ({ question }) => questionnaire.questions.find(({ id }) => id === question)!,
  );
  const pairs = crossedSample(questionnaire, publication);
  const everyone = ids.map((_, row) => row);
  const order: number[] = new Array(n).fill(0);
  assign(order, everyone, repeat(pairs.map((_, i) => i), pairs.map(({ n: size }) => size)), seededRandom(seed, "groups"));
  crossed.forEach((question, c) => {
    for (const row of everyone) columnOf(question)[row] = pairs[order[row]!]!.labels[c]!;
  });

  for (const question of questionnaire.questions) {
    progress(question);
    if (crossed.includes(question)) continue;
    const access = question.access;
    const asked = access
      ? everyone.filter((row) => meetsCondition(access.condition, answersOfRow(survey, row)))
      : everyone;
    const cells = pairs.map((_, i) => asked.filter((row) => order[row] === i));
    try {
      const groups =
        "choices" in question
          ? answerCounts(questionnaire, publication, question, cells)
          : numberCounts(questionnaire, publication, question, cells, errata);
      groups.forEach(({ rows, values }, g) => {
        assign(columnOf(question), rows, values, seededRandom(seed, `${question.id}/${g}`));
      });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new RangeError(`Question ${question.id} : les nombres imprimés se contredisent. ${error.message}`);
    }
  }
  return { survey, errata };
}
