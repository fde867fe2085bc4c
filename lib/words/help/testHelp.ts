import type { InteractionWords } from "../interactions/InteractionWords";
import type { StudyTypes } from "../StudyTypes";
import type { TestWords } from "../tests/TestWords";
import type { HelpOf } from "./WordHelp";

export const testHelp: HelpOf<TestWords<StudyTypes>> = {
  examine: {
    does: "Dit quelles cases font la différence, de quelle ampleur elle est, et si elle tient : résidus ajustés, V et son intervalle, tests exacts, de Welch et sur les rangs.",
    takes: ["la question ou un croisement", "[{ yates }]"],
    example: 'examine(crosstab(study(), "{question}", "{colonnes}"))',
    also: "khi2, chi2, Fisher, Cramér, Mann-Whitney, Kruskal-Wallis, significatif",
    next: ["multiplicity", "robustness", "effectSize"],
  },
  cautions: {
    does: "Dit ce qu’il ne faut pas oublier d’une section : différences négligeables, petits effectifs.",
    takes: ["la section"],
    example: "cautions({section})",
    next: ["robustness", "missingAnswers"],
  },
  missingAnswers: {
    does: "Dit de chaque question à qui elle est posée, combien ont répondu, et pourquoi les autres non.",
    takes: [],
    example: "missingAnswers()",
    also: "non-réponses, manquantes",
    next: ["cautions", "flow"],
  },
  multiplicity: {
    does: "Corrige les tests d’une question, d’une section ou de toute l’étude de leur nombre, et dit lesquels tiennent.",
    takes: ["[la question ou la section]"],
    example: "multiplicity({section})",
    also: "Holm, Bonferroni, Benjamini, corrections, comparaisons multiples",
    next: ["multiplicityBySection", "robustness"],
  },
  multiplicityBySection: {
    does: "Compte les tests significatifs et ceux qui tiennent une fois corrigés, section par section.",
    takes: [],
    example: "multiplicityBySection()",
    next: ["multiplicity"],
  },
  robustness: {
    does: "Dit ce que deviennent tous les tests sous d’autres qui supposent moins, et l’ampleur de ce qu’ils trouvent.",
    takes: [],
    example: "robustness().changed",
    also: "Welch, Mann-Whitney, rangs",
    next: ["rankStability", "examine"],
  },
  rankStability: {
    does: "Dit de combien les conclusions sur les rangs dépendent de la reconstruction, sur plusieurs qui redonnent toutes le rapport. Prend plusieurs secondes.",
    takes: ["[{ draws, least }]"],
    example: "rankStability({ draws: 1 })",
    ofPrint: true,
    next: ["robustness"],
  },
};

export const interactionHelp: HelpOf<InteractionWords<StudyTypes>> = {
  interaction: {
    does: "Dit comment deux questions agissent ensemble sur une troisième : analyse de variance à deux facteurs de notes, tests log-linéaires de réponses.",
    takes: ["la question", "[le premier facteur]", "[le second facteur]", "[{ missing }]"],
    example: 'interaction("{item}", "{question}", "{colonnes}")',
    also: "modération, anova à deux facteurs, log-linéaire",
    next: ["interactionFacts", "openInteractions", "examine"],
  },
  interactionFacts: {
    does: "Rend en textes l’interaction des deux croisements sur une note : son test, la différence des différences, ce que la publication en laisse ouvert.",
    takes: ["l’item"],
    example: 'interactionFacts("{item}").test',
    ofPrint: true,
    next: ["interaction"],
  },
  openInteractions: {
    does: "Dit ce que la publication laisse ouvert des interactions de ses deux croisements, section par section ou item par item.",
    takes: ["[la section]"],
    example: "openInteractions()",
    ofPrint: true,
    next: ["interaction", "adjustedEffects"],
  },
  adjustedEffects: {
    does: "Rend l’effet de chaque croisement seul et l’autre étant égal, à partir des seuls nombres imprimés.",
    takes: [],
    example: "adjustedEffects()",
    ofPrint: true,
    next: ["openInteractions", "interaction"],
  },
};
