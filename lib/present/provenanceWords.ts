import type { Provenance, Rebuilt } from "../answers/Provenance";

/** Where answers come from, in a few French words. */
export function provenanceWords(provenance: Provenance): string {
  switch (provenance.kind) {
    case "given":
      return "données par les répondants";
    case "planted":
      return `${rebuiltWords[provenance.of.kind]}, avec une interaction plantée (${provenance.items.join(", ")})`;
    default:
      return rebuiltWords[provenance.kind];
  }
}

/** What is said beside rebuilt respondents in a file that leaves the notebooks. */
export const rebuiltSentence =
  "Répondants reconstruits à partir des nombres publiés : ce ne sont les réponses de personne.";

const rebuiltWords: Readonly<Record<Rebuilt["kind"], string>> = {
  reconstructed: "reconstruites à partir des nombres imprimés",
  explored: "reconstruites à partir des nombres imprimés, ce qu’ils laissent libre tiré au sort",
  scenario: "reconstruites à partir des nombres imprimés, avec des corrélations supposées",
};
