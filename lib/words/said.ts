import { isRebuilt, scenarioOf } from "../answers/Provenance";
import { crossingById } from "../questionnaire/lookup";
import { crossTable } from "../tables/crossTable";
import type { Crossing, Source } from "../tables/Table";
import { current } from "./current";

/** One of the report's two crossings. */
export type CrossingId = "structure" | "conum";

/**
 * What a word says; marked « (supposé) » where it is of reconstructed answers and the report does not print its
 * table, or « (scénario) » where these answers follow a scenario.
 */
export function said(text: string, { source }: { readonly source: Source }): string {
  if (!isRebuilt(source) || source.printed) return text;
  return `${text}\u00a0(${scenarioOf(source) === undefined ? "supposé" : "scénario"})`;
}

/** The crossing of a question, or of the question of an item. */
export function crossingOf(id: string, crossing: CrossingId): Crossing {
  const { survey } = current();
  const by = crossingById(survey.questionnaire, crossing).question;
  return crossTable(survey, questionOf(id), by);
}

/** « 3.1 », for « 3.1.2 » too. */
export function questionOf(id: string): string {
  return id.split(".").slice(0, 2).join(".");
}
