import { expectedText } from "../published/Expected";
import type { Finding, FindingKind } from "../published/Finding";
import type { Publication } from "../published/Publication";
import type { Key, PublishedNumber, Statistic } from "../published/PublishedNumber";
import type { Questionnaire } from "../questionnaire/types";
import { withAlternatives } from "./alternatives";
import { auditCounts } from "./auditCounts";
import { auditMeans } from "./auditMeans";
import { auditMeanTable } from "./auditMeanTable";
import { continuitySlip } from "./continuitySlip";
import { countChecks } from "./countChecks";
import { counted, countSystem } from "./countSystem";
import { momentSlip } from "./momentSlip";
import { neighbours } from "./neighbours";
import { crossingOf, type QuestionShape, questionShape } from "./QuestionShape";
import { repairs } from "./repairs";

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
  const checks = countChecks(publication, shape).filter(({ rule }) => rule !== "figure");
  const single = rows.flatMap((item) => singleRepair(publication, shape, item));
  const settled = new Set(single.map(({ item }) => item));
  return [
    ...single.map(({ finding }) => finding),
    ...checks
      .filter(({ row, statistic }) => !settled.has(row) || !counted.includes(statistic))
      .filter(({ holds }) => !holds)
      .map(({ holds: _, rule, ...place }) => findingOf(place, rule, tickedOf(publication, shape, place))),
  ];
}

/** What kind of finding the one number is that would explain an item of a multiple choice or of a grid. */
const kinds: Partial<Record<Statistic, FindingKind>> = {
  n: "count",
  percent: "percent",
  chi2: "chi2OfCounts",
  p: "pOfChi2",
};

/**
 * The likeliest single number without which the counts, percents, chi2 and p of an item are possible, with
 * the others that would do; none where the item is possible, or no single number explains it.
 */
function singleRepair(publication: Publication, shape: QuestionShape, item: string) {
  const near = (place: PublishedNumber) => neighbours(publication, shape, place);
  const found = repairs(countSystem(publication, shape, item), near, 1).map(({ numbers }): Finding => {
    const [{ place, values }] = numbers as [(typeof numbers)[number]];
    const { expected } = momentSlip(place, values ?? [], near(place));
    return findingOf({ ...place, expected }, kinds[place.statistic]!, tickedOf(publication, shape, place));
  });
  const [best, ...others] = found;
  return best === undefined ? [] : [{ item, finding: withAlternatives(best, others) }];
}

/** The answers to a row of a crossed multiple choice, given or not by group; nothing elsewhere. */
function tickedOf(
  publication: Publication,
  shape: QuestionShape,
  { by, row }: Key,
): readonly (readonly number[])[] {
  if (shape.kind !== "multiple" || by === "") return [];
  const { groups, sizes } = crossingOf(shape, by);
  if (sizes === undefined) return [];
  const given = groups.map((column) =>
    Number(publication.printed({ question: shape.id, by, row, column, statistic: "n" }) ?? Number.NaN),
  );
  return [given, sizes.map((n, g) => n - given[g]!)];
}

/** A number that its neighbours contradict: why, where it is the one with Yates's correction. */
function findingOf(
  place: PublishedNumber & Pick<Finding, "expected">,
  kind: FindingKind,
  observed: readonly (readonly number[])[],
): Finding {
  const { statistic, printed, expected } = place;
  const slip =
    statistic === "chi2" || statistic === "p" ? continuitySlip(statistic, printed, observed) : undefined;
  const explanation = `Les autres nombres imprimés donnent ${expectedText(expected) || "autre chose"}.`;
  return { ...place, ...(slip ?? { kind, certainty: "probable", explanation }) };
}
