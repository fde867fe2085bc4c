import type { LimeQuestion, LimeStructure } from "../../../lib/import/limesurvey/LimeStructure";
import type { LimeAnswers } from "./writeLime";

let id = 0;
const subquestions = (labels: Readonly<Record<string, string>>, scale: 0 | 1 = 0) =>
  Object.entries(labels).map(([code, label]) => ({ id: String(++id), code, label, scale }));
const answers = (labels: Readonly<Record<string, string>>, scale: 0 | 1 = 0) =>
  Object.entries(labels).map(([code, label], order) => ({ code, label, order, scale }));

function question(code: string, type: string, label: string, rest: Partial<LimeQuestion> = {}): LimeQuestion {
  return {
    ...{ id: String(++id), code, type, label, help: "", mandatory: false, other: false },
    ...{ attributes: {}, subquestions: [], answers: [], ...rest },
  };
}

/** A small survey with a question of each type that LimeSurvey has. */
export const smallLime: LimeStructure = {
  ...{ id: "4242", title: "Une enquête d’essai", titles: { fr: "Une enquête d’essai" } },
  ...{ language: "fr", languages: ["fr"], notices: [] },
  groups: [
    {
      ...{ id: "7", title: "Vous", description: "" },
      questions: [
        question("Q1", "Y", "Êtes-vous d’accord ?", { mandatory: true }),
        question("Q2", "L", "Votre statut", {
          ...{ answers: answers({ A1: "Salarié", A2: "Retraité", A3: "Étudiant" }), other: true },
          ...{ relevance: 'Q1.NAOK == "Y"', help: "Un seul choix" },
        }),
        question("Q3", "G", "Votre sexe"),
        question("Q4", "N", "Votre âge", { attributes: { min_num_value_n: "18", num_value_int_only: "1" } }),
        question("TEXTE", "X", "Merci de continuer."),
        question("Q5", "!", "Votre avis", { answers: answers({ 1: "1 (mauvais)", 2: "2", 3: "3 (bon)" }) }),
        question("Q6", "5", "Votre note"),
        question("Q7", "O", "Votre choix", { answers: answers({ A1: "Rouge", A2: "Bleu" }) }),
        question("Q8", "D", "Depuis quand ?"),
        question("Q9", "I", "Langue"),
        question("CALC", "*", "{Q4 * 2}"),
        question("PHOTO", "|", "Une photo"),
      ],
    },
    {
      ...{ id: "8", title: "Vos usages", description: "", relevance: 'Q1.NAOK == "Y"' },
      questions: [
        question("M1", "M", "Que faites-vous ?", {
          ...{ subquestions: subquestions({ SQ001: "Lire", SQ002: "Écrire" }), other: true },
        }),
        question("M2", "P", "Et encore ?", {
          subquestions: subquestions({ SQ001: "Marcher", SQ002: "Courir" }),
          relevance: 'M1_SQ001.NAOK == "Y" and Q4.NAOK >= 20',
        }),
        question("F1", "F", "Êtes-vous satisfait ?", {
          subquestions: subquestions({ SQ001: "du lieu", SQ002: "du prix" }),
          answers: answers({ A1: "Oui", A2: "Plutôt", A3: "Non" }),
        }),
        question("F2", "H", "Notez", {
          subquestions: subquestions({ SQ001: "le lieu", SQ002: "le prix" }),
          answers: answers({ A1: "1", A2: "2", A3: "3", A4: "4" }),
          relevance: 'F1_SQ002.NAOK == "A3"',
        }),
        question("A5", "A", "Sur cinq", { subquestions: subquestions({ SQ001: "ici" }) }),
        question("B10", "B", "Sur dix", { subquestions: subquestions({ SQ001: "ici" }) }),
        question("C1", "C", "Savez-vous ?", { subquestions: subquestions({ SQ001: "nager" }) }),
        question("E1", "E", "Cela évolue ?", { subquestions: subquestions({ SQ001: "le prix" }) }),
        question("D2", "1", "Double", {
          subquestions: subquestions({ SQ001: "le lieu", SQ002: "le prix" }),
          answers: [
            ...answers({ A1: "Peu", A2: "Beaucoup" }),
            ...answers({ B1: "Jamais", B2: "Souvent" }, 1),
          ],
          attributes: { dualscale_headerA: "Combien", dualscale_headerB: "Quand" },
        }),
        question("AN", ":", "Combien ?", {
          subquestions: [
            ...subquestions({ R1: "chez vous", R2: "ailleurs" }),
            ...subquestions({ C1: "Jours", C2: "Nuits" }, 1),
          ],
          attributes: { multiflexible_max: "7" },
        }),
        question("AT", ";", "Lesquels ?", {
          subquestions: [...subquestions({ R1: "chez vous" }), ...subquestions({ C1: "Livres" }, 1)],
        }),
        question("K1", "K", "Quelles dépenses ?", {
          subquestions: subquestions({ SQ001: "Pain", SQ002: "Lait" }),
        }),
        question("QT", "Q", "Quels noms ?", { subquestions: subquestions({ SQ001: "Premier" }) }),
        question("R1", "R", "Classez", {
          ...{
            answers: answers({ A1: "Prix", A2: "Lieu", A3: "Heure" }),
            attributes: { max_subquestions: "2" },
          },
        }),
        question("T1", "T", "Autre chose ?"),
      ],
    },
  ],
};

