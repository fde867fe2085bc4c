import type { Survey } from "../../answers/Survey";
import { intervalOf } from "../../audit/Check";
import type { Comparison } from "../../published/compare";
import type { Publication } from "../../published/Publication";
import { isNumber, type Key, keyText, type PublishedNumber } from "../../published/PublishedNumber";
import type { Questionnaire } from "../../questionnaire/types";
import type { WantedCorrelation } from "../correlatedAnswers";
import { type CorrelatedPair, correlatedPair, correlationValues } from "./correlations";
import { type PrintedFate, printedFate } from "./PrintedFate";
import { surveyValues } from "./surveyValues";

/** A number that no table of a study shows, as the tables have it, and its place in the study where it has one. */
export interface OtherNumber {
  readonly entry: PublishedNumber;
  readonly place: Key | undefined;
}

/** Whether respondents give back each number that a study's tables print. */
export function tableFates(
  { entries }: Publication,
  compared: readonly Comparison[],
): readonly PrintedFate[] {
  const values = new Map(compared.map((number) => [keyText(number), number]));
  return entries.filter(isNumber).map((entry) => {
    const own = values.get(keyText(entry));
    return printedFate(entry, own === undefined ? [] : [{ value: own.value }], own?.status === "identical");
  });
}

/** Whether they give back each of the others, recomputed from their answers by the tests of the library. */
export function otherFates(survey: Survey, others: readonly OtherNumber[]): readonly PrintedFate[] {
  const pairOf = pairs(survey.questionnaire, others);
  return others
    .filter(({ entry }) => isNumber(entry))
    .map(({ entry, place }) => {
      const pair = pairOf(entry);
      if (pair !== undefined) return printedFate(entry, correlationValues(survey, pair, entry));
      return printedFate(entry, place === undefined ? [] : surveyValues(survey, place));
    });
}

/** The correlations that printed ones ask of answers: each r that is of two columns. */
export function wantedCorrelations(
  questionnaire: Questionnaire,
  others: readonly OtherNumber[],
): readonly WantedCorrelation[] {
  return others.flatMap(({ entry }): readonly WantedCorrelation[] => {
    const pair =
      entry.statistic === "r" && isNumber(entry) ? correlatedPair(questionnaire, entry) : undefined;
    if (pair === undefined) return [];
    const [low, high] = intervalOf(entry.printed)!;
    return [{ one: pair[0], other: pair[1], low, high }];
  });
}

/** The columns that a number is of where it stands beside an r; of a base without a row, those of the r of its table. */
function pairs(questionnaire: Questionnaire, others: readonly OtherNumber[]) {
  const correlated = others.filter(({ entry }) => entry.statistic === "r");
  return ({ question, by, row, column }: PublishedNumber): CorrelatedPair | undefined => {
    const beside = correlated.find(
      ({ entry }) =>
        entry.question === question &&
        entry.by === by &&
        (row === "" || (entry.row === row && entry.column === column)),
    );
    return beside && correlatedPair(questionnaire, beside.entry);
  };
}
