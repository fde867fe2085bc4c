import { isRebuilt } from "../answers/Provenance";
import { sectionQuestions } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { cautions, type QuestionCautions } from "../present/cautions";
import { labelled } from "../published/labelled";
import { crossingById } from "../questionnaire/lookup";
import { crossTable } from "../tables/crossTable";
import { flatTable } from "../tables/flatTable";
import { rowTests } from "../tables/rowTests";
import { current } from "./current";
import { display } from "./display";

/**
 * Shows what must not be forgotten of a section: differences that are significant but negligible,
 * what rests on few respondents, what reconstructed answers cannot tell.
 *
 * @param section its number in the questionnaire
 * @throws UserError in French when no question of it was read
 */
export function prudence(section: number): void {
  const { survey, publication } = current();
  const { questionnaire } = survey;
  const questions = sectionQuestions(survey, section).map(({ id, crossings }): QuestionCautions => {
    const tables = crossings.map((crossing) => {
      const by = crossingById(questionnaire, crossing);
      return {
        label: by.label,
        table: labelled(crossTable(survey, id, by.question), questionnaire, publication),
      };
    });
    return {
      id,
      n: flatTable(survey, id).n,
      crossings: tables.map(({ label, table }) => ({
        label,
        smallestGroup: Math.min(...table.groups.map(({ n }) => n)),
        tests: rowTests(table),
        supposedSizes: table.source.supposedSizes === true,
      })),
    };
  });
  if (questions.length === 0)
    throw new UserError(`Les réponses lues n’ont pas de question de la section ${section}.`);
  const markdown = cautions(questions, isRebuilt(survey));
  display({ "text/markdown": markdown, "text/plain": markdown.replaceAll("**", "") });
}
