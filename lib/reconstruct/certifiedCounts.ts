import type { Survey } from "../answers/Survey";
import { cellCountBounds } from "../exact/fourCells";
import type { Range } from "../exact/range";
import type { Publication } from "../published/Publication";
import { gridColumn, keyText } from "../published/PublishedNumber";
import type { Column } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { crossingGroups } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";
import { crossedSample } from "./answerCounts";
import { cellSizes, sizeQuantities } from "./answeredSizes";
import { type CertifiedQuantity, rangeOf, statusOf } from "./CertifiedQuantity";
import { isFourCells } from "./crossed/groupsOf";
import { lostShares } from "./lostCounts";

/** The counts of the answers of a column, in all, by group, and in the cells of both crossings. */
export function certifiedCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  repaired: Publication,
  survey: Survey,
  question: Question,
  { name, item = "" }: Column,
  known?: ReadonlyMap<string, Range>,
): readonly CertifiedQuantity[] {
  const answers = question.kind === "multiple" ? ["1"] : "choices" in question ? question.choices : [];
  const place = (answer: string, by: string, group: string) => {
    if (question.kind === "multiple") return { row: item, column: group };
    if (question.kind === "grid") {
      return { row: item, column: by === "" ? answer : gridColumn(answer, group) };
    }
    return { row: answer, column: group };
  };
  const lost = new Map(
    isSingleChoice(question)
      ? question.crossings.map((by) => [by, lostShares(questionnaire, publication, question, by)])
      : [],
  );
  const boundsOf = (answer: string, by: string, group: string, g: number): Range | undefined => {
    const { rows, totals, shares } = lost.get(by) ?? { rows: [], totals: [], shares: [] };
    const i = rows.indexOf(answer);
    if (i >= 0 && shares.length > 0) {
      return rangeOf(shares.map((share) => (g === 0 ? share[i]! : totals[i]! - share[i]!)));
    }
    const key = { question: question.id, by, ...place(answer, by, group), statistic: "n" } as const;
    const told = known?.get(keyText(key));
    if (told !== undefined) return told;
    const printed = Number(repaired.printed(key));
    return Number.isInteger(printed) ? [printed, printed] : undefined;
  };
  const quantity = (
    answer: string,
    by: string,
    group: string,
    bounds: Range | undefined,
  ): CertifiedQuantity => ({
    variable: name,
    quantity: "count",
    by,
    group,
    answer,
    bounds,
    status: bounds ? statusOf(bounds, true) : "libre",
  });
  const margins = answers.flatMap((answer) => [
    quantity(answer, "", "", boundsOf(answer, "", "", 0)),
    ...question.crossings.flatMap((by) =>
      crossingGroups(questionnaire, by).map((group, g) =>
        quantity(answer, by, group, boundsOf(answer, by, group, g)),
      ),
    ),
  ]);
  const cells = isFourCells(questionnaire)
    ? cellsOf(
        questionnaire,
        question,
        answers,
        margins,
        survey,
        name,
        crossedSample(questionnaire, repaired).possible,
      )
    : [];
  return [...sizeQuantities(questionnaire, survey, question, name, repaired), ...margins, ...cells];
}

/** The counts in the four cells of both crossings, where the margins of both are determined. */
function cellsOf(
  questionnaire: Questionnaire,
  question: Question,
  answers: readonly string[],
  margins: readonly CertifiedQuantity[],
  survey: Survey,
  name: string,
  isJoint: boolean,
): readonly CertifiedQuantity[] {
  const [one, other] = questionnaire.crossings;
  if (!one || !other || ![one, other].every(({ id }) => question.crossings.includes(id))) return [];
  const [first, second] = [crossingGroups(questionnaire, one.id), crossingGroups(questionnaire, other.id)];
  const value = (answer: string, by: string, group: string) =>
    margins.find(
      (own) => own.answer === answer && own.by === by && own.group === group && own.status === "déterminé",
    )?.bounds?.[0] ?? Number.NaN;
  const known = answers.map((answer) => ({
    n: value(answer, "", ""),
    first: value(answer, one.id, first[0]!),
    second: value(answer, other.id, second[0]!),
  }));
  if (known.some((margin) => Number.isNaN(margin.n + margin.first + margin.second))) return [];
  const size = cellSizes(survey, name, one.id, other.id);
  const ticked = question.kind === "multiple";
  const all = ticked
    ? [
        ...known,
        {
          n: sum(size) - known[0]!.n,
          first: size[0]! + size[1]! - known[0]!.first,
          second: size[0]! + size[2]! - known[0]!.second,
        },
      ]
    : known;
  const corner = cellCountBounds(all, size[0]!);
  return answers.flatMap((answer, a) => {
    const { n, first: inFirst, second: inSecond } = known[a]!;
    const [low, high] = corner[a]!;
    const bounds: readonly Range[] = [
      [low, high],
      [inFirst - high, inFirst - low],
      [inSecond - high, inSecond - low],
      [n - inFirst - inSecond + low, n - inFirst - inSecond + high],
    ];
    return bounds.map((own, cell): CertifiedQuantity => {
      const group = `${first[Math.floor(cell / 2)]} × ${second[cell % 2]}`;
      // How many of a cell were asked is printed where everybody was, and both crossings are crossed.
      const status = question.access || !isJoint ? "supposé" : statusOf(own, true);
      return {
        variable: name,
        quantity: "count",
        by: `${one.id} × ${other.id}`,
        group,
        answer,
        bounds: own,
        status,
      };
    });
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
