import { existsSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { missingAt } from "../../lib/answers/AnswerColumn";
import { openStudy } from "../../lib/study/openStudy";
import { smallAnswers, smallLime } from "../support/lime/smallLime";
import { csvOf, lsaOf, lssOf } from "../support/lime/writeLime";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read } = useTemporaryFolder();

const answers = Array.from({ length: 30 }, (_, i) => smallAnswers[i % 3]!);
const marked = csvOf(smallLime, answers, { headings: "codes", full: (_, code) => code ?? "N/A" });
const reasonOf = (study: ReturnType<typeof openStudy>, column: string, row: number) =>
  missingAt(study.columns.get(column)!, row);

describe("a study of a LimeSurvey export with its structure", () => {
  test("has the wordings, sections, choices and routing of the structure, and what is left out is quoted", async () => {
    writeFileSync(at("r.csv"), marked);
    const unread = smallLime.groups.map((group) => ({
      ...group,
      questions: group.questions.map((own) =>
        own.code === "Q3" ? { ...own, relevance: 'Q1.NAOK == "Y" and rand(1,2) == 1' } : own,
      ),
    }));
    writeFileSync(at("s.lss"), lssOf({ ...smallLime, groups: unread }));
    const { status, stdout, stderr } = await call("new", "e", "--answers", "r.csv", "--structure", "s.lss");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/! Q3 · condition «\srand\(1,2\) == 1\s» laissée de côté/);
    expect(read("e", "data", "suppositions.md")).toContain("vient de la structure LimeSurvey");
    expect(read("e", "data", "suppositions.md")).toMatch(/Q3 · condition «\srand/);
    const study = openStudy(at("e"));
    const { sections, questions, missing } = study.questionnaire;
    expect(sections.map(({ title }) => title)).toEqual(["Vous", "Vos usages"]);
    expect(questions.find(({ id }) => id === "1.2")).toMatchObject({
      ...{ label: "Votre statut", choices: ["Salarié", "Retraité", "Étudiant", "Autre"] },
      access: { condition: { question: "1.1", is: ["Oui"] } },
    });
    expect(missing).toEqual({ "N/A": "notAsked" });
    // Shown and left blank, and not shown.
    expect(reasonOf(study, "q1_4", 2)).toBe("noAnswer");
    expect(reasonOf(study, "q1_2", 1)).toBe("notAsked");
  });

  test("is made of an archive alone, and updated by a newer one with other words of « Autre »", async () => {
    writeFileSync(at("a.lsa"), lsaOf(smallLime, answers));
    const made = await call("new", "e", "--answers", "a.lsa");
    expect([made.status, made.stderr]).toEqual([0, ""]);
    const again = await call("update", "--study", "e", "--answers", "a.lsa");
    expect(again.stdout).toContain("Tout est à jour.");
    const more = [...answers, { ...smallAnswers[0]!, "M1[other]": "Danser", "Q2[other]": "Peintre" }];
    writeFileSync(at("b.lsa"), lsaOf(smallLime, more));
    const newer = await call("update", "--study", "e", "--answers", "b.lsa");
    expect([newer.status, newer.stderr]).toEqual([0, ""]);
    expect(newer.stdout).not.toContain("Nouvelle");
    expect(openStudy(at("e")).ids).toHaveLength(31);
    expect(read("e", "private", "respondents.csv")).toContain("Danser");
  });
});

describe("a study of a LimeSurvey export alone", () => {
  test("keeps ticks, blanks and what was not asked apart, and « Autre » with its words", async () => {
    writeFileSync(at("r.csv"), marked);
    const { status, stdout, stderr } = await call("new", "e", "--answers", "r.csv");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("--structure FICHIER.lss");
    const study = openStudy(at("e"));
    const { questions } = study.questionnaire;
    const labelled = (label: string) => questions.find((question) => question.label === label)!;
    const ticks = labelled("M1");
    expect(ticks).toMatchObject({ kind: "multiple", choices: ["SQ001", "SQ002", "Autre"] });
    expect(labelled("M1 (autre)")).toMatchObject({
      kind: "open",
      access: { condition: { question: ticks.id, ticked: "Autre" } },
    });
    expect(labelled("Q2")).toMatchObject({ kind: "single", choices: ["A1", "Autre"] });
    expect(labelled("Q2 (autre)").access!.condition).toEqual({
      question: labelled("Q2").id,
      is: ["Autre"],
    });
    expect(labelled("R1")).toMatchObject({ kind: "ranking", items: ["A1", "A2", "A3"], ranks: 2 });
    expect(labelled("F1")).toMatchObject({ kind: "grid", items: ["SQ001", "SQ002"] });
    const names = questions.map(({ label }) => label);
    for (const noted of ["submitdate", "lastpage", "seed", "token"]) expect(names).not.toContain(noted);
    const column = `q${ticks.id.replace(".", "_")}_1`;
    expect(reasonOf(study, column, 1)).toBe("notAsked");
    expect(reasonOf(study, column, 2)).toBeUndefined();
    const rank = `q${labelled("R1").id.replace(".", "_")}_1`;
    expect(reasonOf(study, rank, 1)).toBe("notAsked");
    const again = await call("update", "--study", "e", "--answers", "r.csv");
    expect(again.stdout).toContain("Tout est à jour.");
  });
});

describe("what is no file of answers", () => {
  test.each([
    ["a structure", lssOf(smallLime), "c’est la structure d’une enquête LimeSurvey"],
    ["an archive without responses", lsaOf(smallLime, []), "l’archive n’a pas de réponses"],
  ])("is refused, and nothing is written: %s", async (_, content, message) => {
    writeFileSync(at("r"), content);
    const { status, stderr } = await call("new", "e", "--answers", "r");
    expect(status).not.toBe(0);
    expect(stderr).toContain(message);
    expect(existsSync(at("e"))).toBe(false);
  });

  test("is refused as a structure too", async () => {
    writeFileSync(at("r.csv"), marked);
    const { status, stderr } = await call("new", "e", "--answers", "r.csv", "--structure", "r.csv");
    expect(status).not.toBe(0);
    expect(stderr).toContain("r.csv");
    expect(existsSync(at("e"))).toBe(false);
  });
});
