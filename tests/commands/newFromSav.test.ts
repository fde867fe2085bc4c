import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStudy } from "../../lib/study/openStudy";
import { root } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

const { at, call } = useTemporaryFolder();

test("a study is made of a file of SPSS: its wordings, its labels, and its missing codes with their reasons", async () => {
  copyFileSync(join(root, "tests", "reference", "sav", "haven-plain.sav"), at("enquete.sav"));
  const { status, stdout, stderr } = await call("new", "etude", "--answers", "enquete.sav");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("fichier SPSS");
  const { questionnaire } = openStudy(at("etude"));
  const asked = questionnaire.questions.find(({ label }) => label === "Êtes-vous d’accord ?");
  expect(asked).toMatchObject({ kind: "single", choices: ["Oui", "Non"] });
  expect({ ...questionnaire.missing, ...asked!.missing }).toMatchObject({
    "Ne sait pas": "doesNotKnow",
    Refus: "refused",
  });
  const again = await call("update", "--study", "etude", "--answers", "enquete.sav");
  expect([again.status, again.stderr]).toEqual([0, ""]);
  expect(again.stdout).toContain("Tout est à jour.");
});
