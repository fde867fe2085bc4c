import { askedOnly } from "../../answers/added/askedOnly";
import { solutionValue } from "../../base/Solution";
import { fr } from "../../present/french";
import type { Question, Questionnaire } from "../../questionnaire/types";
import { type AdjustedEffect, adjustedEffects as effectsOf } from "../../reconstruct/adjustedEffects";
import { refuseSecrecy } from "../../secrecy/shownTables";
import { significanceLevel } from "../../tables/Table";
import type { Context } from "../Context";
import { showProgress } from "../display";
import { crossedPublication } from "./interactionBands";

/** The effects of each crossing, alone and with the other held equal, from the printed numbers alone. */
export interface AdjustedEffects {
  readonly kind: "adjustedEffects";
  readonly effects: readonly AdjustedEffect[];
  readonly questionnaire: Questionnaire;
  readonly facts: AdjustedEffectFacts;
}

/** How many effects are significant, for a French sentence. */
export interface AdjustedEffectFacts {
  readonly all: string;
  /** Significant alone, and beside the other crossing. */
  readonly alone: string;
  readonly adjusted: string;
  /** Those whose conclusion changes. */
  readonly changed: string;
}

/** One and the same function, for what is remembered. */
const tell = ({ id }: Question) => showProgress(`Effets ajustés : question ${id}…`);

/**
 * The effects of each crossing beside the other: `adjustedEffects` of {@link InteractionWords}.
 * @throws UserError in French as `crossedPublication` does
 */
export function adjustedEffects({ study }: Context): AdjustedEffects {
  refuseSecrecy(study, "un effet ajusté");
  const { questionnaire } = askedOnly(study);
  const effects = solutionValue(effectsOf(questionnaire, crossedPublication(study), tell));
  const count = (isSo: (effect: AdjustedEffect) => boolean) => fr.integer(effects.filter(isSo).length);
  return {
    kind: "adjustedEffects",
    effects,
    questionnaire,
    facts: {
      all: count(() => true),
      alone: count(({ alone }) => alone <= significanceLevel),
      adjusted: count(({ adjusted }) => adjusted <= significanceLevel),
      changed: count(({ changes }) => changes),
    },
  };
}
