import type { MissingLevels } from "../../tables/interactionTable";
import type { ChoiceId, Id, StudyTypes } from "../StudyTypes";
import type { Treatment } from "../treatment";
import type { AdjustedEffects } from "./adjustedEffects";
import type { Interaction } from "./interaction";
import type { InteractionFacts } from "./interactionFacts";
import type { OpenInteractions } from "./openInteractions";

/** The words for interactions: how two questions act together on a third. */
export interface InteractionWords<S extends StudyTypes> {
  /**
   * How two questions act together on a third, or on one item of it: of scores, the two-way analysis of variance
   * (types II and III), the means of the cells, the simple effects; of answers, the log-linear tests, and each answer
   * against the others (Breslow and Day with Tarone's correction, Cochran, Mantel and Haenszel). Of rebuilt answers,
   * what the publication leaves open beside it.
   *
   * Who lacks an answer to a factor stays out, and is counted under the tables by reason; `{ missing: "category" }` keeps
   * them, « Sans réponse » being a group. Who was not asked a factor stays out.
   *
   * @param by the first factor and the second (by default the two crossings of the study), and the treatment
   * @throws UserError in French when two of the three are the same, when a factor has no answers to cross with, or
   * when none is named and the study has not two crossings
   * @example show(interaction("4.5"))
   * @example show(interaction("3.4.1", "2.8", "2.10"))
   * @example show(interaction("3.4.1", "2.8", "2.10", { missing: "category" }))
   */
  interaction(
    id: Id<S>,
    ...by:
      | readonly [a?: ChoiceId<S>, b?: ChoiceId<S>, treatment?: Treatment<MissingLevels>]
      | readonly [treatment: Treatment<MissingLevels>]
  ): Interaction;

  /**
   * The interaction of the two crossings on a score, as texts: its test, the difference of differences, between what
   * and what the publication leaves it, and from what on it would be significant.
   *
   * @throws UserError in French for what is not a score, or where the study has not two crossings
   * @example interactionFacts("4.5").test
   */
  interactionFacts(id: Id<S>): InteractionFacts;

  /**
   * What the publication leaves open of the interactions of its two crossings: in a section, a line and a bar for each
   * item, each choice and each of its answers; without one, how many there are of each verdict in each section. How
   * many, as texts (`.facts`).
   *
   * @throws UserError in French when no item of the section can be told, or where no report is printed
   * @example show(openInteractions(3))
   * @example openInteractions().facts.open
   */
  openInteractions(section?: number): OpenInteractions;

  /**
   * The effects of each crossing alone and with the other held equal, from the printed numbers alone; shown are those
   * whose conclusion changes. How many, as texts (`.facts`).
   *
   * @throws UserError in French where no report is printed
   * @example show(adjustedEffects())
   */
  adjustedEffects(): AdjustedEffects;
}
