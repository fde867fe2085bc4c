import { solutionValue } from "../base/Solution";
import { fr, noBreakSpace as nb } from "../present/french";
import { type AdjustedEffect, adjustedEffects } from "../reconstruct/adjustedEffects";
import { significanceLevel } from "../tables/Table";
import { current } from "./current";
import { showGroupedTable } from "./interaction";
import { repairedPublication } from "./interactionBands";

/**
 * Shows the effects of one crossing whose conclusion changes when the other crossing is held equal, from
 * the printed numbers alone.
 */
export function adjustedChanges(): void {
  const changed = effects().filter(({ changes }) => changes);
  const label = (crossing: string) =>
    current().survey.questionnaire.crossings.find(({ id }) => id === crossing)?.label ?? crossing;
  showGroupedTable({
    caption: "Effets dont la conclusion change à l’autre croisement égal",
    heads: ["", "Effet de", "Test", "p, seul", "p, à l’autre égal"],
    groups: [
      {
        label: "",
        rows: changed.map(({ id, question, label: item, crossing, measure, alone, adjusted }) => ({
          cells: [
            `${id} ${item || question.label}`,
            label(crossing),
            measure,
            fr.probability(alone),
            fr.probability(adjusted),
          ],
        })),
      },
    ],
    notes: [
      `Modèle sans interaction${nb}: les marges imprimées et les effectifs des quatre cases le déterminent, quelles que soient les réponses.`,
    ],
  });
}

/** « 101 »: how many effects are significant alone (« seuls »), beside the other crossing (« ajustés »), change, or are tested (« tous »). */
export function adjustedCount(which: "seuls" | "ajustés" | "changent" | "tous"): string {
  const counted: Record<typeof which, (effect: AdjustedEffect) => boolean> = {
    seuls: ({ alone }) => alone <= significanceLevel,
    ajustés: ({ adjusted }) => adjusted <= significanceLevel,
    changent: ({ changes }) => changes,
    tous: () => true,
  };
  return fr.integer(effects().filter(counted[which]).length);
}

function effects(): readonly AdjustedEffect[] {
  return solutionValue(adjustedEffects(current().survey.questionnaire, repairedPublication()));
}
