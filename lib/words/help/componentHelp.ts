import type { ComponentWords } from "../components/ComponentWords";
import type { StudyTypes } from "../StudyTypes";
import type { HelpOf } from "./WordHelp";

export const componentHelp: HelpOf<ComponentWords<StudyTypes>> = {
  pca: {
    does: 'Fait l’analyse en composantes principales (ACP) des notes posées à tous, ou de celles que l’on nomme. { missing: "means" } garde qui n’a pas tout noté : la moyenne de l’item tient lieu de ce qui manque.',
    example: 'pca(study(), "{notes}")',
    next: ["adequacy", "scree", "loadings", "rotation"],
  },
  mca: {
    does: 'Fait l’analyse des correspondances multiples (ACM) des choix uniques posés à tous, ou de ceux que l’on nomme. { missing: "category" } fait de la réponse qui manque une modalité.',
    example: 'mca(study(), "{question}", "{colonnes}")',
    next: ["scree", "categoryMap", "loadings"],
  },
  within: {
    does: "Refait une ACP une fois ôtée la moyenne de chaque groupe : ce qui reste entre répondants d’un même groupe.",
    example: 'within(pca(study(), "{notes}"), "{question}")',
    next: ["scree", "imposedCorrelation"],
  },
  adequacy: {
    does: "Dit si les items se prêtent à l’analyse : KMO et test de Bartlett.",
    example: 'adequacy(pca(study(), "{notes}"))',
    next: ["scree"],
  },
  scree: {
    does: "Montre les valeurs propres d’une analyse à côté de celles du hasard (éboulis).",
    example: 'scree(pca(study(), "{notes}"))',
    next: ["loadings", "rotation"],
  },
  loadings: {
    does: "Dit ce que pèsent les items, ou les modalités, sur quelques composantes : saturations, cosinus carrés, contributions.",
    example: 'loadings(pca(study(), "{notes}"), { components: [1, 2], most: 10 })',
    next: ["rotation", "correlationCircle"],
  },
  rotation: {
    does: "Tourne les composantes (varimax), et dit quelle question chacune rassemble.",
    example: 'rotation(pca(study(), "{notes}"), 2)',
    next: ["loadings", "reliability"],
  },
  supplementary: {
    does: "Place sur les deux premières composantes des questions qui n’ont pas pris part à l’analyse.",
    example: 'supplementary(pca(study(), "{notes}"), "{question}")',
    next: ["individuals", "etaSquared"],
  },
  reliability: {
    does: "Rend l’alpha de Cronbach de chaque question à plusieurs notes.",
    example: "reliability(study())",
    next: ["pca"],
  },
  correlationCircle: {
    does: "Rend la figure du cercle des corrélations sur deux composantes.",
    example: 'correlationCircle(pca(study(), "{notes}"))',
    next: ["biplot", "individuals"],
  },
  biplot: {
    does: "Rend la figure des répondants et des items ensemble, sur deux composantes.",
    example: 'biplot(pca(study(), "{notes}"))',
    next: ["individuals"],
  },
  individuals: {
    does: "Rend la figure des répondants sur deux composantes, d’une couleur par réponse à une question.",
    example: 'individuals(pca(study(), "{notes}"), "{question}")',
    next: ["supplementary", "etaSquared"],
  },
  categoryMap: {
    does: "Rend la figure des modalités d’une ACM sur deux composantes.",
    example: 'categoryMap(mca(study(), "{question}", "{colonnes}"))',
    next: ["loadings", "supplementary"],
  },
  componentFacts: {
    does: "Rend les faits d’une analyse en textes : combien d’items, de composantes gardées, la première valeur propre, le KMO.",
    example: 'componentFacts(pca(study(), "{notes}")).kept',
    next: ["scree", "comment"],
  },
  regionFacts: {
    does: "Rend en textes ce qu’il y a entre les régions et les composantes, à côté de ce que donne le hasard.",
    example: 'regionFacts(pca(study(), "{notes}")).link // région de la question {département}',
    next: ["etaSquared"],
  },
  etaSquared: {
    does: "Écrit la part d’une composante qui tient aux réponses à une question, ou aux régions.",
    example: 'etaSquared(pca(study(), "{notes}"), "{question}")',
    next: ["supplementary", "individuals"],
  },
  imposedCorrelation: {
    does: "Écrit la plus grande corrélation que la différence entre les groupes d’un croisement suffit à donner à deux items.",
    example: 'imposedCorrelation(pca(study(), "{notes}"), "{croisement}")',
    next: ["within"],
  },
};
