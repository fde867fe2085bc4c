import { UserError } from "../base/UserError";
import { fr } from "../present/french";
import { crossingTitle } from "../present/sentences";
import { labelled } from "../published/labelled";
import { crossingById, questionById } from "../questionnaire/lookup";
import { refuseSecrecy, shownCrossing } from "../secrecy/shownTables";
import { withoutSecretTests } from "../secrecy/withoutSecretTests";
import { comparedPublication } from "../study/comparedPublication";
import type { Study } from "../study/Study";
import { crossingDetail, type TestDetail } from "../tables/crossingDetail";
import type { Crossing } from "../tables/Table";
import type { Context } from "./Context";
import { showProgress } from "./display";
import { checkOwnTable } from "./ownTable";
import { uniform } from "./seed";

/** What may be added to `examine`. */
export interface ExamineOptions {
  /** The p of Yates's correction beside the chi-square of 2 x 2 tables; not by default, as in the report. */
  readonly yates?: boolean;
}

/** Crossings with the detail of each of their tests. */
export interface Examination {
  readonly kind: "examination";
  readonly crossings: readonly {
    /** « 2.8 · Croisement avec le type de structure » */
    readonly title: string;
    readonly table: Crossing;
    /** In the order of `rowTests`. */
    readonly details: readonly TestDetail[];
  }[];
  /** Whether the p of Yates's correction is shown. */
  readonly yates: boolean;
}

/**
 * Which cells make a difference, and whether it survives: `examine` of {@link TestWords}.
 * @throws UserError in French when there is no such question, or it is crossed with nothing
 */
export function examine(
  { study }: Context,
  what: string | Crossing,
  { yates = false }: ExamineOptions = {},
): Examination {
  if (typeof what !== "string") {
    checkOwnTable(study, what);
    return { kind: "examination", crossings: [examined(study, what)], yates };
  }
  const question = questionById(study.questionnaire, what);
  if (question.crossings.length === 0) {
    throw new UserError(
      `${comparedPublication(study) === undefined ? `La question ${what} n’est croisée avec aucune autre` : `Le rapport ne croise la question ${what} avec aucune autre`}. Choisissez un croisement : examine(crosstab(study(), "${what}", …)).`,
    );
  }
  const crossings = question.crossings.map((crossing) => {
    const table = shownCrossing(study, what, crossingById(study.questionnaire, crossing).question);
    return examined(study, table);
  });
  return { kind: "examination", crossings, yates };
}

function examined(study: Study, crossing: Crossing): Examination["crossings"][number] {
  const { questionnaire, publication } = study;
  if (crossing.secrecy === undefined) refuseSecrecy(study, "ce tableau");
  const table = labelled(withoutSecretTests(crossing), questionnaire, publication);
  const title = `${table.question.id} · ${crossingTitle(table, questionnaire)}`;
  return { title, table, details: crossingDetail(table, toldDraws(uniform(title))) };
}

/** The same numbers, that tell now and then how many were drawn: a test of many cells draws tables at random. */
function toldDraws(random: () => number): () => number {
  let draws = 0;
  return () => {
    draws++;
    if (draws % 0x1_0000 === 0) showProgress(`Test exact, par tirage : ${fr.integer(draws)} nombres tirés…`);
    return random();
  };
}
