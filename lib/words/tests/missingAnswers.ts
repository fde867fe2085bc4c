import { refuseSecrecy } from "../../secrecy/shownTables";
import { type MissingAnswers, missingAnswers as missingOf } from "../../tables/missingAnswers";
import type { Context } from "../Context";

/** Who did not answer, question by question: `missingAnswers` of {@link TestWords}. */
export function missingAnswers({ study }: Context): MissingAnswers {
  refuseSecrecy(study, "le compte des réponses manquantes");
  return missingOf(study);
}
