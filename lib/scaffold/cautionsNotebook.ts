import type { Survey } from "../answers/Survey";
import type { Cell, Notebook } from "../kernel/ipynb";
import type { Section } from "../questionnaire/types";
import { sectionTitle } from "./contentsNotebook";
import { codeCell, notebookOf, textCell } from "./notebookCells";
import { openingCells } from "./openingCells";
import type { Can } from "./shownBy";
import { unprotected } from "./tags";
import { typeset } from "./typeset";

/**
 * The notebook of what must not be forgotten: missing answers, small groups and negligible effects section by
 * section, then how many tests pass by chance. Of the last, only what the answers have tests for.
 */
export function cautionsNotebook({ questionnaire }: Survey, can: Can): Notebook {
  const sections = questionnaire.sections.filter(({ number }) => can((own) => own.cautions(number)));
  const families = can((own) => own.multiplicity());
  const negligible = families && can((own) => own.robustness().negligible.tests.length > 0);
  return notebookOf([
    ...openingCells(questionnaire, {
      key: "garde",
      title: "Mises en garde",
      intro:
        "À lire avant de répéter un résultat.\n\nUn pourcentage calculé sur peu de réponses, ou alors que beaucoup manquent, dit peu de l’ensemble.",
      words: [
        ...["missingAnswers", "show"],
        ...(sections.length > 0 ? ["cautions"] : []),
        ...(families ? ["multiplicity", "multiplicityBySection"] : []),
        ...(negligible ? ["robustness"] : []),
      ],
    }),
    ...missingCells,
    ...sections.flatMap(cautionCells),
    ...(families ? familyCells : []),
    ...(negligible ? effectCells : []),
  ]);
}

/** The name of the cell with the cautions of a section. */
export function cautionCellId(section: number): string {
  return `garde-${section}`;
}

/** The name of the cell above it, with the title of the section. */
export function cautionTitleId(section: number): string {
  return `${cautionCellId(section)}-titre`;
}

/** The cells of the cautions of a section. */
export function cautionCells(section: Section): readonly Cell[] {
  const id = cautionCellId(section.number);
  return [
    textCell(cautionTitleId(section.number), `## ${sectionTitle(section)}`),
    codeCell(id, `show(cautions(${section.number}));`),
  ];
}

const missingCells: readonly Cell[] = unprotected(
  textCell(
    "manquantes-titre",
    typeset(
      "## Les réponses qui manquent\n\nCombien de fois chaque question a été posée, combien de réponses elle a, et pourquoi les autres manquent ; où il en manque, une ligne le dit aussi sous les autres tableaux. Qui n’a pas répondu aurait peut-être répondu autrement.",
    ),
  ),
  codeCell("manquantes", "show(missingAnswers());"),
);

const familyCells: readonly Cell[] = unprotected(
  textCell(
    "tests-titre",
    typeset(
      "## Des tests répétés\n\nChaque test a une chance sur vingt de passer le seuil quand il n’y a rien à trouver. Sur beaucoup de tests, quelques-uns passent donc par hasard. Les corrections de Holm, de Benjamini et Hochberg et de Benjamini et Yekutieli disent lesquels tiennent une fois leur nombre pris en compte.",
    ),
  ),
  codeCell("tests", "show(multiplicityBySection());\nshow(multiplicity().thresholds);"),
);

const effectCells: readonly Cell[] = unprotected(
  textCell(
    "effets-titre",
    typeset(
      "## Des écarts significatifs, mais petits\n\nSur beaucoup de réponses, un écart trop petit pour compter peut être significatif.",
    ),
  ),
  codeCell("effets", "show(robustness().negligible);"),
);
