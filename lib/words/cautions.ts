import { isRebuilt } from "../answers/Provenance";
import { sectionQuestions } from "../answers/Survey";
import { UserError } from "../base/UserError";
import type { QuestionCautions } from "../present/cautions";
import { crossingName } from "../present/sentences";
import { labelled } from "../published/labelled";
import { crossingById } from "../questionnaire/lookup";
import { shownCrossing, shownFlat } from "../secrecy/shownTables";
import { rowTests } from "../tables/rowTests";
import { smallestBase } from "../tables/smallestBase";
import type { Context } from "./Context";

/** What must not be forgotten of a section. */
export interface Cautions {
  readonly kind: "cautions";
  readonly questions: readonly QuestionCautions[];
  /** Whether the answers are rebuilt: what they cannot tell is then said. */
  readonly rebuilt: boolean;
}

/**
 * What must not be forgotten of a section: `cautions` of {@link TestWords}.
 * @throws UserError in French when no question of it was read
 */
export function cautions({ study }: Context, section: number): Cautions {
  const { questionnaire, publication } = study;
  const questions = sectionQuestions(study, section).map(({ id, crossings }): QuestionCautions => {
    const tables = crossings.map((crossing) => {
      const by = crossingById(questionnaire, crossing);
      return {
        label: crossingName(by),
        table: labelled(shownCrossing(study, id, by.question), questionnaire, publication),
      };
    });
    return {
      id,
      n: smallestBase(shownFlat(study, id)),
      crossings: tables.map(({ label, table }) => ({
        label,
        smallestGroup: smallestBase(table),
        tests: rowTests(table),
        supposedSizes: table.source.supposedSizes === true,
      })),
    };
  });
  if (questions.length === 0)
    throw new UserError(`Les réponses lues n’ont pas de question de la section ${section}.`);
  return { kind: "cautions", questions, rebuilt: isRebuilt(study) };
}
