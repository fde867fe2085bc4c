import { join } from "node:path";
import { parseErrata } from "../audit/errataFile";
import type { Finding } from "../audit/Finding";
import type { Publication } from "../published/Publication";
import { readPublished } from "../published/readPublished";
import { projectRoot } from "../respondents/projectRoot";
import { readBytes, readSurvey } from "../respondents/readSurvey";
import type { Survey } from "../respondents/Survey";

/** What the notebook's words speak of: the answers, what the report printed, and its misprints. */
export interface Current {
  readonly survey: Survey;
  readonly publication: Publication;
  readonly errata: readonly Finding[];
}

let state: Current | undefined;

/** What the words of this notebook speak of; read from `data/` the first time it is asked for. */
export function current(): Current {
  state ??= withSurvey(readSurvey());
  return state;
}

/**
 * Makes `show`, `percent` and the other words speak of these answers from now on: those of
 * another file, or a filtered part of them.
 */
export function useSurvey(survey: Survey): void {
  state = withSurvey(survey);
}

function withSurvey(survey: Survey): Current {
  const file = join(projectRoot(), "data", "errata.csv");
  return {
    survey,
    publication: state?.publication ?? readPublished(undefined, survey.questionnaire),
    errata: state?.errata ?? parseErrata(readBytes(file), "errata.csv"),
  };
}
