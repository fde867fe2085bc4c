import { simpleConditions } from "../../questionnaire/access";
import { questionColumns } from "../../questionnaire/columns";
import { questionById } from "../../questionnaire/lookup";
import type { Question, Questionnaire } from "../../questionnaire/types";
import type { ImportMapping } from "./ImportMapping";

/** The questions of a questionnaire that a file has, and those it does not. */
export interface Coverage {
  /** Without any column. */
  readonly absent: readonly Question[];
  /** Those of them that others depend on: no answer can be told from « not asked » without them. */
  readonly needed: readonly { readonly question: Question; readonly by: readonly string[] }[];
}

/** What a mapping leaves out of a questionnaire. */
export function coverage(
  questionnaire: Questionnaire,
  { columns }: Pick<ImportMapping, "columns">,
): Coverage {
  const isThere = (question: Question) =>
    questionColumns(question).some(({ name }) => (columns[name]?.column ?? null) !== null);
  const { questions, hidden = [], crossings } = questionnaire;
  const there = questions.filter(isThere);
  const needs: readonly (readonly [id: string, by: string])[] = [
    ...crossings.map(({ id, question }) => [question, `le croisement « ${id} »`] as const),
    ...there.flatMap(({ id, access }) =>
      (access ? simpleConditions(access.condition) : []).map(
        ({ question }) => [question, `la question ${id}`] as const,
      ),
    ),
  ];
  const byId = new Map<string, Set<string>>();
  for (const [id, by] of needs) byId.set(id, (byId.get(id) ?? new Set()).add(by));
  return {
    absent: [...questions, ...hidden].filter((question) => !isThere(question)),
    needed: [...byId].flatMap(([id, by]) => {
      const question = questionById(questionnaire, id);
      return isThere(question) ? [] : [{ question, by: [...by] }];
    }),
  };
}
