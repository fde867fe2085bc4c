import { askedSizes } from "../published/askedSizes";
import type { Publication } from "../published/Publication";
import { meanRows } from "../questionnaire/kinds";
import { crossingGroups } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";
import { askedCount } from "./askedCount";
import { auditCounts } from "./auditCounts";
import { auditMeans } from "./auditMeans";
import { auditMeanTable } from "./auditMeanTable";
import type { Check } from "./Check";
import { continuitySlip } from "./continuitySlip";
import { countChecks } from "./countChecks";
import type { Finding } from "./Finding";

/**
 * Every printed number that contradicts its neighbours, in the order of the report. Reads the
 * printed numbers alone, never the respondents.
 */
export function findErrata(questionnaire: Questionnaire, publication: Publication): readonly Finding[] {
  return questionnaire.questions.flatMap((question): readonly Finding[] => {
    const asked = askedCount(questionnaire, publication, question);
    if (question.kind === "multiple" || question.kind === "grid") {
      const checks = countChecks(questionnaire, publication, question);
      return checks
        .filter(({ rule }) => rule !== "figure")
        .flatMap((check) => findingOf(check, tickedOf(questionnaire, publication, question, check)));
    }
    if (question.kind === "scale" || question.kind === "number") {
      return [
        ...auditMeanTable(questionnaire, publication, question, asked),
        ...meanRows(question).flatMap((item) => auditMeans(questionnaire, publication, question, item)),
      ];
    }
    return ["", ...question.crossings].flatMap((by) => {
      const groups = by === "" ? [] : crossingGroups(questionnaire, by);
      const table = { question: question.id, by, rows: question.choices, groups };
      return auditCounts(publication, asked === undefined ? table : { ...table, asked });
    });
  });
}

/** The answers to a row of a crossed multiple choice, given or not by group; nothing elsewhere. */
function tickedOf(
  questionnaire: Questionnaire,
  publication: Publication,
  question: Question,
  { by, row }: Check,
): readonly (readonly number[])[] {
  const sizes = by === "" ? undefined : askedSizes(questionnaire, publication, question, by);
  if (question.kind !== "multiple" || sizes === undefined) return [];
  const given = crossingGroups(questionnaire, by).map((column) =>
    Number(publication.printed({ question: question.id, by, row, column, statistic: "n" }) ?? Number.NaN),
  );
  return [given, sizes.map((n, g) => n - given[g]!)];
}

/** What an identity that does not hold says; none for one that does. */
function findingOf(
  { holds, rule, ...place }: Check,
  observed: readonly (readonly number[])[],
): readonly Finding[] {
  if (holds) return [];
  const { statistic, printed } = place;
  const slip =
    statistic === "chi2" || statistic === "p" ? continuitySlip(statistic, printed, observed) : undefined;
  if (slip) return [{ ...place, ...slip }];
  const explanation = `Les autres nombres imprimés donnent ${place.expected === "" ? "autre chose" : place.expected}.`;
  return [{ ...place, finding: rule, certainty: "probable", explanation }];
}
