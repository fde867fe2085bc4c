import type { Finding } from "../published/Finding";
import { type Publication, publication as publicationOf } from "../published/Publication";
import { keyText, type PublishedNumber, type Statistic } from "../published/PublishedNumber";
import { withAlternatives } from "./alternatives";
import { questionChecks } from "./arithmeticChecks";
import type { Rule } from "./Check";
import { countSystem } from "./countSystem";
import { explained } from "./explained";
import { failingChecks } from "./failingChecks";
import { momentSlip } from "./momentSlip";
import { neighbours } from "./neighbours";
import type { PrintedSystem } from "./PrintedSystem";
import { askedInAll, type QuestionShape } from "./QuestionShape";
import { type RepairedNumber, repairs } from "./repairs";

/** How many numbers may each explain a table before nothing is said to tell which one is wrong. */
const mostRivals = 6;

/**
 * The likeliest number without which the counts, percents, chi2 and p of an item are possible, with the
 * others that would do; where none would, of each table of a single choice alone, or its only two that would.
 * None where no so few numbers explain it, or nothing tells which.
 *
 * @param system of the item, which no answers give
 */
export function countErrata(
  publication: Publication,
  shape: QuestionShape,
  system: PrintedSystem,
): readonly Finding[] {
  const found = tableErrata(publication, shape, system, 1);
  if (found.length > 0 || shape.kind !== "single" || shape.crossings.length === 0) return found;
  const asked = askedInAll(shape);
  return ["", ...shape.crossings.map(({ id }) => id)].flatMap((by) => {
    const crossings = shape.crossings.filter(({ id }) => id === by);
    const own = { ...shape, ...(asked === undefined ? {} : { asked }), crossings };
    const alone = countSystem(publicationOf(publication.table(shape.id, by)), own, "");
    return alone.isPossible() ? [] : tableErrata(publication, own, alone, 2);
  });
}

function tableErrata(
  publication: Publication,
  shape: QuestionShape,
  system: PrintedSystem,
  most: number,
): readonly Finding[] {
  const near = (place: PublishedNumber) => neighbours(publication, shape, place);
  const found = repairs(system, near, most);
  const [best, ...others] = found;
  if (best === undefined || found.length > (best.numbers.length > 1 ? 1 : mostRivals)) return [];
  const rules = new Map(
    failingChecks(questionChecks(publication, shape)).map((check) => [keyText(check), check.rule]),
  );
  const findingOf = ({ place, values }: RepairedNumber): Finding => {
    const { expected } = momentSlip(place, values ?? [], near(place));
    return explained(
      publication,
      shape,
      { ...place, expected },
      rules.get(keyText(place)) ?? ruleOf[place.statistic]!,
    );
  };
  if (best.numbers.length > 1) return best.numbers.map(findingOf);
  return [
    withAlternatives(
      findingOf(best.numbers[0]!),
      others.map(({ numbers }) => findingOf(numbers[0]!)),
    ),
  ];
}

/** What ties a number to the rest where it holds against each of its neighbours, or none is printed. */
const ruleOf: Partial<Record<Statistic, Rule | "count">> = {
  n: "count",
  percent: "percent",
  chi2: "chi2OfCounts",
  p: "pOfChi2",
};
