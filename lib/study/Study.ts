import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import type { SecretSurvey } from "../secrecy/Secrecy";
import type { StudyFlow } from "./readFlow";

/**
 * A study as one object: a questionnaire and its answers, with what a report prints of them, if one does.
 * A part of the respondents (`filterSurvey`), or other answers to the same questions, is a study as well.
 */
export interface Study extends SecretSurvey {
  /** The folder that holds `data/`, `notebooks/` and `exports/`: an absolute path. */
  readonly folder: string;
  /** How the answers of the whole file came out of those who opened the questionnaire; absent where it is not kept. */
  readonly flow?: StudyFlow;
  /** What a report prints; absent where there is none. */
  readonly publication?: Publication;
  /** The printed numbers that are known to be wrong; none where nothing is printed. */
  readonly errata: readonly Finding[];
}
