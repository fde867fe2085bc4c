import { isSameReason, sortedReasons } from "../../answers/AnswerColumn";
import { sum } from "../../base/sum";
import type { MissingReason } from "../../questionnaire/MissingReason";
import type { Question } from "../../questionnaire/types";
import { largestShare, type MissingAnswers, type QuestionMissing } from "../../tables/missingAnswers";
import { type Cell, number } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { capital, fr, noBreakSpace as nb, thinSpace } from "../french";
import { reasonWords } from "../reasonWords";
import { sourceSentence } from "../sentences";

/** From this share on, so many did not answer that it must be said (the usual rule of thumb of one in five). */
const manyMissing = 0.2;

/** Whom each question was put to, who answered and why the others did not: a line a question, a column a reason. */
export function missingTable({ questions, respondents, source }: MissingAnswers): TableModel {
  const all = questions.flatMap(({ missing }) => missing).filter(({ n }) => n > 0);
  const distinct = all.filter(
    ({ reason }, i) => all.findIndex((other) => isSameReason(other.reason, reason)) === i,
  );
  const reasons = sortedReasons(distinct.map(({ reason }) => reason));
  const hasUnasked = questions.some(({ notAsked }) => notAsked > 0);
  const hasItems = questions.some(({ leastAnswered }) => leastAnswered);
  const isIncomplete = questions.some(
    ({ complete, answered, question }) =>
      isAllAsked(question) && complete !== undefined && complete < answered,
  );
  const isMany = questions.some((own) => largestShare(own) >= manyMissing);
  return plainTable({
    caption: `Réponses manquantes, question par question (${fr.count(respondents, "répondant")})`,
    heads: [
      "Question",
      ...(hasUnasked ? [capital(reasonWords("notAsked"))] : []),
      "Posée à",
      "Réponses",
      ...(isIncomplete ? ["Complètes"] : []),
      ...reasons.map((reason) => capital(reasonWords(reason))),
      "Part manquante",
      ...(hasItems ? ["Item le moins répondu"] : []),
    ],
    rows: questions.map((own) => ({
      cells: [
        `${own.question.id} ${own.question.label}`,
        ...(hasUnasked ? [number(own.notAsked, "integer")] : []),
        number(own.asked, "integer"),
        number(own.answered, "integer"),
        ...(isIncomplete ? [completeCell(own)] : []),
        ...reasons.map((reason) => number(countOf(own, reason), "integer")),
        number(100 * own.share, "percent"),
        ...(hasItems ? [leastAnsweredText(own)] : []),
      ],
      significant: largestShare(own) >= manyMissing,
    })),
    notes: [
      `La part manquante est rapportée au nombre de fois où la question a été posée${thinSpace}; les questions vont de la plus à la moins manquante.${hasItems ? " Une question à plusieurs items est répondue dès que l’un d’eux l’est : l’item qui manque le plus est dit à côté, et donne le rang." : ""}${isIncomplete ? ` Complètes${nb}: ceux qui ont répondu à tous les items.` : ""}`,
      isMany
        ? `En gras, les questions dont une réponse attendue sur cinq au moins manque${hasItems ? ", fût-ce à un seul item" : ""}.`
        : undefined,
      sourceSentence(source),
    ],
  });
}

/** Whether every item is to be answered: not those of a ranking of the first few. */
function isAllAsked(question: Question): boolean {
  return question.kind !== "ranking" || question.ranks === undefined;
}

function completeCell({ question, complete }: QuestionMissing): Cell {
  return complete === undefined || !isAllAsked(question) ? "" : number(complete, "integer");
}

function countOf({ missing }: QuestionMissing, reason: MissingReason): number {
  return sum(missing.filter((own) => isSameReason(own.reason, reason)).map(({ n }) => n));
}

/** « 18,0 % (d) » */
function leastAnsweredText({ leastAnswered }: QuestionMissing): string {
  return leastAnswered ? `${fr.percent(100 * leastAnswered.share)} (${leastAnswered.label})` : "";
}
