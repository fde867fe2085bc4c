import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../lib/base/parseCsv";
import { mapLime } from "../../../lib/draft/limesurvey/mapLime";
import { questionnaireOfLime } from "../../../lib/draft/limesurvey/questionnaireOfLime";
import { mapAnswers } from "../../../lib/draft/mapAnswers";
import { fixedAnswers } from "../../../lib/import/limesurvey/fixedAnswers";
import type { LimeTable } from "../../../lib/import/limesurvey/limeTable";
import { limeTable } from "../../../lib/import/limesurvey/limeTable";
import { readLimeArchive } from "../../../lib/import/limesurvey/readLimeArchive";
import { readResponses } from "../../../lib/import/limesurvey/readResponses";
import { readVv } from "../../../lib/import/limesurvey/readVv";
import { parseRespondents } from "../../../lib/import/parseRespondents";
import { parseRawTable } from "../../../lib/import/table/parseRawTable";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";
import { smallAnswers, smallLime } from "../../support/lime/smallLime";
import { type CsvStyle, csvOf, lsaOf, lsrOf, vvOf } from "../../support/lime/writeLime";

const bytes = (text: string) => new TextEncoder().encode(text);
const archive = readLimeArchive(lsaOf(smallLime, smallAnswers), "petite.lsa");
const { structure, table, metadata } = archive;
const draft = questionnaireOfLime(structure, { table: table! });

/** The cells of the layout of the questionnaire, by the code of a question and the rank of its column. */
function cells(answers: LimeTable) {
  const mapped = mapLime(draft, structure, answers);
  const text = [...mapAnswers(mapped.table, draft.questionnaire, mapped.mapping)].join("");
  const [header, ...rows] = parseCsv(bytes(text), "reponses.csv");
  const row = (i: number) =>
    Object.fromEntries(header!.fields.map((name, at) => [name, rows[i]!.fields[at]!]));
  return { text, rows: rows.map((_, i) => row(i)), strangers: mapped.strangers };
}

const csv = (style: CsvStyle) =>
  limeTable(parseRawTable(bytes(csvOf(smallLime, smallAnswers, style)), "petite.csv"));

/** What an export of full answers has for a code. */
const full: NonNullable<CsvStyle["full"]> = ({ question, part, scale = 0 }, code) => {
  const { type, answers } = question;
  if (part === "answer" && (type === "M" || type === "P"))
    return code === null ? "N/A" : code === "Y" ? "Oui" : "Non";
  if (part === "answer" && (type === "Y" || type === "G") && !code) return "N/A";
  if (code === null || code === "") return "";
  if (part === "other" || part === "comment") return code;
  if (code === "-oth-") return "Autre";
  const fixed = fixedAnswers(type, "fr")?.find((own) => own.code === code);
  return fixed?.label ?? answers.find((own) => own.code === code && own.scale === scale)?.label ?? code;
};

