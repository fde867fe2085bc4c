import { answers } from "../../answers/Survey";
import { fr } from "../../present/french";
import type { Study } from "../../study/Study";
import { flatTable } from "../../tables/flatTable";
import { said } from "./said";

/** How many different answers a question got: `distinctAnswers` of {@link SentenceWords}. */
export function distinctAnswers(study: Study, question: string): string {
  const table = flatTable(study, question);
  const given = new Set(answers(study, question).filter((answer) => answer !== null));
  return said(fr.integer(given.size), table);
}
