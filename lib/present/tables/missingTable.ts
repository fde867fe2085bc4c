import { isSameReason, sortedReasons } from "../../answers/AnswerColumn";
import { sum } from "../../base/sum";
import type { MissingReason } from "../../questionnaire/MissingReason";
import { largestShare, type MissingAnswers, type QuestionMissing } from "../../tables/missingAnswers";
import { type Cell, number } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { capital, fr, noBreakSpace as nb, thinSpace } from "../french";
import { reasonWords } from "../reasonWords";
import { respondentCount } from "../respondentCount";
import { sourceSentence } from "../sentences";

/** From this share on, so many did not answer that it must be said (the usual rule of thumb of one in five). */
const manyMissing = 0.2;

/**
 * Whom each question was put to, who answered and why the others did not: a line a question, a column a reason. The
 * reasons of a question of several items are those of its cells.
 */
export function missingTable({ questions, respondents, respondent, source }: MissingAnswers): TableModel {
  const all = questions.flatMap(missingOf).filter(({ n }) => n > 0);
  const distinct = all.filter(
    ({ reason }, i) => all.findIndex((other) => isSameReason(other.reason, reason)) === i,
  );
  const reasons = sortedReasons(distinct.map(({ reason }) => reason));
  const hasUnasked = questions.some(({ notAsked }) => notAsked > 0);
  const hasItems = questions.some(({ leastAnswered }) => leastAnswered?.label !== undefined);
  const isIncomplete = questions.some(
    ({ complete, answered }) => complete !== undefined && complete < answered,
  );
  const isMany = questions.some((own) => largestShare(own) >= manyMissing);
  return plainTable({
    caption: `Réponses manquantes, question par question (${respondentCount(respondents, respondent)})`,
    heads: [
      "Question",
      ...(hasUnasked ? [capital(reasonWords("notAsked"))] : []),
      "Posée à",
      "Réponses",
      ...(isIncomplete ? ["Complètes"] : []),
      ...reasons.map((reason) => capital(reasonWords(reason))),
      "Part manquante",
      ...(hasItems ? ["Item le moins renseigné"] : []),
    ],
    rows: questions.map((own) => ({
      cells: [
        `${own.question.id} ${own.question.label}${own.cells ? ` (${fr.count(own.cells.items, "item")})` : ""}`,
        ...(hasUnasked ? [number(own.notAsked, "integer")] : []),
        number(own.asked, "integer"),
        number(own.answered, "integer"),
        ...(isIncomplete ? [completeCell(own)] : []),
        ...reasons.map((reason) => number(countOf(own, reason), "integer")),
        number(100 * shareOf(own), "percent"),
        ...(hasItems ? [leastAnsweredText(own)] : []),
      ],
      significant: largestShare(own) >= manyMissing,
    })),
    notes: [
      `La part manquante est rapportée au nombre de fois où la question a été posée${thinSpace}; celles dont la plus grande part manque viennent d’abord.${questions.some(({ cells }) => cells) ? itemsNote : ""}${hasItems ? leastNote : ""}${isIncomplete ? ` Complètes${nb}: ceux qui ont répondu à tous les items.` : ""}`,
      isMany
        ? `En gras, les questions dont une réponse attendue sur cinq au moins manque${hasItems ? ", fût-ce à un seul item" : ""}.`
        : undefined,
      undeterminedNote(questions),
      sourceSentence(source),
    ],
  });
}

/** Who did not answer what opens a question is counted as not asked: that is not known, and said. */
function undeterminedNote(questions: readonly QuestionMissing[]): string | undefined {
  const own = questions.filter(({ undetermined }) => undetermined > 0);
  if (own.length === 0) return undefined;
  const parts = own.map(({ question: { id }, undetermined }) => `${id} (${fr.integer(undetermined)})`);
  return `« Non posée » compte aussi ceux qui n’ont pas répondu à ce qui ouvre la question, et dont on ne sait pas si elle leur revenait${nb}: ${parts.join(", ")}.`;
}

const itemsNote = ` Une question à plusieurs items compte une réponse dès que l’un d’eux en a une${thinSpace}; les motifs et la part manquante y comptent les cases, une par item et par fois où elle a été posée.`;
const leastNote = " L’item le moins renseigné est dit à côté, et donne le rang.";

function completeCell({ complete }: QuestionMissing): Cell {
  return complete === undefined ? "" : number(complete, "integer");
}

function missingOf({ missing, cells }: QuestionMissing): QuestionMissing["missing"] {
  return cells?.missing ?? missing;
}

function countOf(own: QuestionMissing, reason: MissingReason): number {
  const counted = missingOf(own).filter((other) => isSameReason(other.reason, reason));
  return sum(counted.map(({ n }) => n));
}

/** The share of the answers to a question that are missing, or of those to its items, from 0 to 1. */
function shareOf({ share, cells }: QuestionMissing): number {
  return cells === undefined ? share : sum(cells.missing.map(({ n }) => n)) / cells.asked;
}

/** « 18,0 % (d) » */
function leastAnsweredText({ leastAnswered }: QuestionMissing): string {
  if (leastAnswered?.label === undefined) return "";
  return `${fr.percent(100 * leastAnswered.share)} (${leastAnswered.label})`;
}
