import { expect, test } from "vitest";
import { saidEnds } from "../../../lib/draft/texts/saidEnds";

test.each<[string, object | undefined]>([
  ["De 0 à 10, quelle est la probabilité que vous nous recommandiez ?", { min: 0, max: 10 }],
  ["Sur une échelle de 1 (pas du tout d'accord) à 7 (tout à fait d’accord), indiquez", { min: 1, max: 7 }],
  ["Notez de −5 à 5 la qualité", { min: -5, max: 5 }],
  ["Donnez une note entre 1 et 5.", { min: 1, max: 5 }],
  ["Votre avis : 1 (mauvais) à 4 (bon)", { min: 1, max: 4 }],
  ["Satisfaction (1 = pas du tout, 7 = tout à fait)", { min: 1, max: 7 }],
  ["Satisfaction (7 = tout à fait satisfait ; 1 = pas du tout)", { min: 1, max: 7 }],
  ["Échelle de 1 = jamais à 5 = toujours", { min: 1, max: 5 }],
  ["Quelle note sur 10 donnez-vous ?", { max: 10 }],
  ["Note (/20)", { max: 20 }],
  ["Êtes-vous satisfait ?", undefined],
  ["Enfants de 0 à 10 ans", undefined],
  ["Structures de 1 à 10 salariés", undefined],
  ["Entre 2019 et 2023, avez-vous déménagé ?", undefined],
  ["Combien de salariés (3 sur 10 au plus) ?", undefined],
  ["Le 05/10, étiez-vous là ?", undefined],
  ["Sexe (1 = homme, 2 = femme)", undefined],
  ["Statut (1 = salarié, 2 = agent, 3 = autre)", { min: 1, max: 3, worded: true }],
  ["De 1,5 à 10,5 kg", undefined],
])("the ends that « %s » says are %j", (wording, ends) => {
  expect(saidEnds(wording)).toEqual(ends);
});
