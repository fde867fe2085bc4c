import {
  isRebuilt,
  plantedItems,
  type Scenario,
  scenarioOf,
  type WithProvenance,
} from "../answers/Provenance";
import { articleOf } from "../draft/texts/nounPhrase";
import type {
  Condition,
  CrossingDefinition,
  Question,
  Questionnaire,
  Respondent,
} from "../questionnaire/types";
import type { ChiSquareTest } from "../stats/counts/chiSquareTest";
import { type DesignTest, isDesignTest } from "../stats/design/DesignTest";
import {
  type CountsTest,
  type Crossing,
  type DesignPart,
  type MeansTest,
  type Source,
  significanceLevel,
  type Weighting,
} from "../tables/Table";
import { fr, noBreakSpace as nb, thinSpace } from "./french";

/**
 * « Question posée si la réponse à la question 2.8 est « Oui » », or that everybody is asked.
 * @param respondent what those who are asked are called
 * @param asked how many were, of all respondents, where the answers are known
 * @param withReason whether to say why a deduced condition was deduced; of given answers to a questionnaire whose
 * conditions were deduced from print, it is only said that it was
 */
export function accessSentence(
  question: Question,
  { plural, gender }: Respondent,
  asked?: { readonly n: number; readonly of: number },
  withReason = true,
): string {
  if (!question.access) {
    if (asked !== undefined && asked.n < asked.of)
      return `Question posée à ${fr.integer(asked.n)} des ${fr.integer(asked.of)} ${plural}, d’après leurs réponses.`;
    return `Question posée à ${gender === "feminine" ? "toutes" : "tous"} les ${plural}.`;
  }
  const { condition, deduced } = question.access;
  const reason = withReason ? `${nb}: ${deduced?.replace(/\.$/, "")}` : "";
  const origin = deduced === undefined ? "" : ` (condition déduite${reason})`;
  return `Question posée si ${conditionPhrase(condition)}${origin}.`;
}

function conditionPhrase(condition: Condition): string {
  if ("and" in condition) {
    const parts = condition.and.map((part) =>
      "or" in part ? `(${conditionPhrase(part)})` : conditionPhrase(part),
    );
    return parts.join(" et ");
  }
  if ("or" in condition) return condition.or.map(conditionPhrase).join(" ou ");
  if ("not" in condition) return contraryPhrase(condition.not);
  if ("ticked" in condition)
    return `${quoted(condition.ticked)} est parmi les réponses à la question ${condition.question}`;
  const item = condition.item === undefined ? "" : ` («${nb}${condition.item}${nb}»)`;
  const note = `la note donnée à la question ${condition.question}${item}`;
  if ("above" in condition) return `${note} dépasse ${plainNumber(condition.above)}`;
  if ("below" in condition)
    return `la réponse à la question ${condition.question}${item} est inférieure à ${plainNumber(condition.below)}`;
  return `la réponse à la question ${condition.question}${item} est ${condition.is.map(quoted).join(" ou ")}`;
}

/** The contrary of a condition. */
function contraryPhrase(condition: Condition): string {
  if ("is" in condition) return conditionPhrase(condition).replace(" est ", " n’est pas ");
  return `il n’est pas vrai que ${conditionPhrase(condition)}`;
}

/** A number with the decimals that it has. */
export function plainNumber(value: number): string {
  return fr.decimal(value, (String(value).split(".")[1] ?? "").length);
}

/** The line under a crossing of counts: chi2, degrees of freedom, p, and what follows. */
export function chiSquareSentence(test: CountsTest): string {
  if (isDesignTest(test))
    return designSentence(
      "F de Rao et Scott",
      test,
      "trop peu de réponses de poids non nul, ou trop de cases vides",
    );
  if (Number.isNaN(test.statistic)) return `Test impossible${nb}: moins de deux lignes ou colonnes remplies.`;
  const numbers = [
    `χ²${nb}=${nb}${fr.decimal(test.statistic, 3)}`,
    `ddl${nb}=${nb}${test.degreesOfFreedom}`,
    fr.p(test.p),
  ];
  return `${numbers.join(`${thinSpace}; `)}. ${verdict(test.p)}`;
}

