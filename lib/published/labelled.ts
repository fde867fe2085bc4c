import { isRebuilt } from "../answers/Provenance";
import type { Questionnaire } from "../questionnaire/types";
import { isCrossing, type Table } from "../tables/Table";
import { askedSizes } from "./askedSizes";
import type { Publication } from "./Publication";

/**
 * A table that says, where its answers are reconstructed and the report does not print how many
 * were asked in each of its groups, that these sizes are supposed; as it is where nothing is printed.
 */
export function labelled<T extends Table>(
  table: T,
  questionnaire: Questionnaire,
  publication: Publication | undefined,
): T {
  if (publication === undefined || !isCrossing(table) || !isRebuilt(table.source) || !table.source.printed)
    return table;
  const crossing = questionnaire.crossings.find(({ question }) => question === table.by.id);
  if (!crossing || askedSizes(questionnaire, publication, table.question, crossing.id) !== undefined) {
    return table;
  }
  return { ...table, source: { ...table.source, supposedSizes: true } };
}
