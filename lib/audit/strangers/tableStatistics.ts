/** What may be printed, in French and in English, then otherwise. */
export const tableStatistics = {
  n: ["effectif", "n"],
  percent: ["pourcentage", "percent", "%"],
  mean: ["moyenne", "mean"],
  sd: ["écart-type", "sd"],
  se: ["erreur-type", "se"],
  chi2: ["chi2", "khi2", "χ²", "χ2", "chi-deux", "khi-deux"],
  F: ["F"],
  t: ["t"],
  z: ["z"],
  r: ["r"],
  ddl: ["ddl", "df"],
  ddl2: ["ddl2", "df2"],
  p: ["p"],
  eta2: ["eta2", "eta²", "η²", "η2", "êta²"],
  V: ["V", "V de Cramér", "phi", "φ"],
  d: ["d", "d de Cohen", "Cohen’s d", "g"],
  ciLow: ["borne basse de l’IC à 95 %", "lower 95% CI"],
  ciHigh: ["borne haute de l’IC à 95 %", "upper 95% CI"],
  ci: ["IC à 95 %", "IC 95 %", "intervalle de confiance à 95 %", "95% CI"],
  median: ["médiane", "median"],
  least: ["minimum", "min"],
  most: ["maximum", "max"],
  span: ["étendue", "range"],
  oddsRatio: ["rapport de cotes", "odds ratio", "or"],
  base: ["base"],
  verdict: ["verdict"],
  scale: ["échelle", "scale"],
  answers: ["réponses", "answers"],
  stars: ["légende", "legend"],
} as const;

export type TableStatistic = keyof typeof tableStatistics;

/** The statistic of this name, whatever its accents and capitals; undefined where there is none. */
export function statisticNamed(name: string): TableStatistic | undefined {
  const found = Object.entries(tableStatistics).find(([, own]) =>
    own.some((known) => known === name || bare(known) === bare(name)),
  );
  return found?.[0] as TableStatistic | undefined;
}

/** Without accents nor capitals, words apart by one space: « écart-type » as « Écart type ». */
export function bare(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[-–\s]+/g, " ");
}
