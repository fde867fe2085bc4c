import type { Questionnaire } from "./types";

/** What `data/questionnaire.json` holds: a questionnaire that may be silent on its name and on its respondents. */
export type QuestionnaireFile = Omit<Questionnaire, "name" | "respondent"> &
  Partial<Pick<Questionnaire, "name" | "respondent">> & { readonly $schema?: string };
