import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { formatCsv } from "../../lib/base/formatCsv";
import { madeUpSurvey } from "../support/madeUpSurvey";
import { tableRecords } from "../support/tableLines";
import { verifyStudyTables } from "../support/verifyStudyTables";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read } = useTemporaryFolder();
const head = "question,croisement,ligne,colonne,statistique,imprimé";

/** Writes a file of tables. */
function tables(...lines: readonly string[]): void {
  writeFileSync(at("tableaux.csv"), `${[head, ...lines].join("\n")}\n`);
}
const ofSex = ["Q,,,,échelle,1 à 5", "Q,,,,base,6", "Q,sexe,,F,effectif,3", "Q,sexe,,H,effectif,3"];
const sound = [...ofSex, 'Q,,,,moyenne,"3,50"', 'Q,sexe,,F,moyenne,"3,00"', 'Q,sexe,,H,moyenne,"4,00"'];

describe("carnets reconstruct tableaux.csv --into DOSSIER", () => {
  beforeEach(() => {
    const survey = madeUpSurvey({
      ...{ n: 90, groups: [2, 3], scale: [1, 5], seed: 3 },
      silent: { question: true, crossing: true },
    });
    writeFileSync(at("tableaux.csv"), formatCsv(tableRecords(survey).map(({ fields }) => fields)));
  });

  test("makes a study whose tables are those that are printed, and which says that nobody gave its answers", async () => {
    const made = await call("reconstruct", "tableaux.csv", "--into", "etude", "--title", "Un rapport");
    expect([made.status, made.stderr]).toEqual([0, ""]);
    expect(made.stdout).toContain("Étude « un-rapport » écrite dans etude");
    expect(read("etude", "data", "respondents.csv")).toContain("\nreconstruit-01,");
    expect(read("etude", "data", "respondents.README.md")).toContain(
      "Ces 90 lignes ne sont les réponses de personne",
    );
    expect(existsSync(at("etude", "private", "respondents.csv"))).toBe(false);
    const compared = verifyStudyTables(at("etude"));
    expect(compared.filter(({ status }) => status === "unexplained")).toEqual([]);
    expect(compared.filter(({ status }) => status === "identical").length).toBeGreaterThan(150);
  });

  test("writes respondents and their certificate beside the tables where no study is asked for", async () => {
    const made = await call("reconstruct", "tableaux.csv", "--seed", "5", "--explore");
    expect([made.status, made.stderr]).toEqual([0, ""]);
    expect(readdirSync(at()).toSorted()).toEqual([
      "tableaux.csv",
      "tableaux.respondents.certificate.csv",
      "tableaux.respondents.csv",
    ]);
    expect(read("tableaux.respondents.csv")).toContain("\nexploration-01,");
    expect(read("tableaux.respondents.certificate.csv")).toContain("variable,quantity,by,group,");
  });

  test("makes a study that opens of rows of means with sizes of their own, which are bases there", async () => {
    tables(
      "Q,,,,échelle,1 à 5",
      "Q,,A,,effectif,20",
      'Q,,A,,moyenne,"3,50"',
      "Q,,B,,effectif,18",
      'Q,,B,,moyenne,"3,00"',
    );
    const made = await call("reconstruct", "tableaux.csv", "--into", "etude");
    expect([made.status, made.stderr]).toEqual([0, ""]);
    const compared = verifyStudyTables(at("etude"));
    const identical = compared.filter(({ status }) => status === "identical");
    expect(identical.map(({ statistic, printed }) => `${statistic} ${printed}`).toSorted()).toEqual([
      "base 18",
      "base 20",
      "mean 3,00",
      "mean 3,50",
    ]);
  });

  test("leaves a folder that holds something as it is", async () => {
    const { status, stderr } = await call("reconstruct", "tableaux.csv", "--into", ".");
    expect(status).toBe(2);
    expect(stderr).toContain("n’est pas vide");
    expect(readdirSync(at())).toEqual(["tableaux.csv"]);
  });
});

describe("carnets reconstruct of tables that cannot be", () => {
  test("stops with the smallest contradictory set, and goes on without it where told to", async () => {
    tables(...sound.slice(0, -1), 'Q,sexe,,H,moyenne,"4,10"');
    const stopped = await call("reconstruct", "tableaux.csv", "--into", "etude");
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain("Ces tableaux se contredisent. Rien n’est écrit.");
    expect(stopped.stderr).toContain(
      "Le plus petit ensemble de nombres imprimés qu’aucune réponse ne donne : Q · sexe · H",
    );
    expect(readdirSync(at())).toEqual(["tableaux.csv"]);
    const accepted = await call("reconstruct", "tableaux.csv", "--into", "etude", "--accept");
    expect([accepted.status, accepted.stderr]).toEqual([0, ""]);
    expect(accepted.stdout).toContain("mis de côté");
    expect(read("etude", "data", "tables.errata.csv")).toContain('"4,10"');
  });

  test.each([
    ["an unknown statistic", ["Q,,,,taille,3"], /ligne 2, colonne « statistique », valeur « taille »/],
    ["what is no number", ["Q,,,,base,trois"], /ligne 2, colonne « imprimé », valeur « trois »/],
    ["a place given twice", ["Q,,,,base,3", "Q,,,,base,4"], /ligne 3.*déjà donnée à la ligne 2/s],
  ])("names the line of %s, and writes nothing", async (_, lines, expected) => {
    tables(...lines);
    const { status, stderr } = await call("reconstruct", "tableaux.csv", "--into", "etude");
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
    expect(readdirSync(at())).toEqual(["tableaux.csv"]);
  });

  test("says what is not printed that it would need", async () => {
    tables('Q,sexe,,F,moyenne,"3,00"', 'Q,sexe,,H,moyenne,"4,00"');
    const { status, stderr } = await call("reconstruct", "tableaux.csv");
    expect(status).toBe(1);
    expect(stderr).toContain(
      "Croisement « sexe » : rien ne dit combien de personnes sont dans chaque groupe",
    );
    expect(readdirSync(at())).toEqual(["tableaux.csv"]);
  });

  test("refuses what does not go together", async () => {
    tables(...sound);
    const both = await call("reconstruct", "tableaux.csv", "--into", "a", "--out", "b");
    const none = await call("reconstruct", "--into", "a");
    expect([both.status, none.status]).toEqual([2, 2]);
    expect(both.stderr).toContain("choisissez l’un ou l’autre");
    expect(none.stderr).toContain("demandent un fichier de tableaux");
  });
});
