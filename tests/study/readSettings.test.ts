import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStudy } from "../../lib/study/openStudy";
import { faultOf, root } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

const folder = useTemporaryFolder(join("tests", "fixtures", "lecture"));
const study = (...parts: readonly string[]) => folder.at("tests", "fixtures", "lecture", ...parts);
const settings = (text: string) => writeFileSync(study("data", "study.json"), text);

describe("the secrecy that data/study.json asks for", () => {
  test("is of fewer than five respondents unless it says otherwise, and keeps as many values", () => {
    settings('{ "secrecy": {} }');
    const { secrecy } = openStudy(study());
    expect(secrecy).toMatchObject({
      threshold: 5,
      width: 5,
      dominance: { n: 1, k: 85 },
      quasiIdentifiers: [],
    });
    expect(secrecy!.whole.ids).toHaveLength(120);
    settings('{ "secrecy": { "threshold": 11, "width": 4 } }');
    expect(openStudy(study()).secrecy).toMatchObject({ threshold: 11, width: 4 });
  });

  test("is not asked for by the study of the report, which is printed already", () => {
    expect(openStudy(root).secrecy).toBeUndefined();
  });

  test.each([
    ['{ "secrecy": { "threshold": 1 } }', "un nombre entier de 2 à 100"],
    ['{ "secrecy": { "seuil": 5 } }', "« threshold »"],
    ['{ "secrecy": { "quasiIdentifiers": ["9.9"] } }', "l’identifiant d’une question du questionnaire"],
  ])("that says %s is refused in French", (text, expected) => {
    settings(text);
    const { message } = faultOf(() => openStudy(study()));
    expect(message).toContain(join("data", "study.json"));
    expect(message).toContain(expected);
  });
});
