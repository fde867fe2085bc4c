import { join } from "node:path";
import { expect, test } from "vitest";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { questionDocument } from "../../lib/present/document/questionDocument";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { defaultRules } from "../../lib/secrecy/Secrecy";
import type { Study } from "../../lib/study/Study";
import { partsOf } from "../../lib/words/parts/partsOf";
import { words } from "../../lib/words/words";
import { plain } from "../support/plain";

const questionnaire = parseQuestionnaire(
  JSON.stringify({
    title: "Cantine",
    crossings: [],
    sections: [{ number: 1, title: "Repas" }],
    questions: [
      { id: "1.1", label: "Pourquoi ?", kind: "open", crossings: [] },
      { id: "1.2", label: "Avis", kind: "single", choices: ["Bon", "Mauvais"], crossings: [] },
    ],
  }),
  "q.json",
);
const csv = 'id,q1_1,q1_2\n1,Trop cher,Bon\n2,,Bon\n3,"Bruit, attente",Mauvais\n4,Trop cher,Bon\n';
const survey = parseRespondents(questionnaire, Buffer.from(csv), "r.csv");
const study: Study = { ...survey, folder: join("/nulle", "part"), errata: [] };

test("lists the texts of an open question, those that most wrote first, as rows of respondents", () => {
  const list = words(study).texts("1.1");
  expect(list.texts).toEqual([
    { text: "Trop cher", n: 2 },
    { text: "Bruit, attente", n: 1 },
  ]);
  const [part] = partsOf(list);
  // What is of respondents one by one never goes where git follows.
  expect(part).toMatchObject({ kind: "table", table: { individuals: true } });
});

test("is refused for another question, and where small numbers are secret", () => {
  expect(() => words(study).texts("1.2")).toThrow(/^La question 1\.2 n’est pas ouverte/);
  const secret = { ...study, secrecy: { ...defaultRules, width: 5, whole: study } };
  expect(() => words(secret).texts("1.1")).toThrow(/secret statistique/);
});

test("the page says how many wrote an answer, of those who were asked, and none of their texts", () => {
  const shown = plain(JSON.stringify(questionDocument(study, "1.1")));
  expect(shown).toContain("Ont écrit une réponse");
  expect(shown).toContain('{"value":3,"show":"integer"}');
  expect(shown).toContain('{"value":75,"show":"percent"}');
  expect(shown).not.toContain("Trop cher");
});
