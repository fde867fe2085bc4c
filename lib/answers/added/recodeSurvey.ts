import { UserError } from "../../base/UserError";
import { isPrintable } from "../../questionnaire/isPrintable";
import { tabulation } from "../../questionnaire/tabulation";
import type { Question } from "../../questionnaire/types";
import { type AnswerColumn, missingAt } from "../AnswerColumn";
import { ColumnBuilder } from "../encodeColumn";
import type { Survey } from "../Survey";
import { addQuestion, checkAddedId, usualId } from "./addQuestion";
import { type AnswerGroup, answerGroups, type Groups } from "./answerGroups";
import { movedColumn } from "./movedColumn";
import { namedAnswers } from "./namedAnswers";

/** What may be said of a question that is made of the answers to another. */
export interface AddedOptions {
  /** Its id, « 3.2-accord »; « 3.2-bis » where none is said. */
  readonly id?: string;
  /** Its wording; that of the question, and what was done, where none is said. */
  readonly label?: string;
}

/**
 * A survey with one question more, whose answers are those of another put together; nothing is overwritten. Answers in
 * no group stay as they are, or go where `else` says. Why there is no answer stays what it is. Of a multiple choice,
 * what is put together is ticked where one of its answers is.
 *
 * @param id a question with a list of answers, a multiple choice, a grid (all of its items), or one item of a grid
 * @param groups what is to be put together, by the label it gets
 * @throws UserError in French for an answer that there is not, or that is given twice, for a label that an answer has
 * which stays, for an id that is taken, and for a question without a list of answers
 */
export function recodeSurvey<S extends Survey>(
  survey: S,
  id: string,
  groups: Groups,
  options: AddedOptions & { readonly else?: string } = {},
): S {
  const own = recodable(survey, id);
  const newId = options.id ?? usualId(id);
  checkAddedId(survey, id, newId);
  const parts = answerGroups(`La question ${id}`, own.choices, groups, options.else);
  const { access, crossings } = own.question;
  const base = {
    id: newId,
    label: options.label ?? `${own.wording} (réponses regroupées)`,
    ...(access && { access }),
    crossings,
    derived: {
      kind: "recode" as const,
      from: id,
      groups: parts.flatMap(({ label, answers, stays }) => (stays ? [] : [{ label, answers }])),
      // Of a multiple choice, the same respondents may have ticked several.
      isSum: own.layout !== "ticks" && isPrintable(own.question),
    },
  };
  const choices = parts.map((part) => part.label);
  const { layout } = own;
  switch (layout) {
    case "counts":
      return addQuestion(
        survey,
        { ...base, kind: "single", choices },
        own.columns.map((column) => grouped(column, parts)),
      );
    case "grid": {
      const { items } = own;
      const question = { ...base, kind: "grid" as const, items, choices };
      return addQuestion(
        survey,
        question,
        own.columns.map((column) => grouped(column, parts)),
      );
    }
    case "ticks": {
      const question = { ...base, kind: "multiple" as const, choices };
      const merged = parts.map(({ answers }) =>
        anyTicked(
          question,
          answers.map((answer) => own.columns[own.choices.indexOf(answer)]!),
        ),
      );
      return addQuestion(survey, question, merged);
    }
  }
}

interface Recodable {
  readonly layout: "counts" | "grid" | "ticks";
  readonly question: Question;
  readonly choices: readonly string[];
  /** Of a grid. */
  readonly items: readonly string[];
  /** Of the question, and of the item that was named. */
  readonly wording: string;
  readonly columns: readonly AnswerColumn[];
}

/** @throws UserError in French for what has no list of answers to put together */
function recodable(survey: Survey, id: string): Recodable {
  const { question, isItem, item, wording, columns } = namedAnswers(survey, id);
  const how = tabulation(question);
  switch (how.layout) {
    case "counts":
      return { layout: "counts", question, wording, choices: how.choices, items: [], columns: columns() };
    case "grid": {
      const { choices } = how;
      const [layout, items] = item === undefined ? (["grid", how.items] as const) : (["counts", []] as const);
      return { layout, question, wording, choices, items, columns: columns() };
    }
    case "ticks":
      if (isItem)
        throw new UserError(
          `${id} est une seule réponse à cocher (« ${item} »), sans rien à regrouper : recode(…, "${question.id}", …) regroupe celles de la question.`,
        );
      return { layout: "ticks", question, wording, choices: how.items, items: [], columns: columns() };
    case "means":
      throw new UserError(
        `La question ${question.id} se répond par un nombre, et n’a pas de réponses à regrouper : cut(…, "${id}", [bornes]) la met en classes.`,
      );
    case "text":
      throw new UserError(
        `La question ${question.id} recueille des textes, et n’a pas de réponses à regrouper : attendu une question qui a une liste de réponses.`,
      );
  }
}

/** The column with the groups in the place of their answers, and the same reasons. */
function grouped(column: AnswerColumn, parts: readonly AnswerGroup[]): AnswerColumn {
  const labels = parts.map(({ label }) => label);
  const placeOf = (value: string | number) =>
    parts.findIndex(({ answers }) => answers.includes(String(value)));
  return movedColumn(column, labels, column.values.map(placeOf));
}

/** 1 where one of the columns is, 0 where all are; else the reason of the first that has no answer. */
function anyTicked(question: Question, columns: readonly AnswerColumn[]): AnswerColumn {
  const builder = new ColumnBuilder({ question });
  for (let row = 0; row < columns[0]!.codes.length; row++) {
    const isTicked = columns.some(({ values, codes }) => values[codes[row]!] === 1);
    const reasons = columns.flatMap((column) => missingAt(column, row) ?? []);
    const [missing] = reasons;
    builder.push(builder.codeOf(isTicked ? 1 : missing === undefined ? 0 : { missing }));
  }
  return builder.column();
}
