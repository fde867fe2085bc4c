import { answeredQuestions, type Survey, sectionQuestions } from "../answers/Survey";
import type { Notebook } from "../kernel/ipynb";
import { cautionsNotebook } from "./cautionsNotebook";
import { contentsNotebook, type Listed } from "./contentsNotebook";
import { explorationNotebook } from "./explorationNotebook";
import { sectionFile, sectionNotebook } from "./sectionNotebook";
import { shownBy } from "./shownBy";
import { tagged, workshopTag } from "./tags";
import { listedComponents, taggedComponents } from "./withComponents";

/** Where the other notebooks are numbered from, so that a section that is added has its number. */
const firstOther = 90;

/** The notebooks of a new study, by the name of their file, in the order of these names. */
export function studyNotebooks(survey: Survey): ReadonlyMap<string, Notebook> {
  const { questionnaire } = survey;
  const can = shownBy(survey);
  const answered = new Set(answeredQuestions(survey).map(({ id }) => id.split(".")[0]));
  const sections = questionnaire.sections.filter(({ number }) => answered.has(String(number)));
  const next = Math.max(firstOther, ...questionnaire.sections.map(({ number }) => number + 1));
  const components = taggedComponents(survey);
  const others: readonly (Listed & { readonly notebook: Notebook })[] = [
    {
      file: `${next}-mises-en-garde.ipynb`,
      title: "Mises en garde",
      holds: "ce qu’il ne faut pas oublier avant de répéter un résultat.",
      notebook: cautionsNotebook(survey, can),
    },
    ...(components === undefined
      ? []
      : [
          {
            ...listedComponents(next + 1),
            notebook: components,
          },
        ]),
    {
      file: "exploration.ipynb",
      title: "Exploration",
      holds: "croiser et filtrer soi-même.",
      isWorkshop: true,
      notebook: tagged(explorationNotebook(survey, can), workshopTag),
    },
  ];
  return new Map([
    ["00-sommaire.ipynb", contentsNotebook(questionnaire, others)],
    ...sections.map(
      (section) =>
        [
          sectionFile(section),
          sectionNotebook(questionnaire, section, sectionQuestions(survey, section.number)),
        ] as const,
    ),
    ...others.map(({ file, notebook }) => [file, notebook] as const),
  ]);
}
