import { filterSurvey } from "../answers/filterSurvey";
import type { Answer } from "../answers/Survey";
import { labelled } from "../published/labelled";
import { shownCrossing } from "../secrecy/shownTables";
import type { Study } from "../study/Study";
import type { Crossing } from "../tables/Table";

/** A crossing of any two questions: `crosstab` of {@link TableWords}. */
export function crosstab(study: Study, rows: string, columns: string): Crossing {
  return labelled(shownCrossing(study, rows, columns), study.questionnaire, study.publication);
}

/** Some of the respondents, as a study of its own: `filter` of {@link StudyWords}. */
export function filter<T extends Study>(
  study: T,
  id: string,
  keep: string | readonly string[] | ((answer: Answer) => boolean),
  words?: string,
): T {
  return filterSurvey(study, id, keep, words);
}
