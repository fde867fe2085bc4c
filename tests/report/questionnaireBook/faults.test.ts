import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { DataError } from "../../../lib/base/DataError";
import { UserError } from "../../../lib/base/UserError";
import { questionnaireBook } from "../../../lib/report/questionnaireBook/questionnaireBook";
import { readQuestionnaireBook } from "../../../lib/report/questionnaireBook/readQuestionnaireBook";
import { editedBook, lecture } from "../../support/editedBook";
import { bytesOf } from "../../support/smallSurvey";

type Edit = Parameters<typeof editedBook>[0];
const read = (bytes: Uint8Array) => readQuestionnaireBook(bytes, "q.xlsx");
async function messageOf(bytes: Uint8Array): Promise<string> {
  const fault = await read(bytes).then(
    () => undefined,
    (error: unknown) => error,
  );
  const { message: whole } = fault as Error;
  // Of several faults, the first.
  const [head, first] = whole.split("\n- ");
  expect(fault).toBeInstanceOf(first === undefined ? DataError : UserError);
  const message = first ?? head!;
  expect(message).not.toMatch(/\n|undefined|\[object/);
  return message;
}
/** Puts a value in the cell of a question. */
const put =
  (id: string, column: string, value: string | number): Edit =>
  (_, cell) =>
    cell("Questions", id, column).set(value);

describe("a wrong workbook is told by sheet, row and column", () => {
  const cases: readonly (readonly [string, Edit, string])[] = [
    [
      "an unknown kind",
      put("1.2", "type", "choix unic"),
      "q.xlsx, feuille « Questions », ligne 3, colonne « type », valeur « choix unic » : ce mot n’est pas prévu. Attendu : « choix unique », « département », « choix multiple », « grille », « note », « nombre », « classement », « texte libre ».",
    ],
    [
      "a question that is hidden, of a kind that cannot be",
      (_, cell) => {
        cell("Questions", "1.2", "type").set("texte libre");
        cell("Questions", "1.2", "cachée").set("oui");
      },
      "q.xlsx, feuille « Questions », ligne 3, colonne « cachée », valeur « oui » : une question de type « texte libre » ne se cache pas. Attendu : une cellule vide (seule une question de type « choix unique » ou « département » se cache), ou cette ligne en moins pour que le rapport n’ait pas la question.",
    ],
    [
      "an id that is there twice",
      put("1.2", "id", "1.1"),
      "q.xlsx, feuille « Questions », ligne 3, colonne « id », valeur « 1.1 » : cette question figure deux fois. Attendu : un id par question.",
    ],
    [
      "strata without weights",
      (sheets) => {
        sheets.Étude!.find(([field]) => field === "Colonne de strates")![1] = "zone";
      },
      "q.xlsx, feuille « Étude », ligne 14, colonne « valeur », valeur « zone » : un tirage va avec des poids. Attendu : une colonne de poids, de 1 si chacun compte pour un.",
    ],
    [
      "2.10 that was typed as a number",
      put("2.2", "id", 2.1),
      "q.xlsx, feuille « Questions », ligne 6, colonne « id », valeur « 2.1 » : cette question figure deux fois. Attendu : un id par question (dans une cellule de texte : un nombre perd le zéro de 2.10).",
    ],
    [
      "an answer of a question that does not exist",
      (sheets) => sheets.Réponses!.push(["1.7", "réponse", null, "Oui"]),
      "q.xlsx, feuille « Réponses », ligne 35, colonne « question », valeur « 1.7 » : cette question n’existe pas. Attendu : « 1.1 », « 1.2 », « 1.3 ».",
    ],
    [
      "an item of a kind without items",
      (sheets) => sheets.Réponses!.push(["1.3", "item", null, "Oui"]),
      "q.xlsx, feuille « Réponses », ligne 35, colonne « nature », valeur « item » : la question 1.3, de type « choix unique », n’a pas d’items. Attendu : « réponse », « code manquant ».",
    ],
    [
      "a question without answers",
      (sheets) => {
        sheets.Réponses = sheets.Réponses!.filter(([id]) => id !== "1.3");
      },
      "q.xlsx, feuille « Questions », ligne 4, colonne « type », valeur « choix unique » : cette question n’a aucune ligne « réponse ». Attendu : au moins une ligne « réponse » de la question 1.3 dans la feuille « Réponses ».",
    ],
    [
      "an answer that is there twice",
      (sheets) => sheets.Réponses!.push(["1.3", "réponse", null, " Oui "]),
      "q.xlsx, feuille « Réponses », ligne 35, colonne « libellé », valeur « Oui » : la question 1.3 a deux fois ce libellé. Attendu : un libellé par ligne.",
    ],
    [
      "a range that ends before it begins",
      put("3.1", "max", 0),
      "q.xlsx, feuille « Questions », ligne 10, colonne « max », valeur « 0 » : le maximum est inférieur au minimum. Attendu : au moins 1.",
    ],
    [
      "one end of a scale",
      put("3.1", "max", ""),
      "q.xlsx, feuille « Questions », ligne 10, colonne « max » : cet élément manque. Attendu : un nombre entier de -1000 à 1000.",
    ],
    [
      "a number that is none",
      put("2.1", "min", "zéro"),
      "q.xlsx, feuille « Questions », ligne 5, colonne « min », valeur « zéro » : ce n’est pas un nombre. Attendu : un nombre.",
    ],
    [
      "items to turn that are no ranks",
      put("3.1", "items à retourner", "3 ; isole"),
      "q.xlsx, feuille « Questions », ligne 10, colonne « items à retourner », valeur « 3 ; isole » : ce ne sont pas des nombres entiers. Attendu : des rangs séparés par « ; », « 4 ; 5 ».",
    ],
    [
      "an item to turn that there is not",
      put("3.1", "items à retourner", "3 ; 5"),
      "q.xlsx, feuille « Questions », ligne 10, colonne « items à retourner », valeur « 5 » : cet item à retourner n’existe pas. Attendu : un rang de 1 à 4.",
    ],
    [
      "a crossing by a scale",
      (_, cell) => cell("Croisements", "zone", "question").set("3.1"),
      "q.xlsx, feuille « Croisements », ligne 3, colonne « question », valeur « 3.1 » : le croisement renvoie à une question absente ou sans modalités. Attendu : une question à choix unique.",
    ],
    [
      "a crossing that there is not",
      put("3.3", "croisements", "niveau ; zon"),
      "q.xlsx, feuille « Questions », ligne 12, colonne « croisements », valeur « zon » : croisement inconnu. Attendu : « niveau », « zone », « club ».",
    ],
    [
      "a condition on a later question",
      put("2.3", "condition", "3.3 = « Oui »"),
      "q.xlsx, feuille « Questions », ligne 7, colonne « condition », valeur « 3.3 » : la condition d’accès renvoie à une question absente ou posée plus tard. Attendu : une question qui précède.",
    ],
    [
      "an answer asked of a multiple choice, in the words of the workbook",
      put("2.3", "condition", "2.2 = « Mangas »"),
      "q.xlsx, feuille « Questions », ligne 7, colonne « condition », valeur « 2.2 » : la condition d’accès demande une réponse (« = ») à une question à cocher. Attendu : « coche ».",
    ],
    [
      "a condition that is not understood",
      put("2.3", "condition", "2.2 coche Mangas"),
      "q.xlsx, feuille « Questions », ligne 7, colonne « condition », valeur « 2.2 coche Mangas » : « Mangas » n’est pas compris ici. Attendu : une réponse entre guillemets, comme « Oui ».",
    ],
    [
      "a condition that stops",
      put("2.3", "condition", "(2.1 > 4 et"),
      "q.xlsx, feuille « Questions », ligne 7, colonne « condition », valeur « (2.1 > 4 et » : la condition s’arrête trop tôt. Attendu : le numéro d’une question, comme 2.8.",
    ],
    [
      "words about no condition",
      put("1.2", "condition imprimée", "si oui"),
      "q.xlsx, feuille « Questions », ligne 3, colonne « condition imprimée », valeur « si oui » : cette cellule parle d’une condition qui manque. Attendu : une condition, ou une cellule vide.",
    ],
    [
      "a section that is not declared",
      (sheets) => {
        sheets.Sections = sheets.Sections!.filter(([number]) => number !== 3);
      },
      "q.xlsx, feuille « Questions », ligne 10, colonne « id », valeur « 3 » : cette section n’est pas déclarée. Attendu : « 1 », « 2 ».",
    ],
    [
      "a missing sheet",
      (sheets) => {
        delete sheets.Réponses;
      },
      "q.xlsx, feuille « Réponses » : cette feuille manque. Attendu : les feuilles « Étude », « Sections », « Croisements », « Questions », « Réponses ».",
    ],
    [
      "a missing column",
      (sheets) => {
        sheets.Sections![0]![1] = "intitulé";
      },
      "q.xlsx, feuille « Sections », ligne 1, colonne « titre » : cette colonne manque. Attendu : les colonnes « numéro », « titre ».",
    ],
    [
      "a column that is there twice",
      (sheets) => sheets.Sections![0]!.push("Titre"),
      "q.xlsx, feuille « Sections », ligne 1, colonne « titre » : cette colonne figure deux fois. Attendu : une seule fois chaque colonne.",
    ],
    [
      "an empty label",
      put("1.2", "libellé", " "),
      "q.xlsx, feuille « Questions », ligne 3, colonne « libellé » : cet élément manque. Attendu : un texte non vide.",
    ],
    [
      "no title",
      (sheets) => {
        sheets.Étude = sheets.Étude!.filter(([field]) => field !== "Titre");
      },
      "q.xlsx, feuille « Étude », colonne « champ », valeur « Titre » : cette ligne manque. Attendu : une ligne « Titre ».",
    ],
    [
      "no question",
      (sheets) => {
        sheets.Questions!.length = 1;
        sheets.Réponses!.length = 1;
      },
      "q.xlsx, feuille « Questions » : cette valeur ne convient pas. Attendu : une liste d’au moins 1 élément.",
    ],
  ];
  test.each(cases)("%s", async (_, edit, message) => {
    const said = await messageOf(await editedBook(edit));
    expect(said).toBe(message);
  });

  test("a file that is no workbook", async () => {
    const expected = "Attendu : un classeur Excel ou OpenDocument.";
    expect(await messageOf(bytesOf("id;libellé\n1.1;Oui\n"))).toBe(
      `q.xlsx : ce n’est pas un classeur. ${expected}`,
    );
    expect(await messageOf(bytesOf(""))).toBe(`q.xlsx : le fichier est vide. ${expected}`);
    expect(await messageOf((await questionnaireBook(lecture)).slice(0, 2000))).toBe(
      "q.xlsx : le classeur est incomplet ou abîmé. Attendu : un classeur entier.",
    );
  });

  test("an empty workbook", async () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([]), "Feuille1");
    const bytes = XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array;
    expect(await messageOf(bytes)).toMatch(
      /^q\.xlsx : le classeur est vide\. Attendu : les feuilles « Étude »/,
    );
  });
});

