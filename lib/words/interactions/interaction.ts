import type { InteractionBand } from "../../present/tables/interactionBand";
import { comparedPublication } from "../../study/comparedPublication";
import type { InteractionTable, MissingLevels } from "../../tables/interactionTable";
import type { Context } from "../Context";
import { type Treatment, treated } from "../treatment";
import { crossedInteraction, hasFourCells, interactionBands } from "./interactionBands";

/** How two questions act together on a third. */
export interface Interaction {
  readonly kind: "interaction";
  readonly table: InteractionTable;
  /** What the publication leaves open of it; none where it says nothing, or of answers that were given. */
  readonly bands: readonly InteractionBand[];
}

/**
 * How two questions act together on a third: `interaction` of {@link InteractionWords}.
 * @throws UserError in French as `crossedInteraction` does, or for a treatment that there is not
 */
export function interaction(
  { study }: Context,
  id: string,
  ...asked: readonly (string | Treatment<MissingLevels> | undefined)[]
): Interaction {
  const {
    questions: [a, b],
    missing,
  } = treated(asked, ["complete", "category"]);
  const table = crossedInteraction(study, id, a, b, missing);
  const { crossings } = study.questionnaire;
  const isPrinted = [table.a, table.b].every(({ question }, i) => question.id === crossings[i]?.question);
  const isOpen =
    isPrinted &&
    study.filter === undefined &&
    comparedPublication(study) !== undefined &&
    hasFourCells(study.questionnaire) &&
    [table.a, table.b].every(({ filled }) => filled === undefined);
  const bands = isOpen ? interactionBands(study) : [];
  return {
    kind: "interaction",
    table,
    bands: bands
      .filter(({ id: own }) => own === id || (id === table.question.id && own.startsWith(`${id}.`)))
      .map((band) => (band.label === table.question.label ? { ...band, label: "" } : band)),
  };
}
