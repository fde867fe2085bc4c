import type { Scenario } from "../answers/Provenance";
import type { Survey } from "../answers/Survey";
import type { Finding } from "../published/Finding";
import type { Question } from "../questionnaire/types";
import type { Settlement } from "./settleErrata";

/** Respondents, and what the printed numbers that they follow from contradict themselves on. */
export interface Reconstruction {
  readonly survey: Survey;
  /** Printed numbers that contradict their neighbours and were set aside. */
  readonly errata: readonly Finding[];
  /** Questions that the survey lacks, with the French reason. */
  readonly left: readonly LeftOut[];
}

/** A question that could not be reconstructed. */
export interface LeftOut {
  readonly question: string;
  readonly reason: string;
}

export interface ReconstructionOptions {
  /** Called before each question. */
  readonly progress?: (question: Question) => void;
  /** Whether a question that cannot be reconstructed is left out; otherwise nothing is reconstructed. */
  readonly leaveOut?: boolean;
  /** The questions to answer, with those that open them; otherwise all. */
  readonly only?: ReadonlySet<string>;
  /**
   * Whether what the printed numbers leave open is drawn among all that they allow, interactions
   * included, and items are joined with any correlations; otherwise it is what assumes least.
   */
  readonly explore?: boolean;
  /** What is settled of its misprints, where it is not the audit of a report that settles them. */
  readonly settlement?: Settlement;
  /** The correlations to give the scale items that a respondent answers, and the choices; otherwise none. */
  readonly scenario?: Scenario | undefined;
}