/** The line under a crossing of means with a single row. */
export function anovaSentence(test: MeansTest): string {
  if (isDesignTest(test))
    return designSentence(
      "F de Wald",
      test,
      "il faut au moins deux groupes, de deux répondants au moins, et des écarts en leur sein",
    );
  if (Number.isNaN(test.F))
    return `Test impossible${nb}: il faut au moins deux groupes, et des écarts en leur sein.`;
  const ddl = `${test.between.degreesOfFreedom} et ${test.within.degreesOfFreedom}`;
  const numbers = [`F${nb}=${nb}${fr.decimal(test.F, 3)}`, `ddl${nb}=${nb}${ddl}`, fr.p(test.p)];
  return `${numbers.join(`${thinSpace}; `)}. ${verdict(test.p)}`;
}

/** The line under a crossing of weighted answers. */
function designSentence(name: string, { F, d1, d2, p }: DesignTest, needed: string): string {
  if (Number.isNaN(F)) return `Test impossible${nb}: ${needed}.`;
  const ddl = [d1, d2].map((own) => (Number.isInteger(own) ? fr.integer(own) : fr.decimal(own))).join(" et ");
  const numbers = [`${name}${nb}=${nb}${fr.decimal(F, 3)}`, `ddl${nb}=${nb}${ddl}`, fr.p(p)];
  return `${numbers.join(`${thinSpace}; `)}. ${verdict(p)}`;
}

/** Significant or not, in words. */
export function verdict(p: number): string {
  return verdictSentence(p <= significanceLevel);
}

/** The same of what is known. */
export function verdictSentence(significant: boolean): string {
  return significant ? "Différence significative." : "Pas de différence significative.";
}

/** The warning on small expected counts, or undefined when there are none. */
export function expectedCountsSentence(test: CountsTest): string | undefined {
  if (isDesignTest(test) || test.cellsBelowFive === 0) return undefined;
  const { cellsBelowFive: few, cells, smallestExpected } = test;
  const share = fr.percent((100 * few) / cells);
  const which = few === 1 ? "une case a" : `${fr.integer(few)} cases ont`;
  return `Prudence${nb}: ${which} un effectif théorique inférieur à 5 (${share} des cases)${thinSpace}; le plus petit est ${fr.decimal(smallestExpected)}.`;
}

/** The same for tests of one row each, those that could be made; undefined when none has a small expected count. */
export function expectedCountsInRowsSentence(tests: readonly CountsTest[]): string | undefined {
  const made = tests.filter(
    (test): test is ChiSquareTest => !isDesignTest(test) && !Number.isNaN(test.statistic),
  );
  const few = made.filter(({ cellsBelowFive }) => cellsBelowFive > 0).length;
  if (few === 0) return undefined;
  const where = few === 1 ? "le test d’une ligne" : `les tests de ${fr.integer(few)} lignes`;
  return `Prudence${nb}: ${where} repos${few === 1 ? "e" : "ent"} sur au moins une case d’effectif théorique inférieur à 5.`;
}

/** Under a table of weighted answers. */
export function weightingSentence(weighting: Weighting, n: number): string {
  const { name, effective } = weighting;
  return `Pondéré par ${quoted(name)}${designPhrase(weighting)}${nb}: pourcentages, moyennes, écarts-types et tests${thinSpace}; les effectifs sont ceux des répondants. Les ${fr.integer(n)} réponses informent autant que ${fr.decimal(effective)} de même poids.${aloneSentence(weighting)}${weighting.calibrated ? calibratedSentence : ""}`;
}

const calibratedSentence =
  " Les intervalles et les tests comptent ce que les marges de la population, sur lesquelles ces poids sont calés, ôtent d’incertitude.";

/** « ; strates : « type » (3) ; unités : « école » (15) », how respondents were drawn. */
function designPhrase({ strata, units }: Weighting): string {
  const part = (what: string, own: DesignPart | undefined) =>
    own === undefined ? "" : `${thinSpace}; ${what} ${quoted(own.name)} (${fr.integer(own.count)})`;
  return `${part("strates", strata)}${part("unités tirées", units)}`;
}

