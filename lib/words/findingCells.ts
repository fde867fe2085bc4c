import { statisticName } from "../present/matchSentence";
import { expectedText } from "../published/Expected";
import type { Finding } from "../published/Finding";
import { certaintyNames, explanationText } from "../published/findingNames";
import type { Key } from "../published/PublishedNumber";

/** The heads of a table of findings. */
export const findingHeads = ["Où", "Imprimé", "Attendu", "Certitude", "Pourquoi"];

/** The cells of a finding in such a table. */
export function findingCells(finding: Finding, crossingLabel: (by: string) => string): readonly string[] {
  return [
    placeWords(finding, crossingLabel),
    finding.printed === "" ? "rien" : finding.printed,
    expectedText(finding.expected) || "?",
    certaintyNames[finding.certainty],
    explanationText(finding),
  ];
}

/** « 16.8 · type de structure · Privée · χ² ». */
export function placeWords(
  { question, by, row, column, statistic }: Key,
  crossingLabel: (by: string) => string,
): string {
  return [question, crossingLabel(by), row, column, statisticName(statistic)]
    .filter((part) => part !== "")
    .join(" · ");
}
