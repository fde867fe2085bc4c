import type { NamedPlace, StudyNames } from "../words/studyNames";

/** What a text of a cell should name. */
export type ExpectedName =
  | { readonly kind: "place"; readonly names: readonly string[]; readonly all: readonly NamedPlace[] }
  | { readonly kind: "answer"; readonly names: readonly string[]; readonly of: NamedPlace }
  | { readonly kind: "crossing"; readonly names: readonly string[] }
  | { readonly kind: "group"; readonly names: readonly string[]; readonly crossing?: string }
  | { readonly kind: "other"; readonly names: readonly string[] };

/**
 * What should stand at a place of a cell, in the order of the questionnaire: the compiler knows which texts may, a study
 * what they are.
 *
 * @param allowed the texts that may stand there; where a word can be called in several ways, those of each
 * @param place the texts before it in the same call, and the property it is the value of
 */
export function expectedName(
  studies: readonly StudyNames[],
  allowed: readonly string[],
  place: { readonly before: readonly string[]; readonly key?: string },
): ExpectedName {
  const may = new Set(allowed);
  for (const { places, crossings } of studies) {
    const of = places.findLast(
      ({ id, answers, items }) => place.before.includes(id) && answers.length + items.length > 0,
    );
    const answers = of === undefined ? [] : answersAfter(places, of, place.before);
    const isAllowed = answers.length > 0 && answers.every((answer) => may.has(answer));
    // Of a grid the compiler gives what follows the answer to a question without items.
    const isOfGrid = of?.kind === "grid" && !answers.some((answer) => place.before.includes(answer));
    const everyGroup = crossings.flatMap((each) => each.groups);
    if (of && (isAllowed || (isOfGrid && isAll(everyGroup, allowed))))
      return { kind: "answer", names: answers, of };
    const ids = places.filter(({ id }) => may.has(id)).map(({ id }) => id);
    // « region » and the like stand beside the ids of questions.
    if (ids.length > may.size / 2) {
      const others = allowed.filter((name) => !ids.includes(name));
      return { kind: "place", names: [...ids, ...others], all: places };
    }
    const own = crossings.map(({ id }) => id);
    const named = [...new Set([...own, ...crossings.map(({ question }) => question)])];
    if (isAll(named, allowed)) return { kind: "crossing", names: named };
    const crossing = crossings.find(({ id, question }) => id === place.key || question === place.key);
    const groups = crossing?.groups ?? everyGroup;
    if (isAll(groups, allowed))
      return { kind: "group", names: groups, ...(crossing && { crossing: crossing.id }) };
  }
  return { kind: "other", names: allowed };
}

/** What may follow an id: answers; of a question with items, their labels; after one of these, the answers to it. */
function answersAfter(
  places: readonly NamedPlace[],
  { id, answers, items }: NamedPlace,
  before: readonly string[],
): readonly string[] {
  if (items.length === 0) return answers;
  const isNamed = items.some((item) => before.includes(item));
  return isNamed ? (places.find((place) => place.id === `${id}.1`)?.answers ?? []) : items;
}

/** Whether these are the texts that are allowed, all of them and no other. */
function isAll(names: readonly string[], allowed: readonly string[]): boolean {
  return (
    allowed.length > 0 &&
    new Set(names).size === allowed.length &&
    allowed.every((name) => names.includes(name))
  );
}
