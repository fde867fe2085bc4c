import type { Survey } from "../answers/Survey";
import { givesPrintedP, meanRow } from "../audit/meanRow";
import { questionShape } from "../audit/QuestionShape";
import { momentSolutions } from "../exact/momentSolutions";
import type { Publication } from "../published/Publication";
import type { Column } from "../questionnaire/columns";
import type { NumberQuestion, Questionnaire, ScaleQuestion } from "../questionnaire/types";
import { answeredSizes, isPrinted, sizeQuantities } from "./answeredSizes";
import { type CertifiedQuantity, rangeOf, statusOf } from "./CertifiedQuantity";
import { settleRow } from "./settleErrata";

/** The sums and sums of squares of an item, in all and by group, over every solution of its row. */
export function certifiedMoments(
  questionnaire: Questionnaire,
  repaired: Publication,
  survey: Survey,
  question: ScaleQuestion | NumberQuestion,
  { name, item = "" }: Column,
): readonly CertifiedQuantity[] {
  const sizesOf = (crossing: string) => answeredSizes(survey, name, crossing);
  const printed = question.crossings.every((id) =>
    isPrinted(questionnaire, repaired, question, id, sizesOf(id)),
  );
  const settledRow = settleRow(questionnaire, repaired, question, item, sizesOf);
  const shape = questionShape(questionnaire, repaired, question, sizesOf);
  const row = meanRow(settledRow.repaired, shape, item);
  const found = row && momentSolutions(row.row);
  const solutions = found?.filter((solution) => givesPrintedP(row!, solution)) ?? [];
  const quantity = (
    kind: "sum" | "sumOfSquares",
    by: string,
    group: string,
    values: readonly number[],
  ): CertifiedQuantity => {
    const bounds = values.length === 0 ? undefined : rangeOf(values);
    const status = bounds ? statusOf(bounds, printed) : "libre";
    return { variable: name, quantity: kind, by, group, answer: "", bounds, status };
  };
  return [
    ...sizeQuantities(questionnaire, survey, question, name, repaired),
    quantity(
      "sum",
      "",
      "",
      solutions.map(({ sum }) => sum),
    ),
    quantity(
      "sumOfSquares",
      "",
      "",
      solutions.map(({ sumOfSquares }) => sumOfSquares),
    ),
    ...(row?.crossings ?? []).flatMap(({ id, groups }, c) =>
      groups.flatMap((group, g) => [
        quantity(
          "sum",
          id,
          group,
          solutions.map(({ crossings }) => crossings[c]!.sums[g]!),
        ),
        quantity(
          "sumOfSquares",
          id,
          group,
          solutions.flatMap(({ crossings }) => crossings[c]!.sumsOfSquares.map((squares) => squares[g]!)),
        ),
      ]),
    ),
    {
      variable: name,
      quantity: "histogram",
      by: "",
      group: "",
      answer: "",
      bounds: undefined,
      status: "libre",
    },
  ];
}
