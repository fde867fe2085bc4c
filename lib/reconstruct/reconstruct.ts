import type { AnswerColumn } from "../answers/AnswerColumn";
import { encodeColumn } from "../answers/encodeColumn";
import { idPrefix, type Rebuilt } from "../answers/Provenance";
import { type Answer, answeredQuestions, askedRows, type Survey } from "../answers/Survey";
import { type Random, seededRandom } from "../base/random";
import { type Solution, solved, type Unsolved, unsolved } from "../base/Solution";
import { sum } from "../base/sum";
import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import { simpleConditions } from "../questionnaire/access";
import { questionColumns } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { crossingGroups, questionById } from "../questionnaire/lookup";
import type {
  ChoiceQuestion,
  Condition,
  GridQuestion,
  MultipleQuestion,
  NumberQuestion,
  Question,
  Questionnaire,
  ScaleQuestion,
} from "../questionnaire/types";
import { answerCounts, type GroupAnswers, rowsOfGroup } from "./answerCounts";
import { assign } from "./assign";
import { anyChoices, type Choice, firstPossible, leastAssumption } from "./Choice";
import { answeringCounts, openedAlone } from "./crossed/answeringCounts";
import { wholeSample } from "./crossed/wholeSample";
import { hiddenCounts } from "./hiddenCounts";
import { latentScores, loadingsOf } from "./latentScores";
import { openingCounts } from "./openingCounts";
import type { LeftOut, Reconstruction, ReconstructionOptions } from "./Reconstruction";
import { isOfCounts, isOfScores } from "./reconstructedKinds";
import { baseErratum, settled, settledRow } from "./settleErrata";
import { sharedByOpened } from "./sharedByOpened";
import { unansweredIn } from "./unansweredIn";
import { withExceptions } from "./withExceptions";

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
 * @returns why not, naming the question, when too few of its numbers are printed, or when they (and, in
 * tiny samples, what was chosen for the question that opens it) leave no answers
 */
