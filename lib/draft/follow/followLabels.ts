import { questionColumns } from "../../questionnaire/columns";
import type { Questionnaire } from "../../questionnaire/types";
import type { Mapping } from "../Mapping";
import type { Addition } from "./Addition";
import { labelOfNames } from "./labelOfNames";
import { sourceColumns } from "./sourceColumns";

/**
 * The labels that follow the names of the columns of a file, where these are others now.
 *
 * @param mapping one that has followed the questionnaire, with the names that columns have now
 * @param names those, by the ones that they had
 */
export function followLabels(
  { questions, hidden = [] }: Questionnaire,
  { columns }: Mapping,
  names: ReadonlyMap<string, string>,
): readonly Extract<Addition, { kind: "label" }>[] {
  const was = new Map([...names].map(([from, to]) => [to, from]));
  return [...questions, ...hidden].flatMap((question) => {
    const own = questionColumns(question).flatMap(({ name }) => columns[name] ?? []);
    const after = [...new Set(own.flatMap(sourceColumns))];
    const before = after.map((name) => was.get(name) ?? name);
    const label = labelOfNames(question, before, after);
    return label === undefined ? [] : [{ kind: "label", question: question.id, label } as const];
  });
}
