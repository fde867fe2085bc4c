import { withInteraction as planted } from "../../reconstruct/withInteraction";
import type { Study } from "../../study/Study";
import type { Context } from "../Context";
import { crossedPublication } from "./interactionBands";

/**
 * Respondents in whom the two crossings interact: `withInteraction` of {@link InteractionWords}.
 * @throws UserError in French as `withInteraction` of the reconstruction and `crossedPublication` do
 */
export function withInteraction({ study }: Context, id: string, points: number): Study {
  return { ...study, ...planted(study, crossedPublication(study), id, points) };
}
