import type { Answer, Survey } from "../../lib/answers/Survey";
import { isPrintedSo } from "../../lib/audit/isPrintedSo";
import type { QuestionShape } from "../../lib/audit/QuestionShape";
import { type Comparison, compareAll } from "../../lib/published/compare";
import type { Publication } from "../../lib/published/Publication";
import {
  gridColumn,
  isNumber,
  type PublishedNumber,
  type Statistic,
} from "../../lib/published/PublishedNumber";
import { questionColumns } from "../../lib/questionnaire/columns";
import { questionById } from "../../lib/questionnaire/lookup";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import type { Question, Questionnaire } from "../../lib/questionnaire/types";
import type { GroupAnswers } from "../../lib/reconstruct/answerCounts";
import { answersIn, codedColumns, withAnswersIn } from "./columns";

/** The groups of the two crossings of a small report: the answers to 1.1 and to 1.2. */
export const groupsOf = { structure: ["Publique", "Privée"], conum: ["Un", "Plusieurs"] } as const;

type By = keyof typeof groupsOf;

/** A single choice of two answers that 50 were asked, 20 and 30 of them in the groups of the first crossing. */
export const singleShape: QuestionShape = {
  id: "1.3",
  kind: "single",
  rows: [""],
  choices: ["A", "B"],
  range: {},
  asked: 50,
  crossings: [{ id: "structure", groups: groupsOf.structure, sizes: [20, 30] }],
};

/** The questionnaire of these questions, which come after the two that it is crossed with. */
export function smallQuestionnaire(
  usable: number,
  questions: readonly object[],
  hidden: readonly object[] = [],
): Questionnaire {
  const crossed = [
    { id: "1.1", label: "Structure", kind: "single", choices: groupsOf.structure, crossings: ["conum"] },
    { id: "1.2", label: "Conum", kind: "single", choices: groupsOf.conum, crossings: ["structure"] },
  ];
  const crossings = [
    { id: "structure", question: "1.1", label: "type de structure" },
    { id: "conum", question: "1.2", label: "nombre de Conum" },
  ];
  const all = {
    name: "essai",
    title: "Essai",
    respondent: { singular: "structure", plural: "structures", gender: "feminine" },
    fieldwork: { from: "2023-10-23", to: "2023-11-10" },
    connections: usable,
    usable,
    crossings,
    sections: [{ number: 1, title: "Essai" }],
    questions: [...crossed, ...questions],
    hidden,
  };
  return parseQuestionnaire(JSON.stringify(all), "essai.json");
}

/** The question with this id, whose kind the test knows. */
export function the<K extends Question["kind"]>(questionnaire: Questionnaire, id: string, kind: K) {
  const question = questionById(questionnaire, id);
  if (question.kind !== kind) throw new Error(`${id} is not a question of kind ${kind}.`);
  return question as Extract<Question, { readonly kind: K }>;
}

type Printed = number | string;

/** What is printed at one place: `at("1.3", "structure", "", "", { chi2: "3,833" })`. */
export function at(
  question: string,
  by: By | "",
  row: string,
  column: string,
  printed: Partial<Record<Statistic, Printed>>,
): readonly PublishedNumber[] {
  return Object.entries(printed).map(([statistic, text]) => ({
    question,
    by,
    row,
    column,
    statistic: statistic as Statistic,
    printed: String(text),
  }));
}

/** A flat table of counts: `flat("1.3", { A: 5, B: 3 })`. */
export function flat(question: string, counts: Record<string, Printed>): readonly PublishedNumber[] {
  return Object.entries(counts).flatMap(([row, n]) => at(question, "", row, "", { n }));
}

/** A crossing of counts, one for each group: `crossed("1.3", "structure", { A: [4, 1] })`. */
export function crossed(
  question: string,
  by: By,
  counts: Record<string, readonly Printed[]>,
): readonly PublishedNumber[] {
  return Object.entries(counts).flatMap(([row, own]) =>
    own.flatMap((n, g) => at(question, by, row, groupsOf[by][g]!, { n })),
  );
}

/** The counts of one item of a grid, flat: `flatItem("1.3", "Une", { Oui: 5 })`. */
export function flatItem(
  question: string,
  item: string,
  counts: Record<string, Printed>,
): readonly PublishedNumber[] {
  return Object.entries(counts).flatMap(([choice, n]) => at(question, "", item, choice, { n }));
}

