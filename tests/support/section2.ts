import { type Publication, publication } from "../../lib/published/Publication";
import { type Key, keyText, type PublishedNumber } from "../../lib/published/PublishedNumber";
import { readPublished, readQuestionnaire } from "./committed";

const { hidden: _, ...committed } = readQuestionnaire();

/** Section 2 of the committed questionnaire, whatever sections it has besides. */
export const section2 = {
  ...committed,
  sections: committed.sections.filter(({ number }) => number === 2),
  questions: committed.questions.filter(({ id }) => id.startsWith("2.")),
};

/** What the report prints of section 2. */
export const printed2 = publication(
  readPublished().entries.filter(({ question }) => question.startsWith("2.")),
);

/** A publication with other text at one place. */
export function withPrinted(original: Publication, place: Key, printed: string): Publication {
  const own = keyText(place);
  if (original.printed(place) === undefined) throw new Error(`Nothing is printed at ${own}.`);
  return publication(
    original.entries.map((entry) => (keyText(entry) === own ? { ...entry, printed } : entry)),
  );
}

/** A publication without what is printed at some places. */
export function without(original: Publication, omitted: (entry: PublishedNumber) => boolean): Publication {
  return publication(original.entries.filter((entry) => !omitted(entry)));
}
