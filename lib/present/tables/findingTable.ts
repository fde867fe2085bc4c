import { expectedWords } from "../../published/Expected";
import type { Finding } from "../../published/Finding";
import { certaintyNames, explanationText } from "../../published/findingNames";
import type { Key } from "../../published/PublishedNumber";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { statisticName } from "../matchSentence";

/**
 * What an audit found, a finding a row: the place, what is printed (as it is), what is expected, how sure it
 * is and why.
 *
 * @param crossingLabel what a crossing is called
 */
export function findingTable(
  caption: string,
  findings: readonly Finding[],
  crossingLabel: (by: string) => string,
): TableModel {
  return plainTable({
    caption,
    heads: ["Où", "Imprimé", "Attendu", "Certitude", "Pourquoi"],
    words: [0, 1, 2, 3, 4],
    rows: findings.map((finding) => ({
      cells: [
        placeWords(finding, crossingLabel),
        printedWords(finding),
        wantedWords(finding),
        certaintyNames[finding.certainty],
        explanationText(finding),
      ],
    })),
  });
}

/** What is printed; of counts that are in cause together, that there are several; nothing where something is missing. */
export function printedWords({ printed, kind }: Finding): string {
  if (printed !== "") return printed;
  return kind === "counts" ? "plusieurs nombres" : "rien";
}

/** What is expected; of a number of which nothing can be told, that it cannot; where something is missing, why tells. */
export function wantedWords(finding: Finding): string {
  const { printed, kind } = finding;
  const open = printed !== "" || kind === "counts" ? "indéterminé" : "voir pourquoi";
  return expectedWords(finding) || open;
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

/** « 16.8 · type de structure · χ² : 3,24 imprimé, 3,42 attendu ». */
export function findingWords(finding: Finding, crossingLabel: (by: string) => string): string {
  const expected = expectedWords(finding);
  const wanted = expected === "" ? "" : `, ${expected} attendu`;
  const printed = printedWords(finding);
  const told =
    finding.kind === "counts" && expected === "" ? `${printed} en cause` : `${printed} imprimé${wanted}`;
  return `${placeWords(finding, crossingLabel)} : ${told}`;
}
