import type { Scenario } from "../../answers/Provenance";
import type { Survey } from "../../answers/Survey";
import { type Solution, solved, unsolved } from "../../base/Solution";
import { type Comparison, compareAll } from "../../published/compare";
import { type Publication, publication } from "../../published/Publication";
import { type PublishedNumber, type Statistic, statistics } from "../../published/PublishedNumber";
import type { Question } from "../../questionnaire/types";
import { correlatedAnswers } from "../correlatedAnswers";
import type { Reconstruction, ReconstructionOptions } from "../Reconstruction";
import { reconstruct } from "../reconstruct";
import type { PrintedFate } from "./PrintedFate";
import { otherFates, tableFates, wantedCorrelations } from "./printedFates";
import { type StudyNames, studyOfTables, type TablesStudy } from "./studyOfTables";
import type { SettledTables } from "./tableContradictions";
import { type TableQuestion, tableQuestions } from "./tableQuestions";

/** Respondents from anybody's tables. */
export interface RebuiltTables {
  readonly study: TablesStudy;
  readonly reconstruction: Reconstruction;
  /** Every number that the study's tables print, beside ours. */
  readonly compared: readonly Comparison[];
  /** Every printed number, and whether the respondents give it back. */
  readonly numbers: readonly PrintedFate[];
  /** Those of the study's tables that they do not give back. */
  readonly wrong: readonly PublishedNumber[];
  /** The others that they do not give back. */
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
  const { questionnaire, completed, printed, others, placeOf } = made.value;
  const attempt = (repaired: Publication, own: Partial<ReconstructionOptions> = {}, drawn = seed) =>
    reconstruct(questionnaire, repaired, drawn, {
      ...options,
      ...own,
      settlement: { errata: [], repaired },
    });
  const strict = attempt(completed);
  if (!strict.possible && strict.cause === "unmet") return strict;
  // A size of effect may be of a kind that the answers are not sought by.
  const repaired = strict.possible ? completed : ofOurTables(completed);
  const rebuilt = strict.possible ? strict : attempt(repaired);
  if (!rebuilt.possible) return rebuilt;
  const apart = [
    ...all.filter((question) => !hasAnswers(question)).flatMap(entriesOf),
    ...tables.readings.flatMap(({ places }) => places),
  ].map((entry) => ({ entry, place: placeOf(entry) }));
  const judged = [...others, ...apart];
  const wanted = wantedCorrelations(questionnaire, judged);
  const correlated = ({ survey }: Reconstruction) => {
    const own = correlatedAnswers(survey, wanted, seed);
    return { own, fates: otherFates(own, judged) };
  };
  let best = correlated(rebuilt.value);
  // Few answers may have no correlation that is printed so: others that the tables leave may.
  for (let time = 1; time <= mostDraws && wanted.length > 0 && best.fates.some(isMissedCorrelation); time++) {
    const other = attempt(repaired, { explore: true }, seed + time);
    const next = other.possible ? correlated(other.value) : best;
    if (missed(next.fates) < missed(best.fates)) best = next;
  }
  const survey: Survey = { ...best.own, provenance: rebuilt.value.survey.provenance };
  const compared = compareAll(survey, printed, []);
  const plain = tableFates(printed, compared);
  const numbers = [...plain, ...best.fates];
  const entriesWithout = (fates: readonly PrintedFate[]) =>
    fates.filter(({ isGiven }) => !isGiven).map(({ entry }) => entry);
  return solved({
    study: made.value,
    reconstruction: { ...rebuilt.value, survey },
    compared,
    numbers,
    wrong: entriesWithout(plain),
    uncompared: entriesWithout(best.fates),
  });
}

/** How many other respondents are drawn where a correlation is not given back. */
const mostDraws = 8;

function isMissedCorrelation({ entry, isGiven }: PrintedFate): boolean {
  return entry.statistic === "r" && !isGiven;
}

function missed(fates: readonly PrintedFate[]): number {
  return fates.filter(({ isGiven }) => !isGiven).length;
}

/** What is printed without what no table of ours shows. */
function ofOurTables({ entries }: Publication): Publication {
  return publication(
    entries.filter(({ statistic }) => (statistics as readonly Statistic[]).includes(statistic)),
  );
}

/** Whether answers follow from what is printed of a question: not where tests alone are. */
function hasAnswers(question: TableQuestion): boolean {
  return entriesOf(question).some(({ statistic, row }) =>
    question.kind === "means"
      ? statistic === "mean" || statistic === "sd"
      : statistic === "percent" || (statistic === "n" && row !== ""),
  );
}

function entriesOf({ pieces }: TableQuestion): PublishedNumber[] {
  return pieces.flatMap(({ publication }) => [...publication.entries]);
}
