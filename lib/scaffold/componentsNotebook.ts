import { answeredQuestions, type Survey } from "../answers/Survey";
import { UserError } from "../base/UserError";
import type { Cell, Notebook } from "../kernel/ipynb";
import { questionColumns } from "../questionnaire/columns";
import { completeScores } from "../tables/scoreMatrix";
import { escapeMarkdown } from "./escapeMarkdown";
import { codeCell, notebookOf, textCell } from "./notebookCells";
import { openingCells } from "./openingCells";
import type { Refusal } from "./shownBy";
import { typeset } from "./typeset";

/** From so many scale items on, components say something that two correlations would not. */
export const leastItems = 3;

/**
 * The notebook of principal components of the scale items that everybody is asked; undefined where there are too few
 * of them. What the answers do not give is not left out of it: it says « non montré » in its place, and why.
 */
export function componentsNotebook(
  { weights: _, ...survey }: Survey,
  refused: Refusal,
): Notebook | undefined {
  const { questionnaire } = survey;
  const asked = answeredQuestions(survey)
    .filter(({ kind, access }) => kind === "scale" && access === undefined)
    .flatMap(questionColumns);
  if (asked.length < leastItems) return undefined;
  const { items, rows } = completeScores(survey);
  const few =
    items.length < leastItems || rows.length <= items.length
      ? `il faut au moins ${leastItems} items dont les notes varient, et plus de répondants qui les ont tous notés que d’items. Des ${asked.length} items posés à tous, ${items.length} varient ; répondants qui les ont tous notés : ${rows.length}.`
      : refused((own, study) => own.pca(study));
  if (few !== undefined)
    return notebookOf([
      ...openingCells(questionnaire, { ...opening, words: ["missingAnswers", "show"] }),
      notShown("acp-analyse", few),
      textCell(
        "acp-manquantes-titre",
        typeset("## Les réponses qui manquent\n\nUn répondant sans une seule de ces notes est hors analyse."),
      ),
      codeCell("acp-manquantes", "show(missingAnswers());"),
    ]);
  const groups = refused((own, study) => own.supplementary(own.pca(study)));
  const alphas = refused((own, study) => {
    if (own.reliability(study).rows.length === 0) throw new UserError(noAlpha);
  });
  const plain = questionnaire.weight === undefined ? "study()" : "unweighted(study())";
  return notebookOf([
    ...openingCells(questionnaire, {
      ...opening,
      words: [
        ...["adequacy", "correlationCircle", "loadings", "pca", "scree", "show", "study"],
        ...(groups === undefined ? ["supplementary"] : []),
        ...(alphas === undefined ? ["reliability"] : []),
      ],
      code: [`const analyse = pca(${plain});`],
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
    textCell("acp-groupes-titre", "## Où se placent les groupes"),
    groups === undefined
      ? codeCell("acp-groupes", "show(supplementary(analyse));")
      : notShown("acp-groupes", groups),
    textCell(
      "acp-coherence-titre",
      typeset(
        "## La cohérence de chaque question\n\nL’alpha de Cronbach dit si les notes d’une même question peuvent être additionnées en un score.",
      ),
    ),
    alphas === undefined
      ? codeCell("acp-coherence", `show(reliability(${plain}));`)
      : notShown("acp-coherence", alphas),
  ]);
}

const opening = {
  key: "acp",
  title: "Composantes principales",
  intro:
    "Les notes données à plusieurs items vont souvent ensemble : une analyse en composantes principales (ACP) cherche les quelques dimensions qui les résument. Elle porte sur les items posés à tous, et sur les réponses où tous sont notés.",
};

const noAlpha =
  "Aucune question n’a au moins deux items dont les notes varient, et trois répondants qui les ont tous notés.";

/** In the place of what the answers do not give: that it is not shown, and why. */
function notShown(id: string, reason: string): Cell {
  return textCell(id, typeset(`**Non montré :** ${escapeMarkdown(reason)}`));
}
