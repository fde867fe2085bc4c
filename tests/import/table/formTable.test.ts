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

test("leaves out what KoBo notes, and keeps its number of each response", () => {
  const { names, id, recognised } = namesOf({
    ...{ start: ["2024-03-01T09:00:00.000+01:00", "2024-03-02T09:00:00.000+01:00"], end: ["", ""] },
    ...{ deviceid: ["x", "x"], "Votre ville": ["Rennes", "Brest"], "meta/instanceID": ["uuid:a", "uuid:b"] },
    ...{ _id: ["41", "42"], _uuid: ["a", "b"], _submission_time: ["", ""], _validation_status: ["", ""] },
    ...{
      _notes: ["", ""],
      _tags: ["", ""],
      _submitted_by: ["", ""],
      __version__: ["v", "v"],
      _index: ["1", "2"],
    },
  });
  expect(names).toEqual(["Votre ville", "_id"]);
  expect(id).toBe("_id");
  expect(recognised.at(-1)).toContain("Export KoBo");
});

test("takes what else names the responses of KoBo where its first name has some twice", () => {
  const { names, id } = namesOf({
    ...{ "Votre ville": ["Rennes", "Brest"], _id: ["41", "41"], _uuid: ["a", "b"], _index: ["1", "2"] },
  });
  expect(names).toEqual(["Votre ville", "_uuid"]);
  expect(id).toBe("_uuid");
});

test("leaves out what ODK notes, and keeps its key", () => {
  const { names, id } = namesOf({
    ...{ SubmissionDate: ["2024-03-01", "2024-03-02"], start: ["", ""], end: ["", ""] },
    ...{ ville: ["Rennes", "Brest"], KEY: ["uuid:a", "uuid:b"], ReviewState: ["", ""] },
  });
  expect(names).toEqual(["ville", "KEY"]);
  expect(id).toBe("KEY");
});

test("takes a start and an end for questions where nothing else is KoBo’s", () => {
  const columns = { start: ["1", "2"], end: ["3", "4"], ville: ["a", "b"] };
  expect(namesOf(columns).names).toEqual(Object.keys(columns));
});
