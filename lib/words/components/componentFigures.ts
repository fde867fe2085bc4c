import { answerAt, missingAt, sortedReasons } from "../../answers/AnswerColumn";
import { columnNamed } from "../../answers/Survey";
import { UserError } from "../../base/UserError";
import { biplotFigure } from "../../present/figures/biplotFigure";
import { categoryMap as categoryMapFigure } from "../../present/figures/categoryMap";
import { correlationCircle as circleFigure } from "../../present/figures/correlationCircle";
import type { Figure } from "../../present/figures/Figure";
import { individualsFigure } from "../../present/figures/individualsFigure";
import { reasonWords } from "../../present/reasonWords";
import { isSingleChoice } from "../../questionnaire/itemsOf";
import { questionById } from "../../questionnaire/lookup";
import type { MissingReason } from "../../questionnaire/MissingReason";
import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { supplementaryVariables } from "../../tables/supplementaryVariables";
import { checkedComponents, type Plane } from "./checkedComponents";

/** `correlationCircle` of {@link ComponentWords}. */
export function correlationCircle(
  analysis: ComponentAnalysis,
  components: Plane = [1, 2],
  ...questions: readonly string[]
): Figure {
  const supplementary = supplementaryVariables(analysis, questions);
  return circleFigure(analysis, checkedComponents(analysis, components), supplementary);
}

/** `biplot` of {@link ComponentWords}. */
export function biplot(analysis: ComponentAnalysis, components: Plane = [1, 2]): Figure {
  return biplotFigure(analysis, checkedComponents(analysis, components));
}

/** `categoryMap` of {@link ComponentWords}. */
export function categoryMap(analysis: CategoryAnalysis, components: Plane = [1, 2]): Figure {
  return categoryMapFigure(
    analysis,
    checkedComponents(analysis, components),
    supplementaryVariables(analysis),
  );
}

/**
 * `individuals` of {@link ComponentWords}.
 * @throws UserError in French when the question has no single choice, or none is named and the study has no
 * crossing
 */
export function individuals(
  analysis: ComponentAnalysis,
  question?: string,
  components: Plane = [1, 2],
): Figure {
  const { survey, respondents } = analysis.matrix;
  const named = question ?? survey.questionnaire.crossings[0]?.question;
  if (named === undefined)
    throw new UserError(
      "Cette étude n’a pas de croisement : nommez la question qui donne les couleurs, individuals(analyse, …).",
    );
  const own = questionById(survey.questionnaire, named);
  if (!isSingleChoice(own)) {
    throw new UserError(`La question ${own.id} n’a pas une réponse unique parmi plusieurs.`);
  }
  const column = columnNamed(survey, own.id);
  const groups = respondents.map((row) => {
    const reason = missingAt(column, row);
    return reason === undefined ? String(answerAt(column, row)) : missingGroup(reason);
  });
  return individualsFigure(
    analysis,
    groups,
    [...own.choices, ...sortedReasons(column.missing).map(missingGroup)],
    checkedComponents(analysis, components),
  );
}

/** What those who did not answer are called, by reason. */
function missingGroup(reason: MissingReason): string {
  return reason === "notAsked" ? "Question non posée" : `Réponse manquante (${reasonWords(reason)})`;
}
