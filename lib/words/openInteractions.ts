import { isRebuilt } from "../answers/Provenance";
import { UserError } from "../base/UserError";
import { interactionBandFigure } from "../present/figures/interactionBandFigure";
import { fr, noBreakSpace as nb, thinSpace } from "../present/french";
import { type InteractionBand, verdictWords } from "../present/tables/interactionBand";
import type { ItemId, QuestionId } from "../questionnaire/ids";
import { current } from "./current";
import { showGroupedTable } from "./interaction";
import { interactionBands } from "./interactionBands";
import { show } from "./show";

/** What the publication alone says of an interaction. */
export type InteractionVerdict = "jamais" | "toujours" | "ouverte" | "indécise";

const verdicts = {
  jamais: "never",
  toujours: "always",
  ouverte: "open",
  indécise: "undecided",
} as const satisfies Record<InteractionVerdict, InteractionBand["verdict"]>;

/**
 * Shows what the publication leaves open of the interactions of its two crossings: in a section, a line and a
 * bar for each item, each choice and each of its answers, the figure's table with both ends and their p;
 * without one, how many there are of each verdict in each section.
 *
 * @throws UserError in French when no item of the section can be told
 */
export function openInteractions(section?: number): void {
  const { survey } = current();
  if (section === undefined) {
    showSummary();
    return;
  }
  const bands = ofSection(section);
  if (bands.length === 0)
    throw new UserError(
      `La section ${section} n’a ni échelle ni question à une réponse posée à tous et croisée deux fois.`,
    );
  for (const measure of ["F", "G²"] as const) {
    const own = bands.filter((band) => band.measure === measure);
    if (own.length === 0) continue;
    const what = measure === "F" ? "notes" : "réponses";
    const title = `Section ${section}, ${what}${nb}: ce que la publication laisse à l’interaction`;
    show(interactionBandFigure(title, own, isRebuilt(survey)));
  }
}

/** « 0 »: how many interactions the publication alone settles so, of the report or of a section; all of them without a verdict. */
export function settledInteractions(verdict?: InteractionVerdict, section?: number): string {
  const bands = section === undefined ? interactionBands() : ofSection(section);
  return fr.integer(
    bands.filter((band) => verdict === undefined || band.verdict === verdicts[verdict]).length,
  );
}

/** « de 0,000 à 444,254 »: between what and what the publication leaves the test of an item. */
export function interactionBounds(id: QuestionId | ItemId): string {
  const { least, greatest } = bandOf(id);
  return `de ${fr.decimal(least.statistic, 3)} à ${fr.decimal(greatest.statistic, 3)}`;
}

/**
 * « 0,72 point »: from what on a difference of differences would be significant on an item; of all items,
 * « de 0,35 à 1,04 point ».
 */
export function interactionThreshold(id?: QuestionId | ItemId): string {
  if (id !== undefined) return `${fr.decimal(bandOf(id).smallestGap!)}${nb}point`;
  const gaps = interactionBands().flatMap(({ smallestGap }) => smallestGap ?? []);
  return `de ${fr.decimal(Math.min(...gaps))} à ${fr.decimal(Math.max(...gaps))}${nb}point`;
}

function bandOf(id: string): InteractionBand {
  const found = interactionBands().find((band) => band.id === id && band.measure === "F");
  if (found) return found;
  throw new UserError(`« ${id} » n’est pas une note donnée par tous et croisée deux fois.`);
}

function ofSection(section: number): readonly InteractionBand[] {
  return interactionBands().filter(({ id }) => id.startsWith(`${section}.`));
}

function showSummary(): void {
  const { sections } = current().survey.questionnaire;
  const all = interactionBands();
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
    const own = ofSection(number);
    return own.length === 0 ? [] : [line(`${number}. ${title}`, own)];
  });
  showGroupedTable({
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
  });
}