/** Three who answered it: one to all, one who was not shown most, one who left blanks. */
export const smallAnswers: readonly LimeAnswers[] = [
  {
    ...{
      Q1: "Y",
      Q2: "-oth-",
      "Q2[other]": 'Artiste ; "libre"\tou presque',
      Q3: "F",
      Q4: "42",
      Q5: "3",
      Q6: "4",
    },
    ...{
      Q7: "A2",
      "Q7[comment]": "Bleu {ciel}\nou nuit",
      Q8: "2024-01-02 00:00:00",
      Q9: "fr",
      CALC: "84",
      PHOTO: "",
    },
    ...{ "PHOTO[filecount]": "0", "M1[SQ001]": "Y", "M1[SQ002]": "", "M1[other]": "Chanter" },
    ...{ "M2[SQ001]": "", "M2[SQ001comment]": "", "M2[SQ002]": "Y", "M2[SQ002comment]": "vite" },
    ...{ "F1[SQ001]": "A1", "F1[SQ002]": "A3", "F2[SQ001]": "A4", "F2[SQ002]": "A1", "A5[SQ001]": "5" },
    ...{ "B10[SQ001]": "10", "C1[SQ001]": "U", "E1[SQ001]": "D", "D2[SQ001][1]": "A2", "D2[SQ001][2]": "B1" },
    ...{ "D2[SQ002][1]": "A1", "D2[SQ002][2]": "B2", "AN[R1_C1]": "5", "AN[R1_C2]": "2", "AN[R2_C1]": "1" },
    ...{ "AN[R2_C2]": "7", "AT[R1_C1]": "Romans", "K1[SQ001]": "2.5000000000", "K1[SQ002]": ".7500000000" },
    ...{ "QT[SQ001]": "Jean", "R1[1]": "A3", "R1[2]": "A1", T1: "Rien" },
  },
  { Q1: "N", Q3: "M", Q4: "18", Q5: "1", Q6: "1", Q7: "A1", "Q7[comment]": "", Q8: "", Q9: "fr", CALC: "36" },
  {
    ...{
      Q1: "Y",
      Q2: "A1",
      "Q2[other]": "",
      Q3: "",
      Q4: "19",
      Q5: "",
      Q6: "",
      Q7: "",
      "Q7[comment]": "",
      Q8: "",
    },
    ...{ Q9: "fr", CALC: "38", "M1[SQ001]": "", "M1[SQ002]": "Y", "M1[other]": "", "F1[SQ001]": "A2" },
    ...{ "F1[SQ002]": "A1", "A5[SQ001]": "", "B10[SQ001]": "1", "C1[SQ001]": "N", "E1[SQ001]": "", T1: "" },
    ...{ "R1[1]": "A2", "R1[2]": "", "K1[SQ001]": "", "K1[SQ002]": "" },
  },
];
