import { answeredQuestions } from "../answers/Survey";
import { sum } from "../base/sum";
import { tabulation } from "../questionnaire/tabulation";
import type { Moments } from "../tables/Table";
import { attackItem, type HiddenNumber } from "./attackItem";
import { attackMoments } from "./attackMoments";
import type { ItemCounts } from "./ItemCounts";
import { crossedWith, type QuestionTables } from "./questionMask";
import { isSmall, type SecrecyRules, type SecretSurvey } from "./Secrecy";
import { shownItems } from "./shownItems";
import { shownCrossing, shownFlat } from "./shownTables";

/** What an intruder gets out of all the tables of a study. */
export interface StudyAttack {
  readonly tables: number;
  /** Counts, means and standard deviations that the tables have, and those that they hide. */
  readonly numbers: number;
  readonly hidden: number;
  /** Small counts that are shown as they are. */
  readonly small: number;
  /** Hidden counts that are left fewer values than the width. */
  readonly narrowed: readonly (HiddenNumber & { readonly question: string; readonly item: string })[];
  /** Groups of which it is sure that some, fewer than the threshold, gave a score. */
  readonly scores: readonly { readonly question: string; readonly item: string; readonly group: string }[];
}

/** Groups up to this size have all their possible answers looked at. */
const mostInGroup = 12;

/** Attacks all the tables that a study shows, question by question. */
export function attackStudy(survey: SecretSurvey, rules: SecrecyRules): StudyAttack {
  const all = answeredQuestions(survey).map(({ id }) => {
    const tables = {
      flat: shownFlat(survey, id),
      crossings: crossedWith(survey, id).map((by) => shownCrossing(survey, id, by)),
    };
    return { id, tables, items: shownItems(tables) };
  });
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
    narrowed: all.flatMap(({ id, items }) =>
      items.flatMap(({ label, counts: own, tests }) =>
        attackItem(own, rules.width, tests)
          .filter(({ values }) => values.length > 0 && values.length < rules.width)
          .map((hidden) => ({ ...hidden, question: id, item: label })),
      ),
    ),
    scores: all.flatMap(({ id, tables }) =>
      momentsOf(tables)
        .filter(({ own }) => tellsScore(tables, own, rules))
        .map(({ item, group }) => ({ question: id, item, group })),
    ),
  };
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
