import type { SecretSurvey } from "../../secrecy/Secrecy";
import { shownFlat } from "../../secrecy/shownTables";
import type { Count, Table } from "../../tables/Table";
import { answerPlace, groupCounts, noAnswer } from "./answerPlace";
import { questionOf } from "./crossedBy";
import { type GroupName, groupNamed } from "./groupNamed";
import { rankedCount } from "./rankedCount";

/**
 * How many gave an answer, among all those asked or in a group, with the table that says it.
 *
 * @param given the answer, unless the id names it already, and then the group
 * @throws UserError in French when there is no such question, answer or group
 */
export function answerCount(
  survey: SecretSurvey,
  id: string,
  given: readonly (GroupName | undefined)[],
): { readonly table: Table; readonly own: Count } {
  const place = answerPlace(survey, id, given);
  const [group] = place.rest;
  if (group !== undefined) {
    const { table, index } = groupNamed(survey, id, group);
    return { table, own: groupCounts(survey, table, place)[index]! };
  }
  const { item, answer } = place;
  const table = shownFlat(survey, questionOf(id));
  const found =
    table.kind === "flatGrid"
      ? table.rows.find(({ label }) => label === item)?.cells[table.choices.indexOf(answer ?? "")]
      : table.kind === "flatCounts"
        ? table.rows.find(({ label }) => label === (answer ?? item))
        : rankedCount(survey, table, item);
  if (found) return { table, own: found };
  throw noAnswer(survey, place);
}
