import type { Certainty, Finding, FindingKind } from "./Finding";

/** What each kind of finding is called in French, in the files and for people. */
export const kindNames = {
  base: "base",
  count: "effectif",
  counts: "effectifs",
  columnSum: "somme de la colonne",
  rowSum: "somme de la ligne",
  groupSum: "somme des groupes",
  percent: "pourcentage",
  chi2: "chi2",
  chi2OfCounts: "chi2 des effectifs",
  pOfChi2: "p du chi2",
  degreesOfFreedom: "degrés de liberté",
  groupMean: "moyenne des groupes",
  groupSd: "écart-type des groupes",
  FOfMeans: "F des moyennes",
  pOfF: "p du F",
  pOfTest: "p du test",
  testOfMeans: "test des moyennes",
  effectSize: "taille d’effet",
  standardError: "erreur-type",
  confidenceInterval: "intervalle de confiance",
  bounds: "bornes",
  oddsRatio: "rapport de cotes",
  exchanged: "nombres échangés",
  probability: "probabilité",
  verdict: "verdict",
  figure: "figure",
  impossibleRow: "ligne impossible",
  incompatible: "nombre incompatible",
  roundedTwice: "double arrondi",
  roundingTie: "égalité d’arrondi",
  swappedDigits: "chiffres intervertis",
  copied: "valeur copiée",
  sumOfSquares: "somme des carrés",
  continuityCorrection: "correction de continuité",
  wrongNote: "note fausse",
  missingNote: "note absente",
  missingFigure: "figure absente",
  extraFigure: "figure en trop",
  copiedLabel: "libellé copié",
  accessCondition: "condition d’accès",
  unprintedCondition: "condition non imprimée",
} as const satisfies Readonly<Record<FindingKind, string>>;

/** What each certainty is called in French, likewise. */
export const certaintyNames = {
  certain: "certaine",
  probable: "probable",
  unexplained: "inexpliquée",
} as const satisfies Readonly<Record<Certainty, string>>;

/** « certaine », « probable », « inexpliquée ». */
export type CertaintyName = (typeof certaintyNames)[Certainty];

/** The explanation of a finding, with what becomes of the conclusion of its test. */
export function explanationText({ explanation, conclusion }: Finding): string {
  if (conclusion === undefined) return explanation;
  const { changes, verdict } = conclusion;
  const text = changes
    ? `La conclusion change : la différence ${verdict === "sig" ? "est" : "n’est pas"} significative.`
    : "La conclusion ne change pas.";
  return `${explanation} ${text}`;
}
