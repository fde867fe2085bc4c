import { itemSystem } from "../audit/itemSystem";
import { leastMisprints } from "../audit/leastMisprints";
import { questionShape } from "../audit/QuestionShape";
import { product } from "../exact/range";
import { askedSizes } from "../published/askedSizes";
import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { crossingGroups, questionById } from "../questionnaire/lookup";
import type { NumberQuestion, Questionnaire, ScaleQuestion } from "../questionnaire/types";
import { impossibleItems } from "./groupSizes";

/** The errata of one row, or one table, that have nothing to do with those of another. */
export interface ErrataBlock {
  readonly question: string;
  /** The item, "" for the table of a single choice, for a question of one column, and for a base. */
  readonly row: string;
  readonly errata: readonly Finding[];
  /**
   * The least number of its printed numbers that must be wrong; undefined where the search hit its bound, or
   * would have to look for the sizes of other groups than two in one crossing or two.
   */
  readonly least: number | undefined;
}

/**
 * How few numbers could be wrong: for each row or table with errata, the least number of printed
 * numbers without which some integer answers give back the rest, by exhaustive search, whatever the
 * errata found. The blocks share no number but the sizes of the groups, which hundreds of other rows
 * confirm; the sum is the least number of errata of the report.
 *
 * @param printed the publication as printed
 * @param repaired the same with its wrong counts set right: it tells the sizes of the groups
 */
export function leastErrata(
  questionnaire: Questionnaire,
  printed: Publication,
  repaired: Publication,
  errata: readonly Finding[],
): readonly ErrataBlock[] {
  const blocks = new Map<string, Finding[]>();
  for (const finding of errata) {
    const question = questionById(questionnaire, finding.question);
    const row = isSingleChoice(question) ? "" : finding.row;
    const key = `${finding.question}|${finding.statistic === "base" ? "base" : ""}|${row}`;
    blocks.set(key, [...(blocks.get(key) ?? []), finding]);
  }
  return [...blocks.values()].map((own) => {
    const [first] = own as [Finding];
    const question = questionById(questionnaire, first.question);
    const row = isSingleChoice(question) ? "" : first.row;
    const block = { question: question.id, row, errata: own };
    const shape = questionShape(questionnaire, repaired, question);
    const isSized = first.statistic !== "base" && shape.crossings.every(({ sizes }) => sizes !== undefined);
    if (!isSized && (question.kind === "scale" || question.kind === "number")) {
      return { ...block, least: leastOfAnySizes(questionnaire, printed, repaired, question) };
    }
    const system = itemSystem(printed, shape, row);
    return { ...block, least: system && leastMisprints(system, own.length) };
  });
}

/** Where sizes are not printed, that all of them contradict some row of the question is enough for one. */
function leastOfAnySizes(
  questionnaire: Questionnaire,
  printed: Publication,
  repaired: Publication,
  question: ScaleQuestion | NumberQuestion,
): number | undefined {
  const groups = question.crossings.map((by) => crossingGroups(questionnaire, by).length);
  if (groups.length > 2 || groups.some((count) => count !== 2)) return undefined;
  return isPossibleForSomeSizes(questionnaire, printed, repaired, question) ? 0 : 1;
}

/** Whether all rows of a question are possible at once for some sizes of its groups, with its printed base. */
function isPossibleForSomeSizes(
  questionnaire: Questionnaire,
  printed: Publication,
  repaired: Publication,
  question: ScaleQuestion | NumberQuestion,
): boolean {
  const base = Number(
    printed.printed({ question: question.id, by: "", row: "", column: "", statistic: "base" }),
  );
  const impossible = impossibleItems(questionnaire, printed, [question]);
  const isPossible = (sizes: ReadonlyMap<string, readonly number[]>) => impossible(sizes, 1) === 0;
  const alone = question.crossings.map((by) => {
    const known = askedSizes(questionnaire, repaired, question, by);
    const splits = known ? [known] : Array.from({ length: base + 1 }, (_, n) => [n, base - n]);
    return splits.filter((own) => isPossible(new Map([[by, own]])));
  });
  const [first, second] = question.crossings;
  return [...product(alone)].some(([one, other]) =>
    isPossible(
      new Map([...(one ? [[first!, one] as const] : []), ...(other ? [[second!, other] as const] : [])]),
    ),
  );
}
