import { expect, test } from "vitest";
import { saidCodes } from "../../../lib/draft/texts/saidCodes";

test.each<[string, object, string]>([
  ["Combien ? (99 = ne souhaite pas répondre)", { "99": "refused" }, "Combien ?"],
  ["Combien (99 = refus) ?", { "99": "refused" }, "Combien ?"],
  ["Âge [-1 : sans réponse] en années", { "-1": "noAnswer" }, "Âge en années"],
  ["Note (9 = NSP, 99 = refus)", { "9": "doesNotKnow", "99": "refused" }, "Note"],
  ["Note (8 = NSP 9 = non réponse)", { "8": "doesNotKnow", "9": "noAnswer" }, "Note"],
  ["Note (98 = non concerné ; 99 = NSP / refus)", { "98": "notAsked", "99": "doesNotKnow" }, "Note"],
  [
    "Note (1 = jamais, 5 = toujours, 9 = je ne sais pas)",
    { "9": "doesNotKnow" },
    "Note (1 = jamais, 5 = toujours)",
  ],
  ["Combien d’enfants ? 99 : ne sait pas", { "99": "doesNotKnow" }, "Combien d’enfants ?"],
  ["Âge, 99 = préfère ne pas répondre", { "99": "refused" }, "Âge"],
  ["Âge (NSP = 99)", { "99": "doesNotKnow" }, "Âge"],
  ["Âge (NSP : 98, refus : 99)", { "98": "doesNotKnow", "99": "refused" }, "Âge"],
  ["Dépense en € (99 si vous ne savez pas)", { "99": "doesNotKnow" }, "Dépense en €"],
  ["Âge (98 si refus, 99 pour NSP)", { "98": "refused", "99": "doesNotKnow" }, "Âge"],
  ["Combien de livres ? Mettez 99 si vous ne savez pas", { "99": "doesNotKnow" }, "Combien de livres ?"],
  ["Combien ? Si vous ne savez pas, indiquez 99.", { "99": "doesNotKnow" }, "Combien ?"],
  ["Combien (si vous ne souhaitez pas répondre, notez 999)", { "999": "refused" }, "Combien"],
  ["Âge, NSP = 99", { "99": "doesNotKnow" }, "Âge"],
])("« %s » says codes of missing answers", (heading, codes, rest) => {
  const found = saidCodes(heading);
  expect([Object.fromEntries(found.codes), found.rest]).toEqual([codes, rest]);
});

test.each([
  "Note (1 = pas du tout, 7 = tout à fait)",
  "Vaccination (0 = refus, 1 = accord)",
  "Décision (1 = acceptée, 2 = refusé)",
  "Statut (1 = salarié, 2 = agent, 99 = autre)",
  "Pourquoi ? – 8 : NSP",
  "12 : Pourquoi ne pas répondre ?",
  "Surface (en m²)",
  "Note (pas du tout = 1, tout à fait = 7)",
  "Décision (refus = 0, accord = 1)",
  "Heures par semaine (35 pour un temps plein)",
  "Combien ? Si vous êtes 2, mettez 2",
  "(99 = refus)",
])("« %s » says none, and stays what it is", (heading) => {
  const found = saidCodes(heading);
  expect([found.codes.size, found.rest]).toEqual([0, heading]);
});
