import type { Access } from "../../questionnaire/Condition";
import { keptAnswerLabels } from "../../questionnaire/doublesKept";
import { type KindName, kinds } from "../../questionnaire/kinds";
import type { CodedReason } from "../../questionnaire/MissingReason";
import type { Questionnaire, Respondent } from "../../questionnaire/types";

/** What the workbook calls the kinds of question. */
export const kindLabels: readonly string[] = Object.values(kinds).map(({ label }) => label);

/** The kinds by what the workbook calls them. */
export const kindNames: Readonly<Record<string, KindName>> = Object.fromEntries(
  Object.values(kinds).map(({ label, name }) => [label, name]),
);

/** The kinds of question that may be hidden: those that conditions name by their answers. */
export const hiddenKinds: readonly KindName[] = ["single", "department"];
export const hiddenKindsText = hiddenKinds.map((name) => `« ${kinds[name].label} »`).join(" ou ");

/** Which rows stay of somebody who has several. */
export const doublesLabels = {
  [keptAnswerLabels.first]: "first",
  [keptAnswerLabels.last]: "last",
  [keptAnswerLabels.mostComplete]: "mostComplete",
  toutes: "all",
} as const satisfies Readonly<Record<string, NonNullable<Questionnaire["doubles"]>>>;

export const yesNo = ["oui", "non"] as const;

/** What a row of « Réponses » is. */
export type Nature = "choices" | "items" | "missing";

export const natureLabels = {
  réponse: "choices",
  item: "items",
  "code manquant": "missing",
} as const satisfies Readonly<Record<string, Nature>>;

/** Why there is no answer; « aucun » is a list of codes that is there and empty. */
export const reasonLabels = {
  "sans réponse": "noAnswer",
  refus: "refused",
  "ne sait pas": "doesNotKnow",
  "non posée": "notAsked",
  aucun: "none",
} as const satisfies Readonly<Record<string, CodedReason | "none">>;

export const scopeLabels = {
  section: "section",
  bloc: "block",
} as const satisfies Readonly<Record<string, NonNullable<Access["scope"]>>>;

export const genderLabels = {
  féminin: "feminine",
  masculin: "masculine",
} as const satisfies Readonly<Record<string, Respondent["gender"]>>;

/** The French word of a value in one of these lists. */
export function wordOf<T>(labels: Readonly<Record<string, T>>, value: T): string {
  return Object.keys(labels).find((label) => labels[label] === value)!;
}
