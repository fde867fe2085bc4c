import { rankChanges, unequalVariances, type VariedTest } from "../tables/VariedTest";
import { fr } from "./french";
import { ofScores } from "./sentences";

/** Of how many tests something is true on several reconstructions, for a French sentence. */
export interface Varied {
  /** On every reconstruction: supposed, as others might differ. */
  readonly always: string;
  /** On some and not on others: the publication, which all of them give back, does not determine it. */
  readonly sometimes: string;
  /** On none: supposed too. */
  readonly never: string;
  /** « de 15 à 63 »: on the reconstruction where it is true of fewest, and on that where it is of most. */
  readonly range: string;
}

/** How much the tests on scores depend on the reconstruction. */
export interface Stability {
  /** How many reconstructions, that of the least assumption included. */
  readonly reconstructions: string;
  /** Analyses of variance. */
  readonly tests: string;
  /** Whether the conclusion on ranks is another than the report's. */
  readonly ranks: Varied;
  /** Whether the variances of the groups differ. */
  readonly variances: Varied;
}

/** What is counted over the reconstructions of these tests; « — » where there are none. */
export function stability(tests: readonly VariedTest[]): Stability {
  return {
    reconstructions: fr.integer(tests[0]?.ranks.length ?? Number.NaN),
    tests: fr.integer(tests.length || Number.NaN),
    ranks: varied(tests.map(rankChanges)),
    variances: varied(tests.map(unequalVariances)),
  };
}

/** @param truths shape [test][reconstruction] */
function varied(truths: readonly (readonly boolean[])[]): Varied {
  const [first] = truths;
  if (first === undefined) {
    const missing = fr.integer(Number.NaN);
    return { always: missing, sometimes: missing, never: missing, range: missing };
  }
  const count = (isSo: (own: readonly boolean[]) => boolean) => fr.integer(truths.filter(isSo).length);
  const supposed = (text: string) => ofScores(text, { provenance: { kind: "reconstructed" } });
  const each = first.map((_, i) => truths.filter((own) => own[i]).length);
  return {
    always: supposed(count((own) => own.every(Boolean))),
    sometimes: count((own) => own.some(Boolean) && !own.every(Boolean)),
    never: supposed(count((own) => !own.some(Boolean))),
    range: `de ${fr.integer(Math.min(...each))} à ${fr.integer(Math.max(...each))}`,
  };
}
