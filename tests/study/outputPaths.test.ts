import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { openStudy } from "../../lib/study/openStudy";
import { readOutputPaths } from "../../lib/study/outputPaths";
import { faultOf } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

const folder = useTemporaryFolder(join("tests", "fixtures", "lecture"));
const study = (...parts: readonly string[]) => folder.at("tests", "fixtures", "lecture", ...parts);
const settings = (text: string) => writeFileSync(study("data", "study.json"), text);

describe("where what is made of the answers goes", () => {
  const places = (text: string) => {
    settings(text);
    const { exports, recorded, isPrivate, isFollowed } = readOutputPaths(study());
    return [relative(study(), exports), relative(study(), recorded), isPrivate, isFollowed];
  };
  const kept = [join("private", "exports"), join("private", "notebooks")];

  test.each([
    ["{}", ["exports", "notebooks", false, false]],
    ['{ "answers": "private/a.csv" }', [...kept, true, false]],
    ['{ "answers": "private/2024/a.csv" }', [...kept, true, false]],
    ['{ "answers": "private/a.csv", "outputs": "." }', ["exports", "notebooks", true, true]],
    ['{ "answers": "private/a.csv", "outputs": "private" }', [...kept, true, false]],
    ['{ "answers": "privates/a.csv" }', ["exports", "notebooks", false, false]],
    ['{ "answers": "private/../a.csv" }', ["exports", "notebooks", false, false]],
    ['{ "outputs": "private" }', [...kept, false, false]],
  ])("%s", (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe("data/study.json", () => {
  test("names the answers, from the study’s folder", () => {
    writeFileSync(study("ailleurs.csv"), folder.read("tests/fixtures/lecture/data/respondents.csv"));
    settings('{ "answers": "ailleurs.csv" }');
    writeFileSync(study("data", "respondents.csv"), "faux");
    expect(openStudy(study()).ids).toHaveLength(120);
  });

  test("may name nothing", () => {
    settings("{}");
    expect(openStudy(study()).ids).toHaveLength(120);
  });

  test("says where answers that are missing are expected", () => {
    settings('{ "answers": "private/respondents.csv" }');
    expect(faultOf(() => openStudy(study())).message).toBe(
      `${join("private", "respondents.csv")} : les réponses de l’étude manquent. Attendu : le fichier que nomme ${join("data", "study.json")}, dans ${study()}.`,
    );
  });

  test.each([
    ['{ "answers": 3 }', "ligne 1, élément « answers », valeur « 3 »", "le chemin du fichier des réponses"],
    ['{\n "answers": "" }', "ligne 2, élément « answers »", "le chemin du fichier des réponses"],
    [
      '{ "reponses": "a.csv" }',
      "élément « reponses », valeur « a.csv » : cet élément n’est pas prévu",
      "« answers »",
    ],
    ['{ "outputs": 3 }', "ligne 1, élément « outputs », valeur « 3 »", "le dossier où vont les sorties"],
    ["[]", "ligne 1, valeur « [] »", "un objet"],
    ['{ "answers": ', "ce n’est pas du JSON", "un texte JSON bien formé"],
  ])("that says %s is refused in French", (text, place, expected) => {
    settings(text);
    const { message } = faultOf(() => openStudy(study()));
    expect(message).toContain(join("data", "study.json"));
    expect(message).toContain(place);
    expect(message).toContain(expected);
  });
});
