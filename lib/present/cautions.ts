import { roundDecimal } from "../base/roundDecimal";
import { isNegligible } from "../tables/effectJudgement";
import { effectThresholds } from "../tables/effectThresholds";
import type { RowTest } from "../tables/rowTests";
import { significanceLevel } from "../tables/Table";
import { effectDecimals } from "./effectDecimals";
import { fewRespondents } from "./fewRespondents";
import { capital, decimalsAbout, fr, noBreakSpace as nb, thinSpace } from "./french";

/** What is to be known of one question before its results are repeated. */
export interface QuestionCautions {
  readonly id: string;
  /** Respondents, or those of the item that fewest answered. */
  readonly n: number;
  readonly crossings: readonly {
    /** « type de structure » */
    readonly label: string;
    /** Respondents in the smallest group, or those of it who answered the item that fewest did. */
    readonly smallestGroup: number;
    readonly tests: readonly RowTest[];
    readonly supposedSizes: boolean;
  }[];
}

/**
 * What must not be forgotten when the results of some questions are repeated, as a Markdown list: how
 * many tests could pass the threshold by chance, which significant differences are negligible, what
 * rests on few respondents, and what reconstructed answers cannot tell.
 */
export function cautions(questions: readonly QuestionCautions[], reconstructed: boolean): string {
  const items = [
    byChance(questions),
    negligibleEffects(questions),
    smallGroups(questions),
    reconstructed ? unknowable(questions) : undefined,
  ];
  return items.flatMap((item) => (item === undefined ? [] : [`- ${item}`])).join("\n");
}

function byChance(questions: readonly QuestionCautions[]): string | undefined {
  const ps = questions.flatMap(({ crossings }) =>
    crossings.flatMap(({ tests }) => tests.map(({ p }) => p).filter((p) => !Number.isNaN(p))),
  );
  if (ps.length === 0) return undefined;
  const passing = ps.filter((p) => p <= significanceLevel).length;
  const expected = significanceLevel * ps.length;
  const chance = expected < 1 ? "moins d’un" : `environ ${fr.about(expected)}`;
  const would = Number(roundDecimal(expected, decimalsAbout(expected))) < 2 ? "passerait" : "passeraient";
  const pass =
    passing === 0
      ? "aucun ne le passe"
      : passing === 1
        ? "un seul le passe"
        : `${fr.integer(passing)} le passent`;
  return `**Tests répétés.** Sur ${fr.count(ps.length, "test")}, ${chance} ${would} le seuil par le seul hasard si aucune différence n’existait${thinSpace}; ${pass}.`;
}

function negligibleEffects(questions: readonly QuestionCautions[]): string | undefined {
  const found = questions.flatMap(({ id, crossings }) =>
    crossings.flatMap(({ label, tests }) => {
      const few = tests.filter(isNegligible);
      const [largest] = few.toSorted((a, b) => b.effect - a.effect);
      if (largest === undefined) return [];
      const items = tests.length === 1 ? "" : `${fr.count(few.length, "item")}, `;
      const most = few.length === 1 ? effectText(largest) : effectText(largest, "≤");
      return [`${id} selon ${label} (${items}${most})`];
    }),
  );
  if (found.length === 0) return undefined;
  return `**Significatif mais négligeable.** L’effet reste plus petit que ce que l’usage appelle petit (V de Cramér sous ${fr.decimal(effectThresholds.V.small)}, η² sous ${fr.decimal(effectThresholds["eta²"].small)})${nb}: ${found.join(`${thinSpace}; `)}.`;
}

/** « V = 0,12 », or another sign between them. */
export function effectText(test: RowTest, sign = "="): string {
  return `${test.measure === "V" ? "V" : "η²"}${nb}${sign}${nb}${fr.decimal(test.effect, effectDecimals(test))}`;
}

function smallGroups(questions: readonly QuestionCautions[]): string | undefined {
  const few = questions
    .map(({ id, n, crossings }) => ({
      id,
      n,
      least: Math.min(n, ...crossings.map(({ smallestGroup }) => smallestGroup)),
    }))
    .filter(({ least }) => least < fewRespondents)
    .map(({ id, n, least }) =>
      least === n
        ? `${id} (${fr.count(n, "répondant")})`
        : `${id} (${fr.integer(least)} dans le plus petit groupe)`,
    );
  const thin = questions.flatMap(({ id, crossings }) =>
    crossings
      .filter(({ tests }) => tests.some(({ smallestExpected }) => smallestExpected < 5))
      .map(({ label }) => `${id} selon ${label}`),
  );
  const parts = [
    ...(few.length === 0
      ? []
      : [`moins de ${fewRespondents} réponses dans un groupe${nb}: ${few.join(", ")}`]),
    ...(thin.length === 0 ? [] : [`effectifs théoriques sous 5, donc χ² fragile${nb}: ${thin.join(", ")}`]),
  ];
  return parts.length === 0 ? undefined : `**Peu de réponses.** ${capital(parts.join(`${thinSpace}; `))}.`;
}

function unknowable(questions: readonly QuestionCautions[]): string {
  const supposed = questions
    .filter(({ crossings }) => crossings.some(({ supposedSizes }) => supposedSizes))
    .map(({ id }) => id);
  const sizes =
    supposed.length === 0
      ? ""
      : ` Le rapport n’imprime pas non plus les effectifs des groupes de ${supposed.join(", ")}${nb}: ils sont supposés.`;
  return `**Hors de portée de la reconstruction.** Les tableaux ci-dessus sont ceux du rapport, mais le lien entre deux réponses d’une même structure n’y figure pas${nb}: aucun croisement nouveau ne peut en être tiré.${sizes}`;
}
