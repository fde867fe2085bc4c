import { keptAnswerLabels } from "../../questionnaire/doublesKept";
import type { Questionnaire } from "../../questionnaire/types";
import type { Cleaning, Rule } from "./Cleaning";
import type { CleaningFlow } from "./CleaningFlow";

/** What the rule is called, in the flow and in the list of the rows set aside. */
export const doublesRuleId = "doublons";

/**
 * Whether rules say which row of an identifier stays: rows that have it again are then left to them.
 */
export function settlesDoubles({ rules }: Cleaning, { id = "id" }: Questionnaire): boolean {
  const own = [id].flat();
  return rules.some(
    (rule) =>
      rule.kind === "duplicates" &&
      rule.apply !== false &&
      (rule.columns === undefined ||
        (rule.columns.length === own.length && own.every((name) => rule.columns!.includes(name)))),
  );
}

/**
 * The cleaning rules of a study with that of its questionnaire (`doubles`) before them, unless they have one of their own for
 * rows of one identifier.
 */
export function withDoublesRule(cleaning: Cleaning, questionnaire: Questionnaire): Cleaning {
  const { doubles } = questionnaire;
  if (doubles === undefined || doubles === "all" || settlesDoubles(cleaning, questionnaire)) return cleaning;
  const ids = new Set(cleaning.rules.map(({ id }) => id));
  const rule: Rule = {
    id: ids.has(doublesRuleId) ? `${doublesRuleId}-2` : doublesRuleId,
    label: ruleLabel(keptAnswerLabels[doubles]),
    ...{ kind: "duplicates", keep: doubles },
  };
  return { rules: [rule, ...cleaning.rules] };
}

/** Whether a flow has set rows aside as `doubles` no longer says: only the file of answers has them. */
export function hasOtherDoubles({ rules }: CleaningFlow, { doubles }: Questionnaire): boolean {
  const labels = new Set(Object.values(keptAnswerLabels).map(ruleLabel));
  const told = rules.find(({ label, removed }) => removed > 0 && labels.has(label));
  return (
    told !== undefined &&
    (doubles === undefined || doubles === "all" || told.label !== ruleLabel(keptAnswerLabels[doubles]))
  );
}

function ruleLabel(kept: string): string {
  return `Doublons\u00a0: seule ${kept} réponse de chacun est gardée`;
}
