import { sum } from "../../base/sum";
import type { PublishedNumber } from "../../published/PublishedNumber";
import type { Questionnaire } from "../../questionnaire/types";
import type { TableCrossing } from "./tableCrossings";

/** What stands between the names of two crossings, and of two groups, that are crossed together. */
const times = " × ";

/**
 * How many are in two groups at once, where a table is crossed by two crossings together (« sexe × âge », with columns
 * « Femmes × 18-34 »): of this crossing and each of both, and of both.
 */
export function jointCounts(
  { crossings }: Pick<Questionnaire, "crossings">,
  tables: readonly TableCrossing[],
): readonly PublishedNumber[] {
  const questionOf = (by: string) => crossings.find(({ id }) => id === by)!.question;
  return tables.flatMap((joint) => {
    const parts = joint.id.split(times).map((id) => tables.find((table) => table.id === id));
    const [one, other] = parts;
    if (parts.length !== 2 || one === undefined || other === undefined) return [];
    const cells = joint.groups.map((label, g) => ({ label, own: label.split(times), n: joint.sizes[g]! }));
    const entry = (
      question: string,
      by: string,
      row: string,
      column: string,
      n: number,
    ): PublishedNumber => ({
      question: questionOf(question),
      by,
      row,
      column,
      statistic: "n",
      printed: String(n),
    });
    return [
      ...[one, other].flatMap((part, p) =>
        cells.flatMap(({ label, own, n }) =>
          part.groups.map((group) => entry(joint.id, part.id, label, group, own[p] === group ? n : 0)),
        ),
      ),
      ...one.groups.flatMap((a) =>
        other.groups.map((b) => {
          const both = cells.filter(({ own }) => own[0] === a && own[1] === b).map(({ n }) => n);
          return entry(one.id, other.id, a, b, sum(both));
        }),
      ),
    ];
  });
}
