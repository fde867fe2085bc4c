import { describe, expect, test } from "vitest";
import { parsePublished } from "../../lib/published/parsePublished";
import { bytesOf, faultOf, smallQuestionnaire } from "../support/smallSurvey";
import { reportQuestionnaire } from "../tools/transcribe/small";

const header = "question,by,row,column,statistic,printed";
const parse = (...lines: readonly string[]) =>
  parsePublished(smallQuestionnaire, bytesOf(`${[header, ...lines].join("\n")}\n`), "imprime.csv");

/** The fault on the third line of a file. */
const faultOn = (line: string) => faultOf(() => parse("1.1,,Publique,,n,478", line));

describe("parsePublished", () => {
  test("reads every kind of entry in the order of the file", () => {
    const publication = parse(
      "1.1,,Publique,,n,478",
      '1.5,structure,Un Conum,Privée,percent,"77,1"',
      "1.5,structure,Total,Total,n,927",
      "1.5,structure,,,verdict,ns",
      "1.5,structure,,,figure,oui",
      "1.3,,,,base,212",
      '1.4,conum,"Le matériel, les locaux",Un Conum,mean,"7,05"',
      "1.4,conum,Le temps dit « d’accompagnement »,,p,.174",
      "1.6,structure,,,F,x",
      '1.2,,01,,note,"2 cellules (50,0%) ont un effectif théorique inférieur à 5."',
      "1.5,structure,Un Conum,,label,1 Conum",
    );
    expect(publication.entries).toHaveLength(11);
    expect(publication.entries[1]).toEqual({
      question: "1.5",
      by: "structure",
      row: "Un Conum",
      column: "Privée",
      statistic: "percent",
      printed: "77,1",
    });
  });

  test("finds what is printed at a place and in a table", () => {
    const publication = parse("1.1,,Publique,,n,478", "1.1,,Privée,,n,449", "1.5,structure,,,p,.020");
    const place = { question: "1.1", by: "", row: "Privée", column: "", statistic: "n" } as const;
    expect(publication.printed(place)).toBe("449");
    expect(publication.printed({ ...place, row: "Total" })).toBeUndefined();
    expect(publication.printed({ ...place, by: "structure" })).toBeUndefined();
    expect(publication.table("1.1", "").map(({ printed }) => printed)).toEqual(["478", "449"]);
    expect(publication.table("1.5", "")).toEqual([]);
  });

  test.each(["927", "0", "59,8", "0,00", ".174", "1.000", ",5", "x"])("accepts the number %s", (printed) => {
    expect(parse(`1.3,,,,mean,"${printed}"`).entries[0]!.printed).toBe(printed);
  });

  test.each([
    "",
    "59,8%",
    "1 686",
    "-",
    "X",
    "12,",
    "1e3",
    "n.s.",
    " 12",
  ])("refuses the number « %s »", (printed) => {
    const fault = faultOn(`1.3,,,,mean,"${printed}"`);
    expect(fault.place).toEqual({ file: "imprime.csv", line: 3, column: "printed", value: printed });
    expect(fault.message).toContain("ce n’est pas un nombre imprimé");
    expect(fault.message).toContain("Attendu : un nombre comme 927, 59,8 ou .174, ou x.");
  });

  test.each([
    ["question", "1.9,,Publique,,n,478", "1.9", "« 1.1 », « 1.2 »"],
    ["by", "1.1,région,Publique,,n,478", "région", "rien, « structure », « conum »"],
    ["row", "1.1,,publique,,n,478", "publique", "rien, « Total », « Publique », « Privée »"],
    ["row", "1.6,structure,2,,F,1", "2", "rien, « Total »"],
    [
      "row",
      "1.4,,Le climat,,mean,5",
      "Le climat",
      "rien, « Total », « Le matériel, les locaux », « Le temps dit",
    ],
    [
      "column",
      "1.5,structure,Un Conum,Un Conum,n,4",
      "Un Conum",
      "rien, « Total », « Publique », « Privée »",
    ],
    ["column", "1.5,,Un Conum,Publique,n,4", "Publique", "rien, « Total »"],
    ["statistic", "1.1,,Publique,,N,478", "N", "« n », « percent », « mean »"],
  ])("refuses an unknown %s: %s", (column, line, value, expected) => {
    const fault = faultOn(line);
    expect(fault.place).toEqual({ file: "imprime.csv", line: 3, column, value });
    expect(fault.message).toContain(" : valeur inconnue. Attendu : ");
    expect(fault.message).toContain(expected);
  });

  test.each([
    ["verdict", "significatif", "« sig », « ns »"],
    ["figure", "non", "« oui »"],
  ])("refuses a %s that is written otherwise", (statistic, value, expected) => {
    const fault = faultOn(`1.5,structure,,,${statistic},${value}`);
    expect(fault.place).toEqual({ file: "imprime.csv", line: 3, column: "printed", value });
    expect(fault.message).toContain(`Attendu : ${expected}.`);
  });

  test.each([
    ["by", "1.3,conum,,,F,4", "conum", "Attendu : rien, « structure »."],
    ["statistic", "1.1,,Publique,,mean,4", "mean", "« n », « percent », « base », « note », « label »"],
    ["statistic", "1.3,,,,n,4", "n", "« mean », « sd », « base », « note », « label »"],
    ["statistic", "1.3,,,,p,.04", "p", "« mean », « sd », « base », « note », « label »"],
    ["statistic", "1.3,structure,,,base,4", "base", "« mean », « sd », « ddl », « F », « p », « verdict »"],
    ["statistic", "1.5,structure,,,F,4", "F", "« n », « percent », « chi2 », « ddl », « p », « verdict »"],
  ])("refuses a %s that a table of this question does not have: %s", (column, line, value, expected) => {
    const fault = faultOn(line);
    expect(fault.place).toEqual({ file: "imprime.csv", line: 3, column, value });
    expect(fault.message).toContain(expected);
  });

  describe("of a question with several answers, and of a grid", () => {
    const read = (line: string) =>
      parsePublished(reportQuestionnaire, bytesOf(`${header}\n${line}\n`), "imprime.csv");

    test.each([
      "2.2,,L’équipe,,n,6",
      '2.2,structure,L’équipe,Privée,percent,"33,3"',
      "2.2,structure,L’équipe,,chi2,x",
      "2.3,,Un atelier,Oui,n,12",
      "2.3,,Un atelier,Total,n,20",
      "2.3,structure,Un atelier,Oui / Publique,n,7",
      "2.3,structure,Un atelier,,p,.852",
    ])("accepts %s", (line) => {
      expect(read(line).entries).toHaveLength(1);
    });

    test.each([
      ["2.3,,Oui,,n,12", "row", "Oui", "« Un atelier », « Un stage d’une semaine »"],
      ["2.3,,Un atelier,Publique,n,12", "column", "Publique", "rien, « Total », « Oui », « Non »"],
      [
        "2.3,structure,Un atelier,Oui,n,12",
        "column",
        "Oui",
        "« Oui / Publique », « Oui / Privée », « Non / Publique »",
      ],
      ["2.2,,Autre,,n,6", "row", "Autre", "« L’équipe », « Le lieu »"],
    ])("refuses %s", (line, column, value, expected) => {
      const fault = faultOf(() => read(line));
      expect(fault.place).toEqual({ file: "imprime.csv", line: 2, column, value });
      expect(fault.message).toContain(expected);
    });
  });

  test("refuses a place that appears twice and names both lines", () => {
    expect(faultOn("1.1,,Publique,,n,479").message).toBe(
      "imprime.csv, ligne 3, valeur « 479 » : ce qui est imprimé à cette place est déjà donné à la ligne 2. " +
        "Attendu : une seule ligne par place.",
    );
  });

  test("refuses another header", () => {
    const fault = faultOf(() =>
      parsePublished(smallQuestionnaire, bytesOf("question,by,row,column,stat,printed\n"), "imprime.csv"),
    );
    expect(fault.message).toBe(
      "imprime.csv, ligne 1, valeur « question,by,row,column,stat,printed » : l’en-tête est inattendu. " +
        "Attendu : question,by,row,column,statistic,printed.",
    );
  });

  test("passes on the faults of the CSV text", () => {
    expect(faultOn("1.1,,Privée,,n").message).toContain("ligne 3 : la ligne a 5 champs. Attendu : 6 champs");
    expect(faultOf(() => parsePublished(smallQuestionnaire, bytesOf(""), "imprime.csv")).message).toContain(
      "le fichier est vide",
    );
  });
});
