import { meant } from "../../base/meant";
import { quotedList } from "../../base/quotedList";
import { UserError } from "../../base/UserError";
import { crossingGroups } from "../../questionnaire/lookup";
import type { SecretSurvey } from "../../secrecy/Secrecy";
import { shownCrossing } from "../../secrecy/shownTables";
import type { Crossing } from "../../tables/Table";
import { crossingNamed, questionOf } from "./crossedBy";

/** A group: « Privée », or { structure: "Privée" } where two crossings have a group of that name. */
export type GroupName = string | Readonly<Record<string, string>>;

/**
 * The crossing of a question that has this group, and which of its groups that is.
 *
 * @throws UserError in French when no crossing of the study has such a group, or when several have one
 * and none is named
 */
export function groupNamed(
  survey: SecretSurvey,
  id: string,
  group: GroupName,
): { readonly table: Crossing; readonly index: number } {
  const [crossing, label] = typeof group === "string" ? [undefined, group] : named(group);
  const known = crossing === undefined ? survey.questionnaire.crossings : [crossingNamed(survey, crossing)];
  const groupsOf = (own: { readonly id: string }) => crossingGroups(survey.questionnaire, own.id);
  const found = known.filter((own) => groupsOf(own).includes(label));
  if (found.length === 0) {
    if (known.length === 0)
      throw new UserError(
        `Cette étude n’a pas de croisement, et donc pas de groupe «\u00a0${label}\u00a0». Choisissez des répondants avec filter.`,
      );
    const groups = known.flatMap(groupsOf);
    throw new UserError(
      `${crossing === undefined ? "Aucun croisement n’a" : `Le croisement ${crossing} n’a pas`} de groupe « ${label} »${meant(label, groups)} Groupes : ${quotedList(groups)}.`,
    );
  }
  if (found.length > 1) {
    const each = found.map((own) => `{ ${own.id}: "${label}" }`).join(" ou ");
    throw new UserError(`Plusieurs croisements ont un groupe « ${label} » : précisez lequel, ${each}.`);
  }
  const table = shownCrossing(survey, questionOf(id), found[0]!.question);
  return { table, index: groupsOf(found[0]!).indexOf(label) };
}

function named(group: Readonly<Record<string, string>>): readonly [string, string] {
  const entries = Object.entries(group);
  if (entries.length === 1) return entries[0]!;
  throw new UserError('Un groupe se nomme par un seul croisement : { croisement: "groupe" }.');
}
