import { inspect } from "node:util";
import type { Context } from "./Context";
import { isAskedBy } from "./ownTable";
import { isList, isQuestion, isShowable, isStudy, isTable, type Showable } from "./Showable";
import { show, shownText } from "./show";

/**
 * Shows a value that a cell ends with, where it is one that `show` knows and that does not say that it is of another
 * study.
 *
 * @returns whether it was shown
 */
export function showLastValue(context: Context, value: unknown): boolean {
  if (!isShowable(value) || !mayBeOf(context, value)) return false;
  show(context, value);
  return true;
}

function mayBeOf(context: Context, value: Showable): boolean {
  const { questionnaire } = context.study;
  if (isList(value)) return value.every((one) => mayBeOf(context, one));
  if (isStudy(value)) return value.questionnaire.name === questionnaire.name;
  if (isQuestion(value)) return isAskedBy(context.study, value);
  return isTable(value) ? isAskedBy(context.study, value.question) : true;
}

/**
 * The value that a word gives, which a console that prints it shows as text: no dump of an object. Nothing else of it
 * changes.
 */
export function readable<T>(context: Context, value: T): T {
  if (!isShowable(value) || !Object.isExtensible(value)) return value;
  return Object.defineProperty(value, inspect.custom, {
    value: () => shownText(context, value),
    configurable: true,
    writable: true,
  });
}
