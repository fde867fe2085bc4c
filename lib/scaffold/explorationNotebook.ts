import { answeredQuestions, type Survey } from "../answers/Survey";
import type { Cell, Notebook } from "../kernel/ipynb";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { tabulation } from "../questionnaire/tabulation";
import { codeCell, notebookOf, textCell } from "./notebookCells";
import { openingCells } from "./openingCells";
import type { Can } from "./shownBy";
import { typeset } from "./typeset";

/** The notebook where one crosses and filters on one's own, with an example that these answers have. */
export function explorationNotebook(survey: Survey, can: Can): Notebook {
  const { questionnaire } = survey;
  const pair = crossable(survey, can);
  const code = questionnaire.weight === undefined ? "study()" : "unweighted(study())";
  return notebookOf([
    ...openingCells(questionnaire, {
      key: "exploration",
      title: "Exploration",
      intro:
        "Le point de départ pour croiser, filtrer, regarder. Changez un mot dans une cellule, relancez-la : une question ou une réponse mal écrite est soulignée avant même l’exécution.",
      words: pair === undefined ? ["study"] : ["crosstab", "examine", "show", "study"],
      code: [`const enquete = ${code};`],
    }),
    ...(pair === undefined ? [] : crossingCells(pair)),
    textCell("exploration-suite", suiteText(questionnaire.name)),
  ]);
}

type Pair = readonly [rows: string, columns: string];

/** The first two questions that can be crossed: the columns are a crossing of the study, if it has one. */
function crossable(survey: Survey, can: Can): Pair | undefined {
  const questions = answeredQuestions(survey);
  const crossed = survey.questionnaire.crossings.map(({ question }) => question);
  const single = questions.filter(isSingleChoice).map(({ id }) => id);
  const tabulated = questions.filter((question) => tabulation(question).layout !== "text");
  const pairs = [...new Set([...crossed, ...single])].flatMap((columns) =>
    tabulated
      .filter(({ id }) => id !== columns && !crossed.includes(id))
      .map(({ id }): Pair => [id, columns]),
  );
  return pairs.find(([rows, columns]) =>
    can((own, study) => own.examine(own.crosstab(study, rows, columns))),
  );
}

function crossingCells([rows, columns]: Pair): readonly Cell[] {
  const crossing = `crosstab(enquete, ${JSON.stringify(rows)}, ${JSON.stringify(columns)})`;
  return [
    textCell(
      "exploration-croiser-titre",
      "## Croiser deux questions\n\nLa première est en lignes, la seconde en colonnes.",
    ),
    codeCell("exploration-croiser", `show(${crossing});`),
    textCell(
      "exploration-examiner-titre",
      typeset(
        "## Examiner un croisement\n\nQuelles cases font l’écart, quelle est sa taille, tient-il sous un test plus sûr ?",
      ),
    ),
    codeCell("exploration-examiner", `show(examine(${crossing}));`),
  ];
}

function suiteText(name: string): string {
  return [
    "## Aller plus loin",
    "",
    typeset("Ne garder qu’une partie des réponses, ou regarder un tableau de données ligne à ligne :"),
    "",
    "```ts",
    `import { filter, frame } from ${JSON.stringify(name)};`,
    'show(crosstab(filter(enquete, "question", "réponse"), "question", "question"));',
    'frame(enquete, "question", "question").head(5).print();',
    "```",
  ].join("\n");
}
