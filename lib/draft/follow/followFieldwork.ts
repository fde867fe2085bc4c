import type { RawTable } from "../../import/table/RawTable";
import type { Questionnaire } from "../../questionnaire/types";
import { guessFieldwork } from "../guessFieldwork";
import type { Mapping } from "../Mapping";

type Days = NonNullable<Questionnaire["fieldwork"]>;

/** The days at which a new file of answers was given, beside those that a questionnaire says. */
export interface FollowedFieldwork {
  /** ISO 8601. */
  readonly days: Days;
  /** Whether they take the place of those of the questionnaire: nobody has corrected these since they were guessed. */
  readonly replaces: boolean;
}

/**
 * Undefined where the file tells no days, the questionnaire says none, or those of the file are within.
 *
 * @param options `append`: whether the answers before stay, and their days with them
 */
export function followFieldwork(
  table: RawTable,
  mapping: Pick<Mapping, "fieldwork">,
  { fieldwork: said }: Pick<Questionnaire, "fieldwork">,
  { append = false }: { readonly append?: boolean } = {},
): FollowedFieldwork | undefined {
  const own = guessFieldwork(table)?.fieldwork;
  if (own === undefined || said === undefined) return undefined;
  const days =
    append && isSame(said, mapping.fieldwork)
      ? {
          from: own.from < said.from ? own.from : said.from,
          to: own.to > said.to ? own.to : said.to,
        }
      : own;
  if (isSame(said, mapping.fieldwork)) return isSame(said, days) ? undefined : { days, replaces: true };
  return said.from <= days.from && days.to <= said.to ? undefined : { days, replaces: false };
}

function isSame(a: Days, b: Days | undefined): boolean {
  return a.from === b?.from && a.to === b.to;
}
