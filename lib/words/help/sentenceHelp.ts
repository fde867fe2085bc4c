import type { StudyTypes } from "../StudyTypes";
import type { SentenceWords } from "../sentences/SentenceWords";
import type { HelpOf } from "./WordHelp";

export const sentenceHelp: HelpOf<SentenceWords<StudyTypes>> = {
  percent: {
    does: "Écrit la part d’une réponse, « 59,8 % », parmi ceux qui ont répondu, tous ou d’un groupe d’un croisement. D’un choix multiple, la réponse se nomme par son rang ou par son libellé : percent(« 1.7.1 », « Le Port »), percent(« 1.7 », « Changer les fenêtres », « Le Port ») ; d’une grille, l’item puis la réponse.",
    takes: ["la question", "[l’item d’une grille]", "[la réponse]", "[le groupe]"],
    example: 'percent("{question}", "{réponse}")',
    next: ["count", "gap", "comment"],
  },
  count: {
    does: "Écrit combien ont donné une réponse ; sans réponse nommée, combien ont répondu.",
    takes: ["la question", "[l’item d’une grille]", "[la réponse]", "[le groupe]"],
    example: 'count("{question}", "{réponse}")',
    next: ["percent", "distinctAnswers"],
  },
  mean: {
    does: "Écrit la moyenne d’une note ou d’un nombre, de tous ou d’un groupe. De plusieurs items, l’un se nomme par son rang ou par son libellé : mean(« 1.5.2 »), mean(« 1.5 », « Le prix »).",
    takes: ["la question", "[l’item]", "[le groupe]"],
    example: 'mean("{item}")',
    next: ["sd", "median", "percentBetween", "gap"],
  },
  median: {
    does: "Écrit la médiane d’une note ou d’un nombre, de tous ou d’un groupe : la moitié est au-dessous, la moitié au-dessus.",
    takes: ["la question", "[l’item]", "[le groupe]"],
    example: 'median("{item}")',
    next: ["mean", "percentBetween"],
  },
  percentBetween: {
    does: "Écrit la part de ceux qui ont donné une note ou un nombre entre deux, ces deux compris, « 42,3 % », de tous ou dans un groupe.",
    takes: ["la question", "[l’item]", "la plus petite note", "la plus grande", "[le groupe]"],
    example: 'percentBetween("{item}", 4, 5)',
    next: ["median", "percent"],
  },
  sd: {
    does: "Écrit l’écart-type d’une note ou d’un nombre, de tous ou d’un groupe.",
    takes: ["la question", "[l’item]", "[le groupe]"],
    example: 'sd("{item}")',
    next: ["mean"],
  },
  gap: {
    does: "Écrit l’écart entre les groupes d’un croisement : en points de pourcentage sur une réponse, en points sur une note.",
    takes: ["la question", "[l’item d’une grille]", "[la réponse]", "le croisement", "[les deux groupes]"],
    example: 'gap("{question}", "{réponse}", "{croisement}")',
    next: ["probability", "effectSize"],
  },
  probability: {
    does: "Écrit la probabilité du test d’un croisement, « p < 0,001 » ; de plusieurs items, la plus petite, sauf si l’un est nommé : probability(« 1.7 », « Changer les fenêtres », « logement »). Le croisement se nomme par son nom ou par le numéro de sa question.",
    takes: ["la question", "[l’item]", "le croisement"],
    example: 'probability("{question}", "{croisement}")',
    next: ["effectSize", "significant", "examine"],
  },
  effectSize: {
    does: "Écrit l’ampleur de la différence entre les groupes d’un croisement, « V = 0,12 » ou « η² = 0,006 ».",
    takes: ["la question", "[l’item]", "le croisement"],
    example: 'effectSize("{question}", "{croisement}")',
    next: ["probability", "robustness"],
  },
  significant: {
    does: "Écrit les items sur lesquels les groupes d’un croisement diffèrent significativement, avec leurs valeurs, le plus petit p d’abord.",
    takes: ["la question", "le croisement", "[le nombre d’items]"],
    example: 'significant("{notes}", "{croisement}")',
    next: ["significantCount", "multiplicity"],
  },
  significantCount: {
    does: "Écrit sur combien d’items les groupes d’un croisement diffèrent significativement, « 3 items sur 9 ».",
    takes: ["la question", "le croisement"],
    example: 'significantCount("{notes}", "{croisement}")',
    next: ["significant"],
  },
  leading: {
    does: "Écrit les réponses les plus données, avec leur part, ou les items aux moyennes les plus hautes.",
    takes: ["la question", "le nombre à nommer"],
    example: 'leading("{notes}", 2)',
    next: ["trailing", "percent"],
  },
  trailing: {
    does: "Écrit les réponses les moins données, ou les items aux moyennes les plus basses.",
    takes: ["la question", "le nombre à nommer"],
    example: 'trailing("{notes}", 2)',
    next: ["leading"],
  },
  label: {
    does: "Écrit l’intitulé d’une question ou d’un item, entre guillemets.",
    takes: ["la question"],
    example: 'label("{question}")',
    next: ["questions"],
  },
  distinctAnswers: {
    does: "Écrit combien de réponses différentes une question a reçues.",
    takes: ["l’étude", "la question"],
    example: 'distinctAnswers(study(), "{question}")',
    next: ["count", "leading"],
  },
};
