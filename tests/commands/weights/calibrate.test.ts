import { writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { filterSurvey } from "../../../lib/answers/filterSurvey";
import type { Survey } from "../../../lib/answers/Survey";
import { noticeSentence } from "../../../lib/present/noticeSentence";
import { tableNotes } from "../../../lib/present/tables/tableNotes";
import { openStudy } from "../../../lib/study/openStudy";
import { flatTable } from "../../../lib/tables/flatTable";
import type { FlatCounts } from "../../../lib/tables/Table";
import { plain } from "../../support/plain";
import { useTemporaryFolder } from "../../support/workspace";

const lecture = ["tests", "fixtures", "lecture"] as const;
const { at, call, read, edit } = useTemporaryFolder(lecture.join("/"));
const study = (...parts: readonly string[]) => at(...lecture, ...parts);
const answers = [...lecture, "data", "respondents.csv"] as const;
const calibrate = (...args: readonly string[]) => call("calibrate", "--study", study(), ...args);
const declare = (data: object) =>
  writeFileSync(study("data", "margins.json"), `${JSON.stringify(data, null, 2)}\n`);

const level = { Sixième: 0.3, Cinquième: 0.3, Quatrième: 0.2, Troisième: 0.2 };
const club = { Oui: 0.5, Non: 0.5 };
let before: string;
beforeEach(() => {
  before = read(...answers);
});
/** What is said of a margin that is at fault; nothing is written. */
async function faultOf(data: object): Promise<string> {
  declare(data);
  const { status, stderr } = await calibrate();
  expect(status).toBe(2);
  expect(read(...answers)).toBe(before);
  return plain(stderr.trim());
}

describe("carnets calibrate", () => {
  test("writes a column under which tables have the shares of the population", async () => {
    declare({ margins: { "1.1": level, "1.3": club } });
    const { status, stdout, stderr } = await calibrate();
    expect([status, stderr]).toEqual([0, ""]);
    expect(plain(stdout)).toMatch(/Sixième +30,0 % +\d+,\d % +30,0 %/);
    expect(plain(stdout)).toMatch(/Poids : \d+,\d{3} à \d+,\d{3}, de somme .* ; rapport à l’ancien poids/);
    expect(plain(stdout)).toMatch(/Effet de la pondération \(Kish\) : 1,000 avant, 1,\d{3} après/);
    expect(stdout).toContain('"weight": "poids_cale" dans');
    const lines = read(...answers).split("\n");
    expect(lines.map((line) => line.replace(/,[^,]*$/, "")).join("\n")).toBe(before);
    edit([...lecture, "data", "questionnaire.json"].join("/"), (text) =>
      text.replace('"id": "eleve",', '"id": "eleve", "weight": "poids_cale",'),
    );
    const opened = openStudy(study());
    for (const [id, shares] of [
      ["1.1", level],
      ["1.3", club],
    ] as const)
      expect((flatTable(opened, id) as FlatCounts).rows.map(({ percent }) => percent)).toEqual(
        Object.values(shares).map((share) => expect.closeTo(100 * share, 8)),
      );
  });

  test("makes intervals count what is known: of a share of the population itself, none; and says so", async () => {
    declare({ margins: { "1.1": level, "1.3": club } });
    await calibrate();
    edit([...lecture, "data", "questionnaire.json"].join("/"), (text) =>
      text.replace('"id": "eleve",', '"id": "eleve", "weight": "poids_cale",'),
    );
    const widths = (id: string, survey: Survey) =>
      (flatTable(survey, id) as FlatCounts).rows.map(({ interval }) => interval![1] - interval![0]);
    const notes = (survey: Survey) => tableNotes(flatTable(survey, "1.3")).map(plain).join(" ");
    const counted = openStudy(study());
    for (const width of widths("1.3", counted)) expect(width).toBeLessThan(1e-5);
    expect(notes(counted)).toContain(
      "Les intervalles et les tests comptent ce que les marges de la population",
    );
    const inLevel = filterSurvey(counted, "1.1", ["Sixième", "Cinquième"]);
    const given = { ...inLevel, weights: { ...inLevel.weights!, calibrated: undefined as never } };
    expect(widths("1.3", inLevel)[0]).toBeLessThan(widths("1.3", given)[0]!);
    declare({ margins: { "1.1": level, "1.3": { Oui: 0.6, Non: 0.4 } } });
    const stale = openStudy(study());
    expect(stale.notices!.map(noticeSentence).map(plain).join(" ")).toContain(
      "Les poids « poids_cale » ne tiennent pas les marges de margins.json : calez-les de nouveau",
    );
    expect(widths("1.3", stale)[0]).toBeGreaterThan(1);
    expect(notes(stale)).not.toContain("marges de la population");
  });

  test("writes the same again, and nothing with --check", async () => {
    declare({ margins: { "1.1": level } });
    expect((await calibrate("--check")).status).toBe(0);
    expect(read(...answers)).toBe(before);
    await calibrate();
    const once = read(...answers);
    expect((await calibrate()).stdout).toContain("colonne « poids_cale » (remplacée)");
    expect(read(...answers)).toBe(once);
  });

  test("writes where the answers are, private or not, and over no column but its own unless --force", async () => {
    declare({ margins: { "1.3": club }, column: "w" });
    writeFileSync(study("data", "study.json"), '{ "answers": "private.csv" }\n');
    writeFileSync(study("private.csv"), before);
    expect((await calibrate()).status).toBe(0);
    expect(read(...answers)).toBe(before);
    expect(read(...lecture, "private.csv").split("\n")[0]).toBe(`${before.split("\n")[0]},w`);
    const again = await calibrate();
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining("--force pour la remplacer")]);
    expect((await calibrate("--force")).status).toBe(0);
  });

  test("starts from a column of weights, and takes percents of two questions at once", async () => {
    declare({ margins: { "1.3": club } });
    await calibrate();
    declare({
      ...{ base: "poids_cale", column: "w", unit: "percent", method: "logit", bounds: [0.2, 4] },
      margins: {
        "1.1 × 1.3": {
          Sixième: { Oui: 10, Non: 15 },
          Cinquième: { Oui: 12.5, Non: 12.5 },
          Quatrième: { Oui: 10, Non: 15.1 },
          Troisième: { Oui: 13, Non: 12 },
        },
      },
    });
    const crossed = await calibrate();
    expect([crossed.status, crossed.stderr]).toEqual([0, ""]);
    expect(plain(crossed.stdout)).toMatch(/Quatrième × Non +15,1 % +\d/);
    expect(plain(crossed.stdout)).toContain("Sommes arrondies, ramenées au tout : 1.1 × 1.3 (100,100).");
  });

  test("keeps the share of who has no answer where that is asked for", async () => {
    const zone = { Ville: 0.5, Banlieue: 0.3, Campagne: 0.2 };
    expect(await faultOf({ margins: { "1.2": zone } })).toMatch(
      /^✗ margins\.json, ligne 3, élément « margins › 1\.2 » : \d+ répondants n’y ont pas de réponse\. Attendu : "missing": "apart"/,
    );
    declare({ margins: { "1.2": zone, "1.3": club }, missing: "apart" });
    const { status, stdout } = await calibrate();
    expect(status).toBe(0);
    expect(plain(stdout)).toMatch(/1\.2 : \d+ répondants sans réponse, dont la part reste celle d’avant\./);
    const [, target, was, is] = /sans réponse +(\S+) % +(\S+) % +(\S+) %/.exec(plain(stdout))!;
    expect([was, is]).toEqual([target, target]);
  });

  test.each([
    [
      "an unknown question",
      { margins: { "9.9": club } },
      /élément « margins › 9\.9 » : Question « 9\.9 » inconnue.* Attendu : /,
    ],
    [
      "an unknown answer",
      { margins: { "1.3": { ...club, Parfois: 0 } } },
      /valeur « Parfois » : cette réponse n’existe pas\. Attendu : « Oui », « Non »\./,
    ],
    [
      "an answer without number",
      { margins: { "1.3": { Oui: 1 } } },
      /valeur « Non » : cette réponse est donnée et n’a pas de nombre/,
    ],
    [
      "shares that do not add up",
      { margins: { "1.3": { Oui: 0.5, Non: 0.4 } } },
      /valeur « 0\.9 » : ces nombres n’ont pas 1 pour somme/,
    ],
    [
      "a question without answers to choose",
      { margins: { "2.1": { "1": 1 } } },
      /la question 2\.1 n’a pas de modalités\. Attendu : .*means/,
    ],
    [
      "bounds that are missing",
      { margins: { "1.3": club }, method: "logit" },
      /ligne \d+, élément « method » : la méthode « logit » demande des bornes/,
    ],
    [
      "bounds that nothing takes",
      { margins: { "1.3": club }, bounds: [0.5, 2] },
      /la méthode « raking » n’a pas de bornes/,
    ],
    [
      "bounds that do not hold 1",
      { margins: { "1.3": club }, method: "logit", bounds: [1.5, 2] },
      /ces bornes n’entourent pas 1/,
    ],
    [
      "totals that differ",
      {
        unit: "count",
        margins: {
          "1.1": { Sixième: 30, Cinquième: 30, Quatrième: 20, Troisième: 20 },
          "1.3": { Oui: 50, Non: 51 },
        },
      },
      /ces 2 marges n’ont pas le même total \(100 et 101\)\. Attendu : /,
    ],
    [
      "bounds too narrow",
      { margins: { "1.1": level, "1.3": { Oui: 0.95, Non: 0.05 } }, method: "logit", bounds: [0.5, 2] },
      /élément « margins › 1\.3 » : cette marge ne tient avec aucun choix de rapports entre 0\.5 et 2/,
    ],
    [
      "a column that is an answer",
      { column: "q1_1", margins: { "1.3": club } },
      /La colonne « q1_1 » sert déjà à autre chose/,
    ],
    [
      "a mean of words",
      { margins: { "1.3": club }, means: { "1.1": 3 } },
      /cette question n’a pas de moyenne/,
    ],
  ])("tells %s, and writes nothing", async (_, data, said) => {
    expect(await faultOf(data)).toMatch(said);
  });

  test("says what a file of margins is like where there is none", async () => {
    const { status, stderr } = await calibrate();
    expect([status, stderr]).toEqual([2, expect.stringContaining('un fichier comme { "margins": { "2.8"')]);
  });
});
