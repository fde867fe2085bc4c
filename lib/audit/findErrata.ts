import type { Publication } from "../published/Publication";
import type { Questionnaire } from "../questionnaire/types";
import { auditCounts } from "./auditCounts";
import { auditMeans } from "./auditMeans";
import { auditMeanTable } from "./auditMeanTable";
import type { Check } from "./Check";
import { continuitySlip } from "./continuitySlip";
import { countChecks } from "./countChecks";
import type { Finding } from "./Finding";
import { crossingOf, type QuestionShape, questionShape } from "./QuestionShape";

/**
 * Every printed number that contradicts its neighbours, in the order of the report. Reads the
 * printed numbers alone, never the respondents.
 *
 * @param audited what was found before, by question and its numbers: a question of which nothing has changed
 * is not audited again
 */
export function findErrata(
  questionnaire: Questionnaire,
  publication: Publication,
  audited = new Map<string, readonly Finding[]>(),
): readonly Finding[] {
  return questionnaire.questions.flatMap((question) => {
    const shape = questionShape(questionnaire, publication, question);
    const tables = ["", ...question.crossings].map((by) => publication.table(question.id, by));
    const key = JSON.stringify([shape, tables]);
    const found = audited.get(key) ?? questionErrata(publication, shape);
    audited.set(key, found);
    return found;
  });
}

/** The same of one question. */
export function questionErrata(publication: Publication, shape: QuestionShape): readonly Finding[] {
  const { id, kind, rows, choices, asked, crossings } = shape;
  if (kind === "means") {
    return [
      ...auditMeanTable(publication, shape),
      ...rows.flatMap((item) => auditMeans(publication, shape, item)),
    ];
  }
  if (kind === "single") {
    return [{ id: "", groups: [] }, ...crossings].flatMap(({ id: by, groups }) => {
      const table = { question: id, by, rows: choices, groups };
      return auditCounts(publication, asked === undefined ? table : { ...table, asked });
    });
  }
  return countChecks(publication, shape)
    .filter(({ rule }) => rule !== "figure")
    .flatMap((check) => findingOf(check, tickedOf(publication, shape, check)));
}

/** The answers to a row of a crossed multiple choice, given or not by group; nothing elsewhere. */
function tickedOf(
  publication: Publication,
  shape: QuestionShape,
  { by, row }: Check,
): readonly (readonly number[])[] {
  if (shape.kind !== "multiple" || by === "") return [];
  const { groups, sizes } = crossingOf(shape, by);
  if (sizes === undefined) return [];
  const given = groups.map((column) =>
    Number(publication.printed({ question: shape.id, by, row, column, statistic: "n" }) ?? Number.NaN),
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
