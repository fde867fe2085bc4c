import { expect, test } from "vitest";
import { articleOf, nounPhrase } from "../../../lib/draft/texts/nounPhrase";

test.each<[string, string | undefined]>([
  ["Dans quel type d'établissement travaillez-vous ?", "le type d’établissement"],
  ["Quelle est votre tranche d’âge ?", "la tranche d’âge"],
  ["Quel est votre âge ?", "l’ âge"],
  ["À quelle fréquence réunissez-vous votre équipe ?", "la fréquence"],
  ["Q3. Quel est le type de votre structure ?", "le type de structure"],
  ["Quel est le statut de votre établissement ?", "le statut d’établissement"],
  ["Dans quelle région (administrative) êtes-vous ?", "la région"],
  ["Dans quel jardin avez-vous votre parcelle ?", "le jardin"],
  ["De quel atelier venez-vous ?", "l’ atelier"],
  ["À quelle antenne êtes-vous inscrit ?", "l’ antenne"],
  ["Pour quelle bibliothèque répondez-vous ?", "la bibliothèque"],
  ["Dans quels jardins allez-vous ?", undefined],
  ["Dans quelle mesure êtes-vous d’accord ?", undefined],
  ["À quel point êtes-vous satisfait ?", undefined],
  ["Dans quel hameau habitez-vous ?", undefined],
  ["De quel petit jardin venez-vous ?", undefined],
  ["Type de structure", "le type de structure"],
  ["Sexe", "le sexe"],
  ["Dans quelle tranche d’âge vous situez-vous ?", "la tranche d’âge"],
  ["Dans quel quartier de la commune habitez-vous ?", "le quartier de la commune"],
  ["Dans quel secteur se trouve votre établissement ?", "le secteur"],
  ["Ancienneté :", "l’ ancienneté"],
  [
    "Q3. Êtes-vous propriétaire ou locataire du logement que vous occupez ?",
    "le fait d’être propriétaire ou locataire",
  ],
  ["Êtes-vous en emploi ?", "le fait d’être en emploi"],
  ["Avez-vous un jardin ?", "le fait d’avoir un jardin"],
  ["Avez-vous trié cette semaine ?", undefined],
  ["Êtes-vous d’accord avec la mairie ?", undefined],
  ["Exercez-vous des fonctions d’encadrement ?", undefined],
  ["Où habitez-vous ?", "le lieu de résidence"],
  ["4. Où travaillez-vous le plus souvent ?", "le lieu de travail"],
  ["Depuis combien de temps habitez-vous ici ?", "l’ ancienneté"],
  ["Combien d'enfants avez-vous ?", "le nombre d’enfants"],
  ["Combien de fois par an y allez-vous ?", "le nombre de fois par an"],
  ["Comment venez-vous au travail ?", "le mode de déplacement"],
  ["Où partez-vous ?", undefined],
  ["Q3. Lisez-vous ?", undefined],
  ["Atelier", undefined],
  ["Sexe_2", undefined],
  ["Niveau de satisfaction à l’égard de la direction de votre service", undefined],
])("« %s » is about %s", (heading, expected) => {
  const found = nounPhrase(heading);
  expect(found && `${found.article} ${found.text}`).toBe(expected);
});

test.each([
  ["type de structure", "le"],
  ["région", "la"],
  ["Réponse à « Triez-vous ? »", "la"],
  ["ancienneté", "l’"],
  ["École", "l’"],
  ["", "le"],
])("« %s » takes « %s »", (label, article) => {
  expect(articleOf(label)).toBe(article);
});
