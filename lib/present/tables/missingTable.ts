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
 * Whom each question was put to, who answered and why the others did not: a line a question, a column a reason, all of
 * them respondents, that add up to those who were asked. The cells of a question of several items are told apart.
 */
export function missingTable({ questions, respondents, respondent, source }: MissingAnswers): TableModel {
  const all = questions.flatMap(({ missing }) => missing).filter(({ n }) => n > 0);
  const distinct = all.filter(
    ({ reason }, i) => all.findIndex((other) => isSameReason(other.reason, reason)) === i,
  );
  const reasons = sortedReasons(distinct.map(({ reason }) => reason));
  const hasUnasked = questions.some(({ notAsked }) => notAsked > 0);
  const hasItems = questions.some(({ leastAnswered }) => leastAnswered?.label !== undefined);
  const isIncomplete = questions.some(
    ({ complete, answered }) => complete !== undefined && complete < answered,
  );
  const hasCells = questions.some(({ cells }) => cells !== undefined);
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
      ...(hasCells ? ["Cases vides"] : []),
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
        ...(hasCells ? [cellsText(own)] : []),
        number(100 * shareOf(own), "percent"),
        ...(hasItems ? [leastAnsweredText(own)] : []),
      ],
      significant: largestShare(own) >= manyMissing,
    })),
    notes: [
      `La part manquante est rapportée au nombre de fois où la question a été posée${thinSpace}; celles dont la plus grande part manque viennent d’abord.${hasCells ? itemsNote : ""}${hasItems ? leastNote : ""}${isIncomplete ? ` Complètes${nb}: ceux qui ont répondu à tous les items.` : ""}`,
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

const itemsNote = ` À une question de plusieurs items, a répondu qui en a rempli un au moins${thinSpace}; ses cases vides sont comptées à part, sur une case par item et par personne à qui elle est posée, et font sa part manquante.`;
const leastNote = " L’item le moins renseigné est dit à côté, et donne le rang.";

function completeCell({ complete }: QuestionMissing): Cell {
  return complete === undefined ? "" : number(complete, "integer");
}

function countOf({ missing }: QuestionMissing, reason: MissingReason): number {
  return sum(missing.filter((other) => isSameReason(other.reason, reason)).map(({ n }) => n));
}

/** « 220 sur 1 488 », « 220 sur 1 488 (200 sans réponse, 20 refus) »; empty of a question without items. */
function cellsText({ cells }: QuestionMissing): string {
  if (cells === undefined) return "";
  const given = cells.missing.filter(({ n }) => n > 0);
  const each = given.map(({ n, reason }) => `${fr.integer(n)}${nb}${reasonWords(reason)}`);
  const reasons = given.length > 1 ? ` (${each.join(", ")})` : "";
  return `${fr.integer(sum(given.map(({ n }) => n)))} sur ${fr.integer(cells.asked)}${reasons}`;
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
