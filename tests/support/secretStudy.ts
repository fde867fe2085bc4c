import { parseRespondents } from "../../lib/import/parseRespondents";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { defaultRules } from "../../lib/secrecy/Secrecy";
import type { Study } from "../../lib/study/Study";
import { otherCsv, otherJson } from "./otherStudy";
import { bytesOf } from "./smallSurvey";

/**
 * The study of another survey that keeps small numbers secret, its answers to 2.1 by size set to these counts.
 *
 * @param cells shape [Oui, Non, Peut-être][Petite, Moyenne, Autre]
 */
export function secretStudy(cells: readonly (readonly number[])[]): Study {
  const answers = ["Oui", "Non", "Peut-être"];
  const sizes = ["Petite", "Moyenne", "Autre"];
  const respondents = cells.flatMap((row, a) =>
    row.flatMap((n, g) => Array.from({ length: n }, () => [sizes[g]!, answers[a]!] as const)),
  );
  const [head, ...rows] = otherCsv(respondents.length).trimEnd().split("\n");
  const own = rows.map((row, i) => {
    const values = row.split(",");
    [values[1], values[4]] = respondents[i]!;
    return values.slice(0, 5).join(",");
  });
  const text = [head!.split(",").slice(0, 5).join(","), ...own, ""].join("\n");
  const questionnaire = parseQuestionnaire(otherJson(1), "questionnaire.json");
  const whole = parseRespondents(questionnaire, bytesOf(text), "respondents.csv");
  return {
    ...whole,
    folder: "/nulle/part",
    errata: [],
    secrecy: { ...defaultRules, width: defaultRules.threshold, whole },
  };
}
