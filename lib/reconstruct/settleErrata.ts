import { withAlternatives } from "../audit/alternatives";
import { auditMeans, likeliestPair } from "../audit/auditMeans";
import { findErrata } from "../audit/findErrata";
import { nameCopies } from "../audit/nameCopies";
import { questionShape } from "../audit/QuestionShape";
import { repairedBy } from "../audit/repairedBy";
import { memo } from "../base/memo";
import { sum } from "../base/sum";
import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import { type Key, keyText, type Statistic } from "../published/PublishedNumber";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { crossingGroups } from "../questionnaire/lookup";
import type { NumberQuestion, Question, Questionnaire, ScaleQuestion } from "../questionnaire/types";
import { withLostCounts } from "./lostCounts";
import { settleGrid } from "./settleGrid";

/** What the printed numbers say once their misprints are set right. */
export interface Settlement {
  /** The misprints, one for each row that needs one. */
  readonly errata: readonly Finding[];
  /** The publication with its wrong counts replaced, its other wrong numbers left out, and its lost counts. */
  readonly repaired: Publication;
}

/**
 * Settles what the audit finds: where several single numbers would each explain a row, one
 * that a rounding explains is taken, or else the likeliest slip, and the others are named in
 * its explanation. Counts and roundings are replaced by what they should be, and what follows from
 * them is looked at again; other numbers are left out. Rows that no single number explains stay as
 * they are.
 */
export function settleErrata(questionnaire: Questionnaire, printed: Publication): Settlement {
  let errata: readonly Finding[] = [];
  let repaired = printed;
  const singles = new Set(questionnaire.questions.filter(isSingleChoice).map(({ id }) => id));
  const audited = new Map<string, readonly Finding[]>();
  // A repair may show another misprint: a percent of the wrong count.
  for (let round = 0; round < 8; round++) {
    repaired = withLostCounts(questionnaire, repaired);
    const known = new Set(errata.map(keyText));
    const grids = questionnaire.questions.flatMap((question) =>
      question.kind === "grid" ? settleGrid(questionnaire, repaired, question) : [],
    );
    const unsettled = new Set(grids.map(({ question }) => question));
    const found = [
      ...grids,
      ...chosen(findErrata(questionnaire, repaired, audited)).filter(
        ({ question }) => !unsettled.has(question),
      ),
    ];
    const fresh = found.filter(
      (finding) =>
        !known.has(keyText(finding)) &&
        printed.printed(finding) !== undefined &&
        (finding.certainty !== "unexplained" || finding.expected.length > 0),
    );
    // A wrong count of a single choice is set right before the questions that it opens are judged.
    const counts = fresh.filter(({ question, statistic }) => statistic === "n" && singles.has(question));
    const added = counts.length > 0 ? counts : fresh;
    if (added.length === 0) break;
    errata = [...errata, ...added];
    repaired = repairedBy(repaired, added);
  }
  const order = new Map(printed.entries.map((entry, i) => [keyText(entry), i]));
  const place = (finding: Finding) => order.get(keyText(finding)) ?? Number.POSITIVE_INFINITY;
  const named = nameCopies(questionnaire, printed, errata);
  return { errata: named.toSorted((a, b) => place(a) - place(b)), repaired };
}

/** {@link settleErrata}, once for a publication and a questionnaire. */
export const settled = memo(settleErrata);

/**
 * Settles one row of means for groups of known sizes: nothing where some answers give it back, or
 * where no single number explains that none do.
 */
export function settleRow(
  questionnaire: Questionnaire,
  printed: Publication,
  question: ScaleQuestion | NumberQuestion,
  item: string,
  sizesOf: (crossing: string) => readonly number[],
): Settlement {
  const shape = questionShape(questionnaire, printed, question, sizesOf);
  const found = auditMeans(printed, shape, item);
  const single = chosen(found).filter(({ certainty }) => certainty !== "unexplained");
  const errata = single.length > 0 || found.length === 0 ? single : likeliestPair(printed, shape, item);
  return { errata, repaired: errata.length === 0 ? printed : repairedBy(printed, errata) };
}

/** {@link settleRow}, once for the same sizes, crossing by crossing: other seeds need not repeat it. */
export const settledRow = memo(
  (
    questionnaire: Questionnaire,
    printed: Publication,
    question: ScaleQuestion | NumberQuestion,
    item: string,
    ...sizes: readonly number[]
  ) =>
    settleRow(questionnaire, printed, question, item, (crossing) => {
      const before = question.crossings.slice(0, question.crossings.indexOf(crossing));
      const first = sum(before.map((id) => crossingGroups(questionnaire, id).length));
      return sizes.slice(first, first + crossingGroups(questionnaire, crossing).length);
    }),
);

/** A printed base that is not the number of those who answered; nothing where it is, or none is printed. */
export function baseErratum(printed: Publication, { id }: Question, answered: number): readonly Finding[] {
  const place: Key = { question: id, by: "", row: "", column: "", statistic: "base" };
  const base = printed.printed(place);
  if (base === undefined || base === String(answered)) return [];
  return [
    {
      ...place,
      printed: base,
      kind: "base",
      expected: [String(answered)],
      certainty: "probable",
      explanation: `Les nombres imprimés de la question ne sont pas possibles avec ${base} réponses ; ils le sont avec ${answered}.`,
    },
  ];
}

/** One finding for each row of which any one of several would do. */
function chosen(findings: readonly Finding[]): readonly Finding[] {
  const rivals = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!isRival(finding)) continue;
    const row = `${finding.question}|${finding.row}`;
    rivals.set(row, [...(rivals.get(row) ?? []), finding]);
  }
  return findings.flatMap((finding): readonly Finding[] => {
    const all = rivals.get(`${finding.question}|${finding.row}`);
    if (!isRival(finding) || all === undefined) return [finding];
    const best = all.reduce((first, next) => ((next.weight ?? 0) > (first.weight ?? 0) ? next : first));
    if (finding !== best) return [];
    return [
      withAlternatives(
        best,
        all.filter((other) => other !== best),
      ),
    ];
  });
}

/** Whether a finding is one number of a row of means without which the rest is possible. */
function isRival({ statistic, certainty, kind }: Finding): boolean {
  return moments.includes(statistic) && certainty === "probable" && kind !== "pOfChi2";
}

const moments: readonly Statistic[] = ["mean", "sd", "F", "p"];
