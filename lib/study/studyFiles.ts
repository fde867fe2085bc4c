import { join } from "node:path";

/** Where the parts of a study stand in its folder. */
export const studyFiles = {
  questionnaire: join("data", "questionnaire.json"),
  answers: join("data", "respondents.csv"),
  published: join("data", "published.csv"),
  errata: join("data", "errata.csv"),
  notebooks: "notebooks",
  exports: "exports",
} as const;
