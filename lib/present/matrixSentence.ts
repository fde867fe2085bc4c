import type { AnswerMatrix } from "../tables/answerMatrix";
import type { ScoreMatrix } from "../tables/scoreMatrix";
import { fr, noBreakSpace as nb, thinSpace } from "./french";
import { respondentCount } from "./respondentCount";

/** « Sur 151 items de 29 questions et 927 répondants. »: what an analysis rests on. */
export function basisSentence(matrix: ScoreMatrix | AnswerMatrix): string {
  const { respondents, survey } = matrix;
  const questions =
    "items" in matrix
      ? new Set(matrix.items.map(({ question }) => question.id)).size
      : matrix.questions.length;
  const parts = "items" in matrix ? `${fr.count(matrix.items.length, "item")} de ` : "";
  const on = `Sur ${parts}${fr.count(questions, "question")} et ${respondentCount(respondents.length, survey.questionnaire.respondent)}`;
  const groups =
    "within" in matrix && matrix.within !== undefined
      ? `, moyennes des groupes ôtées (${matrix.within.map(({ id }) => id).join(" × ")})`
      : "";
  return `${on}${groups}.`;
}

/** The same, and what it had to leave out. */
export function matrixSentence(matrix: ScoreMatrix | AnswerMatrix): string {
  const { leftOut, survey } = matrix;
  const out = [
    ...(leftOut.routed.length === 0
      ? []
      : [
          `${fr.count(leftOut.routed.length, "question")} posée${plural(leftOut.routed.length)} à une partie des ${survey.questionnaire.respondent.plural} (${leftOut.routed.map(({ id }) => id).join(", ")})`,
        ]),
    ...(leftOut.constant.length === 0
      ? []
      : [
          `${constants(leftOut.constant.length, "items" in matrix)} (${leftOut.constant.map(({ id }) => id).join(", ")})`,
        ]),
    ...(leftOut.incomplete === 0
      ? []
      : [`${respondentCount(leftOut.incomplete, survey.questionnaire.respondent)} sans toutes les réponses`]),
  ];
  const without = out.length === 0 ? "" : ` Hors analyse${nb}: ${out.join(`${thinSpace}; `)}.`;
  return `${basisSentence(matrix)}${without}${treatmentSentence(matrix)}`;
}

function constants(count: number, items: boolean): string {
  return `${fr.count(count, items ? "item" : "question")} à réponse unique`;
}

function plural(count: number): string {
  return count < 2 ? "" : "s";
}

/** What became of the respondents who lack an answer, and how to treat them otherwise. */
function treatmentSentence(matrix: ScoreMatrix | AnswerMatrix): string {
  const { leftOut, filled, survey } = matrix;
  const isScores = "items" in matrix;
  if (filled === undefined) {
    if (leftOut.incomplete === 0) return "";
    const other = isScores ? "la moyenne de l’item à la place de ce qui manque" : "une modalité de plus";
    return ` Seuls les cas complets sont gardés (autre traitement possible${nb}: ${other}).`;
  }
  if (filled === 0) return "";
  return isScores
    ? ` De ${respondentCount(filled, survey.questionnaire.respondent)}, chaque note qui manque est la moyenne de l’item chez les autres${nb}: les corrélations en sont affaiblies, et le test de Bartlett compte ces notes comme des réponses.`
    : ` De ${respondentCount(filled, survey.questionnaire.respondent)}, chaque réponse qui manque est une modalité, «${nb}Sans réponse${nb}», quel qu’en soit le motif.`;
}
