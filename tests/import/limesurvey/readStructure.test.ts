import { describe, expect, test } from "vitest";
import { DataError } from "../../../lib/base/DataError";
import type { LimeStructure } from "../../../lib/import/limesurvey/LimeStructure";
import { readStructure } from "../../../lib/import/limesurvey/readStructure";
import { smallLime } from "../../support/lime/smallLime";
import { lssOf } from "../../support/lime/writeLime";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, language?: string) =>
  readStructure(bytes(text), "enquete.lss", language === undefined ? {} : { language });
const fault = (text: string, language?: string): string => {
  try {
    read(text, language);
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
  throw new Error("no fault");
};

const bilingual: LimeStructure = { ...smallLime, languages: ["fr", "en"] };
const english = { en: (text: string) => (text === "" ? "" : `EN ${text}`) };

describe("readStructure", () => {
  test.each([3, 6] as const)("reads what was written, as version %i writes it", (version) => {
    expect(read(lssOf(smallLime, version))).toEqual(smallLime);
  });

  test.each([3, 6] as const)("gives the texts of the language that is asked, version %i", (version) => {
    const { title, titles, language, groups } = read(lssOf(bilingual, version, english), "en");
    expect({ title, titles, language }).toEqual({
      title: "EN Une enquête d’essai",
      titles: { fr: "Une enquête d’essai", en: "EN Une enquête d’essai" },
      language: "en",
    });
    const [first] = groups;
    expect(first!.title).toBe("EN Vous");
    expect(first!.questions[1]!.label).toBe("EN Votre statut");
    expect(first!.questions[1]!.answers.map(({ label }) => label)).toEqual([
      ...["EN Salarié", "EN Retraité", "EN Étudiant"],
    ]);
  });

  test("takes a text that lacks in another language, and tells which", () => {
    const partly = { en: (text: string) => (text === "Votre statut" ? "" : `EN ${text}`) };
    const { groups, notices } = read(lssOf(bilingual, 6, partly), "en");
    expect(groups[0]!.questions[1]!.label).toBe("Votre statut");
    expect(notices).toEqual(["Textes absents en « en », pris dans une autre langue : « Q2 »."]);
  });

  test("refuses a language that the survey does not have, and says those that it has", () => {
    expect(fault(lssOf(bilingual), "de")).toBe(
      "enquete.lss, valeur « de » : l’enquête n’est pas dans cette langue. Attendu : « fr », « en ».",
    );
  });

  test("puts groups, questions, subquestions and answers in their order, not that of the file", () => {
    const text = lssOf(smallLime)
      .replace("<group_order><![CDATA[1]]>", "<group_order><![CDATA[9]]>")
      .replace("<sortorder><![CDATA[0]]>", "<sortorder><![CDATA[9]]>");
    const { groups } = read(text);
    expect(groups.map(({ title }) => title)).toEqual(["Vos usages", "Vous"]);
    expect(groups[1]!.questions[1]!.answers.map(({ code }) => code)).toEqual(["A2", "A3", "A1"]);
  });

  test("makes HTML plain", () => {
    const text = lssOf(smallLime).replace(
      "[CDATA[Votre statut]",
      "[CDATA[<p>Votre <b>statut</b>&nbsp;:</p>]",
    );
    expect(read(text).groups[0]!.questions[1]!.label).toBe("Votre statut\u00a0:");
  });

  test("tells two questions of one code apart", () => {
    const text = lssOf(smallLime).replace("<title><![CDATA[Q3]]>", "<title><![CDATA[Q1]]>");
    const { groups, notices } = read(text);
    expect(groups[0]!.questions.map(({ code }) => code).slice(0, 3)).toEqual(["Q1", "Q2", "Q1r2"]);
    expect(notices).toEqual(["Deux questions ont le code « Q1 » : l’une est nommée « Q1r2 »."]);
  });

  test("refuses a file that declares a type of document, and expands no entity", () => {
    const bomb = [
      '<?xml version="1.0"?><!DOCTYPE document [<!ENTITY a "aaaaaaaaaa">',
      ...Array.from(
        { length: 9 },
        (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`,
      ),
      "]><document>&j;</document>",
    ].join("");
    expect(fault(bomb)).toContain("déclare un type de document (DOCTYPE)");
    const outside = '<!DOCTYPE document SYSTEM "file:///etc/passwd"><document></document>';
    expect(fault(outside)).toContain("déclare un type de document (DOCTYPE)");
    expect(fault("<document>&j;</document>")).toContain("ligne 1 : le XML est mal formé");
  });

  test.each([
    ["<document>", "le fichier est coupé"],
    ["", "ce n’est pas un fichier de LimeSurvey"],
    ["bonjour", "le XML est mal formé"],
    ["<html></html>", "ce n’est pas un fichier de LimeSurvey"],
    ["<document></document>", "ce n’est pas un fichier de LimeSurvey"],
    [`<document>${"<a>".repeat(100_000)}`, "un élément est plus profond que dans un export"],
    [
      "<document><LimeSurveyDocType>Label set</LimeSurveyDocType></document>",
      "pas la structure d’une enquête",
    ],
    ["<document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>", "n’est pas dans cette langue"],
  ])("refuses %.40j in French", (text, problem) => {
    const message = fault(text);
    expect(message).toContain(problem);
    expect(message).toContain("Attendu : ");
  });

  test("refuses a structure that is cut anywhere, or reads it whole", () => {
    const text = lssOf(smallLime);
    const whole = text.trimEnd().length;
    for (let end = 0; end < whole; end += 997) expect(fault(text.slice(0, end))).toContain("enquete.lss");
  });

  test("refuses a question of no group, and a subquestion of no question or of the code of another", () => {
    const text = lssOf(smallLime);
    expect(
      fault(
        text
          .replaceAll("<gid><![CDATA[8]]>", "<gid><![CDATA[9]]>")
          .replace("<gid><![CDATA[9]]>", "<gid><![CDATA[8]]>"),
      ),
    ).toContain("groupe qui n’existe pas");
    expect(
      fault(text.replace(/<parent_qid><!\[CDATA\[[1-9]\d*\]\]>/, "<parent_qid><![CDATA[99999]]>")),
    ).toContain("cette sous-question est d’une question qui n’existe pas");
    expect(fault(text.replace("<title><![CDATA[SQ002]]>", "<title><![CDATA[SQ001]]>"))).toContain(
      "deux sous-questions ont ce code",
    );
  });

  test("says the line of what is not UTF-8", () => {
    const own = bytes(lssOf(smallLime));
    own[own.indexOf(0xc3)] = 0xff;
    expect(() => readStructure(own, "enquete.lss")).toThrow("l’encodage n’est pas UTF-8");
  });
});
