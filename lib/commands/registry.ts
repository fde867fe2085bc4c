import type { Entry } from "./Command";

/** The commands of `carnets`, in the order of its help; each loads what it needs when it is called. */
export const registry: readonly Entry[] = [
  {
    name: "new",
    summary: "fait une étude d’un fichier de réponses et de son questionnaire",
    load: async () => (await import("./newStudy.js")).newStudy,
  },
  {
    name: "update",
    summary: "met à jour une étude : questionnaire corrigé, ou nouvelles réponses",
    load: async () => (await import("./update.js")).update,
  },
  {
    name: "import",
    summary: "met dans une étude de vraies réponses, quelle que soit leur mise en page",
    load: async () => (await import("./import/importAnswers.js")).importAnswers,
  },
  {
    name: "check",
    summary: "vérifie le questionnaire, les types et les carnets d’une étude",
    load: async () => (await import("./check.js")).check,
  },
  {
    name: "report",
    summary: "exécute les carnets et écrit le rapport : page, Word, Excel, figures, PDF",
    load: async () => (await import("./report.js")).report,
  },
  {
    name: "verify",
    summary: "réexécute les carnets et compare leurs sorties et les nombres imprimés",
    load: async () => (await import("./verify.js")).verify,
  },
  {
    name: "audit",
    summary: "cherche où des tableaux imprimés se contredisent : ceux du rapport, ou les vôtres",
    load: async () => (await import("./audit.js")).audit,
  },
  {
    name: "arithmetic",
    summary: "confronte chaque nombre imprimé à ses voisins",
    load: async () => (await import("./arithmetic.js")).arithmetic,
  },
  {
    name: "reconstruct",
    summary: "reconstruit des répondants à partir des nombres imprimés",
    load: async () => (await import("./reconstruct.js")).reconstruct,
  },
  {
    name: "secrecy",
    summary: "attaque les tableaux d’une étude comme un intrus, et dit qui serait reconnu",
    load: async () => (await import("./secrecy/secrecy.js")).secrecy,
  },
  {
    name: "permutations",
    summary: "refait chaque test en mélangeant qui est dans quel groupe",
    load: async () => (await import("./permutations/permutations.js")).permutations,
  },
  {
    name: "lab",
    summary: "ouvre Jupyter sur les carnets",
    load: async () => (await import("./lab/lab.js")).lab,
  },
  {
    name: "repl",
    summary: "ouvre une console TypeScript avec les mots des carnets",
    load: async () => (await import("./repl/repl.js")).repl,
  },
  {
    name: "questionnaire",
    summary: "met le questionnaire dans un classeur, ou l’en relit",
    load: async () => (await import("./questionnaire.js")).questionnaire,
  },
  {
    name: "calibrate",
    summary: "cale les poids sur les marges connues d’une population",
    load: async () => (await import("./weights/calibrate.js")).calibrate,
  },
  {
    name: "generate",
    summary: "écrit le schéma et les types qui découlent du questionnaire",
    load: async () => (await import("./generate.js")).generate,
  },
];
