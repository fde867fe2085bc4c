import type { StudyTypes } from "../StudyTypes";
import type { StudyWords } from "../StudyWords";
import type { HelpOf } from "./WordHelp";

export const studyHelp: HelpOf<StudyWords<StudyTypes>> = {
  help: {
    does: "Donne la liste des mots, ou dit d’un mot ce qu’il fait, avec un exemple.",
    takes: ["[le mot]"],
    example: 'help("crosstab")',
    next: ["questions", "show"],
  },
  show: {
    does: "Montre une question entière, par son identifiant, ou ce qu’un autre mot a rendu. De la question : son intitulé, à qui elle est posée, son tri à plat, ses croisements, leurs tests et leurs figures. La dernière valeur d’une cellule se montre aussi sans lui.",
    takes: ["la question ou le résultat d’un mot"],
    example: 'show("{question}")',
    next: ["crosstab", "flatTable", "examine"],
  },
  comment: {
    does: "Montre un commentaire en Markdown dont les nombres sont calculés. On n’y tape jamais un nombre : on l’y met par un mot, entre un dollar, une accolade ouvrante et une fermante.",
    example: `comment\`Ils sont \${percent("{question}", "{réponse}")} à le dire.\``,
    next: ["percent", "mean", "gap", "keyPoints"],
  },
  keyPoints: {
    does: "Montre l’essentiel d’une section en liste, un constat par ligne ; chaque ligne commence par un tiret.",
    example: `keyPoints\`- \${percent("{question}", "{réponse}")} le disent.\``,
    next: ["comment", "findings"],
  },
  study: {
    does: "Rend l’étude : son questionnaire et ses réponses. Avec le chemin d’un fichier, les mêmes questions avec d’autres réponses.",
    takes: ["[le fichier de réponses]"],
    example: "study()",
    also: "mes réponses, importer, charger, fichier",
    next: ["questions", "filter", "use"],
  },
  use: {
    does: "Fait parler tous les mots d’autres réponses, ou d’une partie des répondants, jusqu’à nouvel ordre.",
    takes: ["l’étude"],
    example: 'use(filter(study(), "{question}", "{réponse}"))',
    next: ["filter", "study"],
  },
  filter: {
    does: "Rend les répondants qui ont donné une réponse, ou l’une de plusieurs, comme une étude à part entière. D’une note ou d’un nombre, ceux pour qui une fonction est vraie.",
    takes: ["l’étude", "la question", "la réponse ou une fonction", "[ce qu’elle garde en mots]"],
    example: 'filter(study(), "{question}", "{réponse}")',
    also: "sous-population, sélectionner, garder",
    next: ["use", "crosstab", "recode"],
  },
  unweighted: {
    does: "Rend les mêmes réponses, chacune comptant une fois. Ce qui n’a pas de forme pondérée refuse les autres.",
    takes: ["l’étude"],
    example: "unweighted(study())",
    also: "poids, pondération",
    next: ["use", "study"],
  },
  scenario: {
    does: "Rend des répondants qui redonnent chaque nombre imprimé, avec des corrélations que l’on choisit : les réponses de personne, pour voir ce qu’une analyse fait de facteurs connus. Prend une seconde ou deux.",
    takes: [
      "la corrélation dans une question",
      "la corrélation entre questions",
      "[la corrélation des choix]",
    ],
    example: "scenario(0.5, 0.1)",
    ofPrint: true,
    next: ["pca", "withInteraction"],
  },
  withInteraction: {
    does: "Rend des répondants reconstruits chez qui les deux croisements interagissent de tant de points sur un item, avec les mêmes nombres imprimés.",
    takes: ["l’item", "les points"],
    example: 'withInteraction("{item}", 0.5)',
    ofPrint: true,
    next: ["interaction", "use"],
  },
  facts: {
    does: "Rend les faits de l’enquête en textes pour des phrases : dates, répondants, questions, nombres retrouvés.",
    takes: [],
    example: "facts().people",
    next: ["comment", "study"],
  },
  flow: {
    does: "Rend ce que le nettoyage des réponses a écarté, règle par règle, de l’ouverture du questionnaire aux réponses gardées.",
    takes: [],
    example: "flow()",
    next: ["missingAnswers", "facts"],
  },
  contents: {
    does: "Rend ce que contiennent les carnets, section par section, avec leurs liens.",
    takes: [],
    example: "contents()",
    next: ["questions", "show"],
  },
  texts: {
    does: "Rend les textes d’une question ouverte, tels qu’ils ont été écrits, les plus fréquents d’abord : à lire dans un carnet dont les sorties restent dans private/.",
    takes: ["la question"],
    example: 'texts("{texte}")',
    next: ["questions", "distinctAnswers", "show"],
  },
  questions: {
    does: "Cherche les questions qui disent un mot dans leur intitulé, leurs items ou leurs réponses, sans regarder aux accents ni aux majuscules. Sans mot, toutes.",
    takes: ["[le mot cherché]"],
    example: 'questions("{mot}")',
    next: ["show", "crosstab", "label"],
  },
  findings: {
    does: "Rend ce que l’audit du rapport a trouvé, d’un genre ou de tous : le lieu, l’imprimé, l’attendu, la certitude et la raison.",
    takes: ["[le genre]…"],
    example: "findings()",
    ofPrint: true,
    next: ["contents", "facts"],
  },
  crosstab: {
    does: "Croise deux questions : effectifs, pourcentages en colonnes ou moyennes, et le test. Celle des colonnes a une liste de réponses.",
    takes: ["l’étude", "la question en lignes", "la question en colonnes"],
    example: 'crosstab(study(), "{question}", "{colonnes}")',
    also: "tableau croisé, croisement, tri croisé, khi2, chi2, khi-deux, chi-deux, anova, F, Pearson, Fisher",
    next: ["examine", "crossingFigure", "filter", "interaction"],
  },
  flatTable: {
    does: "Rend le tri à plat d’une question : ses réponses comptées, ou leurs moyennes.",
    takes: ["l’étude", "la question"],
    example: 'flatTable(study(), "{question}")',
    also: "fréquences, effectifs, pourcentages, distribution",
    next: ["crosstab", "percent"],
  },
  crossingFigure: {
    does: "Rend la figure d’un croisement, à montrer, à changer ou à enregistrer.",
    takes: ["le croisement"],
    example: 'crossingFigure(crosstab(study(), "{question}", "{colonnes}"))',
    also: "graphique, diagramme",
    next: ["save", "show"],
  },
  save: {
    does: "Garde dans exports/ un tableau ou une figure : Word (.docx), Excel (.xlsx), texte (.csv), ou la figure en image (.svg, .png, dans exports/figures/) ; rend son chemin.",
    takes: ["la question ou le résultat d’un mot", "le nom de fichier"],
    example: 'await save(crosstab(study(), "{question}", "{colonnes}"), "essai.docx")',
    also: "exporter, enregistrer, télécharger, image, fichier",
    next: ["show", "crossingFigure", "frame"],
  },
  fr: {
    does: "Écrit des nombres à la française : entiers, décimales, pourcentages, probabilités, jours.",
    example: "fr.percent(59.81)",
    next: ["comment"],
  },
};
