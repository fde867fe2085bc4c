import { questionColumns } from "../../questionnaire/columns";
import { isSingleChoice, itemsOf } from "../../questionnaire/itemsOf";
import { crossingGroups } from "../../questionnaire/lookup";
import { tabulation } from "../../questionnaire/tabulation";
import type { Question, Questionnaire } from "../../questionnaire/types";

/**
 * An example whose holes are filled by questions of a study, so that it runs as it stands.
 * @returns undefined where the study has nothing for one of its holes
 */
export function filledExample(example: string, questionnaire: Questionnaire): string | undefined {
  const fillings = fillingsOf(questionnaire);
  const holes = [...example.matchAll(/\{(\p{L}+)\}/gu)].map(([, name]) => name!);
  if (holes.some((name) => name in fillings && fillings[name as Hole] === undefined)) return undefined;
  return example.replace(/\{(\p{L}+)\}/gu, (hole, name: string) =>
    // Between quotation marks.
    JSON.stringify(fillings[name as Hole] ?? hole).slice(1, -1),
  );
}

type Hole =
  | "question"
  | "réponse"
  | "colonne"
  | "colonnes"
  | "croisement"
  | "groupe"
  | "notes"
  | "item"
  | "coche"
  | "nombre"
  | "département"
  | "section"
  | "texte"
  | "mot";

function fillingsOf(questionnaire: Questionnaire): Readonly<Record<Hole, string | undefined>> {
  const { questions, crossings } = questionnaire;
  const crossing = crossings[0];
  const choices = questions.filter((own) => isSingleChoice(own) && own.kind === "single");
  const isGrouping = ({ id }: Question) => crossings.some((own) => own.question === id);
  const plain = choices.filter((own) => !isGrouping(own));
  const question = plain.find((own) => own.crossings.length > 0) ?? plain[0] ?? choices[0];
  const columns =
    choices.findLast((own) => own.id !== question?.id && !isGrouping(own)) ?? choices.find(isGrouping);
  const scales = questions.filter((own) => own.kind === "scale" && itemsOf(own).length > 1);
  const notes = scales.find((own) => own.crossings.length > 0) ?? scales[0];
  const ticked = questions.find((own) => tabulation(own).layout === "ticks");
  return {
    question: question?.id,
    réponse: question && isSingleChoice(question) ? question.choices[0] : undefined,
    colonne: question && questionColumns(question)[0]!.name,
    colonnes: columns?.id,
    croisement: crossing?.id,
    groupe: crossing && crossingGroups(questionnaire, crossing.id)[0],
    notes: notes?.id,
    item: notes && `${notes.id}.1`,
    coche: ticked && `${ticked.id}.1`,
    nombre: questions.find((own) => own.kind === "number")?.id,
    département: questions.find((own) => own.kind === "department")?.id,
    texte: questions.find((own) => own.kind === "open")?.id,
    section: question?.id.split(".")[0],
    mot: question?.label.match(/\p{L}{6,}/u)?.[0],
  };
}
