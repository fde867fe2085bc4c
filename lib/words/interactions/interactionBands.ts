import { askedOnly } from "../../answers/added/askedOnly";
import { answeredQuestions } from "../../answers/Survey";
import { repairedBy } from "../../audit/repairedBy";
import { memo } from "../../base/memo";
import { solutionValue } from "../../base/Solution";
import { UserError } from "../../base/UserError";
import type { InteractionBand } from "../../present/tables/interactionBand";
import type { Publication } from "../../published/Publication";
import { crossingGroups } from "../../questionnaire/lookup";
import type { Question, Questionnaire } from "../../questionnaire/types";
import { interactionKnowledge } from "../../reconstruct/interactionKnowledge";
import { refuseSecrecy } from "../../secrecy/shownTables";
import type { Study } from "../../study/Study";
import { type InteractionTable, interactionTable, type MissingLevels } from "../../tables/interactionTable";
import { showProgress } from "../display";
import { printedBy } from "../printedBy";

/**
 * The publication of a study, its errata set aside: what is known of its interactions follows from it.
 * @throws UserError in French where nothing is printed, or where there are not two crossings of two groups
 */
export function crossedPublication(study: Study): Publication {
  const printed = printedBy(study, "ce que la publication dit des interactions");
  if (hasFourCells(study.questionnaire)) return repaired(printed, study.errata);
  throw new UserError(
    "Ce que la publication dit des interactions ne se calcule que de deux croisements de deux groupes chacun.",
  );
}

const repaired = memo(repairedBy);

/** Whether a study has two crossings of two groups each, and no other. */
export function hasFourCells(questionnaire: Questionnaire): boolean {
  const { crossings } = questionnaire;
  return (
    crossings.length === 2 && crossings.every(({ id }) => crossingGroups(questionnaire, id).length === 2)
  );
}

/**
 * What the publication leaves open of every interaction of its two crossings, beside its value in the answers.
 * @throws UserError in French as `crossedPublication` does
 */
export function interactionBands(study: Study): readonly InteractionBand[] {
  return askedBands(askedOnly(study));
}

/** One and the same function, for what is remembered. */
const tell = ({ id }: Question) => showProgress(`Interactions : question ${id}…`);

const askedBands = memo((study: Study): readonly InteractionBand[] => {
  const answered = new Set(answeredQuestions(study).map(({ id }) => id));
  const tables = new Map<string, InteractionTable>();
  const tableOf = (id: string) => {
    const found = tables.get(id) ?? crossedInteraction(study, id);
    tables.set(id, found);
    return found;
  };
  const known = solutionValue(interactionKnowledge(study.questionnaire, crossedPublication(study), tell));
  return known.map((item) => {
    const own = answered.has(item.question.id) ? testOf(tableOf(item.question.id), item.label) : undefined;
    return {
      ...item,
      label: item.label || item.question.label,
      ofAnswer: item.measure === "G²" && item.label !== "",
      ...(own === undefined ? {} : { own }),
    };
  });
});

/**
 * The interaction of two factors, by default the two crossings of the study.
 * @throws UserError in French as `interactionTable` does, or when the study has not two crossings and a
 * factor is not named
 */
export function crossedInteraction(
  study: Study,
  id: string,
  a?: string,
  b?: string,
  missing?: MissingLevels,
): InteractionTable {
  refuseSecrecy(study, "une interaction");
  const [first, second, ...others] = study.questionnaire.crossings;
  if ((a === undefined || b === undefined) && (second === undefined || others.length > 0)) {
    throw new UserError(
      `Cette étude n’a pas deux croisements, mais ${study.questionnaire.crossings.length} : nommez deux questions, interaction("${id}", …, …).`,
    );
  }
  return interactionTable(study, id, a ?? first!.question, b ?? second!.question, missing);
}

/** The test of the interaction on an item, or on an answer against the others; of a choice as a whole for "". */
function testOf(table: InteractionTable, label: string): InteractionBand["own"] {
  if (table.kind === "interactionOfMeans") {
    const row = table.rows.find((own) => own.label === label);
    return row && { statistic: row.typeII.interaction.F, p: row.typeII.interaction.p };
  }
  const answers = table.rows.flatMap((row) => row.answers);
  const test =
    label === ""
      ? table.rows[0]?.test.threeWay
      : answers.find((own) => own.label === label)?.alone?.logLinear.threeWay;
  return test && { statistic: test.likelihoodRatio, p: test.p };
}
