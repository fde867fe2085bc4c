import { type BookColumn, type BookSheet, bookSheets } from "./bookSheets";

/** The headings of the sheet that explains the others. */
export const helpHeads = ["feuille", "colonne", "ce qu’elle prend", "exemple"] as const;

/** What each column of each sheet takes, then how conditions are written, then general rules. */
export function helpRows(): readonly (readonly string[])[] {
  const sheets: readonly BookSheet[] = Object.values(bookSheets);
  const columns = sheets.flatMap(({ name, columns }) =>
    Object.values(columns).map((column): readonly string[] => [
      name,
      column.head,
      takes(column),
      column.example,
    ]),
  );
  return [...columns, ...conditions, ...general];
}

function takes({ takes, values }: BookColumn): string {
  return values === undefined ? takes : `${takes} : ${values.join(", ")}`;
}

const conditions: readonly (readonly string[])[] = [
  ["une réponse parmi d’autres", "2.8 = « Oui » ou « Non »"],
  ["toute autre réponse", "2.8 ≠ « Oui »"],
  ["une réponse à l’item d’une grille", "6.4 [Le soir] = « Souvent »"],
  ["une note ou un nombre, au-dessus ou au-dessous", "2.1 < 2,5"],
  ["la note d’un item", "3.1 [Prix] > 4"],
  ["une réponse cochée d’un choix multiple", "2.4 coche « Autre »"],
  ["plusieurs à la fois", "2.8 = « Oui » et 2.1 > 4"],
  ["l’une ou l’autre ; « et » lie plus fort que « ou »", "2.8 = « Oui » ou (2.1 > 4 et 2.4 coche « Autre »)"],
  ["le contraire", "non (2.4 coche « Autre »)"],
  ["un texte qui a un guillemet isolé : entre guillemets droits, doublés dedans", '2.8 = "un « mot"'],
  ["un item qui a des crochets : entre guillemets dans les crochets", "3.1 [« Prix [HT] »] > 4"],
].map(([what, example]) => ["Questions", "condition", what!, example!]);

const general: readonly (readonly string[])[] = [
  [
    "toutes",
    "",
    "L’ordre des colonnes et les lignes vides sont libres ; une colonne imprévue n’est pas lue.",
    "",
  ],
  [
    "toutes",
    "",
    "Les espaces autour d’un texte ne comptent pas ; ceux qui comptent se gardent entre guillemets droits.",
    '"  en retrait"',
  ],
  ["toutes", "", "Les cellules de texte sont au format Texte : 2.10, 01 ou =1 y restent tels quels.", "2.10"],
  ["toutes", "", "Pour relire le classeur :", "carnets questionnaire --from FICHIER.xlsx"],
];
