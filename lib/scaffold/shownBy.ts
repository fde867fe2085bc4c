import type { Survey } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { type Words, words } from "../words/words";

/** Whether a study can show something: the words that make it are not refused by its answers, and do not say no. */
export type Can = (make: (own: Words, study: ReturnType<Words["study"]>) => unknown) => boolean;

/** What the answers of a survey, without their weights, can show. */
export function shownBy({ weights: _, ...survey }: Survey): Can {
  const study = { ...survey, folder: "", errata: [] };
  const own = words(study);
  return (make) => {
    try {
      return make(own, study) !== false;
    } catch (error) {
      if (error instanceof UserError) return false;
      throw error;
    }
  };
}