function aloneSentence({ alone }: Weighting): string {
  if (alone === undefined) return "";
  const [what, whose] =
    alone === 1 ? ["Une strate n’a", "sa"] : [`${fr.integer(alone)} strates n’ont`, "leur"];
  return ` ${what} qu’une unité${nb}: ${whose} dispersion est prise autour de la moyenne de l’échantillon.`;
}

/** Under a table of a question to which several answers could be given. */
export const severalAnswersSentence = `Plusieurs réponses possibles${nb}: les pourcentages ne s’additionnent pas.`;

/**
 * What the reader must know before trusting a table, or what else it is called: a filter, or numbers that the
 * publication does not determine. Undefined when there is nothing to say.
 */
export function sourceSentence(source: Source, what = "Ce tableau"): string | undefined {
  const filter = source.filter === undefined ? "" : `Répondants retenus${nb}: ${source.filter}. `;
  const warning =
    isRebuilt(source) && !source.printed
      ? `${unprintedSentence(scenarioOf(source), what)}${plantedSentence(plantedItems(source))}`
      : "";
  const sizes = source.supposedSizes === true ? supposedSizesSentence : "";
  const sentence = `${filter}${warning}${sizes}`.trim();
  return sentence === "" ? undefined : sentence;
}

/** Under a table of reconstructed answers that the report does not print. */
function unprintedSentence(scenario: Scenario | undefined, what: string): string {
  if (scenario === undefined)
    return `${what} n’est pas dans le rapport${nb}: ses nombres dépendent des hypothèses de la reconstruction, la publication ne les détermine pas.`;
  const { within, between, choices } = scenario;
  const ofChoices =
    choices === undefined ? "" : `, ${fr.decimal(choices)} sous les réponses à deux questions à choix`;
  return `Scénario${nb}: les réponses supposent des corrélations que le rapport ne donne pas (${fr.decimal(within)} entre les notes d’une question, ${fr.decimal(between)} entre celles de deux questions${ofChoices}). ${what} en dépend, la publication ne le détermine pas.`;
}

/** What is said of the distribution of scores; marked « (supposé) » where they are reconstructed. */
export function ofScores(text: string, source: WithProvenance): string {
  return isRebuilt(source) ? `${text}${nb}(supposé)` : text;
}

/** Under what is so marked. */
export const supposedScoresSentence = `(supposé)${nb}: dépend de la forme des distributions, que le rapport n’imprime pas et que la reconstruction a choisie.`;

/** The same where an interaction was put into them. */
function plantedSentence(planted: readonly string[]): string {
  return planted.length === 0
    ? ""
    : ` Une interaction des deux croisements y a été plantée, pour l’épreuve${nb}: ${planted.join(", ")}.`;
}

/** Under a crossing of reconstructed answers of which the report does not print how many were asked in each group. */
const supposedSizesSentence = `Effectifs des groupes supposés${nb}: le rapport ne les imprime pas, la reconstruction les a choisis parmi ceux que ses nombres permettent.`;

/** « le type de structure », « la région », « l’année »: what a crossing is, with its article. */
export function crossingName({
  label,
  article = articleOf(label),
}: Pick<CrossingDefinition, "label" | "article">): string {
  return article.endsWith("’") ? `${article}${label}` : `${article} ${label}`;
}

/** « Croisement avec le type de structure ». */
export function crossingTitle(crossing: Crossing, questionnaire: Questionnaire): string {
  const known = questionnaire.crossings.find(({ question }) => question === crossing.by.id);
  return `Croisement avec ${known ? crossingName(known) : `la question ${crossing.by.id}`}`;
}

/** A label between French quotation marks; those that it has itself become the second kind. */
export function quoted(label: string): string {
  const inner = label.replaceAll(/«[\s\u00a0\u202f]*/g, "“").replaceAll(/[\s\u00a0\u202f]*»/g, "”");
  return `«${nb}${inner}${nb}»`;
}
