import { questionShape } from "../audit/QuestionShape";
import { smallestContradiction } from "../audit/smallestContradiction";
import { expectedText } from "../published/Expected";
import type { Finding } from "../published/Finding";
import { explanationText } from "../published/findingNames";
import type { Publication } from "../published/Publication";
import { type Key, keyText } from "../published/PublishedNumber";
import { questionById } from "../questionnaire/lookup";
import type { Questionnaire } from "../questionnaire/types";
import { settled } from "./settleErrata";

/**
 * What a publication contradicts itself on beyond the errata on record, in French: for each row or
 * table, its place, and the smallest contradictory set of its printed numbers.
 *
 * @param errata found in it
 * @param recorded known before
 */
export function newContradictions(
  questionnaire: Questionnaire,
  publication: Publication,
  errata: readonly Finding[],
  recorded: readonly Finding[],
): readonly string[] {
  const known = new Set(recorded.map((finding) => `${keyText(finding)}|${finding.printed}`));
  const found = errata.filter((finding) => !known.has(`${keyText(finding)}|${finding.printed}`));
  return found.map((finding) => {
    const question = questionById(questionnaire, finding.question);
    const place = `Question ${finding.question}, ${finding.by === "" ? "tri à plat" : `croisement « ${finding.by} »`}`;
    const own = `${nameOf(finding)} : ${finding.printed} imprimé, ${expectedText(finding.expected)} attendu. ${explanationText(finding)}`;
    const { repaired } = settled(questionnaire, publication);
    const set = smallestContradiction(
      publication,
      questionShape(questionnaire, repaired, question),
      finding.row,
    );
    if (!set) return `${place}. ${own}`;
    const title = set.smallest
      ? "Le plus petit ensemble de nombres imprimés qu’aucune réponse ne donne"
      : "Des nombres imprimés qu’aucune réponse ne donne, et dont aucun n’est de trop (recherche du plus petit ensemble arrêtée à sa borne)";
    const numbers = set.numbers.map((number) => `${nameOf(number, true)} = ${number.printed}`);
    return `${place}. ${own}\n    ${title} : ${numbers.join(" ; ")}.`;
  });
}

function nameOf({ by, row, column, statistic }: Key, withTable = false): string {
  const labels = [row, column].filter((label) => label !== "");
  const table = withTable && by !== "" ? `${by} : ` : "";
  return `${table}${statistic}${labels.length === 0 ? "" : ` « ${labels.join(" × ")} »`}`;
}
