import { Type } from "@sinclair/typebox";
import { momentAt } from "../fileNumbers";
import { columnName, rowsWhere, ruleKind } from "../RuleKind";
import { readMoment } from "../readMoment";

const day = () =>
  Type.Optional(
    Type.String({
      pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      description: "année-mois-jour, « 2023-10-23 »",
    }),
  );
const aDay = 24 * 3600;

/** Answers given before the first day or after the last: those of the rule, or of the questionnaire. No date is no reason. */
export const outsideDates = ruleKind({
  kind: "outsideDates",
  properties: { column: columnName(), from: day(), to: day() },
  columns: ({ column }) => [column],
  fault({ from, to }, { fieldwork }) {
    const place = {};
    if ((from ?? to) === undefined && fieldwork === undefined)
      return {
        path: [],
        place,
        problem: "aucune date n’est donnée, et le questionnaire n’a pas de dates de terrain",
        expected: "« from », « to », ou « fieldwork » dans le questionnaire",
      };
    const wrong = Object.entries({ from, to }).find(
      ([, own]) => own !== undefined && readMoment(own) === undefined,
    );
    return (
      wrong && {
        path: [wrong[0]],
        place: { value: wrong[1]! },
        problem: "ce jour n’existe pas",
        expected: "un jour",
      }
    );
  },
  caught({ column, from, to }, rows, among) {
    const { fieldwork } = rows.questionnaire;
    // Days of the rule replace those of the questionnaire: one of them alone leaves the other end open.
    const [first, last] = (from ?? to) === undefined ? [fieldwork?.from, fieldwork?.to] : [from, to];
    const low = first === undefined ? Number.NEGATIVE_INFINITY : readMoment(first)!;
    const high = last === undefined ? Number.POSITIVE_INFINITY : readMoment(last)! + aDay;
    return rowsWhere(among, (row) => {
      const moment = momentAt(rows, column, row);
      return moment !== undefined && !(moment >= low && moment < high);
    });
  },
});