describe("a workbook that another program saved", () => {
  test("is read: columns in another order, numbers, empty rows, spaces, capitals", async () => {
    const bytes = await editedBook((sheets, cell) => {
      cell("Questions", "3.1", "type").set(" NOTE ");
      cell("Questions", "2.1", "min").set("0,0");
      cell("Questions", "2.2", "libellé").set("  Que lisez-vous ?\u00a0");
      cell("Questions", "2.4", "condition").set("2.1<2 ET NON(1.3 = “Oui”)");
      cell("Croisements", "niveau", "question").set(1.1);
      sheets.Questions = sheets.Questions!.map((row) => [...Array.from(row, (own) => own ?? null)].reverse());
      const width = Math.max(...sheets.Questions!.map(({ length }) => length));
      const [head, ...rows] = sheets.Questions!;
      sheets.Questions = [
        head!,
        ...rows.map((row) => [...Array<null>(width - row.length).fill(null), ...row]),
      ];
      sheets.Réponses!.splice(5, 0, [], [null, " "]);
      sheets.Réponses!.push([], []);
      sheets.Sections!.push([null, null]);
    });
    expect(await read(bytes)).toMatchObject({ stale: [], questionnaire: lecture, warnings: [] });
  });

  test("is read, and told what of it is not", async () => {
    const bytes = await editedBook((sheets) => {
      sheets.Sections![0]!.push("remarque");
      sheets.Sections![1]!.push("à revoir");
      sheets.Étude!.push(["Auteur", "moi"]);
      sheets.Brouillon = [["a"]];
    });
    const { questionnaire, warnings } = await read(bytes);
    expect(questionnaire).toEqual(lecture);
    expect(warnings).toEqual([
      "La feuille « Brouillon » n’est pas prévue : elle n’est pas lue.",
      "La colonne « remarque » de la feuille « Sections » n’est pas prévue : elle n’est pas lue.",
      expect.stringMatching(
        /^La ligne \d+ de la feuille « Étude », « Auteur », n’est pas prévue : elle n’est pas lue\.$/,
      ),
    ]);
  });

  test("takes days as dates or as French texts, and a row without rank after the one above it", async () => {
    const bytes = await editedBook((sheets) => {
      const row = (label: string) => sheets.Étude!.find(([field]) => field === label)!;
      row("Premier jour")[1] = "3/1/2024";
      row("Dernier jour")[1] = "2024-02-29";
      const at = sheets.Réponses!.findIndex(([id, , , label]) => id === "2.2" && label === "Romans");
      sheets.Réponses!.splice(at + 1, 0, ["2.2", "réponse", null, "Poésie"]);
    });
    const { questionnaire } = await read(bytes);
    expect(questionnaire.fieldwork).toEqual({ from: "2024-01-03", to: "2024-02-29" });
    expect(questionnaire.questions.find(({ id }) => id === "2.2")).toMatchObject({
      choices: ["Romans", "Poésie", "Bandes dessinées", "Mangas", "Journaux"],
    });
  });
});

