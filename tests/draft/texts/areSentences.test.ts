import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { draftQuestionnaire } from "../../../lib/draft/draftQuestionnaire";
import { areSentences } from "../../../lib/draft/texts/areSentences";
import { parseRawTable } from "../../../lib/import/table/parseRawTable";

const counts = (answers: readonly string[], each = 15) =>
  new Map(answers.map((answer, i) => [answer, each + (i % 3)]));
const asked = (wording: string, rows = 412) => ({ wordings: [wording], rows });

test.each<[string, string, readonly string[]]>([
  [
    "of many hands",
    "Qu’est-ce qui vous manque ?",
    [
      "Les discussions avec les collègues",
      "la machine à café et les échanges",
      "Un deuxième écran",
      "une connexion stable",
      "Rien",
      "rien du tout",
      "RAS",
      "Une connexion plus rapide ; le VPN coupe tout le temps",
    ],
  ],
  [
    "under a heading that asks for words",
    "Une remarque pour la direction ?",
    [
      "Merci de maintenir deux jours par semaine",
      "Les techniciens sont oubliés",
      "Plus de souplesse sur les horaires, merci",
      "Merci pour cette enquête",
      "Rien à signaler",
      "Pas de remarque",
    ],
  ],
  [
    "of a few patterns",
    "Votre avis",
    ["le matin", "le soir", "l’été", "l’hiver"].flatMap((when) =>
      ["bruit", "monde", "retards"].map((what) => `Il y a trop de ${what}, surtout ${when}.`),
    ),
  ],
  [
    "with full stops",
    "Votre retour",
    ["L’accueil", "Le service", "La réponse"].flatMap((what) =>
      ["est bien.", "est trop long pour nous.", "pourrait être plus clair."].map((how) => `${what} ${how}`),
    ),
  ],
])("sentences %s are no choice", (_, wording, answers) => {
  expect(areSentences(counts(answers), asked(wording))).toBe(true);
});

test.each<[string, readonly string[]]>([
  [
    "Pourquoi n’y allez-vous pas ?",
    [
      "Je n’ai pas le temps d’y aller",
      "C’est trop loin de chez moi",
      "Les horaires ne me conviennent pas",
      "Je n’en ai pas besoin",
      "C’est trop cher pour moi",
      "Je ne savais pas que cela existait",
      "Pour une autre raison",
    ],
  ],
  [
    "Quelle est votre profession ?",
    [
      "Agriculteurs exploitants",
      "Artisans, commerçants et chefs d’entreprise",
      "Cadres et professions intellectuelles supérieures",
      "Professions intermédiaires",
      "Employés",
      "Ouvriers",
      "Retraités",
      "Autres personnes sans activité professionnelle",
    ],
  ],
  [
    "Quel est votre diplôme le plus élevé ?",
    [
      "Aucun diplôme ou certificat d’études primaires",
      "BEPC, brevet élémentaire, brevet des collèges",
      "CAP, BEP ou diplôme de niveau équivalent",
      "Baccalauréat général, technologique ou professionnel",
      "Diplôme de niveau bac plus 2",
      "Diplôme de niveau supérieur à bac plus 2",
    ],
  ],
  [
    "Quel transport utilisez-vous ?",
    ["vélo", "bus", "Train", "Voiture", "à pied", "Métro", "tram", "Moto", "RAS"],
  ],
])("the list of « %s » is a choice", (wording, answers) => {
  expect(areSentences(counts(answers, 40), asked(wording))).toBe(false);
});

// The answers in the repository are those of public files, and of a questionnaire that has its choices.
test.each([
  "data/respondents.csv",
  "tests/fixtures/lecture/data/respondents.csv",
  "examples/ecoles/source/ecoles.csv",
  "examples/personnalite/source/personnalite.csv",
])("no choice of %s is taken for sentences", (file) => {
  const { guesses } = draftQuestionnaire(parseRawTable(readFileSync(file), file));
  const kinds = guesses.filter(({ about }) => about === "kind");
  expect(kinds.length).toBeGreaterThan(5);
  expect(kinds.filter(({ reason }) => reason.kind === "sentences")).toEqual([]);
});
