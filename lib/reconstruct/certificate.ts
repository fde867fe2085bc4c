import type { Survey } from "../answers/Survey";
import { readableCsv } from "../base/formatCsv";
import type { Range } from "../exact/range";
import type { Publication } from "../published/Publication";
import { questionColumns } from "../questionnaire/columns";
import type { Questionnaire } from "../questionnaire/types";
import type { CertifiedQuantity } from "./CertifiedQuantity";
import { certifiedCounts } from "./certifiedCounts";
import { certifiedMoments } from "./certifiedMoments";
import { type Settlement, settled } from "./settleErrata";

/**
 * What the publication determines, bounds and leaves free, column by column, its errata set aside:
 * the sums and sums of squares of every solution of an item, in all and by group; the counts of
 * every answer, in all, by group, and in the cells that both crossings cut (Fréchet 1940, with
 * the sizes of the cells). Histograms and the links between items are free wherever nothing is said.
 *
 * @param survey a reconstruction of it, which tells the sizes of groups that are not printed
 * @param known what is settled of its misprints, and between what counts lie that are not printed as such, where it is not
 * the audit of a report that tells
 */
export function certificate(
  questionnaire: Questionnaire,
  publication: Publication,
  survey: Survey,
  known: CertificateKnowledge = {},
): readonly CertifiedQuantity[] {
  const { repaired } = known.settlement ?? settled(questionnaire, publication);
  return questionnaire.questions.flatMap((question) =>
    questionColumns(question).flatMap((column) => {
      if (!survey.columns.has(column.name)) return [];
      const own =
        question.kind === "scale" || question.kind === "number"
          ? certifiedMoments(
              questionnaire,
              repaired,
              survey,
              question,
              column,
              known.settlement === undefined,
            )
          : certifiedCounts(questionnaire, publication, repaired, survey, question, column, known.bounds);
      const assumed = question.crossings.filter((by) => known.assumed?.has(by));
      return assumed.length === 0 ? own : own.map((quantity) => supposed(quantity, assumed));
    }),
  );
}

/** A quantity that depends on the sizes of groups that were taken among several: of such a group, or a moment in all. */
function supposed(quantity: CertifiedQuantity, assumed: readonly string[]): CertifiedQuantity {
  const { by, status, quantity: kind } = quantity;
  const depends =
    kind === "sum" || kind === "sumOfSquares" || by.split(" × ").some((own) => assumed.includes(own));
  return depends && status !== "libre" ? { ...quantity, status: "supposé" } : quantity;
}

/** What a certificate is told beside the publication. */
export interface CertificateKnowledge {
  readonly settlement?: Settlement;
  /** By place (`keyText`). */
  readonly bounds?: ReadonlyMap<string, Range>;
  /** Crossings whose groups have sizes that were taken among several. */
  readonly assumed?: ReadonlySet<string>;
}

/** The text of `data/respondents.certificate.csv`. */
export function formatCertificate(quantities: readonly CertifiedQuantity[]): string {
  return readableCsv([
    ["variable", "quantity", "by", "group", "answer", "low", "high", "status"],
    ...quantities.map(({ variable, quantity, by, group, answer, bounds, status }) => [
      variable,
      quantity,
      by,
      group,
      answer,
      bounds ? String(bounds[0]) : "",
      bounds ? String(bounds[1]) : "",
      status,
    ]),
  ]);
}
