import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { otherCsv, otherJson } from "../../support/otherStudy";
import { plain } from "../../support/plain";
import { useTemporaryFolder } from "../../support/workspace";

const { at, call } = useTemporaryFolder();

function writeStudy(settings: object): void {
  mkdirSync(at("etude", "data"), { recursive: true });
  writeFileSync(at("etude", "data", "questionnaire.json"), otherJson(2));
  writeFileSync(at("etude", "data", "respondents.csv"), otherCsv(60));
  writeFileSync(at("etude", "data", "study.json"), JSON.stringify(settings));
}

describe("carnets secrecy", () => {
  test("finds the small counts of a study that shows all of them, and says how many would be secret", async () => {
    writeStudy({});
    const { status, stdout } = await call("secrecy", "--study", at("etude"));
    expect(status).toBe(1);
    expect(plain(stdout)).toContain("Cette étude n’applique pas le secret statistique");
    expect(plain(stdout)).toMatch(/✗ \d+ petits effectifs se lisent tels quels\./);
    expect(plain(stdout)).toMatch(/Avec « secrecy », \d+ nombres sur \d+ seraient secrets \(\d+,\d %\)\./);
  });

  test("finds nothing where they are kept secret, and says who could be known", async () => {
    writeStudy({ secrecy: { quasiIdentifiers: ["1.1", "1.2", "1.3"] } });
    const { status, stdout, stderr } = await call("secrecy", "--study", at("etude"));
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(plain(stdout)).toContain(
      "Secret statistique : seuil 5, 5 valeurs au moins pour chaque nombre secret.",
    );
    expect(plain(stdout)).toMatch(/Le fichier, sur 1\.1, 1\.2, 1\.3 : \d+ classes, la plus petite de \d+/);
    expect(plain(stdout)).toContain("Aucun nombre secret n’est ramené à moins de 5 valeurs par les autres.");
    // What was tried, and what was not.
    expect(plain(stdout)).toContain("puis ensemble les tableaux qui ont les mêmes répondants");
    expect(plain(stdout)).toContain("Non attaqués : les tableaux de plusieurs filtres entre eux ;");
  });
});
