import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { formatRespondents } from "../../lib/import/formatRespondents";
import { findStudy } from "../../lib/study/findStudy";
import { openStudy } from "../../lib/study/openStudy";
import { faultOf, root, smallCsv, smallJson, smallRow } from "../support/smallSurvey";

const folder = mkdtempSync(join(tmpdir(), "carnets-study-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A study's folder of these files in `data/`. */
function studyOf(name: string, files: Readonly<Record<string, string>>): string {
  const study = join(folder, name);
  mkdirSync(join(study, "data"), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(study, "data", file), text);
  return study;
}

const lecture = join(root, "tests", "fixtures", "lecture");

describe("openStudy", () => {
  test("holds questionnaire, answers, publication and errata as one object", () => {
    const study = openStudy(root);
    expect(study.questionnaire.name).toBe("conum");
    expect(study.ids).toHaveLength(927);
    expect(study.folder).toBe(root);
    expect(study.publication!.entries.length).toBeGreaterThan(5887);
    expect(study.errata).toHaveLength(58);
  });

  test("needs no publication", () => {
    const study = openStudy(lecture);
    expect(study.publication).toBeUndefined();
    expect(study.errata).toEqual([]);
    expect(study.provenance).toEqual({ kind: "given" });
    expect(study.notices?.map(({ kind }) => kind)).toEqual([
      "unknownColumns",
      "answeredUnasked",
      "contradictory",
    ]);
  });

  test("writes answers as it reads them, reasons and unknown columns included", () => {
    const study = openStudy(lecture);
    const copy = join(folder, "copie");
    cpSync(lecture, copy, { recursive: true });
    writeFileSync(join(copy, "data", "respondents.csv"), formatRespondents(study));
    expect(openStudy(copy)).toEqual({ ...study, folder: copy });
  });

  test("takes other answers to the same questions, with the same publication", () => {
    const study = openStudy(root);
    const file = join(folder, "autres.csv");
    const [head, first] = formatRespondents(study).split("\n", 2);
    writeFileSync(file, `${head}\n${first!.replace("reconstruit-001", "r1")}\n`);
    const other = openStudy(root, file);
    expect(other.ids).toEqual(["r1"]);
    expect(other.provenance).toEqual({ kind: "given" });
    expect(other.publication).toBe(study.publication);
  });

  test("refuses in French a folder that is no study", () => {
    expect(faultOf(() => openStudy(folder)).message).toBe(
      `${folder} : ce dossier n’est pas celui d’une étude. Attendu : un dossier qui contient « data », avec questionnaire.json.`,
    );
    expect(faultOf(() => openStudy(studyOf("vide", {}))).message).toContain("questionnaire.json");
    expect(
      faultOf(() => openStudy(studyOf("sans-reponses", { "questionnaire.json": smallJson }))).message,
    ).toContain("respondents.csv : les réponses de l’étude manquent");
  });

  const question = (kind: object) =>
    JSON.stringify({ id: "1.9", label: "Une question", crossings: [], ...kind });
  const faulty = (from: string | RegExp, to: string) => smallJson.replace(from, to);
  test.each([
    [
      "a kind that there is not",
      faulty('"kind": "single"', '"kind": "matrice"'),
      "« single », « department »",
    ],
    [
      "a condition on a later question",
      faulty(/"question": "1\.3", "above"/, '"question": "1.9", "above"'),
      "une question qui précède",
    ],
    [
      "a condition on an answer that does not exist",
      faulty('"is": ["Plusieurs Conum"]', '"is": ["Beaucoup"]'),
      "« Un Conum », « Plusieurs Conum »",
    ],
    [
      "a crossing by a scale",
      faulty('"question": "1.5", "label": "nombre', '"question": "1.3", "label": "nombre'),
      "une question à choix unique",
    ],
    ["two questions of one id", faulty('"id": "1.4"', '"id": "1.3"'), "un identifiant par question"],
    [
      "no question",
      smallJson.replace(/"questions": \[[\s\S]*\]/, '"questions": []'),
      "une liste d’au moins 1 élément",
    ],
    [
      "an answer to tick of a question that is not to tick",
      faulty(
        '"questions": [',
        `"questions": [${question({ kind: "open", access: { condition: { question: "1.1", ticked: "x" } } })},`,
      ),
      "une question qui précède",
    ],
  ])("refuses a questionnaire with %s, and says what is expected", (name, json, expected) => {
    const fault = faultOf(() => openStudy(studyOf(name, { "questionnaire.json": json })));
    expect(fault.place.file).toBe("questionnaire.json");
    expect(fault.place.line).toBeGreaterThan(0);
    expect(fault.message).toContain(expected);
  });

  test("refuses answers without a known column", () => {
    const study = studyOf("inconnues", {
      "questionnaire.json": smallJson,
      "respondents.csv": "id,a,b\n1,x,y\n",
    });
    expect(faultOf(() => openStudy(study)).message).toContain("le fichier n’a pas de colonne de réponses");
  });
});

describe("findStudy", () => {
  test("is the nearest folder above that holds a questionnaire", () => {
    expect(findStudy(join(root, "notebooks"))).toBe(root);
    expect(findStudy(join(lecture, "data"))).toBe(lecture);
    const study = studyOf("proche", {
      "questionnaire.json": smallJson,
      "respondents.csv": smallCsv(smallRow()),
    });
    expect(findStudy(join(study, "carnets", "qui n’existe pas"))).toBe(study);
  });

  test("says in French where it looked", () => {
    expect(faultOf(() => findStudy(tmpdir())).message).toContain("aucune étude dans ce dossier ni au-dessus");
  });
});
