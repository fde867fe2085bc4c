import { join } from "node:path";
import type { Survey } from "../answers/Survey";
import { readBytes } from "../base/readBytes";
import { readUnchanged } from "../base/readUnchanged";
import { parseErrata } from "../published/errataFile";
import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import { projectRoot } from "../study/projectRoot";
import { readPublished } from "../study/readPublished";
import { readSurvey } from "../study/readSurvey";
import { notebookState } from "./notebookState";

/** What the notebook's words speak of: the answers, what the report printed, and its misprints. */
export interface Current {
  readonly survey: Survey;
  readonly publication: Publication;
  readonly errata: readonly Finding[];
}

/** What the words of this notebook speak of; read from `data/` the first time it is asked for. */
export function current(): Current {
  const state = notebookState();
  state.current ??= withSurvey(readSurvey());
  return state.current;
}

/**
 * Makes `show`, `percent` and the other words speak of these answers from now on: those of
 * another file, or a filtered part of them.
 */
export function useSurvey(survey: Survey): void {
  notebookState().current = withSurvey(survey);
}

function withSurvey(survey: Survey): Current {
  const file = join(projectRoot(), "data", "errata.csv");
  const before = notebookState().current;
  return {
    survey,
    publication: before?.publication ?? readPublished(undefined, survey.questionnaire),
    errata:
      before?.errata ?? readUnchanged(file, undefined, () => parseErrata(readBytes(file), "errata.csv")),
  };
}
