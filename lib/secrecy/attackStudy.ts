import { answeredQuestions } from "../answers/Survey";
import { sum } from "../base/sum";
import { tabulation } from "../questionnaire/tabulation";
import type { Moments } from "../tables/Table";
import { attackItem, type HiddenNumber } from "./attackItem";
import { attackMoments } from "./attackMoments";
import { attackTogether } from "./attackTogether";
import type { ItemCounts } from "./ItemCounts";
import { crossedWith, type QuestionTables } from "./questionMask";
import { isSmall, type SecrecyRules, type SecretSurvey } from "./Secrecy";
import { shownItems } from "./shownItems";
import { shownCrossing, shownFlat } from "./shownTables";
import { tiedItems } from "./tiedItems";

/** What an intruder gets out of all the tables of a study. */
export interface StudyAttack {
  readonly tables: number;
  /** Counts, means and standard deviations that the tables have, and those that they hide. */
  readonly numbers: number;
  readonly hidden: number;
  /** Small counts that are shown as they are. */
  readonly small: number;
  /** Hidden counts that are left fewer values than the width. */
  readonly narrowed: readonly NarrowedNumber[];
  /** Those of them that no table gives away alone, but that tables of the same respondents do together. */
  readonly together: readonly NarrowedNumber[];
  /** Items that share hidden sizes of groups with others, and that were not searched with them to the end. */
  readonly unsearched: number;
  /** Groups of which it is sure that some, fewer than the threshold, gave a score. */
  readonly scores: readonly { readonly question: string; readonly item: string; readonly group: string }[];
}

/** A hidden count of which too few values are left. */
export type NarrowedNumber = HiddenNumber & { readonly question: string; readonly item: string };

/** Groups up to this size have all their possible answers looked at. */
const mostInGroup = 12;

/**
 * Attacks all the tables that a study shows: question by question, then those of the same respondents together, by the
 * sizes of their groups.
 */
export function attackStudy(survey: SecretSurvey, rules: SecrecyRules): StudyAttack {
  const all = answeredQuestions(survey).map(({ id }) => {
    const tables = {
      flat: shownFlat(survey, id),
      crossings: crossedWith(survey, id).map((by) => shownCrossing(survey, id, by)),
    };
    return { id, by: crossedWith(survey, id), tables, items: shownItems(tables) };
  });
  const narrowed = all.flatMap(({ id, items }) =>
    items.flatMap(({ label, counts: own, tests }) =>
      attackItem(own, rules.width, tests)
        .filter(({ values }) => values.length > 0 && values.length < rules.width)
        .map((hidden): NarrowedNumber => ({ ...hidden, question: id, item: label })),
    ),
  );
  const places = all.flatMap(({ id, items }) => items.map(({ label }) => ({ question: id, item: label })));
  const { items: tied, truth, elsewhere } = tiedItems(survey, all);
  const joint = attackTogether(tied, elsewhere, truth, rules.width);
  const alone = new Set(narrowed.map(placeOf));
  const together = joint.narrowed
    .map(({ item, ...hidden }): NarrowedNumber => ({ ...hidden, ...places[item]! }))
    .filter((own) => !alone.has(placeOf(own)));
  const counts = all.flatMap(({ items }) => items.flatMap(({ counts: own }) => countsOf(own)));
  const means = all.flatMap(({ tables }) => momentsOf(tables).map(({ own }) => own));
  return {
    tables: sum(all.map(({ tables }) => 1 + tables.crossings.length)),
    numbers: counts.length + 2 * means.length,
    hidden:
      counts.filter(Number.isNaN).length +
      sum(means.map((own) => (own.suppressed ? 2 : own.sdSuppressed ? 1 : 0))),
    small:
      counts.filter((n) => isSmall(n, rules)).length +
      means.filter((own) => !own.suppressed && isSmall(own.n, rules)).length,
    ...{ narrowed, together, unsearched: joint.unsearched },
    scores: all.flatMap(({ id, tables }) =>
      momentsOf(tables)
        .filter(({ own }) => tellsScore(tables, own, rules))
        .map(({ item, group }) => ({ question: id, item, group })),
    ),
  };
}

function placeOf({ question, item, answer, crossing, group }: NarrowedNumber): string {
  return JSON.stringify([question, item, answer, crossing, group]);
}

/** The counts that are printed: an answer that was not ticked is none. */
function countsOf({ answers, crossings, impliedLast }: ItemCounts): readonly number[] {
  const printed = impliedLast ? answers.length - 1 : answers.length;
  return [...answers.slice(0, printed), ...crossings.flatMap(({ cells }) => cells.slice(0, printed).flat())];
}

function momentsOf({ flat, crossings }: QuestionTables) {
  const rows =
    flat.kind === "flatMeans"
      ? flat.rows.map((own) => ({ item: own.label, group: "", own: own as Moments }))
      : [];
  return [
    ...rows,
    ...crossings.flatMap((crossing) =>
      crossing.kind === "crossedMeans"
        ? crossing.rows.flatMap((row) =>
            row.cells.map((own, g) => ({ item: row.label, group: crossing.groups[g]!.label, own })),
          )
        : [],
    ),
  ].filter(({ own }) => own.n !== 0);
}

/** Whether a small group tells a score that few of it gave. */
function tellsScore({ flat }: QuestionTables, { n, mean, sd }: Moments, rules: SecrecyRules): boolean {
  const how = tabulation(flat.question);
  if (how.layout !== "means" || how.range.decimals > 0 || !(n <= mostInGroup) || Number.isNaN(mean))
    return false;
  const { min, max } = how.range;
  if (!Number.isFinite(max) || max - min > 20) return false;
  const bounds = attackMoments({ n, mean, sd, min, max });
  return bounds?.some(([least, most]) => least > 0 && most < rules.threshold) ?? false;
}
