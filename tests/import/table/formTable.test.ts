import { expect, test } from "vitest";
import { formTable } from "../../../lib/import/table/formTable";
import { rawTable } from "../../draft/rawTable";

const namesOf = (columns: Readonly<Record<string, readonly string[]>>) => {
  const { columns: left, id, recognised = [] } = formTable(rawTable(columns));
  return { names: left.map(({ name }) => name), id, recognised };
};

test("leaves out what Microsoft Forms notes, before the questions alone, and keeps its identifier", () => {
  const { names, id, recognised } = namesOf({
    ...{ ID: ["1", "2"], "Heure de début": ["2024-03-01 09:00", "2024-03-01 10:00"] },
    ...{ "Heure de fin": ["2024-03-01 09:05", "2024-03-01 10:05"], "Adresse de messagerie": ["a", "b"] },
    ...{ Nom: ["", ""], "Votre ville": ["Rennes", "Brest"], Langue: ["Breton", "Gallo"] },
  });
  expect(names).toEqual(["ID", "Votre ville", "Langue"]);
  expect(id).toBe("ID");
  expect(recognised.at(-1)).toContain("Export Microsoft Forms");
});

test("leaves out the moments and addresses of Google Forms", () => {
  const { names } = namesOf({
    ...{ Horodateur: ["01/03/2024 10:22:33", "2024/03/05 10:22:33 AM UTC+1"] },
    ...{ "Adresse e-mail": ["a@b.fr", "c@d.fr"], "Votre âge": ["12", "13"] },
  });
  expect(names).toEqual(["Votre âge"]);
});

test("leaves out what Sphinx notes, wherever it stands", () => {
  const { names, id } = namesOf({
    ...{ CLE: ["7", "8"], "1. Sexe": ["Femme", "Homme"] },
    ...{ PROGRESSION: ["Terminé", "Terminé"], TEMPS_SAISIE: ["60", "61"] },
  });
  expect(names).toEqual(["CLE", "1. Sexe"]);
  expect(id).toBe("CLE");
});

test.each([
  [{ Nom: ["a"], Langue: ["fr"], "Votre âge": ["1"] }],
  [{ Horodateur: ["Oui"], "Votre âge": ["1"] }],
  [{ "Heure de fin": ["10:00"], Nom: ["a"] }],
  [{ Progression: ["1"], Nom: ["a"] }],
])("takes %j for no program’s", (columns) => {
  expect(namesOf(columns).names).toEqual(Object.keys(columns));
});