export function reconstruct(
  questionnaire: Questionnaire,
  publication: Publication,
  seed: number,
  {
    progress = () => {},
    leaveOut = false,
    only,
    explore = false,
    scenario,
    settlement,
  }: ReconstructionOptions = {},
): Solution<Reconstruction> {
  const crossed = questionnaire.crossings.map(({ question }) => questionById(questionnaire, question));
  const sample = wholeSample(questionnaire, publication, seed);
  if (!sample.possible) return named(crossed.map(({ id }) => id).join(" × "), sample);
  const pairs = sample.value;
  const { errata, repaired } = settlement ?? settled(questionnaire, publication);
  const found: Finding[] = [...errata];
  const left: LeftOut[] = [];
  const n = sum(pairs.map((cell) => cell.n));
  // Who was asked the hidden questions, and what they answered, is not printed.
  const names = questionnaire.questions.flatMap(questionColumns).map(({ name }) => name);
  const columns = new Map<string, Answer[]>(names.map((name) => [name, new Array<Answer>(n).fill(null)]));
  const provenance: Rebuilt = scenario
    ? { kind: "scenario", scenario }
    : { kind: explore ? "explored" : "reconstructed" };
  const ids = Array.from(
    { length: n },
    (_, row) => `${idPrefix(provenance)}-${String(row + 1).padStart(String(n).length, "0")}`,
  );
  // Filled columns are coded at once: later questions are opened by them.
  const coded = new Map<string, AnswerColumn>();
  const code = (question: Question) => {
    for (const column of questionColumns(question))
      coded.set(column.name, encodeColumn(column, columns.get(column.name)!));
  };
  const survey: Survey = { questionnaire, ids, columns: coded, provenance };
  const columnOf = (question: Question) => columns.get(questionColumns(question)[0]!.name)!;

  const everyone = ids.map((_, row) => row);
  const order: number[] = new Array(n).fill(0);
  const cellOf = pairs.flatMap((cell, i) => new Array<number>(cell.n).fill(i));
  assign(order, everyone, cellOf, seededRandom(seed, "groups"));
  crossed.forEach((question, c) => {
    for (const row of everyone) columnOf(question)[row] = pairs[order[row]!]!.labels[c]! || null;
    code(question);
    answerOpening(question, columnOf(question));
  });

  for (const question of questionnaire.questions) {
    progress(question);
    if (crossed.includes(question)) continue;
    const isWanted = only?.has(question.id) !== false;
    const failed = isWanted ? answer(question) : undefined;
    if (isWanted && failed === undefined) continue;
    for (const { name } of questionColumns(question)) columns.delete(name);
    if (failed === undefined) continue;
    const why = named(question.id, failed);
    if (!leaveOut) return why;
    left.push({ question: question.id, reason: why.reason });
  }
  const kept = new Set(answeredQuestions(survey).map(({ id }) => id));
  return solved({ survey, errata: found.filter((finding) => kept.has(finding.question)), left });

  /** Answers a question, and the hidden ones that open it; what is returned is why not. */
  function answer(question: Question): Unsolved | undefined {
    const condition = question.access?.condition;
    for (const hidden of condition ? hiddenNamedBy(condition) : []) {
      const failed = answerHidden(hidden);
      if (failed) return failed;
    }
    const lost = condition && unansweredIn(survey, condition);
    if (lost !== undefined)
      return unsolved("unmet", `Elle dépend de la question ${lost}, qui est sans réponses.`);
    const met = new Set(askedRows(survey, question.id));
    const rowsOf = (cell: number, asked: boolean) =>
      everyone.filter((row) => order[row] === cell && met.has(row) === asked);
    const asked = withExceptions(
      questionnaire,
      repaired,
      question,
      pairs.map((_, i) => rowsOf(i, true)),
      pairs.map((_, i) => rowsOf(i, false)),
      seededRandom(seed, `${question.id}/exceptions`),
    );
    if (!asked.possible) return asked;
    const cells = asked.value;
    found.push(...baseErratum(repaired, question, cells.flat().length));
    for (const [i, { name, item = "" }] of questionColumns(question).entries()) {
      const stream = item === "" ? question.id : `${question.id}.${i + 1}`;
      const choices = explore ? anyChoices((name) => seededRandom(seed, `${stream}/${name}`)) : [];
      const groups = firstPossible([...choices, leastAssumption], (choice) =>
        isOfScores(question)
          ? moments(question, item, cells, choice, seededRandom(seed, `${stream}/places`))
          : isOfCounts(question)
            ? counts(question, item, cells, choice, seededRandom(seed, `${stream}/places`))
            : unsolved("unmet", "Les questions de ce genre ne se reconstruisent pas."),
      );
      if (!groups.possible) return groups;
      const joined = loadingsOf(question, stream, seed, explore, scenario);
      const scores = joined && latentScores(seed, n, joined.group, stream, joined.loadings);
      groups.value.forEach(({ rows, values }, g) => {
        assign(columns.get(name)!, rows, values, seededRandom(seed, `${stream}/${g}`), scores);
      });
    }
    code(question);
    return undefined;
  }

  /** The answers to a question or an item of it, shared so that those fit that they open. */
  function counts(
    question: ChoiceQuestion | MultipleQuestion | GridQuestion,
    item: string,
    cells: readonly (readonly number[])[],
    choice: Choice,
    places: Random,
  ): Solution<readonly GroupAnswers[]> {
    const groups = answerCounts(questionnaire, repaired, question, item, cells, choice, places);
    if (!groups.possible || !isSingleChoice(question)) return groups;
    const random = seededRandom(seed, `${question.id}/cells`);
    return solved(sharedByOpened(questionnaire, repaired, question, groups.value, cells, random, choice));
  }

  /** The hidden questions that a condition names and that have no answers yet. */
  function hiddenNamedBy(condition: Condition): readonly ChoiceQuestion[] {
    const named = simpleConditions(condition).map(({ question }) => question);
    return (questionnaire.hidden ?? []).filter(
      (hidden) => named.includes(hidden.id) && !columns.has(questionColumns(hidden)[0]!.name),
    );
  }

  function answerHidden(hidden: ChoiceQuestion): Unsolved | undefined {
    const cells = pairs.map((_, i) => everyone.filter((row) => order[row] === i));
    const random = seededRandom(seed, `${hidden.id}/rows`);
    const groups =
      openedAlone(questionnaire, hidden) === undefined
        ? hiddenCounts(survey, repaired, hidden, cells, random)
        : answeringCounts(questionnaire, repaired, hidden, cells, random);
    if (!groups.possible) return groups;
    const column = new Array<Answer>(n).fill(null);
    groups.value.forEach(({ rows, values }, g) => {
      assign(column, rows, values, seededRandom(seed, `${hidden.id}/${g}`));
    });
    columns.set(questionColumns(hidden)[0]!.name, column);
    code(hidden);
    return undefined;
  }

  /** The hidden question that opens one that others are crossed with: answered by who is in one of its groups. */
  function answerOpening({ access }: Question, groups: readonly Answer[]): void {
    for (const hidden of access ? hiddenNamedBy(access.condition) : []) {
      columns.set(
        questionColumns(hidden)[0]!.name,
        groups.map((group) => (group === null ? null : hidden.choices[0]!)),
      );
      code(hidden);
    }
  }

  /** The scores of an item; where its groups have sizes that the audit did not know, its misprint is looked for. */
  function moments(
    question: ScaleQuestion | NumberQuestion,
    item: string,
    cells: readonly (readonly number[])[],
    choice: Choice,
    places: Random,
  ): Solution<readonly GroupAnswers[]> {
    const sizes = question.crossings.flatMap((crossing) =>
      crossingGroups(questionnaire, crossing).map(
        (_, g) => rowsOfGroup(questionnaire, crossing, g, cells).length,
      ),
    );
    const row = settlement
      ? { errata: [], repaired }
      : settledRow(questionnaire, repaired, question, item, ...sizes);
    const groups = openingCounts(questionnaire, row.repaired, question, item, cells, choice, places);
    if (groups.possible) found.push(...row.errata);
    return groups;
  }
}

/** Why not, of which question. */
function named(question: string, { cause, reason }: Unsolved): Unsolved {
  const subject = question === "" ? "Les réponses" : `Question ${question} : les réponses`;
  return unsolved(cause, `${subject} ne peuvent pas être reconstruites. ${reason}`);
}
