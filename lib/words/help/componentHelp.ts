import type { ComponentWords } from "../components/ComponentWords";
import type { StudyTypes } from "../StudyTypes";
import type { HelpOf } from "./WordHelp";

export const componentHelp: HelpOf<ComponentWords<StudyTypes>> = {
  pca: {
    does: 'Fait l’analyse en composantes principales (ACP) des notes posées à tous, ou de celles que l’on nomme. { missing: "means" } garde qui n’a pas tout noté : la moyenne de l’item tient lieu de ce qui manque.',
    takes: ["l’étude", "[la question]…", "[{ missing }]"],
    example: 'pca(study(), "{notes}")',
    also: "ACP, composantes, factorielle",
    next: ["adequacy", "scree", "loadings", "rotation"],
  },
  mca: {
    does: 'Fait l’analyse des correspondances multiples (ACM) des choix uniques posés à tous, ou de ceux que l’on nomme. { missing: "category" } fait de la réponse qui manque une modalité.',
    takes: ["l’étude", "[la question]…", "[{ missing }]"],
    example: 'mca(study(), "{question}", "{colonnes}")',
    also: "ACM, correspondances, factorielle",
    next: ["scree", "categoryMap", "loadings"],
  },
  within: {
    does: "Refait une ACP une fois ôtée la moyenne de chaque groupe : ce qui reste entre répondants d’un même groupe.",
    takes: ["l’analyse", "la question…"],
    example: 'within(pca(study(), "{notes}"), "{question}")',
    next: ["scree", "imposedCorrelation"],
  },
  adequacy: {
    does: "Dit si les items se prêtent à l’analyse : KMO et test de Bartlett.",
    takes: ["l’analyse"],
    example: 'adequacy(pca(study(), "{notes}"))',
    next: ["scree"],
  },
  scree: {
    does: "Montre les valeurs propres d’une analyse à côté de celles du hasard (éboulis).",
    takes: ["l’analyse"],
    example: 'scree(pca(study(), "{notes}"))',
    next: ["loadings", "rotation"],
  },
  loadings: {
    does: "Dit ce que pèsent les items, ou les modalités, sur quelques composantes : saturations, cosinus carrés, contributions.",
    takes: ["l’analyse", "[{ components, most }]"],
    example: 'loadings(pca(study(), "{notes}"), { components: [1, 2], most: 10 })',
    next: ["rotation", "correlationCircle"],
  },
  rotation: {
    does: "Tourne les composantes (varimax), et dit quelle question chacune rassemble.",
    takes: ["l’analyse", "[le nombre de composantes]"],
    example: 'rotation(pca(study(), "{notes}"), 2)',
    next: ["loadings", "reliability"],
  },
  supplementary: {
    does: "Place sur les deux premières composantes des questions qui n’ont pas pris part à l’analyse.",
    takes: ["l’analyse", "la question…"],
    example: 'supplementary(pca(study(), "{notes}"), "{question}")',
    next: ["individuals", "etaSquared"],
  },
  reliability: {
    does: "Rend l’alpha de Cronbach de chaque question à plusieurs notes.",
    takes: ["l’étude"],
    example: "reliability(study())",
    also: "alpha, Cronbach, fiabilité",
    next: ["pca"],
  },
  correlationCircle: {
    does: "Rend la figure du cercle des corrélations sur deux composantes.",
    takes: ["l’analyse", "[les composantes]", "[la question]…"],
    example: 'correlationCircle(pca(study(), "{notes}"))',
    next: ["biplot", "individuals"],
  },
  biplot: {
    does: "Rend la figure des répondants et des items ensemble, sur deux composantes.",
    takes: ["l’analyse", "[les composantes]"],
    example: 'biplot(pca(study(), "{notes}"))',
    next: ["individuals"],
  },
  individuals: {
    does: "Rend la figure des répondants sur deux composantes, d’une couleur par réponse à une question.",
    takes: ["l’analyse", "[la question]", "[les composantes]"],
    example: 'individuals(pca(study(), "{notes}"), "{question}")',
    next: ["supplementary", "etaSquared"],
  },
  categoryMap: {
    does: "Rend la figure des modalités d’une ACM sur deux composantes.",
    takes: ["l’analyse", "[les composantes]"],
    example: 'categoryMap(mca(study(), "{question}", "{colonnes}"))',
    next: ["loadings", "supplementary"],
  },
  componentFacts: {
    does: "Rend les faits d’une analyse en textes : combien d’items, de composantes gardées, la première valeur propre, le KMO.",
    takes: ["l’analyse"],
    example: 'componentFacts(pca(study(), "{notes}")).kept',
    next: ["scree", "comment"],
  },
  regionFacts: {
    does: "Rend en textes ce qu’il y a entre les régions et les composantes, à côté de ce que donne le hasard.",
    takes: ["l’analyse"],
    example: 'regionFacts(pca(study(), "{notes}")).link // région de la question {département}',
    next: ["etaSquared"],
  },
  etaSquared: {
    does: "Écrit la part d’une composante qui tient aux réponses à une question, ou aux régions.",
    takes: ["l’analyse", "la question", "[la composante]"],
    example: 'etaSquared(pca(study(), "{notes}"), "{question}")',
    next: ["supplementary", "individuals"],
  },
  imposedCorrelation: {
    does: "Écrit la plus grande corrélation que la différence entre les groupes d’un croisement suffit à donner à deux items.",
    takes: ["l’analyse", "le croisement"],
    example: 'imposedCorrelation(pca(study(), "{notes}"), "{croisement}")',
    next: ["within"],
  },
};
