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
    const of = places.findLast(({ id, answers }) => place.before.includes(id) && answers.length > 0);
    if (of?.answers.every((answer) => may.has(answer))) return { kind: "answer", names: of.answers, of };
    const ids = places.filter(({ id }) => may.has(id)).map(({ id }) => id);
    // « region » and the like stand beside the ids of questions.
    if (ids.length > may.size / 2) {
      const others = allowed.filter((name) => !ids.includes(name));
      return { kind: "place", names: [...ids, ...others], all: places };
    }
    const own = crossings.map(({ id }) => id);
    if (isAll(own, allowed)) return { kind: "crossing", names: own };
    const crossing = crossings.find(({ id }) => id === place.key);
    const groups = crossing?.groups ?? crossings.flatMap((each) => each.groups);
    if (isAll(groups, allowed))
      return { kind: "group", names: groups, ...(crossing && { crossing: crossing.id }) };
  }
  return { kind: "other", names: allowed };
}

/** Whether these are the texts that are allowed, all of them and no other. */
function isAll(names: readonly string[], allowed: readonly string[]): boolean {
  return (
    allowed.length > 0 &&
    new Set(names).size === allowed.length &&
    allowed.every((name) => names.includes(name))
  );
}
