import { idPrefix, type Rebuilt, type Scenario } from "../answers/Provenance";
import { type Answer, answeredQuestions, askedRows, type Survey } from "../answers/Survey";
import { seededRandom } from "../base/random";
import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import { simpleConditions } from "../questionnaire/access";
import { questionColumns } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/kinds";
import type {
  ChoiceQuestion,
  NumberQuestion,
  Question,
  Questionnaire,
  ScaleQuestion,
} from "../questionnaire/types";
import { answerCounts, crossedSample, type GroupAnswers, rowsOfGroup } from "./answerCounts";
import { assign, repeat } from "./assign";
import { anyChoices, type Choice, firstPossible, leastAssumption } from "./Choice";
import { hiddenCounts } from "./hiddenCounts";
import { anyLoadings, type Loadings, latentScores, scenarioLoadings } from "./latentScores";
import { openingCounts } from "./openingCounts";
import { baseErratum, settled, settledRow } from "./settleErrata";
import { sharedByOpened } from "./sharedByOpened";
import { withExceptions } from "./withExceptions";

export interface Reconstruction {
  readonly survey: Survey;
  /** Printed numbers that contradict their neighbours and were set aside. */
  readonly errata: readonly Finding[];
  /** Questions that the survey lacks, with the French reason. */
  readonly left: readonly LeftOut[];
}

export interface LeftOut {
  readonly question: string;
  readonly reason: string;
}

export interface ReconstructionOptions {
  /** Called before each question. */
  readonly progress?: (question: Question) => void;
  /** Whether a question that cannot be reconstructed is left out; otherwise it is an error. */
  readonly leaveOut?: boolean;
  /** The questions to answer, with those that open them; otherwise all. */
  readonly only?: ReadonlySet<string>;
  /**
   * Whether what the printed numbers leave open is drawn among all that they allow, interactions
   * included, and items are joined with any correlations; otherwise it is what assumes least.
   */
  readonly explore?: boolean;
  /** The correlations to give the scale items that a respondent answers, and the choices; otherwise none. */
  readonly scenario?: Scenario | undefined;
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
 * @throws RangeError in French, naming the question, when too few of its numbers are printed,
 * or when they (and, in tiny samples, what was chosen for the question that opens it) leave
 * no answers
 */
export function reconstruct(
  questionnaire: Questionnaire,
  publication: Publication,
  seed: number,
  { progress = () => {}, leaveOut = false, only, explore = false, scenario }: ReconstructionOptions = {},
): Reconstruction {
  const { errata, repaired } = settled(questionnaire, publication);
  const found: Finding[] = [...errata];
  const left: LeftOut[] = [];
  const n = questionnaire.usable;
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
  const survey: Survey = { questionnaire, ids, columns, provenance };
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
    if (only?.has(question.id) === false) {
      for (const { name } of questionColumns(question)) columns.delete(name);
      continue;
    }
    try {
      naming(question.id, () => {
        for (const hidden of hiddenNamedBy(question)) answerHidden(hidden);
        answer(question);
      });
    } catch (error) {
      if (!leaveOut || !(error instanceof RangeError)) throw error;
      for (const { name } of questionColumns(question)) columns.delete(name);
      left.push({ question: question.id, reason: error.message });
    }
  }
  const kept = new Set(answeredQuestions(survey).map(({ id }) => id));
  return { survey, errata: found.filter((finding) => kept.has(finding.question)), left };

  function answer(question: Question): void {
    const met = new Set(askedRows(survey, question.id));
    const rowsOf = (cell: number, asked: boolean) =>
      everyone.filter((row) => order[row] === cell && met.has(row) === asked);
    const cells = withExceptions(
      questionnaire,
      repaired,
      question,
      pairs.map((_, i) => rowsOf(i, true)),
      pairs.map((_, i) => rowsOf(i, false)),
      seededRandom(seed, `${question.id}/exceptions`),
    );
    found.push(...baseErratum(repaired, question, cells.flat().length));
    questionColumns(question).forEach(({ name, item = "" }, i) => {
      const stream = item === "" ? question.id : `${question.id}.${i + 1}`;
      const choices = explore ? anyChoices((name) => seededRandom(seed, `${stream}/${name}`)) : [];
      const groups = firstPossible([...choices, leastAssumption], (choice) =>
        question.kind === "scale" || question.kind === "number"
          ? moments(question, item, cells, choice)
          : shared(
              question,
              answerCounts(questionnaire, repaired, question, item, cells, choice),
              cells,
              choice,
            ),
      );
      const joined = loadingsOf(question, stream);
      const scores = joined && latentScores(seed, n, joined.group, stream, joined.loadings);
      groups.forEach(({ rows, values }, g) => {
        assign(columns.get(name)!, rows, values, seededRandom(seed, `${stream}/${g}`), scores);
      });
    });
  }

  /**
   * How an item is joined to the others, and to which most: independently, unless a scenario or an exploration
   * says otherwise.
   */
  function loadingsOf(
    { id, kind }: Question,
    stream: string,
  ): { readonly group: string; readonly loadings: Loadings } | undefined {
    if (explore) return { group: id, loadings: anyLoadings(seededRandom(seed, `${stream}/loadings`)) };
    if (scenario === undefined) return undefined;
    const { items, choices } = scenarioLoadings(scenario);
    if (kind === "scale") return { group: id, loadings: items };
    return kind === "single" && scenario.choices !== undefined
      ? { group: "choices", loadings: choices }
      : undefined;
  }

  function shared(
    question: Question,
    groups: readonly GroupAnswers[],
    cells: readonly (readonly number[])[],
    choice: Choice,
  ): readonly GroupAnswers[] {
    if (!isSingleChoice(question)) return groups;
    const random = seededRandom(seed, `${question.id}/cells`);
    return sharedByOpened(questionnaire, repaired, question, groups, cells, random, choice);
  }

  /** The hidden questions that a condition names and that have no answers yet. */
  function hiddenNamedBy({ access }: Question): readonly ChoiceQuestion[] {
    const named = access ? simpleConditions(access.condition).map((condition) => condition.question) : [];
    return (questionnaire.hidden ?? []).filter(
      (hidden) => named.includes(hidden.id) && !columns.has(questionColumns(hidden)[0]!.name),
    );
  }

  function answerHidden(hidden: ChoiceQuestion): void {
    const cells = pairs.map((_, i) => everyone.filter((row) => order[row] === i));
    const groups = hiddenCounts(survey, repaired, hidden, cells, seededRandom(seed, `${hidden.id}/rows`));
    const column = new Array<Answer>(n).fill(null);
    groups.forEach(({ rows, values }, g) => {
      assign(column, rows, values, seededRandom(seed, `${hidden.id}/${g}`));
    });
    columns.set(questionColumns(hidden)[0]!.name, column);
  }

  /** The scores of an item; where its groups have sizes that the audit did not know, its misprint is looked for. */
  function moments(
    question: ScaleQuestion | NumberQuestion,
    item: string,
    cells: readonly (readonly number[])[],
    choice: Choice,
  ): readonly GroupAnswers[] {
    const sizes = question.crossings.flatMap((crossing) =>
      [0, 1].map((g) => rowsOfGroup(questionnaire, crossing, g, cells).length),
    );
    const row = settledRow(questionnaire, repaired, question, item, ...sizes);
    const groups = openingCounts(questionnaire, row.repaired, question, item, cells, choice);
    found.push(...row.errata);
    return groups;
  }
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
