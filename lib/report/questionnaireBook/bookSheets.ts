import { kinds } from "../../questionnaire/kinds";
import { hiddenKindsText, kindLabels, natureLabels, reasonLabels, scopeLabels, yesNo } from "./bookWords";

/** A column of a sheet: its heading, and what it takes, for the help. */
export interface BookColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly takes: string;
  readonly example: string;
  /** Its cells hold numbers. */
  readonly isNumber?: boolean;
  /** The only values that it takes: a list to choose from. */
  readonly values?: readonly string[];
  /** A sheet may lack it. */
  readonly isOptional?: boolean;
}

export interface BookSheet {
  readonly name: string;
  /** A workbook may lack it. */
  readonly isOptional?: boolean;
  readonly columns: Readonly<Record<string, BookColumn>>;
}

const text = (head: string, width: number, takes: string, example: string): BookColumn => ({
  head,
  width,
  takes,
  example,
});
const number = (head: string, takes: string, example: string): BookColumn => ({
  ...text(head, 11, takes, example),
  isNumber: true,
});
const chosen = (head: string, takes: string, values: readonly string[], width = 14): BookColumn => ({
  ...text(head, width, takes, values[0]!),
  values,
});
const optional = (column: BookColumn): BookColumn => ({ ...column, isOptional: true });
const questionNumber = "la section, un point et le rang, en texte : 2.10 n’est pas 2.1";
const withEnds = `${kinds.scale.label} et ${kinds.number.label}`;

/** The sheets of the workbook of a questionnaire, but for its help, and their columns. */
export const bookSheets = {
  study: {
    name: "Étude",
    columns: {
      field: text("champ", 30, "ce que la ligne dit de l’étude ; ne pas changer", "Titre"),
      value: text("valeur", 60, "ce qu’elle en dit ; vide : rien", "La lecture au collège"),
      help: { ...text("explication", 70, "ce que la valeur peut être", ""), isOptional: true },
    },
  },
  sections: {
    name: "Sections",
    columns: {
      number: number("numéro", "un entier, celui des questions de la section", "2"),
      title: text("titre", 80, "un texte", "Vos lectures"),
    },
  },
  crossings: {
    name: "Croisements",
    columns: {
      id: text("id", 18, "un mot, que la feuille « Questions » reprend", "niveau"),
      question: text("question", 12, "une question à choix unique", "1.1"),
      label: text("libellé", 50, "ce qu’il est dans une phrase, sans article", "niveau"),
      article: chosen(
        "article",
        "l’article du libellé ; vide : celui que son premier mot a d’ordinaire",
        ["le", "la", "l’", "les"],
        10,
      ),
    },
  },
  questions: {
    name: "Questions",
    columns: {
      id: text("id", 8, questionNumber, "2.8"),
      label: text("libellé", 60, "la question telle qu’elle est posée", "Que lisez-vous ?"),
      type: chosen("type", "le genre de question", kindLabels, 16),
      min: number("min", `le plus petit nombre : ${withEnds} (une note vide va de 1 à 10)`, "1"),
      max: number("max", `le plus grand nombre : ${withEnds} (vide pour un nombre sans limite)`, "7"),
      minLabel: optional(
        text(
          "mots du min",
          22,
          `ce qui est écrit au bout bas : ${kinds.scale.label} ; vide : rien`,
          "Pas du tout",
        ),
      ),
      maxLabel: optional(
        text(
          "mots du max",
          22,
          `ce qui est écrit au bout haut : ${kinds.scale.label} ; vide : rien`,
          "Tout à fait",
        ),
      ),
      decimals: number("décimales", `combien : ${kinds.number.label} ; vide : aucune`, "1"),
      ranks: number("rangs", `combien d’items se classent : ${kinds.ranking.label} ; vide : tous`, "3"),
      reversed: text(
        "items à retourner",
        16,
        `leurs rangs, séparés par « ; » : ${kinds.scale.label} ; vide : aucun`,
        "4 ; 5",
      ),
      crossings: text("croisements", 24, "leurs id, séparés par « ; »", "niveau ; zone"),
      condition: text(
        "condition",
        44,
        "qui voit la question ; vide : tout le monde",
        "2.1 < 2 et non (1.3 = « Oui »)",
      ),
      printed: text("condition imprimée", 40, "les mots du questionnaire, ou du rapport", "si moins de 2 h"),
      scope: chosen(
        "portée",
        "où valent ces mots ; vide : cette question seule",
        Object.keys(scopeLabels),
        10,
      ),
      deduced: text(
        "condition déduite",
        40,
        "pourquoi cette condition, où rien ne le dit",
        "La base est celle de 2.1",
      ),
      exceptions: number("exceptions", "combien ont répondu sans remplir la condition ; vide : aucun", "1"),
      note: text("note", 40, "une précision sous la question", "Entre le 27 mars et le 17 avril"),
      hidden: chosen(
        "cachée",
        `« oui » : posée, mais absente du rapport (de type ${hiddenKindsText} seulement ; une autre s’ôte avec sa ligne) ; vide : non`,
        yesNo,
        9,
      ),
    },
  },
  answers: {
    name: "Réponses",
    columns: {
      question: text("question", 10, "l’id d’une question", "2.2"),
      nature: chosen("nature", "une réponse, un item ou un code", Object.keys(natureLabels)),
      rank: number("rang", "sa place ; vide : après la ligne du dessus", "1"),
      label: text("libellé", 70, "le texte de la réponse ou de l’item, ou le code", "Bandes dessinées"),
      reason: chosen(
        "motif",
        "d’un « code manquant » : ce qu’il veut dire",
        Object.keys(reasonLabels).filter((label) => label !== "aucun"),
        16,
      ),
    },
  },
  comments: {
    name: "Commentaires",
    isOptional: true,
    columns: {
      section: optional(text("section", 24, "pour lire ; ne change rien", "Vos lectures")),
      question: text("id", 10, "l’id d’une question que le rapport montre", "2.2"),
      label: optional(text("libellé", 44, "pour lire ; ne change rien", "Que lisez-vous ?")),
      text: text(
        "commentaire",
        90,
        "ce que le rapport dit sous ses tableaux, avec les nombres comme ils y sont : ils suivront les réponses ; vide : rien",
        "62,4 % des élèves en lisent",
      ),
      remark: optional(
        text("remarque", 30, "« écrit dans le carnet » : se change là, et non ici ; vide : rien", ""),
      ),
    },
  },
} as const satisfies Readonly<Record<string, BookSheet>>;

export type BookSheetName = keyof typeof bookSheets;
export type ColumnOf<S extends BookSheetName> = Extract<keyof (typeof bookSheets)[S]["columns"], string>;
