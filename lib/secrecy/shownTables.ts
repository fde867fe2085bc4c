import { memo } from "../base/memo";
import { UserError } from "../base/UserError";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { questionById } from "../questionnaire/lookup";
import { crossTable } from "../tables/crossTable";
import { flatTable } from "../tables/flatTable";
import { hasSpread, type ScoreSpread, scoreSpread } from "../tables/scoreSpread";
import type { Crossing, FlatTable } from "../tables/Table";
import { maskCrossing, maskFlat } from "./maskTable";
import { crossedWith, questionMask } from "./questionMask";
import type { SecretSurvey } from "./Secrecy";

/**
 * The flat table of a question as it may be shown: where the study keeps small numbers secret, without them. Everything
 * that is shown, said or written begins here.
 *
 * @throws UserError in French as `flatTable` does
 */
export function shownFlat(survey: SecretSurvey, id: string): FlatTable {
  const { secrecy } = survey;
  return secrecy === undefined ? flatTable(survey, id) : secretFlat(survey, id);
}

/**
 * A crossing as it may be shown.
 * @throws UserError in French as `crossTable` does
 */
export function shownCrossing(survey: SecretSurvey, id: string, by: string): Crossing {
  return survey.secrecy === undefined ? crossTable(survey, id, by) : secretCrossing(survey, id, by);
}

/**
 * How scores, numbers or ranks spread, as it may be shown; undefined of another question, and where the study keeps small
 * numbers secret, for each cell is one more of them.
 *
 * @throws UserError in French as `scoreSpread` does
 */
export function shownSpread(survey: SecretSurvey, id: string): ScoreSpread | undefined {
  return isSpreadShown(survey, id) ? scoreSpread(survey, id) : undefined;
}

/** Whether it is shown, without computing it. */
export function isSpreadShown(survey: SecretSurvey, id: string): boolean {
  return survey.secrecy === undefined && hasSpread(survey, id);
}

const secretFlat = memo((survey: SecretSurvey, id: string): FlatTable => {
  const table = flatTable(survey, id);
  return maskFlat(table, questionMask(survey, survey.secrecy!, id, undefined), survey.secrecy!);
});

const secretCrossing = memo((survey: SecretSurvey, id: string, by: string): Crossing => {
  const table = crossTable(survey, id, by);
  const others = crossedWith(survey, id);
  if (!others.includes(by) && isOtherWayRound(survey, id, by)) {
    throw new UserError(
      `Secret statistique : le croisement de ${by} avec ${id} se publie dans l’autre sens ; deux fois les mêmes cases en diraient plus qu’une. Demandez crosstab(study(), "${by}", "${id}").`,
    );
  }
  const own = others.includes(by) ? undefined : by;
  const mask = questionMask(survey, survey.secrecy!, id, own);
  const masked = maskCrossing(table, mask, crossedWith(survey, id, own).indexOf(by), survey.secrecy!);
  // That some are in no group is told, and not how many: the table of the groups' own question says as much.
  const areSome = shownFlat(survey, by).missing.some(({ reason }) => reason !== "notAsked");
  return areSome ? { ...masked, ungrouped: [{ by: table.by, missing: [] }] } : masked;
});

/** Whether two questions are crossed the other way round: as the study does or, of two choices, the later by the earlier. */
function isOtherWayRound(survey: SecretSurvey, id: string, by: string): boolean {
  if (crossedWith(survey, by).includes(id)) return true;
  const { questions } = survey.questionnaire;
  const rank = (own: string) => questions.findIndex((question) => question.id === own);
  return isSingleChoice(questionById(survey.questionnaire, id)) && rank(id) < rank(by);
}

/**
 * Refuses what is not proven to keep small numbers secret, for a study that does.
 * @param what « l’analyse en composantes »
 * @throws UserError in French
 */
export function refuseSecrecy({ secrecy }: SecretSurvey, what: string): void {
  if (secrecy === undefined) return;
  throw new UserError(
    `Cette étude applique le secret statistique, et rien ne l’assure avec ${what} : seuls les tableaux, leurs tests, leurs figures et leurs phrases sont éprouvés. Dans un carnet, l’étiquette « unprotected » laisse une cellule hors du rapport.`,
  );
}
