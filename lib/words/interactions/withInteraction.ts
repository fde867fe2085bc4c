import { askedOnly } from "../../answers/added/askedOnly";
import { withInteraction as planted } from "../../reconstruct/withInteraction";
import type { Study } from "../../study/Study";
import type { Context } from "../Context";
import { crossedPublication } from "./interactionBands";

/**
 * Respondents in whom the two crossings interact: `withInteraction` of {@link InteractionWords}.
 * @throws UserError in French as `withInteraction` of the reconstruction and `crossedPublication` do
 */
export function withInteraction({ study: whole }: Context, id: string, points: number): Study {
  const study = askedOnly(whole);
  return { ...study, ...planted(study, crossedPublication(study), id, points) };
}
