import type { AnswerColumn } from "../../lib/answers/AnswerColumn";
import { encodeColumn, fixedValues } from "../../lib/answers/encodeColumn";
import { answersByRow, type Survey } from "../../lib/answers/Survey";
import { compareAll } from "../../lib/published/compare";
import { type Publication, publication } from "../../lib/published/Publication";
import type { PublishedNumber } from "../../lib/published/PublishedNumber";
import { meetsCondition } from "../../lib/questionnaire/access";
import { answerColumns } from "../../lib/questionnaire/columns";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { tabulation } from "../../lib/questionnaire/tabulation";
import { crossTable } from "../../lib/tables/crossTable";
import { isSignificant, significanceLevel } from "../../lib/tables/Table";

/** Questions of every kind, crossed and not, opened by answers or by a score. */
const everyKind: readonly object[] = [
  { id: "1.1", label: "Structure", kind: "single", choices: ["Publique", "Privée"], crossings: ["conum"] },
  { id: "1.2", label: "Conum", kind: "single", choices: ["Un", "Plusieurs"], crossings: ["structure"] },
  { id: "1.3", label: "Choix", kind: "single", choices: ["A", "B", "C"], crossings: ["structure", "conum"] },
  {
    id: "1.4",
    label: "Notes",
    kind: "scale",
    scale: { min: 1, max: 10 },
    items: ["Une", "Deux"],
    crossings: ["structure", "conum"],
  },
  {
    id: "1.5",
    label: "Combien, si A ou B",
    kind: "number",
    range: { min: 0 },
    access: { condition: { question: "1.3", is: ["A", "B"] }, deduced: "Essai." },
    crossings: ["structure", "conum"],
  },
  {
    id: "1.6",
    label: "Note, si plusieurs",
    kind: "scale",
    scale: { min: 1, max: 10 },
    access: { condition: { question: "1.2", is: ["Plusieurs"] }, deduced: "Essai." },
    crossings: ["structure", "conum"],
  },
  { id: "1.7", label: "Combien en tout", kind: "number", range: { min: 0 }, crossings: [] },
  {
    id: "1.8",
    label: "Choix, si la première note passe 5",
    kind: "single",
    choices: ["A", "B"],
    access: { condition: { question: "1.4", item: "Une", above: 5 }, deduced: "Essai." },
    crossings: ["structure"],
  },
  {
    id: "1.9",
    label: "Plusieurs",
    kind: "multiple",
    choices: ["A", "B", "C"],
    crossings: ["structure", "conum"],
  },
  {
    id: "1.10",
    label: "Grille, si A",
    kind: "grid",
    items: ["Une", "Deux"],
    choices: ["Oui", "Non", "Peut-être"],
    access: { condition: { question: "1.3", is: ["A"] }, deduced: "Essai." },
    crossings: ["structure", "conum"],
  },
];

/** How many numbers one respondent's answers to those questions are drawn from. */
export const drawn = 14;

function questionnaireOf(usable: number, questions: readonly object[]) {
  const crossings = [
    { id: "structure", question: "1.1", label: "type de structure" },
    { id: "conum", question: "1.2", label: "nombre de Conum" },
  ];
  const fieldwork = { from: "2023-10-23", to: "2023-11-10" };
  const sections = [{ number: 1, title: "Essai" }];
  const respondent = { singular: "structure", plural: "structures", gender: "feminine" };
  const all = {
    name: "essai",
    title: "Essai",
    respondent,
    fieldwork,
    connections: usable,
    usable,
    crossings,
    sections,
    questions,
  };
  return parseQuestionnaire(JSON.stringify(all), "essai.json");
}

/**
 * Answers drawn from one list of numbers each, in the order of the columns; not asked where access is not met.
 * @param questions of which 1.1 and 1.2 are the two that the others are crossed with
 */
export function surveyOf(
  draws: readonly (readonly number[])[],
  questions: readonly object[] = everyKind,
): Survey {
  const questionnaire = questionnaireOf(draws.length, questions);
  const ids = draws.map((_, row) => `r${row}`);
  const columns = new Map<string, AnswerColumn>();
  const survey: Survey = { questionnaire, ids, columns, provenance: { kind: "given" as const } };
  answerColumns(questionnaire).forEach(({ name, question }, c) => {
    const given = () => {
      const answersOf = answersByRow(survey);
      return draws.map((numbers, row) => {
        const access = question.access;
        if (access && !meetsCondition(access.condition, answersOf(row))) return null;
        const draw = numbers[c] ?? 0;
        const choices = fixedValues(question);
        if (choices !== undefined)
          return question.kind === "multiple" ? draw % 2 : choices[draw % choices.length]!;
        const how = tabulation(question);
        if (how.layout !== "means") return String(draw);
        const { min, max } = how.range;
        return min + (draw % (max - min + 1));
      });
    };
    columns.set(name, encodeColumn({ question }, given()));
  });
  return survey;
}

/** The report of these answers: every number that has a value, and x where it has none; verdicts and figures too. */
export function reportOf(survey: Survey): Publication {
  const numbers = compareAll(survey, publication([]), [])
    .filter(({ value }) => Math.abs(value) !== Number.POSITIVE_INFINITY)
    .map(
      ({ question, by, row, column, statistic, formatted }): PublishedNumber => ({
        question,
        by,
        row,
        column,
        statistic,
        printed: formatted,
      }),
    );
  const verdicts = survey.questionnaire.questions.flatMap(({ id, crossings }) =>
    crossings.flatMap((by) => {
      const table = crossTable(
        survey,
        id,
        survey.questionnaire.crossings.find((crossing) => crossing.id === by)!.question,
      );
      const tests =
        table.kind === "crossedCounts"
          ? [{ label: "", p: table.test.p }]
          : table.rows.map(({ label, test }) => ({ label, p: test.p }));
      const figure: PublishedNumber = {
        question: id,
        by,
        row: "",
        column: "",
        statistic: "figure",
        printed: "oui",
      };
      const verdicts = tests.map(
        ({ label, p }): PublishedNumber => ({
          question: id,
          by,
          row: label,
          column: "",
          statistic: "verdict",
          printed: p <= significanceLevel ? "sig" : "ns",
        }),
      );
      return isSignificant(table) ? [...verdicts, figure] : verdicts;
    }),
  );
  return publication([...numbers, ...verdicts]);
}
