import { choicesOf } from "../../questionnaire/choicesOf";
import { itemsOf } from "../../questionnaire/itemsOf";
import { crossingGroups } from "../../questionnaire/lookup";
import type { Question, Questionnaire } from "../../questionnaire/types";
import type { CallValue, WordCall } from "./CommentPart";

/**
 * The calls that give the numbers of the tables of a question: of its answers or items, in all and in each group of its
 * crossings, and of the tests of these.
 *
 * @example questionCalls(questionnaire, question) // [count("1.2"), percent("1.2", "Oui"), percent("1.2", "Oui", "Brest") …]
 */
export function questionCalls(questionnaire: Questionnaire, question: Question): readonly WordCall[] {
  const { id, kind } = question;
  const items = itemsOf(question);
  const choices = choicesOf(question) ?? [];
  const isOfMeans = kind === "scale" || kind === "number";
  const ids = items.length === 0 ? [id] : items.map((_, i) => `${id}.${i + 1}`);
  const counted: readonly (readonly CallValue[])[] = isOfMeans
    ? []
    : kind === "multiple" || kind === "ranking"
      ? ids.map((own) => [own])
      : ids.flatMap((own) => choices.map((choice) => [own, choice]));
  const crossings = question.crossings.flatMap(
    (own) => questionnaire.crossings.find((crossing) => crossing.id === own) ?? [],
  );
  const groups: readonly (readonly CallValue[])[] = [
    [],
    ...crossings.flatMap((crossing) =>
      crossingGroups(questionnaire, crossing.id).map((group) => [
        groupValue(questionnaire, crossing.id, group),
      ]),
    ),
  ];
  const calls = (names: readonly string[], places: readonly (readonly CallValue[])[], ends = groups) =>
    names.flatMap((word) =>
      places.flatMap((place) => ends.map((end): WordCall => ({ word, given: [...place, ...end] }))),
    );
  const by = crossings.map((crossing) => [crossing.question]);
  const apart = crossings.flatMap((crossing) =>
    pairs(crossingGroups(questionnaire, crossing.id)).map((pair) => [crossing.question, ...pair]),
  );
  const scored = ids.map((own) => [own]);
  return [
    { word: "count", given: [id] },
    ...calls(["percent", "count"], counted),
    ...(isOfMeans ? calls(["mean", "sd", "median"], scored) : []),
    ...calls(["probability", "effectSize"], scored, by),
    ...calls(["gap"], isOfMeans ? scored : counted, apart),
  ];
}

/** A group as words name it: by its crossing too where another crossing has a group of this name. */
function groupValue({ crossings, ...rest }: Questionnaire, crossing: string, group: string): CallValue {
  const having = crossings.filter(({ id }) =>
    crossingGroups({ crossings, ...rest }, id).some((other) => other === group),
  );
  return having.length === 1 ? group : { [crossing]: group };
}

function pairs(groups: readonly string[]): readonly (readonly [string, string])[] {
  return groups.flatMap((one, i) =>
    groups.slice(i + 1).map((other): readonly [string, string] => [one, other]),
  );
}
