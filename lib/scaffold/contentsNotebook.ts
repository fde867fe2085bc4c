import type { Notebook } from "../kernel/ipynb";
import type { Questionnaire } from "../questionnaire/types";
import type { Facts } from "../words/facts";
import { escapeMarkdown } from "./escapeMarkdown";
import { codeCell, notebookOf, textCell } from "./notebookCells";
import { openingCells, titleCellId } from "./openingCells";
import { tagged, workshopTag } from "./tags";

/** Another notebook than those of the sections, as the contents name it. */
export interface Listed {
  readonly file: string;
  readonly title: string;
  /** What it holds, in French, after a colon. */
  readonly holds: string;
  /** Whether it is to work in, and not in the report. */
  readonly isWorkshop?: true;
}

/** The name of the cell that lists the notebooks that are not of a section. */
export const othersCellId = "sommaire-autres";

/** The name of the cell that says who answered. */
export const peopleCellId = "sommaire-qui";

/** « - [Mises en garde](90-mises-en-garde.ipynb) : ce qu’il ne faut pas oublier… » */
export function listedLine({ file, title, holds }: Listed): string {
  return `- [${title}](${file})\u00a0: ${holds}`;
}

/** The notebook of contents: a line a section, then the other notebooks. */
export function contentsNotebook(questionnaire: Questionnaire, others: readonly Listed[]): Notebook {
  const workshop = others.filter(({ isWorkshop }) => isWorkshop);
  const read = others.filter(({ isWorkshop }) => !isWorkshop);
  return notebookOf([
    ...openingCells(questionnaire, {
      key: titleCellId(undefined),
      title: questionnaire.title,
      intro: `${questionnaire.sections.length > 1 ? "Les résultats, section par section, chacune avec ses tableaux, ses tests et ses figures." : "Les résultats : tableaux, tests et figures."} Un test est compté comme significatif quand p ne dépasse pas cinq pour cent.`,
      words: ["comment", "contents", "facts", "show"],
    }),
    codeCell(peopleCellId, whoAnswered(questionnaire)),
    codeCell("sommaire-sections", "show(contents());"),
    textCell(othersCellId, ["## Et aussi", "", ...read.map(listedLine)].join("\n")),
    ...(workshop.length === 0
      ? []
      : [
          tagged(
            textCell("sommaire-atelier", ["Hors du rapport :", "", ...workshop.map(listedLine)].join("\n")),
            workshopTag,
          ),
        ]),
  ]);
}

/** Who answered, to what and when, as the facts of the answers tell it when the notebook runs. */
function whoAnswered({ fieldwork }: Questionnaire): string {
  const value = (fact: keyof Facts) => `\${facts().${fact}}`;
  const days =
    fieldwork === undefined
      ? ""
      : fieldwork.from === fieldwork.to
        ? `, le ${value("firstDay")}`
        : `, du ${value("firstDay")} au ${value("lastDay")}`;
  return `comment\`Réponses de **${value("people")}** à ${value("questions")} questions${days}.\`;`;
}

/** The title of a section in a heading: « 2. Vos lectures ». */
export function sectionTitle({ number, title }: Questionnaire["sections"][number]): string {
  return `${number}. ${escapeMarkdown(title)}`;
}
