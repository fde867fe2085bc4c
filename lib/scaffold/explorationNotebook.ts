import { answeredQuestions, columnAnswers, type Survey } from "../answers/Survey";
import { nearAnswers } from "../draft/reading/nearAnswers";
import type { Cell, Notebook } from "../kernel/ipynb";
import { choicesOf } from "../questionnaire/choicesOf";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { columnById } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import { codeCell, notebookOf, textCell } from "./notebookCells";
import { openingCells } from "./openingCells";
import type { Can } from "./shownBy";
import { unprotected } from "./tags";
import { typeset } from "./typeset";

/** The notebook where one searches, crosses, filters and groups on one's own, with examples that these answers have. */
export function explorationNotebook(survey: Survey, can: Can): Notebook {
  const { questionnaire } = survey;
  const pair = crossable(survey, can);
  const code = questionnaire.weight === undefined ? "study()" : "unweighted(study())";
  const own = [
    ...(pair === undefined ? [] : [...crossingCells(pair), ...choiceCells(survey, pair, can)]),
    ...textCells(survey, can),
  ];
  return notebookOf([
    ...openingCells(questionnaire, {
      key: "exploration",
      title: "Exploration",
      intro:
        "Pour croiser, filtrer, regrouper et garder. Changez un mot dans une cellule, relancez-la (Maj-Entrée) : sa dernière valeur se montre d’elle-même. Après un guillemet, Tab propose les questions (dans JupyterLab, avec leur intitulé), puis leurs réponses ; Maj-Tab sur un mot montre ce qu’il fait. Une question mal écrite est dite en français, avec celle qui lui ressemble.",
      words: ["help", "questions", "save", ...pairWords(own), "study"],
      code: [`const enquete = ${code};`],
    }),
    textCell(
      "exploration-questions-titre",
      typeset(
        '## Trouver une question\n\nAvec un mot, `questions("mot")`, celles qui le disent : dans l’intitulé, un item ou une réponse.',
      ),
    ),
    codeCell("exploration-questions", "questions()"),
    ...own,
    textCell(
      "exploration-suite",
      typeset(
        '## La suite\n\n`await save(crosstab(…), "croisement.docx")` garde un tableau ou une figure dans les exports de l’étude, par la fin du nom : `.docx`, `.xlsx`, `.csv`, `.svg`, `.png`. `help()` est l’aide-mémoire de tous les mots ; `help(crosstab)` dit ce que fait l’un d’eux, avec un exemple à copier, et quoi regarder ensuite.',
      ),
    ),
    codeCell("exploration-aide", "help()"),
  ]);
}

/** What was written to the first open question that got answers: here alone, since this notebook is not in the report. */
function textCells(survey: Survey, can: Can): readonly Cell[] {
  const open = answeredQuestions(survey).find(({ kind }) => kind === "open");
  if (open === undefined || !can((own) => own.texts(open.id).texts.length > 0)) return [];
  return unprotected(
    textCell(
      "exploration-textes-titre",
      typeset(
        "## Lire les réponses écrites\n\nMot pour mot, les plus fréquentes d’abord : ici seulement, puisque ce carnet n’est pas dans le rapport.",
      ),
    ),
    codeCell("exploration-textes", `texts(${quoted(open.id)})`),
  );
}

/** The words that these cells call, of those that a notebook is given. */
function pairWords(cells: readonly Cell[]): readonly string[] {
  const code = cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => source);
  const all = ["crosstab", "examine", "filter", "flatTable", "recode", "texts"];
  return all.filter((word) => code.some((source) => source.includes(`${word}(`)));
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

const quoted = JSON.stringify;

function crossingCells([rows, columns]: Pair): readonly Cell[] {
  const crossing = `crosstab(enquete, ${quoted(rows)}, ${quoted(columns)})`;
  return [
    textCell(
      "exploration-croiser-titre",
      "## Croiser deux questions\n\nLa première est en lignes, la seconde en colonnes.",
    ),
    codeCell("exploration-croiser", crossing),
    textCell(
      "exploration-examiner-titre",
      typeset("Quelles cases font l’écart, quelle est sa taille, tient-il sous un test plus sûr ?"),
    ),
    codeCell("exploration-examiner", `examine(${crossing})`),
  ];
}

/** Who gave one answer, and two answers as one: of the question in columns, where its answers allow it. */
function choiceCells(survey: Survey, [rows, columns]: Pair, can: Can): readonly Cell[] {
  const [first, second, ...others] = exampleAnswers(survey, columns);
  if (first === undefined || second === undefined) return [];
  const together = `${first} ou ${second}`;
  const isFiltered = can((own, study) => own.flatTable(own.filter(study, columns, first), rows));
  const isRecoded =
    others.length > 0 &&
    can((own, study) =>
      own.crosstab(own.recode(study, columns, { [together]: [first, second] }), rows, `${columns}-bis`),
    );
  return [
    ...(isFiltered
      ? [
          textCell("exploration-filtrer-titre", "## Ne garder qu’une partie des répondants"),
          codeCell(
            "exploration-filtrer",
            `flatTable(filter(enquete, ${quoted(columns)}, ${quoted(first)}), ${quoted(rows)})`,
          ),
        ]
      : []),
    ...(isRecoded
      ? unprotected(
          textCell(
            "exploration-regrouper-titre",
            typeset(
              "## Regrouper des réponses\n\nLa question d’origine reste ; une autre s’y ajoute, qui sert partout. `cut` met de même un nombre en classes.",
            ),
          ),
          codeCell(
            "exploration-regrouper",
            [
              `const regroupee = recode(enquete, ${quoted(columns)}, { ${quoted(together)}: [${quoted(first)}, ${quoted(second)}] });`,
              `crosstab(regroupee, ${quoted(rows)}, ${quoted(`${columns}-bis`)})`,
            ].join("\n"),
          ),
        )
      : []),
  ];
}

/** The answers to a question, without those that may be misspelt: who corrects them would break an example that has them. */
function exampleAnswers(survey: Survey, id: string): readonly string[] {
  const column = columnById(survey.questionnaire, id);
  const counts = new Map<string, number>();
  for (const answer of columnAnswers(survey, column))
    if (typeof answer === "string") counts.set(answer, (counts.get(answer) ?? 0) + 1);
  const doubtful = nearAnswers(counts);
  return (choicesOf(column.question) ?? []).filter((answer) => !doubtful.has(answer));
}
