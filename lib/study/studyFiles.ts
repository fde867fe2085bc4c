import { join } from "node:path";

/** Where the parts of a study stand in its folder. */
export const studyFiles = {
  questionnaire: join("data", "questionnaire.json"),
  /** The answers, unless the settings name another file. */
  answers: join("data", "respondents.csv"),
  /** Optional: where the answers are. */
  settings: join("data", "study.json"),
  /** Of a study whose questionnaire was drafted: how its answers were made, and what was supposed. */
  mapping: join("data", "mapping.json"),
  guesses: join("data", "suppositions.md"),
  guessData: join("data", "suppositions.json"),
  /** Optional: what is known of the population, for weights to be calibrated on. */
  margins: join("data", "margins.json"),
  /** Optional: the rules by which a file of connections becomes the answers. */
  cleaning: join("data", "cleaning.json"),
  published: join("data", "published.csv"),
  errata: join("data", "errata.csv"),
  /** The questionnaire as a workbook, as `new` writes it and one corrects it; the JSON alone is followed. */
  workbook: "etude.xlsx",
  notebooks: "notebooks",
  exports: "exports",
  /** Never followed by git: real answers, and all that is made of them. */
  private: "private",
} as const;
