import type { Survey } from "../answers/Survey";
import type { Notebook } from "../kernel/ipynb";
import { completeScores } from "../tables/scoreMatrix";
import { codeCell, notebookOf, textCell } from "./notebookCells";
import { openingCells } from "./openingCells";
import type { Can } from "./shownBy";
import { typeset } from "./typeset";

/** From so many scale items on, components say something that two correlations would not. */
const leastItems = 3;

/**
 * The notebook of principal components of the scale items that everybody is asked; undefined where there are too few
 * of them, or fewer complete respondents than items.
 */
export function componentsNotebook({ weights: _, ...survey }: Survey, can: Can): Notebook | undefined {
  const { items, rows } = completeScores(survey);
  if (items.length < leastItems || rows.length <= items.length) return undefined;
  const placed = can((own, study) => own.supplementary(own.pca(study)));
  if (!placed && !can((own, study) => own.pca(study))) return undefined;
  const added = placed ? ["supplementary"] : [];
  return notebookOf([
    ...openingCells(survey.questionnaire, {
      key: "acp",
      title: "Composantes principales",
      intro:
        "Les notes données à plusieurs items vont souvent ensemble : une analyse en composantes principales (ACP) cherche les quelques dimensions qui les résument. Elle porte sur les items posés à tous, et sur les réponses où tous sont notés.",
      words: [
        "adequacy",
        "correlationCircle",
        "loadings",
        "pca",
        "reliability",
        "scree",
        "show",
        "study",
        ...added,
      ],
      code: [
        survey.questionnaire.weight === undefined
          ? "const analyse = pca(study());"
          : "const analyse = pca(unweighted(study()));",
      ],
    }),
    textCell(
      "acp-valeurs-titre",
      typeset(
        "## Combien de composantes ?\n\nUne ACP donne toujours des composantes, même sur du bruit. L’analyse parallèle de Horn mélange les réponses de chaque item, refait l’analyse, et ne garde que les composantes qui dépassent ce que donne le hasard.",
      ),
    ),
    codeCell("acp-valeurs", "show(adequacy(analyse));\nshow(scree(analyse));"),
    textCell("acp-items-titre", "## Quels items vont ensemble"),
    codeCell("acp-items", "show(correlationCircle(analyse));\nshow(loadings(analyse));"),
    ...(placed
      ? [
          textCell("acp-groupes-titre", "## Où se placent les groupes"),
          codeCell("acp-groupes", "show(supplementary(analyse));"),
        ]
      : []),
    textCell(
      "acp-coherence-titre",
      typeset(
        "## La cohérence de chaque question\n\nL’alpha de Cronbach dit si les notes d’une même question peuvent être additionnées en un score.",
      ),
    ),
    codeCell(
      "acp-coherence",
      survey.questionnaire.weight === undefined
        ? "show(reliability(study()));"
        : "show(reliability(unweighted(study())));",
    ),
  ]);
}
