import { UserError } from "../../base/UserError";
import { fr, noBreakSpace as nb } from "../../present/french";
import { interactionTestText } from "../../present/interactionConclusion";
import { gapOfGaps } from "../../present/tables/interactionTables";
import { columnById } from "../../questionnaire/lookup";
import { comparedPublication } from "../../study/comparedPublication";
import type { Study } from "../../study/Study";
import type { InteractionOfMeans, MeansRow } from "../../tables/interactionTable";
import type { Context } from "../Context";
import { said } from "../sentences/said";
import { crossedInteraction, hasFourCells, interactionBands } from "./interactionBands";

/** The interaction of the two crossings of a study on a score, for a French sentence. */
export interface InteractionFacts {
  /** « F(1 ; 923) = 0,012 ; p = 0,913 » */
  readonly test: string;
  /** « 0,98 point »: the difference of differences of the four means; « — » where there are more than four. */
  readonly gap: string;
  /** « de 0,000 à 444,254 »: between what and what the publication leaves the F; « — » where it does not tell. */
  readonly bounds: string;
  /** « 0,72 point »: from what on a difference of differences would be significant; « — » likewise. */
  readonly threshold: string;
}

/**
 * The interaction of the two crossings on a score: `interactionFacts` of {@link InteractionWords}.
 * @throws UserError in French for what is not a score, or where there are not two crossings
 */
export function interactionFacts({ study }: Context, id: string): InteractionFacts {
  const { item } = columnById(study.questionnaire, id);
  const table = crossedInteraction(study, id);
  if (table.kind !== "interactionOfMeans")
    throw new UserError(`La question ${table.question.id} n’a pas de notes.`);
  const row = table.rows.find(({ label }) => label === (item ?? ""))!;
  return { test: testText(table, row), gap: gapText(study, table, row), ...published(study, id) };
}

function testText(table: InteractionOfMeans, { typeII: { interaction: test, residual } }: MeansRow): string {
  return said(interactionTestText(test, residual.degreesOfFreedom), table);
}

function gapText({ questionnaire }: Study, table: InteractionOfMeans, row: MeansRow): string {
  if (!hasFourCells(questionnaire)) return missing;
  const gap = gapOfGaps(row);
  return said(`${fr.decimal(gap)}${nb}point${Math.abs(gap) < 2 ? "" : "s"}`, table);
}

function published(study: Study, id: string): Pick<InteractionFacts, "bounds" | "threshold"> {
  const band =
    comparedPublication(study) === undefined || !hasFourCells(study.questionnaire)
      ? undefined
      : interactionBands(study).find((own) => own.id === id && own.measure === "F");
  if (band === undefined) return { bounds: missing, threshold: missing };
  const { least, greatest, smallestGap } = band;
  return {
    bounds: `de ${fr.decimal(least.statistic, 3)} à ${fr.decimal(greatest.statistic, 3)}`,
    threshold: `${fr.decimal(smallestGap!)}${nb}point`,
  };
}

const missing = fr.integer(Number.NaN);
