import { UserError } from "../../base/UserError";
import { fr } from "../../present/french";
import { acceptableAlpha } from "../../present/tables/reliabilityTable";
import { refuseSecrecy } from "../../secrecy/shownTables";
import type { Study } from "../../study/Study";
import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { type Reliabilities, reliabilities } from "../../tables/reliabilities";
import { type RotatedComponents, rotatedComponents } from "../../tables/rotatedComponents";
import {
  type SupplementaryVariable,
  supplementaryVariables,
  usualSupplementary,
} from "../../tables/supplementaryVariables";
import type { Source } from "../../tables/Table";
import { said } from "../sentences/said";
import { checkedComponents } from "./checkedComponents";

/** Whether items lend themselves to an analysis: KMO and Bartlett's test. */
export interface Adequacy {
  readonly kind: "adequacy";
  readonly analysis: ComponentAnalysis;
}

/** `adequacy` of {@link ComponentWords}. */
export function adequacy(analysis: ComponentAnalysis): Adequacy {
  return { kind: "adequacy", analysis };
}

/** The eigenvalues of an analysis beside those of chance. */
export interface Scree {
  readonly kind: "scree";
  readonly analysis: ComponentAnalysis | CategoryAnalysis;
}

/** `scree` of {@link ComponentWords}. */
export function scree(analysis: ComponentAnalysis | CategoryAnalysis): Scree {
  return { kind: "scree", analysis };
}

/** Which components, from 1, and how many items or categories. */
export interface Shown {
  readonly components?: readonly number[];
  readonly most?: number;
}

/** The items of principal components on some of them, turned or not, or the categories of a correspondence analysis. */
export interface Loadings {
  readonly kind: "loadings";
  readonly analysis: ComponentAnalysis | CategoryAnalysis | Rotation;
  readonly components: readonly number[];
  readonly most: number;
}

/**
 * `loadings` of {@link ComponentWords}.
 * @throws UserError in French for a component that there is not
 */
export function loadings(
  analysis: ComponentAnalysis | CategoryAnalysis | Rotation,
  { components, most = 15 }: Shown = {},
): Loadings {
  if (analysis.kind === "rotation") return turnedLoadings(analysis, { components, most });
  return { kind: "loadings", analysis, components: checkedComponents(analysis, components ?? [1, 2]), most };
}

/** Of turned components all are shown, unless some are named. */
function turnedLoadings(
  analysis: Rotation,
  { components, most }: { readonly components: Shown["components"] | undefined; readonly most: number },
): Loadings {
  const all = analysis.rotated.components.map((_, k) => k + 1);
  const wrong = components?.find((k) => !all.includes(k));
  if (wrong === undefined) return { kind: "loadings", analysis, components: components ?? all, most };
  throw new UserError(`La rotation n’a pas de composante ${wrong} : elles vont de 1 à ${all.length}.`);
}

/** The components of an analysis after a varimax rotation. */
export interface Rotation {
  readonly kind: "rotation";
  readonly analysis: ComponentAnalysis;
  readonly rotated: RotatedComponents;
  readonly facts: {
    /**
     * « 20 sur 21 »: of the components, how many have the items of one question, and no other, for their
     * highest loadings, each its own question.
     */
    readonly recovered: string;
    /** « 0,86 »: the smallest congruence of a component with its question. */
    readonly leastCongruence: string;
    /**
     * « 24 sur 25 »: of the items, how many have their highest loading on a component that is most like their own
     * question, in the direction that they should.
     */
    readonly ownItems: string;
  };
}

/**
 * `rotation` of {@link ComponentWords}.
 * @throws UserError in French when fewer than two components are turned
 */
export function rotation(analysis: ComponentAnalysis, kept?: number): Rotation {
  const rotated = rotatedComponents(analysis, kept);
  const { components, items } = rotated;
  const pure = components.filter(({ found, items }) => found === items);
  const own = new Set(pure.map(({ question }) => question)).size;
  const least = Math.min(...components.map(({ congruence }) => congruence));
  return {
    kind: "rotation",
    analysis,
    rotated,
    facts: {
      recovered: said(`${fr.integer(own)} sur ${fr.integer(components.length)}`, analysis.matrix),
      leastCongruence: said(fr.decimal(least), analysis.matrix),
      ownItems: said(
        `${fr.integer(items.filter(({ own: home }) => home).length)} sur ${fr.integer(items.length)}`,
        analysis.matrix,
      ),
    },
  };
}

/** Where what took no part in an analysis stands on its first two components. */
export interface Supplementary {
  readonly kind: "supplementary";
  readonly variables: readonly SupplementaryVariable[];
  readonly components: readonly number[];
  readonly source: Source;
}

/**
 * `supplementary` of {@link ComponentWords}.
 * @throws UserError in French for the region where no department is asked, or where nothing is named and the study
 * has no crossing
 */
export function supplementary(
  analysis: ComponentAnalysis | CategoryAnalysis,
  ...questions: readonly string[]
): Supplementary {
  const placed = questions.length === 0 ? usualSupplementary(analysis) : questions;
  if (placed.length === 0)
    throw new UserError(
      "Cette étude n’a pas de croisement : nommez les questions à placer, supplementary(analyse, …).",
    );
  return {
    kind: "supplementary",
    variables: supplementaryVariables(analysis, placed),
    components: checkedComponents(analysis, [1, 2]),
    source: analysis.matrix.source,
  };
}

/** Cronbach's alpha of every question of several notes. */
export interface Reliability extends Reliabilities {
  readonly kind: "reliability";
  readonly facts: {
    /** « 0 sur 31 »: of the questions, how many reach the alpha from which they are usually summed. */
    readonly acceptable: string;
  };
}

/** `reliability` of {@link ComponentWords}. */
export function reliability(study: Study): Reliability {
  refuseSecrecy(study, "la fidélité des échelles");
  const { rows, source } = reliabilities(study);
  const enough = rows.filter(({ alpha }) => alpha >= acceptableAlpha).length;
  const acceptable = said(`${fr.integer(enough)} sur ${fr.integer(rows.length)}`, { source });
  return { kind: "reliability", rows, source, facts: { acceptable } };
}
