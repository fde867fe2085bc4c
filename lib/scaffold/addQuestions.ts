import { answeredQuestions, type Survey } from "../answers/Survey";
import type { Notebook } from "../kernel/ipynb";
import type { Question } from "../questionnaire/types";
import { sectionNotebookFile, sectionOf, shows, withQuestion } from "./placeQuestion";
import { questionCellId, questionWords } from "./questionCells";
import { sectionFile, sectionNotebook } from "./sectionNotebook";
import { withCautions } from "./withCautions";
import { withWords } from "./withWords";

/** What was added to a study's notebooks. */
export interface Additions {
  /** The notebooks that changed, by the name of their file. */
  readonly notebooks: ReadonlyMap<string, Notebook>;
  /** Each question that was added, and the file that shows it now. */
  readonly added: readonly { readonly question: Question; readonly file: string }[];
  /** Those that no notebook shows, and that the answers do not have. */
  readonly unanswered: readonly Question[];
}

/**
 * Adds the cell of each question that no notebook shows, in the notebook of its section (a new one where the section
 * has none), in the order of the questionnaire. No cell that is there changes.
 */
export function addQuestions(survey: Survey, notebooks: ReadonlyMap<string, Notebook>): Additions {
  const { questionnaire } = survey;
  const answered = new Set(answeredQuestions(survey).map(({ id }) => id));
  const all = [...notebooks.values()];
  const hidden = questionnaire.questions.filter(({ id }) => !all.some((own) => shows(own, id)));
  const missing = hidden.filter(({ id }) => answered.has(id));
  const changed = new Map<string, Notebook>();
  const added: { question: Question; file: string }[] = [];
  for (const section of questionnaire.sections) {
    const own = missing.filter((question) => sectionOf(question) === section.number);
    if (own.length === 0) continue;
    const found = sectionNotebookFile(questionnaire, section.number, notebooks);
    const file = found ?? sectionFile(section);
    const notebook =
      found === undefined
        ? sectionNotebook(questionnaire, section, own)
        : own.reduce(
            (before, question) => withQuestion(questionnaire, before, question),
            withWords(notebooks.get(found)!, questionnaire.name, {
              words: questionWords,
              cell: `${questionCellId(own[0]!.id)}-mots`,
            }),
          );
    changed.set(file, notebook);
    added.push(...own.map((question) => ({ question, file })));
    if (found === undefined)
      for (const [name, more] of withCautions(notebooks, section)) changed.set(name, more);
  }
  return {
    notebooks: changed,
    added,
    unanswered: hidden.filter(({ id }) => !answered.has(id)),
  };
}
