import { gridColumn } from "../../lib/published/PublishedNumber";
import { itemsOf, meanRows } from "../../lib/questionnaire/itemsOf";
import { crossingGroups } from "../../lib/questionnaire/lookup";
import type { Question } from "../../lib/questionnaire/types";
import type { Reader } from "./Reader";
import { count, moment, tableReader } from "./tableReader";

/** Reads the flat table of a question. */
export function readFlatTable(reader: Reader, question: Question): void {
  const table = tableReader(reader, question, "");
  const rows = itemsOf(question);
  switch (question.kind) {
    case "department":
      for (let i = 0; i < 3; i++) table.head("Numéro de département", "Fréquence");
      table.codes(question.choices, (row) => table.number(row, "", "n", count));
      break;
    case "single":
      table.head("Fréquence Pourcentage");
      table.rows(question.choices, (row) => table.counted(row, ""));
      table.total(() => table.counted("Total", ""));
      break;
    case "multiple":
      table.head("Fréquence Pourcentage");
      table.rows(question.choices, (row) => table.counted(row, ""));
      break;
    case "grid":
      table.head(...question.choices, "Total");
      table.rows(rows, (row) => {
        for (const column of [...question.choices, "Total"]) table.bracketed(row, column);
      });
      break;
    default:
      if (rows.length === 0) {
        table.moments("", [
          ["", "Moyenne", "mean"],
          ["", "Ecart-type", "sd"],
        ]);
        break;
      }
      table.head("Moyenne Ecart-type");
      table.rows(rows, (row) => {
        table.number(row, "", "mean", moment);
        table.number(row, "", "sd", moment);
      });
  }
  table.end();
}

/** Reads the crossing of a question, with its tests and verdict. */
export function readCrossing(reader: Reader, question: Question, by: string): void {
  const { questionnaire, oddities } = reader;
  const table = tableReader(reader, question, by);
  const groups = crossingGroups(questionnaire, by);
  const names = { structure: "la structure employeuse", conum: "le nombre de Conum recrutés" };
  table.head(`Croisement avec ${names[by as keyof typeof names]}`);
  switch (question.kind) {
    case "department":
    case "single":
      table.head(...groups, "Total");
      if (!oddities.lostHeads.includes(table.name))
        for (const _ of groups) table.head("Fréquence Pourcentage");
      table.rows(question.choices, (row) => {
        for (const group of groups) table.counted(row, group);
        table.number(row, "Total", "n", count);
      });
      table.total(() => {
        for (const group of groups) table.counted("Total", group);
        table.number("Total", "Total", "n", count);
      });
      table.testLine("Chi2", "chi2");
      break;
    case "multiple":
      table.head(...groups, "Chi2 p");
      for (const _ of groups) table.head("Fréquence %");
      table.rows(question.choices, (row) => {
        for (const group of groups) table.counted(row, group);
        table.test(row, "chi2");
      });
      break;
    case "grid":
      table.head(...question.choices, "Chi2 p");
      for (const _ of question.choices) table.head(...groups);
      table.rows(question.items, (row) => {
        for (const choice of question.choices)
          for (const group of groups) table.bracketed(row, gridColumn(choice, group));
        table.test(row, "chi2");
      });
      break;
    case "number":
      table.head(...groups);
      table.moments(
        "",
        groups.map((group) => [group, "Moyenne", "mean"]),
      );
      table.moments(
        "",
        groups.map((group) => [group, "Ecart-type", "sd"]),
      );
      table.testLine("F", "F");
      break;
    default:
      table.head(...groups, "F p");
      for (const _ of groups) {
        table.head("Moyenne s");
        table.note("");
      }
      table.rows(meanRows(question), (row) => {
        for (const group of groups) {
          table.number(row, group, "mean", moment);
          table.number(row, group, "sd", moment);
        }
        table.test(row, "F");
      });
  }
  table.end();
}