/** The counts of one item of a grid, crossed: `crossedItem("1.3", "conum", "Une", { Oui: [3, 2] })`. */
export function crossedItem(
  question: string,
  by: By,
  item: string,
  counts: Record<string, readonly Printed[]>,
): readonly PublishedNumber[] {
  return Object.entries(counts).flatMap(([choice, own]) =>
    own.flatMap((n, g) => at(question, by, item, gridColumn(choice, groupsOf[by][g]!), { n })),
  );
}

/** What the report prints of the two questions that it is crossed with, from the sizes of the four cells. */
export function sample(a: number, b: number, c: number, d: number): readonly PublishedNumber[] {
  return [
    ...flat("1.1", { Publique: a + b, Privée: c + d }),
    ...flat("1.2", { Un: a + c, Plusieurs: b + d }),
    ...crossed("1.1", "conum", { Publique: [a, b], Privée: [c, d] }),
  ];
}

/** Rows in four cells of these sizes, one after another. */
export function cellsOf(...sizes: readonly number[]): readonly (readonly number[])[] {
  let row = 0;
  return sizes.map((size) => Array.from({ length: size }, () => row++));
}

/** The cells that the answers to 1.1 and 1.2 put these rows into. */
export function cellsIn(survey: Survey, rows: readonly number[] = [...survey.ids.keys()]) {
  const [structure, conum] = ["q1_1", "q1_2"].map((name) => answersIn(survey, name));
  return groupsOf.structure.flatMap((one) =>
    groupsOf.conum.map((other) => rows.filter((row) => structure![row] === one && conum![row] === other)),
  );
}

/** A survey of these answers, by column; its first two are those of the cells. */
export function surveyIn(
  questionnaire: Questionnaire,
  cells: readonly (readonly number[])[],
  columns: Record<string, readonly Answer[]> = {},
): Survey {
  const n = cells.flat().length;
  const labels = (of: (cell: number) => string) =>
    Array.from({ length: n }, (_, row) => of(cells.findIndex((rows) => rows.includes(row))));
  return {
    questionnaire: { ...questionnaire, usable: n },
    ids: Array.from({ length: n }, (_, row) => `r${row + 1}`),
    columns: codedColumns(questionnaire, [
      ["q1_1", labels((cell) => groupsOf.structure[Math.floor(cell / 2)]!)],
      ["q1_2", labels((cell) => groupsOf.conum[cell % 2]!)],
      ...Object.entries(columns),
    ]),
    provenance: { kind: "given" as const },
  };
}

/** The answers of all rows, each of the given ones answered once: anything else fails the test. */
export function columnOf(n: number, groups: readonly GroupAnswers[]): readonly Answer[] {
  const column = new Array<Answer>(n).fill(null);
  for (const { rows, values } of groups) {
    if (rows.length !== values.length) throw new Error(`${values.length} answers for ${rows.length} rows.`);
    rows.forEach((row, i) => {
      if (column[row] !== null) throw new Error(`Row ${row} answers twice.`);
      column[row] = values[i]!;
    });
  }
  return column;
}

/** The survey with these answers to a question (to its items, one after another) instead of its own. */
export function withAnswers(
  survey: Survey,
  id: string,
  ...items: readonly (readonly GroupAnswers[])[]
): Survey {
  const columns = questionColumns(questionById(survey.questionnaire, id));
  const given = items.map((groups, i) => [columns[i]!.name, columnOf(survey.ids.length, groups)] as const);
  return withAnswersIn(survey, given);
}

/** The printed numbers of a question that these answers do not give back. */
export function notGivenBack(survey: Survey, printed: Publication, id: string): readonly Comparison[] {
  const own = questionColumns(questionById(survey.questionnaire, id)).map(({ name }) => name);
  const columns = [...survey.columns].filter(
    ([name]) => name === "q1_1" || name === "q1_2" || own.includes(name),
  );
  return compareAll({ ...survey, columns: new Map(columns) }, printed, []).filter(
    (number) =>
      number.question === id &&
      number.printed !== undefined &&
      isNumber({ ...number, printed: number.printed }) &&
      !isPrintedSo(number.printed, number.value),
  );
}
