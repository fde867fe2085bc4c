import type { PrintedTables, TableSettings } from "../../audit/strangers/parseTables";
import { bare } from "../../audit/strangers/tableStatistics";
import { meant } from "../../base/meant";
import { UserError } from "../../base/UserError";
import { publication } from "../../published/Publication";
import type { PublishedNumber } from "../../published/PublishedNumber";
import { meanRows } from "../../questionnaire/itemsOf";
import { crossingGroups, questionById } from "../../questionnaire/lookup";
import { tabulation } from "../../questionnaire/tabulation";
import type { Question, Questionnaire } from "../../questionnaire/types";

/**
 * Tables under the names of a questionnaire: the ids of its questions and crossings, its answers, items and groups, whatever
 * accents and capitals the tables have; with its scales, and what may be answered several times.
 *
 * @param file of the tables
 * @throws UserError in French naming the table, the row or the column that the questionnaire has not, and its nearest name
 */
export function namedTables(
  tables: PrintedTables,
  questionnaire: Questionnaire,
  file: string,
): PrintedTables {
  const ids = new Map<string, string>();
  const idOf = (name: string) => {
    const found = ids.get(name) ?? questionNamed(questionnaire, name, file).id;
    ids.set(name, found);
    return found;
  };
  const correlated = new Set(
    tables.publication.entries.filter(({ statistic }) => statistic === "r").map(({ question }) => question),
  );
  const isOfQuestion = ({ question }: PublishedNumber) =>
    !correlated.has(question) || questionCalled(questionnaire, question) !== undefined;
  const entries = tables.publication.entries.map((entry): PublishedNumber => {
    if (!isOfQuestion(entry)) return entry;
    const question = questionById(questionnaire, idOf(entry.question));
    const where = `${file}, tableau « ${entry.question} »`;
    const by = entry.by === "" ? "" : crossingNamed(questionnaire, entry.by, where);
    const row =
      ["", "Total"].includes(entry.row) || correlated.has(entry.question)
        ? entry.row
        : named(
            entry.row,
            rowsOf(question),
            `${where}, ligne « ${entry.row} »`,
            "n’est ni une réponse ni un item de la question",
          );
    const column =
      by === "" || ["", "Total"].includes(entry.column)
        ? entry.column
        : named(
            entry.column,
            crossingGroups(questionnaire, by),
            `${where}, colonne « ${entry.column} »`,
            `n’est aucun groupe de « ${entry.by} »`,
          );
    return { ...entry, question: question.id, by, row, column };
  });
  const settings = new Map<string, TableSettings>(tables.settings);
  for (const id of new Set(ids.values()))
    settings.set(id, settingsOf(questionById(questionnaire, id), tables.settings.get(id)));
  return { ...tables, publication: publication(entries), settings };
}

/** The question that has this id, or else this label. */
function questionCalled({ questions }: Questionnaire, name: string): Question | undefined {
  return questions.find(({ id }) => id === name) ?? questions.find(({ label }) => bare(label) === bare(name));
}

function questionNamed(questionnaire: Questionnaire, name: string, file: string): Question {
  const own = questionCalled(questionnaire, name);
  if (own !== undefined) return own;
  const names = questionnaire.questions.flatMap(({ id, label }) => [id, label]);
  throw new UserError(
    `${file} : le tableau « ${name} » n’est celui d’aucune question du questionnaire${meant(name, names)}`,
  );
}

function crossingNamed({ crossings, questions }: Questionnaire, name: string, where: string): string {
  const namesOf = ({ id, label, question }: Questionnaire["crossings"][number]) => [
    id,
    label,
    question,
    questions.find((own) => own.id === question)!.label,
  ];
  const own = crossings.find((crossing) => namesOf(crossing).some((one) => bare(one) === bare(name)));
  if (own !== undefined) return own.id;
  throw new UserError(
    `${where} : « ${name} » n’est aucun croisement du questionnaire${meant(name, [...new Set(crossings.flatMap(namesOf))])}`,
  );
}

function named(name: string, names: readonly string[], where: string, problem: string): string {
  const own = names.find((one) => one === name) ?? names.find((one) => bare(one) === bare(name));
  if (own !== undefined) return own;
  throw new UserError(`${where} ${problem}${meant(name, names)}`);
}

/** The answers, or the items, that a table of a question has rows of. */
export function rowsOf(question: Question): readonly string[] {
  const how = tabulation(question);
  switch (how.layout) {
    case "counts":
      return how.choices;
    case "ticks":
      return how.items;
    case "means":
      return [...meanRows(question), question.label];
    case "grid":
    case "text":
      throw new UserError(
        `La question ${question.id} du questionnaire est d’un genre dont les tableaux ne sont pas reconstruits. Attendu : un choix unique ou multiple, une note ou un nombre.`,
      );
  }
}

function settingsOf(question: Question, own: TableSettings = {}): TableSettings {
  const how = tabulation(question);
  if (how.layout !== "means") return { ...own, multiple: how.layout === "ticks" };
  const { min, max } = how.range;
  return Number.isFinite(max) ? { ...own, range: { min, max } } : own;
}
