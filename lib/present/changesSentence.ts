import type { RobustTest } from "../tables/robustTests";
import { fr, noBreakSpace as nb, thinSpace } from "./french";
import { quoted, verdict } from "./sentences";

/** A test of the report beside one that supposes less. */
export interface Checked {
  /** The row; "" where the whole table is tested. */
  readonly label: string;
  readonly p: number;
  readonly robust: RobustTest;
}

/**
 * Whether the conclusion holds under the robust test: « la conclusion ne change pas (F : p = 0,020 ;
 * p = 0,022). », or the rows on which it changes, with both probabilities.
 *
 * @param first what the report's test is called, « F »
 */
export function changesSentence(tests: readonly Checked[], first: string): string {
  const both = ({ p, robust }: Checked) =>
    `${first}${nb}: ${fr.p(p)}${thinSpace}; ${robustName(robust)}${nb}: ${fr.p(robust.p)}`;
  const made = tests.filter(({ robust }) => !Number.isNaN(robust.p));
  const changed = made.filter(({ robust }) => robust.changes);
  if (tests.length === 1) {
    const [only] = tests;
    if (made.length === 0) return `non calculable${notMade}`;
    return changed.length === 0
      ? `la conclusion ne change pas (${both(only!)}).`
      : `la conclusion change (${both(only!)}). ${verdict(only!.robust.p)}`;
  }
  if (made.length === 0) return `non calculable sur les ${fr.integer(tests.length)} lignes${notMade}`;
  if (made.length < tests.length)
    return `${changesSentence(made, first)} Non calculable sur ${rowCount(tests.length - made.length)} sur ${fr.integer(tests.length)}${notMade}`;
  if (changed.length === 0)
    return `la conclusion ne change sur aucune des ${fr.integer(tests.length)} lignes.`;
  const rows = changed.map((test) => `${quoted(test.label)} (${both(test)})`);
  return `la conclusion change sur ${rowCount(changed.length)} sur ${fr.integer(tests.length)}${nb}: ${rows.join(`${thinSpace}; `)}.`;
}

/** Why a test that supposes less has no result: it agrees with nothing. */
const notMade = ` (un groupe n’a qu’une réponse, ou que des réponses égales)${nb}: rien n’en est conclu.`;

/** « une ligne », « 3 lignes » */
export function rowCount(count: number): string {
  return count === 1 ? "une ligne" : `${fr.integer(count)} lignes`;
}

/** « Mann–Whitney », as French typography has it; « Monte-Carlo, erreur-type 0,0012 ». */
export function robustName({ name, standardError }: Pick<RobustTest, "name" | "standardError">): string {
  if (standardError !== undefined) return `${name}, erreur-type ${fr.decimal(standardError, 4)}`;
  return name.replace("-", "–");
}
