import { askedOnly } from "../answers/added/askedOnly";
import { answeredQuestions } from "../answers/Survey";
import { fr } from "../present/french";
import { respondentCount } from "../present/respondentCount";
import { compareAll } from "../published/compare";
import { isNumber } from "../published/PublishedNumber";
import type { Context } from "./Context";

/** What is known of the survey as a whole, written for a French sentence. */
export interface Facts {
  /** « 23 octobre 2023 »; « — » where the questionnaire does not say it, as the next three. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** People who opened the questionnaire. */
  readonly connections: string;
  /** Respondents kept. */
  readonly respondents: string;
  /** The same with what they are called: « 300 élèves ». */
  readonly people: string;
  /** Share of the connections that became respondents. */
  readonly kept: string;
  /** Questions that the answers have: those of the questionnaire, or a part of them. */
  readonly questions: string;
  /** Numbers that the report prints on those questions; « — » where there is no report, as the next two. */
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

/** The facts of the survey, computed from its data: `facts` of {@link TableWords}. */
export function facts({ study: whole }: Context): Facts {
  const study = askedOnly(whole);
  const { publication, errata } = study;
  const { fieldwork } = study.questionnaire;
  // What was counted goes before what was declared, maybe of other answers.
  const connections = study.flow?.cleaning.connections ?? study.questionnaire.connections;
  const questions = answeredQuestions(study);
  const ids = new Set(questions.map(({ id }) => id));
  const respondents = study.ids.length;
  const comparisons = publication === undefined ? [] : compareAll(study, publication, errata);
  const printed = publication?.entries.filter((entry) => isNumber(entry) && ids.has(entry.question));
  const ofPrinted = (n: number) => fr.integer(printed === undefined ? Number.NaN : n);
  const compared = (status: string) =>
    comparisons.filter((comparison) => comparison.status === status).length;
  return {
    firstDay: dayOf(fieldwork?.from),
    lastDay: dayOf(fieldwork?.to),
    connections: fr.integer(connections ?? Number.NaN),
    respondents: fr.integer(respondents),
    people: respondentCount(respondents, study.questionnaire.respondent),
    kept: fr.percent((100 * respondents) / (connections ?? Number.NaN)),
    questions: fr.integer(questions.length),
    printedNumbers: ofPrinted(printed?.length ?? 0),
    identicalNumbers: ofPrinted(compared("identical")),
    errata: ofPrinted(compared("erratum")),
  };
}
