import { DataError } from "../../base/DataError";
import { quotedList } from "../../base/quotedList";
import type { Question } from "../../questionnaire/types";

/**
 * What the labels of a question have become: one that is still there is itself, and the others are those that stand
 * in their places, since labels are given other words more often than they are moved. One that was taken out has
 * nothing.
 *
 * @throws DataError that says what to write where, when some were renamed while others were moved, added or taken out
 */
export function became(
  question: Question,
  what: "items" | "choices",
  before: readonly string[],
  now: readonly string[],
): ReadonlyMap<string, string> {
  const kept = before.filter((label) => now.includes(label));
  const gone = before.filter((label) => !now.includes(label));
  const fresh = now.filter((label) => !before.includes(label));
  const same = kept.map((label) => [label, label] as const);
  if (gone.length === 0 || fresh.length === 0) return new Map(same);
  const inPlace = kept.every((label) => now.indexOf(label) === before.indexOf(label));
  if (gone.length === fresh.length && (gone.length === 1 || inPlace))
    return new Map([...same, ...gone.map((label, i) => [label, fresh[i]!] as const)]);
  const example = JSON.stringify({ values: { [gone[0]!]: fresh[0]! } }).slice(1, -1);
  throw new DataError(
    { file: "questionnaire.json", element: `question ${question.id} › ${what}`, value: fresh[0]! },
    `ce qui remplace ${quotedList(gone)} ne se devine pas : des libellés ont changé pendant que d’autres étaient déplacés, ajoutés ou supprimés`,
    `les changements en deux fois : d’abord les libellés, à leur place, puis les déplacements, ajouts et suppressions ; ou, ${
      what === "choices"
        ? `dans data/mapping.json, à une colonne de cette question, la modalité de chacun de ces textes, comme ${example}`
        : "dans data/mapping.json, sous « questions », les nouveaux libellés de ces items à la place des anciens"
    }`,
  );
}
