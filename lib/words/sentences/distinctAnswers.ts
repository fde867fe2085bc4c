import { answers } from "../../answers/Survey";
import { fr } from "../../present/french";
import { refuseSecrecy } from "../../secrecy/shownTables";
import type { Study } from "../../study/Study";
import { flatTable } from "../../tables/flatTable";
import { said } from "./said";

/** How many different answers a question got: `distinctAnswers` of {@link SentenceWords}. */
export function distinctAnswers(study: Study, question: string): string {
  refuseSecrecy(study, "le nombre de réponses différentes");
  const table = flatTable(study, question);
  const given = new Set(answers(study, question).filter((answer) => answer !== null));
  return said(fr.integer(given.size), table);
}
