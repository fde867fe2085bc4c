import { Type } from "@sinclair/typebox";
import { rowsWhere, ruleKind, texts } from "../RuleKind";
import { unknownQuestion } from "../ruleFaults";

/**
 * People who left before a question: they did nothing there nor at any later one, and one of these at least may have been
 * put to them. Whoever is legitimately asked nothing any more has not left.
 */
export const leftBefore = ruleKind({
  kind: "leftBefore",
  properties: { question: Type.String({ minLength: 1, description: "une question, « 3.1 »" }) },
  fault: ({ question }, questionnaire) => unknownQuestion(question, ["question"], questionnaire),
  caught({ question }, rows, among) {
    const all = rows.questionnaire.questions;
    const from = all.findIndex(({ id }) => id === question);
    const later = rows.questions.filter((own) => all.indexOf(own) >= from);
    return rowsWhere(
      among,
      (row) =>
        !later.some((own) => rows.isTouched(own, row)) && later.some((own) => rows.mayBeAsked(own, row)),
    );
  },
});

/** Rows in which one of some columns of the file is blank: no date of sending. */
export const blank = ruleKind({
  kind: "blank",
  properties: { columns: texts() },
  columns: ({ columns }) => columns,
  caught: ({ columns }, rows, among) =>
    rowsWhere(among, (row) => columns.some((name) => rows.textAt(name, row).trim() === "")),
});

/** People who lack the answer to one of some questions that may have been put to them. */
export const missingKeys = ruleKind({
  kind: "missingKeys",
  properties: { questions: texts() },
  fault(rule, questionnaire) {
    const faults = rule.questions.map((id, i) => unknownQuestion(id, ["questions", i], questionnaire));
    return faults.find((fault) => fault !== undefined);
  },
  caught(rule, rows, among) {
    const keys = rows.questions.filter(({ id }) => rule.questions.includes(id));
    return rowsWhere(among, (row) =>
      keys.some((question) => !rows.isAnswered(question, row) && rows.mayBeAsked(question, row)),
    );
  },
});
