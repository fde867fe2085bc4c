import { number } from "../../present/document/Cell";
import { type PlainRow, plainTable } from "../../present/document/plainTable";
import type { TableModel } from "../../present/document/TableModel";
import { interactionBandFigure } from "../../present/figures/interactionBandFigure";
import { interactionFigure } from "../../present/figures/interactionFigure";
import { noBreakSpace as nb, thinSpace } from "../../present/french";
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
        ...tablesOf(noun).map((table): Part => ({ kind: "table", table })),
        { kind: "figure", figure: interactionFigure(noun.table) },
      ];
    case "openInteractions":
      return noun.section === undefined
        ? [{ kind: "table", table: summaryTable(noun) }]
        : sectionFigures(noun, noun.section);
    case "adjustedEffects":
      return [{ kind: "table", table: changesTable(noun) }];
  }
}

function tablesOf({ table, bands }: Interaction): readonly TableModel[] {
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

function summaryTable({ bands: all, sections }: OpenInteractions): TableModel {
  const line = (label: string, bands: readonly InteractionBand[]): PlainRow => ({
    cells: [
      label,
      ...[
        bands.filter(({ measure }) => measure === "F"),
        bands.filter(({ measure, ofAnswer }) => measure === "G²" && !ofAnswer),
        bands.filter(({ ofAnswer }) => ofAnswer),
        ...Object.keys(verdictWords).map((verdict) => bands.filter((band) => band.verdict === verdict)),
      ].map(({ length }) => number(length, "integer")),
    ],
  });
  const rows = sections.flatMap(({ number, title }) => {
    const own = all.filter(({ id }) => id.startsWith(`${number}.`));
    return own.length === 0 ? [] : [line(`${number}. ${title}`, own)];
  });
  return plainTable({
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
    rows: [...rows, line("Ensemble", all)],
    notes: [
      `Choix${nb}: toutes les réponses d’une question à la fois. Réponses${nb}: chacune contre les autres, où il y en a plus de deux.`,
      `Jamais, toujours${nb}: significative. Ouverte${nb}: des réponses qui redonnent tous les nombres imprimés ont une interaction significative, d’autres non${thinSpace}; les unes et les autres ont été construites. Les sections sans question posée à tous et croisée deux fois n’y sont pas.`,
    ],
  });
}

function changesTable({ effects, questionnaire }: AdjustedEffects): TableModel {
  const label = (crossing: string) =>
    questionnaire.crossings.find(({ id }) => id === crossing)?.label ?? crossing;
  const changed = effects.filter(({ changes }) => changes);
  return plainTable({
    caption: "Effets dont la conclusion change quand l’autre croisement est tenu constant",
    heads: ["", "Effet de", "Test", "p, seul", "p, l’autre tenu constant"],
    words: [1, 2],
    rows: changed.map(({ id, question, label: item, crossing, measure, alone, adjusted }) => ({
      cells: [
        `${id} ${item || question.label}`,
        label(crossing),
        measure,
        number(alone, "p"),
        number(adjusted, "p"),
      ],
    })),
    notes: [
      `Modèle sans interaction${nb}: les marges imprimées et les effectifs des quatre cases le déterminent, quelles que soient les réponses.`,
    ],
  });
}
