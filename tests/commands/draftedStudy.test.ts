import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openStudy } from "../../lib/study/openStudy";
import { flatTable } from "../../lib/tables/flatTable";
import { plain } from "../support/plain";
import { useTemporaryFolder } from "../support/workspace";

const { at, call } = useTemporaryFolder();

const frequencies = ["Jamais", "Parfois", "Souvent", "Toujours"];

/** Answers of 80 pupils, as a spreadsheet saves them: what is asked of readers alone, a 9 for no answer. */
const answers = [
  "numéro;Sexe;Aime lire ?;Satisfaction [Cantine];Satisfaction [CDI];Fréquence;Sommeil;Pourquoi ?",
  ...Array.from({ length: 80 }, (_, i) => {
    const reads = i % 2 === 0;
    const scores = [i % 11 === 0 ? 9 : (i % 7) + 1, ((3 * i) % 7) + 1];
    const why = i % 3 === 0 ? `Parce que ${i} fois oui` : "";
    return [
      ...[1000 + i, i % 5 < 2 ? "Fille" : "Garçon", reads ? "Oui" : "Non", ...scores],
      ...[reads ? frequencies[(i / 2) % 4] : "", `${7 + (i % 4)},${i % 10}`, why],
    ].join(";");
  }),
].join("\n");

describe("carnets new, without a questionnaire", () => {
  test("drafts one from the answers, and a study that reads them again", async () => {
    writeFileSync(at("eleves.csv"), answers);
    const { status, stdout, stderr } = await call("new", "etude", "--answers", "eleves.csv");
    expect([status, stderr]).toEqual([0, ""]);
    expect(plain(stdout)).toContain("Étude « eleves » écrite dans etude : 6 questions, 80 réponses.");
    const study = openStudy(at("etude"));
    const { questions, crossings, missing, id } = study.questionnaire;
    expect(id).toBe("numéro");
    expect(questions.map(({ kind }) => kind)).toEqual([
      "single",
      "single",
      "scale",
      "single",
      "number",
      "open",
    ]);
    const [, , satisfaction, frequency] = questions;
    expect(satisfaction).toMatchObject({ items: ["Cantine", "CDI"], scale: { min: 1, max: 7 } });
    expect({ ...missing, ...satisfaction!.missing }).toEqual({ 9: "noAnswer" });
    expect(frequency).toMatchObject({
      choices: frequencies,
      access: { condition: { question: "1.2", is: ["Oui"] } },
    });
    expect(crossings.map(({ question }) => question)).toContain("1.1");
    const table = flatTable(study, "1.3");
    expect(table.missing).toEqual([]);
    expect(table.rows.map((row) => "n" in row && row.n)).toEqual([72, 80]);
  });

  test("gives it the title and the respondents that are named", async () => {
    writeFileSync(at("eleves.csv"), answers);
    const options = ["--title", "Lire au collège", "--respondent", "élève, élèves, m"];
    const { status, stderr } = await call("new", "etude", "--answers", "eleves.csv", ...options);
    expect([status, stderr]).toEqual([0, ""]);
    const { title, respondent } = openStudy(at("etude")).questionnaire;
    expect(title).toBe("Lire au collège");
    expect(respondent).toEqual({ singular: "élève", plural: "élèves", gender: "masculine" });
    expect((await call("update", "--study", "etude")).stdout).toContain("Tout est à jour.");
  });

  test("finds again the columns whose numbers it left out of the wordings", async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${i};${["F", "H"][i % 2]};${["A", "B", "C"][i % 3]};${20 + i}`,
    );
    const text = ["id;Q1. Sexe ?;Q2. Groupe ?;Q3. Quel âge ?", ...rows].join("\n");
    writeFileSync(at("eleves.csv"), `${text}\n`);
    expect((await call("new", "etude", "--answers", "eleves.csv")).status).toBe(0);
    expect(openStudy(at("etude")).questionnaire.questions[2]!.label).toBe("Quel âge ?");
    const added = text.replace(/$/gm, ";oui").replace(";oui", ";Q4. Et encore ?");
    writeFileSync(at("suite.csv"), `${added}\n`);
    const renew = ["update", "--study", "etude", "--answers", "suite.csv", "--add"];
    const { status, stderr } = await call(...renew);
    expect([status, stderr]).toEqual([0, ""]);
    const { questionnaire, ids } = openStudy(at("etude"));
    expect([ids.length, questionnaire.questions.map(({ label }) => label)]).toEqual([
      40,
      ["Sexe ?", "Groupe ?", "Quel âge ?", "Et encore ?"],
    ]);
  });

  test("takes a lone singular, and says which plural and gender it supposes", async () => {
    writeFileSync(at("eleves.csv"), answers);
    const { status, stdout } = await call(
      "new",
      "etude",
      "--answers",
      "eleves.csv",
      "--respondent",
      "habitante",
    );
    expect([status, plain(stdout)]).toEqual([
      0,
      expect.stringContaining("Qui répond, supposé : pluriel « habitantes », féminin."),
    ]);
    expect(openStudy(at("etude")).questionnaire.respondent.plural).toBe("habitantes");
  });

  test("writes beside it each supposition with its reason, and how its columns were made", async () => {
    writeFileSync(at("eleves.csv"), answers);
    expect((await call("new", "etude", "--answers", "eleves.csv")).status).toBe(0);
    const told = plain(readFileSync(at("etude", "data", "suppositions.md"), "utf8"));
    expect(told).toContain("posée si 1.2 est « Oui » (40 lignes remplies, les 40 autres vides)");
    const [intro] = told.split("##");
    expect(intro).toContain("Tout se corrige dans `etude.xlsx`");
    expect(intro).toContain("npx carnets questionnaire --from etude.xlsx");
    const mapping = JSON.parse(readFileSync(at("etude", "data", "mapping.json"), "utf8"));
    expect(Object.keys(mapping.columns)).toContain("q1_3_2");
  });
});
