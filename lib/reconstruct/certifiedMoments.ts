import { decoded } from "../answers/AnswerColumn";
import type { Survey } from "../answers/Survey";
import { givesPrintedP, meanRow } from "../audit/meanRow";
import { questionShape } from "../audit/QuestionShape";
import { sum } from "../base/sum";
import { momentBounds } from "../exact/momentBounds";
import { momentSolutions } from "../exact/momentSolutions";
import type { Range } from "../exact/range";
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
  isSettled = true,
): readonly CertifiedQuantity[] {
  const sizesOf = (crossing: string) => answeredSizes(survey, name, crossing);
  const printed = question.crossings.every((id) =>
    isPrinted(questionnaire, repaired, question, id, sizesOf(id)),
  );
  const own = isSettled ? settleRow(questionnaire, repaired, question, item, sizesOf).repaired : repaired;
  const shape = questionShape(questionnaire, repaired, question, sizesOf);
  const row = meanRow(own, shape, item);
  const answered = decoded(survey.columns.get(name)!).filter((answer) => answer !== null).length;
  // Where some are in no group of a crossing, or there is too much to list, each number is bounded on its own.
  const isWhole = row?.row.crossings.every(({ groups }) => sum(groups.map(({ n }) => n)) === answered);
  const listed = row && isWhole ? momentSolutions(row.row) : undefined;
  const solutions = listed?.filter((solution) => givesPrintedP(row!, solution)) ?? [];
  const apart =
    row && listed === undefined
      ? momentBounds({ ...row.row, total: { ...row.row.total, n: answered } })
      : undefined;
  const quantity = (
    kind: "sum" | "sumOfSquares",
    by: string,
    group: string,
    values: readonly number[],
    alone: Range | undefined,
  ): CertifiedQuantity => {
    const bounds = values.length === 0 ? alone : rangeOf(values);
    const status = bounds ? statusOf(bounds, printed) : "libre";
    return { variable: name, quantity: kind, by, group, answer: "", bounds, status };
  };
  return [
    ...sizeQuantities(questionnaire, survey, question, name, repaired),
    quantity(
      "sum",
      "",
      "",
      solutions.map((solution) => solution.sum),
      apart?.total.sum,
    ),
    quantity(
      "sumOfSquares",
      "",
      "",
      solutions.map(({ sumOfSquares }) => sumOfSquares),
      apart?.total.sumOfSquares,
    ),
    ...(row?.crossings ?? []).flatMap(({ id, groups }, c) =>
      groups.flatMap((group, g) => [
        quantity(
          "sum",
          id,
          group,
          solutions.map(({ crossings }) => crossings[c]!.sums[g]!),
          apart?.crossings[c]?.[g]?.sum,
        ),
        quantity(
          "sumOfSquares",
          id,
          group,
          solutions.flatMap(({ crossings }) => crossings[c]!.sumsOfSquares.map((squares) => squares[g]!)),
          apart?.crossings[c]?.[g]?.sumOfSquares,
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
