import { formatCsv } from "../../base/formatCsv";
import type { CleaningOutcome } from "./cleanAnswers";
import { formatFlow } from "./flowFile";
import { formatRepairs, routingRepairs } from "./routingRepairs";

/** What the files of a cleaning are called, but for that of the answers. */
export const cleaningFileNames = {
  /** The flow from the connections to the usable answers: counts alone. */
  flow: "flow.json",
  /** The rows set aside: line of the file, identifier, rule. */
  aside: "aside.csv",
  /** The answers taken out: line of the file, identifier, column, what was there, rule. */
  cleaned: "cleaned.csv",
  /** The smallest repairs of the usable rows that go against the routing: proposals. */
  repairs: "repairs.csv",
} as const;

/**
 * The files of a cleaning beside its answers, texts by path from the study's folder: the flow, the rows set aside, the
 * answers taken out, and what would repair those that go against the routing. All but the flow are of real people: they
 * stand in a folder that git does not follow.
 */
export function cleaningFiles(
  { questionnaire, kept, aside, cleaned, flow }: CleaningOutcome,
  folder = "private",
): Readonly<Record<string, string>> {
  return {
    [`${folder}/${cleaningFileNames.flow}`]: formatFlow(flow),
    [`${folder}/${cleaningFileNames.aside}`]: formatCsv([
      ["line", "id", "rule", "label"],
      ...aside.map(({ line, id: own, rule }) => [String(line), own, rule.id, rule.label]),
    ]),
    [`${folder}/${cleaningFileNames.cleaned}`]: formatCsv([
      ["line", "id", "column", "value", "rule", "label"],
      ...cleaned.map(({ line, id: own, column, value, rule }) => [
        ...[String(line), own, column, value, rule.id, rule.label],
      ]),
    ]),
    [`${folder}/${cleaningFileNames.repairs}`]: formatRepairs(
      routingRepairs(kept, questionnaire),
      questionnaire,
    ),
  };
}