test("what a question had under another kind is left, and told by sheet and row", async () => {
  const bytes = await editedBook((_, cell) => cell("Questions", "1.1", "min").set(1));
  const { questionnaire, stale } = await read(bytes);
  expect(questionnaire).toEqual(lecture);
  expect(stale).toEqual([
    "Feuille « Questions », ligne 2 : la colonne « min » n’est pas lue, une question de type « choix unique » n’a rien ici.",
  ]);
});

test("all faults of a workbook are told in one run, by sheet, row and column", async () => {
  const bytes = await editedBook((sheets, cell) => {
    sheets.Étude!.find(([field]) => field === "Colonne de strates")![1] = "zone";
    cell("Questions", "1.2", "type").set("choix unic");
    cell("Questions", "2.2", "condition").set("1.1 égale Oui");
    cell("Questions", "2.1", "min").set("beaucoup");
    sheets.Sections![1]![0] = "un";
    sheets.Réponses!.push(["9.9", "réponse", 2, "Jamais"]);
  });
  const fault = await read(bytes).catch((error: unknown) => error as Error);
  const [first, ...lines] = (fault as Error).message.split("\n");
  expect(first).toBe("5 fautes dans q.xlsx :");
  expect(
    lines.map((line) => /^- q\.xlsx, feuille « (.*?) », ligne \d+, colonne « (.*?) »/.exec(line)?.slice(1)),
  ).toEqual([
    ["Sections", "numéro"],
    ["Questions", "type"],
    ["Questions", "min"],
    ["Questions", "condition"],
    ["Réponses", "question"],
  ]);
});
