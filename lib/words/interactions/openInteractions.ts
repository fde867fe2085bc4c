import { isRebuilt } from "../../answers/Provenance";
import { UserError } from "../../base/UserError";
import { fr, noBreakSpace as nb } from "../../present/french";
import type { InteractionBand } from "../../present/tables/interactionBand";
import type { Section } from "../../questionnaire/types";
import { refuseSecrecy } from "../../secrecy/shownTables";
import type { Context } from "../Context";
import { interactionBands } from "./interactionBands";

/** What the publication alone says of the interactions of its two crossings. */
export interface OpenInteractions {
  readonly kind: "openInteractions";
  /** The section that was asked for; none for all of them. */
  readonly section?: number;
  readonly bands: readonly InteractionBand[];
  readonly sections: readonly Section[];
  /** Whether the answers beside the bands are rebuilt. */
  readonly rebuilt: boolean;
  readonly facts: OpenInteractionFacts;
}

/** How many interactions the publication alone settles, for a French sentence. */
export interface OpenInteractionFacts {
  /** « 207 » */
  readonly all: string;
  /** Never significant, always, open, and those that could not be told. */
  readonly never: string;
  readonly always: string;
  readonly open: string;
  readonly undecided: string;
  /** « de 0,35 à 1,04 point »: from what on a difference of differences would be significant, by score. */
  readonly threshold: string;
}

/**
 * What the publication leaves open: `openInteractions` of {@link InteractionWords}.
 * @throws UserError in French when no item of the section can be told, or as `interactionBands` does
 */
export function openInteractions({ study }: Context, section?: number): OpenInteractions {
  refuseSecrecy(study, "une interaction");
  const all = interactionBands(study);
  const bands = section === undefined ? all : all.filter(({ id }) => id.startsWith(`${section}.`));
  if (bands.length === 0)
    throw new UserError(
      section === undefined
        ? "Aucune échelle ni question à une réponse n’est posée à tous et croisée deux fois."
        : `La section ${section} n’a ni échelle ni question à une réponse posée à tous et croisée deux fois.`,
    );
  return {
    kind: "openInteractions",
    ...(section === undefined ? {} : { section }),
    bands,
    sections: study.questionnaire.sections,
    rebuilt: isRebuilt(study),
    facts: factsOf(bands),
  };
}

function factsOf(bands: readonly InteractionBand[]): OpenInteractionFacts {
  const count = (verdict: InteractionBand["verdict"]) =>
    fr.integer(bands.filter((band) => band.verdict === verdict).length);
  const gaps = bands.flatMap(({ smallestGap }) => smallestGap ?? []);
  return {
    all: fr.integer(bands.length),
    never: count("never"),
    always: count("always"),
    open: count("open"),
    undecided: count("undecided"),
    threshold:
      gaps.length === 0
        ? fr.integer(Number.NaN)
        : `de ${fr.decimal(Math.min(...gaps))} à ${fr.decimal(Math.max(...gaps))}${nb}point`,
  };
}
