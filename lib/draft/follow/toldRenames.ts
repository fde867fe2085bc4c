import { UserError } from "../../base/UserError";
import type { RawTable } from "../../import/table/RawTable";
import { choicesOf } from "../../questionnaire/choicesOf";
import { questionColumns } from "../../questionnaire/columns";
import { itemsOf } from "../../questionnaire/itemsOf";
import type { Question, Questionnaire } from "../../questionnaire/types";
import type { Mapping } from "../Mapping";
import { partsOf } from "../splitCells";
import type { Addition } from "./Addition";
import { renameCuts, renamesOf } from "./renamesOf";
import { neededColumns, sourceColumns } from "./sourceColumns";
import { withColumnNames } from "./withColumnNames";

type RenamedAnswer = Extract<Addition, { kind: "answer" }>;

/** What columns and answers of a file are called now. */
export interface ToldRenames {
  /** The names of columns, by those that they had. */
  readonly names: ReadonlyMap<string, string>;
  /** The mapping with these. */
  readonly mapping: Mapping;
  /** The answers, one a question that has it and whose columns have the new name. */
  readonly answers: readonly RenamedAnswer[];
}

/**
 * What columns of a file, or answers of a questionnaire, are called now, of texts « old=new ».
 * @throws UserError in French where neither has the old name, or the new one is nowhere in the file or is that of another
 */
export function toldRenames(
  told: readonly string[],
  { questions, hidden = [] }: Questionnaire,
  before: Mapping,
  table: RawTable,
): ToldRenames {
  const needed = neededColumns(before);
  const ownersOf = (text: string) =>
    renameCuts(text).flatMap(([from, to]) =>
      needed.has(from)
        ? []
        : [...questions, ...hidden]
            .filter((question) => namedAnswers(question, before).includes(from))
            .map((question) => ({ question, from, to })),
    );
  const isOfColumn = (text: string) =>
    ownersOf(text).length === 0 || renameCuts(text).some(([from]) => needed.has(from));
  const names = renamesOf(told.filter(isOfColumn), before, table);
  const mapping = withColumnNames(before, names);
  const textsOf = fileTexts(table, mapping);
  const answers = told.flatMap((text) => {
    if (isOfColumn(text)) return [];
    const owners = ownersOf(text);
    const given = owners.filter(({ question, to }) => textsOf(question).has(to));
    const [first] = given;
    if (first === undefined)
      throw new UserError(
        `--rename « ${text} » : personne ne répond « ${owners[0]!.to} » à la question ${owners[0]!.question.id} dans ${table.file}.`,
      );
    const taken = given.find(({ question, to }) => namedAnswers(question, mapping).includes(to));
    if (taken !== undefined)
      throw new UserError(
        `--rename « ${text} » : « ${taken.to} » est déjà une réponse à la question ${taken.question.id}. Pour que les deux n’en fassent qu’une, donnez-leur le même libellé dans le classeur, puis --from.`,
      );
    return given.map(
      ({ question, from, to }) => ({ kind: "answer", question: question.id, from, to }) as const,
    );
  });
  return { names, mapping, answers };
}

/** The answers to a question that a file has by their names: its choices, or what stands in cells and columns of ranks. */
function namedAnswers(question: Question, { columns }: Mapping): readonly string[] {
  if (question.kind === "open") return [];
  const choices = choicesOf(question);
  if (choices !== undefined) return choices;
  const own = questionColumns(question).flatMap(({ name }) => columns[name] ?? []);
  return own.every((source) => "part" in source || "ranked" in source) ? itemsOf(question) : [];
}

/** The answers that the columns of a question have in a file. */
function fileTexts(table: RawTable, { columns }: Mapping): (question: Question) => ReadonlySet<string> {
  const values = new Map(table.columns.map((column) => [column.name, column.values]));
  return (question) =>
    new Set(
      questionColumns(question).flatMap(({ name }) => {
        const source = columns[name];
        if (source === undefined) return [];
        const texts = sourceColumns(source).flatMap((own) => values.get(own) ?? []);
        return "part" in source ? texts.flatMap((text) => partsOf(text, source.separator)) : texts;
      }),
    );
}
