import type { Scenario } from "../../answers/Provenance";
import { isPrintedSo } from "../../audit/isPrintedSo";
import { type Solution, solved, unsolved } from "../../base/Solution";
import { type Comparison, compareAll } from "../../published/compare";
import { type Key, keyText, type PublishedNumber } from "../../published/PublishedNumber";
import { crossingGroups } from "../../questionnaire/lookup";
import type { Question } from "../../questionnaire/types";
import { otherValue } from "../crossed/otherValue";
import type { Reconstruction } from "../Reconstruction";
import { reconstruct } from "../reconstruct";
import { type StudyNames, studyOfTables, type TablesStudy } from "./studyOfTables";
import type { SettledTables } from "./tableContradictions";
import { type TableQuestion, tableQuestions } from "./tableQuestions";

/** Respondents from anybody's tables. */
export interface RebuiltTables {
  readonly study: TablesStudy;
  readonly reconstruction: Reconstruction;
  /** Every number that the study's tables print, beside ours. */
  readonly compared: readonly Comparison[];
  /** Printed numbers that the respondents do not give back, at the places of the tables or of the study. */
  readonly wrong: readonly PublishedNumber[];
  /** Printed numbers that nothing of ours is of the same kind as. */
  readonly uncompared: readonly PublishedNumber[];
}

/**
 * Respondents from whom every number follows that anybody's tables print.
 *
 * @param tables settled: what contradicts the rest is set aside
 * @returns why not, naming the question, where too little is printed or no answers were found
 */
export function rebuiltTables(
  tables: SettledTables,
  names: StudyNames,
  seed: number,
  options: {
    readonly explore?: boolean;
    /** Whether a question that cannot be reconstructed is left out; otherwise nothing is. */
    readonly leaveOut?: boolean;
    readonly scenario?: Scenario | undefined;
    readonly progress?: (question: Question) => void;
  } = {},
): Solution<RebuiltTables> {
  const all = tableQuestions(tables.pieces);
  if (!all.some(hasAnswers))
    return unsolved(
      "unmet",
      "Ces tableaux n’ont pas de quoi faire des réponses : il y faut des effectifs, des pourcentages ou des moyennes.",
    );
  const made = studyOfTables(all.filter(hasAnswers), names, tables);
  if (!made.possible) return made;
  const { questionnaire, completed, printed, others } = made.value;
  const settlement = { errata: [], repaired: completed };
  const rebuilt = reconstruct(questionnaire, completed, seed, { ...options, settlement });
  if (!rebuilt.possible) return rebuilt;
  const { survey } = rebuilt.value;
  const compared = compareAll(survey, printed, []);
  const values = new Map(compared.map((number) => [keyText(number), number]));
  const wrong: PublishedNumber[] = [];
  const uncompared = [
    ...all.filter((question) => !hasAnswers(question)).flatMap(entriesOf),
    ...tables.readings.flatMap(({ places }) => places),
  ];
  for (const entry of printed.entries) {
    const own = values.get(keyText(entry));
    if (entry.statistic === "verdict" || entry.printed === "x") continue;
    if (own === undefined) uncompared.push(entry);
    else if (own.status !== "identical" && !isPrintedSo(entry.printed, own.value)) wrong.push(entry);
  }
  for (const { entry, place } of others) {
    const value = otherValue(place, values, sizesAt(made.value, place));
    if (value === undefined) uncompared.push(entry);
    else if (!value.some((one) => isPrintedSo(entry.printed, one))) wrong.push(entry);
  }
  return solved({ study: made.value, reconstruction: rebuilt.value, compared, wrong, uncompared });
}

/** Whether answers follow from what is printed of a question: not where tests alone are. */
function hasAnswers(question: TableQuestion): boolean {
  return (
    question.kind !== "means" ||
    entriesOf(question).some(({ statistic }) => statistic === "mean" || statistic === "sd")
  );
}

function entriesOf({ pieces }: TableQuestion): PublishedNumber[] {
  return pieces.flatMap(({ publication }) => [...publication.entries]);
}

/** How many answered in each group of a crossing, by its name; in all under "" where there is none. */
function sizesAt(
  { questionnaire, completed }: TablesStudy,
  { question, by }: Key,
): ReadonlyMap<string, number> {
  const count = (own: Partial<Key>) =>
    Number(completed.printed({ question, by, row: "", column: "", statistic: "n", ...own }) ?? Number.NaN);
  return by === ""
    ? new Map([["", count({ statistic: "base" })]])
    : new Map(crossingGroups(questionnaire, by).map((column) => [column, count({ column })]));
}