describe("a survey with a question of each type", () => {
  test("becomes the questions that each type stands for", () => {
    const said = draft.questionnaire.questions.map((question) => {
      const { id, kind, label } = question;
      const items = "items" in question ? question.items : undefined;
      const choices = "choices" in question ? question.choices : undefined;
      const ends = "scale" in question ? [question.scale!.min, question.scale!.max] : [];
      return [id, kind, label, ...(items ?? []), ...(choices ?? []), ...ends].join(" | ");
    });
    expect(said).toEqual([
      "1.1 | single | Êtes-vous d’accord ? | Oui | Non",
      "1.2 | single | Votre statut | Salarié | Retraité | Étudiant | Autre",
      "1.3 | open | Votre statut (autre)",
      "1.4 | single | Votre sexe | Femme | Homme",
      "1.5 | number | Votre âge",
      "1.6 | scale | Votre avis | 1 | 3",
      "1.7 | scale | Votre note | 1 | 5",
      "1.8 | single | Votre choix | Rouge | Bleu",
      "1.9 | open | Votre choix (commentaire)",
      "1.10 | open | Depuis quand ?",
      "1.11 | single | Langue | fr",
      "2.1 | multiple | Que faites-vous ? | Lire | Écrire | Autre",
      "2.2 | open | Que faites-vous ? (autre)",
      "2.3 | multiple | Et encore ? | Marcher | Courir",
      "2.4 | open | Et encore ? – Marcher (commentaire)",
      "2.5 | open | Et encore ? – Courir (commentaire)",
      "2.6 | grid | Êtes-vous satisfait ? | du lieu | du prix | Oui | Plutôt | Non",
      "2.7 | scale | Notez | le lieu | le prix | 1 | 4",
      "2.8 | scale | Sur cinq | ici | 1 | 5",
      "2.9 | scale | Sur dix | ici | 1 | 10",
      "2.10 | grid | Savez-vous ? | nager | Oui | Incertain | Non",
      "2.11 | grid | Cela évolue ? | le prix | Augmentation | Sans changement | Diminution",
      "2.12 | grid | Double – Combien | le lieu | le prix | Peu | Beaucoup",
      "2.13 | grid | Double – Quand | le lieu | le prix | Jamais | Souvent",
      "2.14 | scale | Combien ? – Jours | chez vous | ailleurs | 1 | 7",
      "2.15 | scale | Combien ? – Nuits | chez vous | ailleurs | 1 | 7",
      "2.16 | open | Lesquels ? – chez vous – Livres",
      "2.17 | number | Quelles dépenses ? – Pain",
      "2.18 | number | Quelles dépenses ? – Lait",
      "2.19 | open | Quels noms ? – Premier",
      "2.20 | ranking | Classez | Prix | Lieu | Heure",
      "2.21 | open | Autre chose ?",
    ]);
    expect(draft.questionnaire.sections).toEqual([
      { number: 1, title: "Vous" },
      { number: 2, title: "Vos usages" },
    ]);
  });

  test("tells what it leaves out, and nothing else", () => {
    expect(draft.left.map(({ question, reason }) => `${question} : ${reason}`)).toEqual([
      "TEXTE : c’est un texte affiché, pas une question",
      "CALC : c’est une valeur calculée (équation), pas une question",
      "PHOTO : c’est un envoi de fichiers",
    ]);
  });

  test("has the conditions of its questions, of its groups, and of answers of one’s own", () => {
    const access = Object.fromEntries(
      draft.questionnaire.questions.map(({ id, access: own }) => [id, own?.condition]),
    );
    const agreed = { question: "1.1", is: ["Oui"] };
    expect(access["1.1"]).toBeUndefined();
    expect(access["1.2"]).toEqual(agreed);
    expect(access["1.3"]).toEqual({ question: "1.2", is: ["Autre"] });
    expect(access["2.2"]).toEqual({ question: "2.1", ticked: "Autre" });
    expect(access["2.3"]).toEqual({
      and: [agreed, { question: "2.1", ticked: "Lire" }, { question: "1.5", above: 19 }],
    });
    expect(access["2.7"]).toEqual({ and: [agreed, { question: "2.6", item: "du prix", is: ["Non"] }] });
    expect(access["2.21"]).toEqual(agreed);
  });

  test("gives each answer its place: ticks, ranks, labels, numbers, words", () => {
    const { rows } = cells({ table: table!, metadata: metadata! });
    const [first, second, third] = rows;
    expect(first).toMatchObject({
      ...{
        id: "1",
        q1_1: "Oui",
        q1_2: "Autre",
        q1_4: "Femme",
        q1_5: "42",
        q1_6: "3",
        q1_7: "4",
        q1_8: "Bleu",
      },
      ...{ q1_3: 'Artiste ; "libre"\tou presque', q1_9: "Bleu {ciel}\nou nuit", q2_1_1: "1", q2_1_2: "0" },
      ...{ q2_1_3: "1", q2_2: "Chanter", q2_3_1: "0", q2_3_2: "1", q2_5: "vite", q2_6_2: "Non", q2_7_1: "4" },
      ...{
        q2_10_1: "Incertain",
        q2_11_1: "Diminution",
        q2_12_1: "Beaucoup",
        q2_13_2: "Souvent",
        q2_14_1: "5",
      },
      ...{ q2_15_2: "7", q2_17: "2.5", q2_18: "0.75", q2_20_1: "2", q2_20_2: "", q2_20_3: "1" },
    });
    expect(Object.entries(second!).filter(([name, text]) => name.startsWith("q2_") && text !== "")).toEqual(
      [],
    );
    expect(third).toMatchObject({
      q1_2: "Salarié",
      q1_3: "",
      q2_1_1: "0",
      q2_1_2: "1",
      q2_1_3: "0",
      q2_20_2: "1",
    });
  });

  test("is read as a survey whose conditions explain all that was not asked", () => {
    const { text } = cells({ table: table!, metadata: metadata! });
    const questionnaire = parseQuestionnaire(JSON.stringify(draft.questionnaire), "questionnaire.json");
    const survey = parseRespondents(questionnaire, bytes(text), "respondents.csv");
    expect(survey.notices).toBeUndefined();
    expect(survey.ids).toEqual(["1", "2", "3"]);
  });

  const vv = readVv(bytes(vvOf(smallLime, smallAnswers)), "petite.txt");
  const exports: readonly (readonly [string, LimeTable])[] = [
    ["a VV file", vv],
    [
      "a .lsr read with its structure",
      readResponses(bytes(lsrOf(smallLime, smallAnswers)), "petite.lsr", structure)!,
    ],
    ["a .lsr read without it", readResponses(bytes(lsrOf(smallLime, smallAnswers)), "petite.lsr")!],
    ["a CSV of codes", csv({ headings: "codes" })],
    ["a CSV of codes with commas", csv({ headings: "codes", separator: "," })],
    ["a CSV of full texts and codes", csv({ headings: "texts" })],
    ["a CSV of codes and texts", csv({ headings: "both" })],
    ["a CSV of codes and full answers", csv({ headings: "codes", full })],
    ["a CSV of full texts and full answers", csv({ headings: "texts", full })],
  ];
  const trimmed = (text: string) => text.replaceAll("2.5000000000", "2.5").replaceAll(".7500000000", "0.75");
  test.each(exports)("gives the same answers from %s as from its archive", (_, answers) => {
    const { text, strangers } = cells(answers);
    expect(trimmed(text)).toBe(cells({ table: table!, metadata: metadata! }).text);
    expect(strangers).toEqual([]);
  });

  test("is described column by column by its archive", () => {
    const column = (name: string) => table!.columns.find((own) => own.name === name)!;
    expect(column("F1[SQ002]")).toMatchObject({
      label: "du prix",
      question: { name: "F1", label: "Êtes-vous satisfait ?" },
      labels: new Map([
        ["A1", "Oui"],
        ["A2", "Plutôt"],
        ["A3", "Non"],
      ]),
      notShown: new Set(["{question_not_shown}"]),
    });
    expect(column("Q1").notShown).toBeUndefined();
    expect(column("Q4").measure).toBe("scale");
    expect(table!.sets).toEqual([
      { name: "M1", label: "Que faites-vous ?", columns: ["M1[SQ001]", "M1[SQ002]"], ticked: "Y" },
      { name: "M2", label: "Et encore ?", columns: ["M2[SQ001]", "M2[SQ002]"], ticked: "Y" },
      { name: "R1", label: "Classez", columns: ["R1[1]", "R1[2]"], ranked: true },
    ]);
    expect(metadata!.map(({ name }) => name)).toEqual([
      ...["id", "token", "submitdate", "lastpage", "startlanguage", "seed"],
    ]);
  });
});
