import { columnById } from "../../questionnaire/lookup";
import type { SecretSurvey } from "../../secrecy/Secrecy";
import { shownFlat } from "../../secrecy/shownTables";
import type { Moments, Table } from "../../tables/Table";
import { questionOf } from "./crossedBy";
import { type GroupName, groupNamed } from "./groupNamed";

/**
 * The moments of a score or a number, which has a mean, of all those asked or of a group, with the table that says them.
 * @throws UserError in French when there is no such question or group
 */
export function moments(
  survey: SecretSurvey,
  id: string,
  group: GroupName | undefined,
): { readonly table: Table; readonly own: Moments } {
  const { item = "" } = columnById(survey.questionnaire, id);
  const { table, index } =
    group === undefined
      ? { table: shownFlat(survey, questionOf(id)), index: 0 }
      : groupNamed(survey, id, group);
  const own =
    table.kind === "flatMeans"
      ? table.rows.find(({ label }) => label === item)
      : table.kind === "crossedMeans"
        ? table.rows.find(({ label }) => label === item)?.cells[index]
        : undefined;
  return { table, own: own! };
}
