import { answeredQuestions } from "../../answers/Survey";
import { crossingGroups } from "../../questionnaire/lookup";
import type { Study } from "../../study/Study";
import { capital, fr, noBreakSpace as nb } from "../french";
import { provenanceWords } from "../provenanceWords";
import { respondentCount } from "../respondentCount";
import { secretText } from "../secrecySentence";
import { crossingName } from "../sentences";
import { type Document, documentOf } from "./Document";
import { plainTable } from "./plainTable";

/** A study at a glance: who answered, to what and when, what it is crossed with, and where its answers come from. */
export function studyDocument(study: Study): Document {
  const { questionnaire, filter, weights, secrecy } = study;
  const { title, respondent, fieldwork, sections, questions, crossings } = questionnaire;
  const read = answeredQuestions(study).length;
  // How many a filter keeps may itself be a small number.
  const isSecret = secrecy !== undefined && filter !== undefined;
  const people = isSecret ? secretText : respondentCount(study.ids.length, respondent);
  const rows: readonly (readonly [string, string] | undefined)[] = [
    ["Répondants", people],
    filter === undefined ? undefined : ["Filtre", filter],
    [
      "Questions",
      `${read === questions.length ? "" : `${fr.integer(read)} lues sur `}${fr.count(questions.length, "question")}, en ${fr.count(sections.length, "section")}`,
    ],
    fieldwork && ["Terrain", `du ${fr.day(fieldwork.from)} au ${fr.day(fieldwork.to)}`],
    ...crossings.map(
      (crossing) =>
        [
          `Croisement « ${crossing.id} »`,
          `${capital(crossingName(crossing))} (question ${crossing.question})${nb}: ${crossingGroups(questionnaire, crossing.id).join(", ")}`,
        ] as const,
    ),
    ...questions.flatMap(({ id, label, derived }) =>
      derived ? [[`Ajoutée${nb}: ${id}`, label] as const] : [],
    ),
    weights && ["Poids", `colonne « ${weights.name} »`],
    ["Réponses", provenanceWords(study.provenance)],
  ];
  return documentOf({
    kind: "table",
    table: plainTable({
      caption: title,
      heads: ["", "L’étude"],
      words: [1],
      rows: rows.flatMap((row) => (row ? [{ cells: row }] : [])),
    }),
  });
}
