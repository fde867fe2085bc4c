import { interactionBandFigure } from "../../present/figures/interactionBandFigure";
import { interactionFigure } from "../../present/figures/interactionFigure";
import { fr, noBreakSpace as nb, thinSpace } from "../../present/french";
import type { GroupedTable } from "../../present/tables/groupedTable";
import { bandTable, type InteractionBand, verdictWords } from "../../present/tables/interactionBand";
import { interactionTables } from "../../present/tables/interactionTables";
import type { AdjustedEffects } from "../interactions/adjustedEffects";
import type { Interaction } from "../interactions/interaction";
import type { OpenInteractions } from "../interactions/openInteractions";
import type { InteractionNoun } from "./Noun";
import type { Part } from "./Part";

/** What is known of interactions, as it is shown. */
export function interactionParts(noun: InteractionNoun): readonly Part[] {
  switch (noun.kind) {
    case "interaction":
      return [
        ...tablesOf(noun).map((table): Part => ({ kind: "grouped", table })),
        { kind: "figure", figure: interactionFigure(noun.table) },
      ];
    case "openInteractions":
      return noun.section === undefined
        ? [{ kind: "grouped", table: summaryTable(noun) }]
        : sectionFigures(noun, noun.section);
    case "adjustedEffects":
      return [{ kind: "grouped", table: changesTable(noun) }];
  }
}

function tablesOf({ table, bands }: Interaction): readonly GroupedTable[] {
  const own = interactionTables(table);
  if (bands.length === 0) return own;
  const caption = `${table.question.id} · ce que la publication, seule, laisse à l’interaction`;
  return [...own, bandTable(caption, bands, true)];
}

function sectionFigures({ bands, rebuilt }: OpenInteractions, section: number): readonly Part[] {
  return (["F", "G²"] as const).flatMap((measure): readonly Part[] => {
    const own = bands.filter((band) => band.measure === measure);
    if (own.length === 0) return [];
    const what = measure === "F" ? "notes" : "réponses";
    const title = `Section ${section}, ${what}${nb}: ce que la publication laisse à l’interaction`;
    return [{ kind: "figure", figure: interactionBandFigure(title, own, rebuilt) }];
  });
}

function summaryTable({ bands: all, sections }: OpenInteractions): GroupedTable {
  const line = (label: string, bands: readonly InteractionBand[]) => ({
    cells: [
      label,
      fr.integer(bands.filter(({ measure }) => measure === "F").length),
      fr.integer(bands.filter(({ measure, ofAnswer }) => measure === "G²" && !ofAnswer).length),
      fr.integer(bands.filter(({ ofAnswer }) => ofAnswer).length),
      ...Object.keys(verdictWords).map((verdict) =>
        fr.integer(bands.filter((band) => band.verdict === verdict).length),
      ),
    ],
  });
  const rows = sections.flatMap(({ number, title }) => {
    const own = all.filter(({ id }) => id.startsWith(`${number}.`));
    return own.length === 0 ? [] : [line(`${number}. ${title}`, own)];
  });
  return {
    caption: "Ce que la publication, seule, dit des interactions de ses deux croisements",
    heads: [
      "Section",
      "Notes (F)",
      "Choix (G²)",
      "Réponses (G²)",
      "Jamais",
      "Toujours",
      "Ouverte",
      "Indécise",
    ],
    groups: [{ label: "", rows: [...rows, line("Ensemble", all)] }],
    notes: [
      `Choix${nb}: toutes les réponses d’une question à la fois. Réponses${nb}: chacune contre les autres, où il y en a plus de deux.`,
      `Jamais, toujours${nb}: significative. Ouverte${nb}: des réponses qui redonnent tous les nombres imprimés ont une interaction significative, d’autres non${thinSpace}; les unes et les autres ont été construites. Les sections sans question posée à tous et croisée deux fois n’y sont pas.`,
    ],
  };
}

function changesTable({ effects, questionnaire }: AdjustedEffects): GroupedTable {
  const label = (crossing: string) =>
    questionnaire.crossings.find(({ id }) => id === crossing)?.label ?? crossing;
  const changed = effects.filter(({ changes }) => changes);
  return {
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
  };
}
