import { groupedBy } from "../base/groupedBy";
import { type Key, keyText, type PublishedNumber } from "./PublishedNumber";

/** All the printed numbers, in the order of the report, with look-up by place. */
export interface Publication {
  readonly entries: readonly PublishedNumber[];
  /** What is printed at this place, or undefined. */
  printed(key: Key): string | undefined;
  /** What is printed of one question, flat (`by` = "") or crossed. */
  table(question: string, by: string): readonly PublishedNumber[];
}

/** The publication without what is printed at some places. */
export function publicationWithout(printed: Publication, omitted: readonly Key[]): Publication {
  const places = new Set(omitted.map(keyText));
  const kept = (entry: PublishedNumber) => !places.has(keyText(entry));
  return {
    get entries() {
      return printed.entries.filter(kept);
    },
    printed: (key) => (places.has(keyText(key)) ? undefined : printed.printed(key)),
    table: (question, by) => printed.table(question, by).filter(kept),
  };
}

/** The publication with another text printed at one place. */
export function publicationWith(printed: Publication, place: Key, text: string): Publication {
  const key = keyText(place);
  const changed = (entry: PublishedNumber) => (keyText(entry) === key ? { ...entry, printed: text } : entry);
  return {
    get entries() {
      return printed.entries.map(changed);
    },
    printed: (other) => (keyText(other) === key ? text : printed.printed(other)),
    table: (question, by) => printed.table(question, by).map(changed),
  };
}

/** The publication made of these entries. */
export function publication(entries: readonly PublishedNumber[]): Publication {
  const byPlace = new Map(entries.map((entry) => [keyText(entry), entry.printed]));
  const tables = groupedBy(entries, ({ question, by }) => `${question}|${by}`);
  return {
    entries,
    printed: (key) => byPlace.get(keyText(key)),
    table: (question, by) => tables.get(`${question}|${by}`) ?? [],
  };
}
