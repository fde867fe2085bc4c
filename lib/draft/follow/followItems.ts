import { DataError } from "../../base/DataError";
import { itemsOf } from "../../questionnaire/itemsOf";
import { kinds } from "../../questionnaire/kinds";
import type { Question } from "../../questionnaire/types";
import type { KnownQuestion } from "../Mapping";
import { became } from "./became";

/**
 * What each item has become; of a question without items, « » is itself.
 *
 * @param merged the items that are another one now, by their old labels
 * @throws DataError when it cannot be told what an item has become, or the question has another layout
 */
export function followItems(
  question: Question,
  old: KnownQuestion,
  merged: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const items = itemsOf(question);
  if ((old.items === undefined) === (items.length === 0)) {
    if (old.items === undefined) return new Map([["", ""]]);
    const others = old.items.filter((label) => !merged.has(label));
    return new Map([...became(question, "items", others, items), ...merged]);
  }
  throw new DataError(
    {
      ...{ file: "questionnaire.json", element: `question ${question.id}` },
      value: items.length === 0 ? kinds[question.kind].label : items.join(", "),
    },
    old.items
      ? `cette question vient de ${old.items.length} colonnes, une par ligne du tableau ou par réponse à cocher, et son type n’en a qu’une`
      : "cette question vient d’une seule colonne et a maintenant des items",
    old.items
      ? `le type qu’elle avait (« ${kindLabel(old.kind)} »), ou un autre qui a des items ; ou cette question en moins`
      : `aucun item ; pour réunir des colonnes, ôtez leurs questions, donnez à la nouvelle un numéro qui n’a pas servi, et dites dans data/mapping.json, sous « columns », d’où vient chaque item, comme ${JSON.stringify(writtenColumn(question))}`,
  );
}

function kindLabel(kind: string): string {
  return Object.values(kinds).find(({ name }) => name === kind)?.label ?? kind;
}

/** How the columns of a question of items are written by hand. */
function writtenColumn({ id }: Question): object {
  return { [`q${id.split(".")[0]}_99_1`]: { column: "…" } };
}
