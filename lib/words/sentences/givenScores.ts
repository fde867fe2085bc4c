import { filterSurvey } from "../../answers/filterSurvey";
import { answerColumn } from "../../answers/Survey";
import { columnById } from "../../questionnaire/lookup";
import { refuseSecrecy } from "../../secrecy/shownTables";
import type { Study } from "../../study/Study";
import type { Source } from "../../tables/Table";
import { type ValueSizes, valueSizes } from "../../tables/valueSizes";
import { type GroupName, groupNamed } from "./groupNamed";
import { moments } from "./moments";

/**
 * How often each score or number was given, by all those asked or by a group. Of rebuilt answers, no publication of means
 * determines it: its source is not printed.
 *
 * @param what what is said of them, with its article, for the refusal of a study that keeps small numbers secret
 * @throws UserError in French when there is no such question or group, when it has no mean, or when the study keeps small
 * numbers secret
 */
export function givenScores(
  study: Study,
  id: string,
  group: GroupName | undefined,
  what: string,
): { readonly sizes: ValueSizes; readonly isWeighted: boolean; readonly source: Source } {
  refuseSecrecy(study, what);
  const { table } = moments(study, id, group);
  const own = group === undefined ? study : inGroup(study, id, group);
  return {
    sizes: valueSizes(own, answerColumn(own, columnById(own.questionnaire, id))),
    isWeighted: own.weights !== undefined,
    source: { ...table.source, printed: false },
  };
}

function inGroup(study: Study, id: string, group: GroupName): Study {
  const { table, index } = groupNamed(study, id, group);
  return filterSurvey(study, table.by.id, table.groups[index]!.label);
}
