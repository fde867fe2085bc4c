import { answeredQuestions } from "../answers/Survey";
import { fr } from "../present/french";
import { compareAll } from "../published/compare";
import { isNumber } from "../published/PublishedNumber";
import { current } from "./current";

/** What is known of the survey as a whole, written for a French sentence. */
export interface Facts {
  /** « 23 octobre 2023 » */
  readonly firstDay: string;
  readonly lastDay: string;
  /** People who opened the questionnaire. */
  readonly connections: string;
  /** Respondents kept. */
  readonly respondents: string;
  /** Share of the connections that became respondents. */
  readonly kept: string;
  /** Questions that the answers have: those of the questionnaire, or a part of them. */
  readonly questions: string;
  /** Numbers that the report prints on those questions. */
  readonly printedNumbers: string;
  /** Of them, those that these answers give back digit for digit. */
  readonly identicalNumbers: string;
  /** Of them, those that contradict their neighbours. */
  readonly errata: string;
}

/** « — » where the questionnaire does not say the day. */
function dayOf(day: string | undefined): string {
  return day === undefined ? "—" : fr.day(day);
}

/** The facts of the survey, computed from its data. */
export function facts(): Facts {
  const { survey, publication, errata } = current();
  const { fieldwork, connections } = survey.questionnaire;
  const questions = answeredQuestions(survey);
  const ids = new Set(questions.map(({ id }) => id));
  const printed = publication.entries.filter((entry) => isNumber(entry) && ids.has(entry.question));
  const respondents = survey.ids.length;
  const comparisons = compareAll(survey, publication, errata);
  return {
    firstDay: dayOf(fieldwork?.from),
    lastDay: dayOf(fieldwork?.to),
    connections: fr.integer(connections ?? Number.NaN),
    respondents: fr.integer(respondents),
    kept: fr.percent((100 * respondents) / (connections ?? Number.NaN)),
    questions: fr.integer(questions.length),
    printedNumbers: fr.integer(printed.length),
    identicalNumbers: fr.integer(comparisons.filter(({ status }) => status === "identical").length),
    errata: fr.integer(comparisons.filter(({ status }) => status === "erratum").length),
  };
}
