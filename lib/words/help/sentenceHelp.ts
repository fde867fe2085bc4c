import type { StudyTypes } from "../StudyTypes";
import type { SentenceWords } from "../sentences/SentenceWords";
import type { HelpOf } from "./WordHelp";

export const sentenceHelp: HelpOf<SentenceWords<StudyTypes>> = {
  percent: {
    does: "Écrit la part d’une réponse, « 59,8 % », parmi ceux à qui la question est posée ou dans un groupe d’un croisement. Une réponse d’un choix multiple se nomme par son identifiant.",
    example: 'percent("{question}", "{réponse}")',
    next: ["count", "gap", "comment"],
  },
  count: {
    does: "Écrit combien ont donné une réponse ; sans réponse nommée, combien ont répondu.",
    example: 'count("{question}", "{réponse}")',
    next: ["percent", "distinctAnswers"],
  },
  mean: {
    does: "Écrit la moyenne d’une note ou d’un nombre, de tous ou d’un groupe.",
    example: 'mean("{item}")',
    next: ["sd", "median", "percentBetween", "gap"],
  },
  median: {
    does: "Écrit la médiane d’une note ou d’un nombre, de tous ou d’un groupe : la moitié est au-dessous, la moitié au-dessus.",
    example: 'median("{item}")',
    next: ["mean", "percentBetween"],
  },
  percentBetween: {
    does: "Écrit la part de ceux qui ont donné une note ou un nombre entre deux, ces deux compris, « 42,3 % », de tous ou dans un groupe.",
    example: 'percentBetween("{item}", 4, 5)',
    next: ["median", "percent"],
  },
  sd: {
    does: "Écrit l’écart-type d’une note ou d’un nombre, de tous ou d’un groupe.",
    example: 'sd("{item}")',
    next: ["mean"],
  },
  gap: {
    does: "Écrit l’écart entre les groupes d’un croisement : en points de pourcentage sur une réponse, en points sur une note.",
    example: 'gap("{question}", "{réponse}", "{croisement}")',
    next: ["probability", "effectSize"],
  },
  probability: {
    does: "Écrit la probabilité du test d’un croisement, « p < 0,001 » ; de plusieurs items, la plus petite.",
    example: 'probability("{question}", "{croisement}")',
    next: ["effectSize", "significant", "examine"],
  },
  effectSize: {
    does: "Écrit l’ampleur de la différence entre les groupes d’un croisement, « V = 0,12 » ou « η² = 0,006 ».",
    example: 'effectSize("{question}", "{croisement}")',
    next: ["probability", "robustness"],
  },
  significant: {
    does: "Écrit les items sur lesquels les groupes d’un croisement diffèrent significativement, avec leurs valeurs, le plus petit p d’abord.",
    example: 'significant("{notes}", "{croisement}")',
    next: ["significantCount", "multiplicity"],
  },
  significantCount: {
    does: "Écrit sur combien d’items les groupes d’un croisement diffèrent significativement, « 3 items sur 9 ».",
    example: 'significantCount("{notes}", "{croisement}")',
    next: ["significant"],
  },
  leading: {
    does: "Écrit les réponses les plus données, avec leur part, ou les items aux moyennes les plus hautes.",
    example: 'leading("{notes}", 2)',
    next: ["trailing", "percent"],
  },
  trailing: {
    does: "Écrit les réponses les moins données, ou les items aux moyennes les plus basses.",
    example: 'trailing("{notes}", 2)',
    next: ["leading"],
  },
  label: {
    does: "Écrit l’intitulé d’une question ou d’un item, entre guillemets.",
    example: 'label("{question}")',
    next: ["questions"],
  },
  distinctAnswers: {
    does: "Écrit combien de réponses différentes une question a reçues.",
    example: 'distinctAnswers(study(), "{question}")',
    next: ["count", "leading"],
  },
};
