import { isRebuilt, scenarioOf } from "../../answers/Provenance";
import type { Source } from "../../tables/Table";

/**
 * What a word says; marked « (supposé) » where it is of reconstructed answers and the report does not print its
 * table, or « (scénario) » where these answers follow a scenario.
 */
export function said(text: string, { source }: { readonly source: Source }): string {
  if (!isRebuilt(source) || source.printed) return text;
  return `${text}\u00a0(${scenarioOf(source) === undefined ? "supposé" : "scénario"})`;
}
