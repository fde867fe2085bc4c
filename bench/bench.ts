/** `npm run bench -- NAME`: measures beside something else, in one run, in turn. */
import type { Program } from "../lib/commands/Command";
import { runProgram } from "../lib/commands/runProgram";

const bench: Program = {
  name: "npm run bench --",
  summary: "Mesure ce projet à côté d’autre chose, dans le même passage.",
  commands: [
    {
      name: "audit",
      summary: "fautes de frappe vues et fausses alertes, à côté des contrôles publiés",
      load: async () => (await import("./audit")).audit,
    },
    {
      name: "cells",
      summary: "durée d’une cellule dans le noyau, à côté d’une autre copie de travail",
      load: async () => (await import("./cells")).cells,
    },
    {
      name: "core",
      summary: "tous les tableaux et tests du rapport, à côté de R",
      load: async () => (await import("./core")).core,
    },
    {
      name: "crossings",
      summary: "mesures d’effet, tests robustes et permutations, à côté de R",
      load: async () => (await import("./crossings")).crossings,
    },
    {
      name: "exact",
      summary: "recherche exacte des réponses, à côté de SPRITE, et reconstruction",
      load: async () => (await import("./exact")).exact,
    },
    {
      name: "import",
      summary: "lecture d’un grand CSV de réponses, à côté de pandas",
      load: async () => (await import("./importTable")).importTable,
    },
    {
      name: "jupyter",
      summary: "attente d’une cellule, par le protocole de Jupyter",
      load: async () => (await import("./jupyter")).jupyter,
    },
    {
      name: "notebooks",
      summary: "exécution de tous les carnets, à côté de jupyter nbconvert",
      load: async () => (await import("./notebooks")).notebooks,
    },
    {
      name: "tables",
      summary: "répondants de tableaux inventés : nombres redonnés, et durées",
      load: async () => (await import("./tables")).tables,
    },
  ],
};

void runProgram(bench, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
