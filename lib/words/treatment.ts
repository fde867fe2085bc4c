import { meant } from "../base/meant";
import { UserError } from "../base/UserError";

/** What becomes of the respondents who lack an answer. */
export interface Treatment<Missing> {
  readonly missing: Missing;
}

/**
 * The questions of a call, and its treatment: the first one, by default.
 * @throws UserError in French for a treatment that there is not
 */
export function treated<Missing extends string>(
  asked: readonly (string | Treatment<Missing> | undefined)[],
  known: readonly [Missing, ...Missing[]],
): { readonly questions: readonly string[]; readonly missing: Missing } {
  const questions = asked.filter((own) => typeof own === "string");
  const missing = asked.find((own) => typeof own === "object")?.missing ?? known[0];
  if (known.includes(missing)) return { questions, missing };
  throw new UserError(
    `{ missing: ${JSON.stringify(missing)} } : ce traitement n’existe pas${meant(missing, known)} Il y a ${known.map((own) => `"${own}"`).join(" et ")}.`,
  );
}
