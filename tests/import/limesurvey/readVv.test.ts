import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DataError } from "../../../lib/base/DataError";
import { readVv } from "../../../lib/import/limesurvey/readVv";
import { smallLime } from "../../support/lime/smallLime";
import { vvOf } from "../../support/lime/writeLime";

const bytes = (text: string) => new TextEncoder().encode(text);
const codes = "id\tsubmitdate\tlastpage\tM1_SQ001\tM1_SQ002\tQ2";
const texts = '"ID de la réponse"\tx\ty\tFaire (lire)\tFaire (écrire (bien))\t"Votre ""avis"""';
const cell = (answer: string, text = `${texts}\n${codes}\n1\t\t3\tY\t\t${answer}\n`) => {
  const { values, codes: places } = readVv(bytes(text), "vv.txt").table.columns.at(-1)!;
  return values[places[0]!];
};

describe("readVv", () => {
  test("takes the second line for codes and the first for wordings", () => {
    const { table, metadata } = readVv(bytes(`${texts}\r\n${codes}\r\n1\t\t3\tY\t\tbien\r\n`), "vv.txt");
    expect(metadata.map(({ name }) => name)).toEqual(["id", "submitdate", "lastpage"]);
    expect(table.columns.map(({ name, label, question }) => [name, label, question])).toEqual([
      ["M1_SQ001", "lire", { name: "M1", label: "Faire" }],
      ["M1_SQ002", "écrire (bien)", { name: "M1", label: "Faire" }],
      ["Q2", 'Votre "avis"', { name: "Q2", label: 'Votre "avis"' }],
    ]);
    expect([...table.lines!]).toEqual([3]);
  });

  test.each([
    ["une{cr}{newline}deux{tab}trois{cr}", "une\r\ndeux\ttrois"],
    ["{lbrace}newline}", "{newline}"],
    ["{quote}cité{quote}", '"cité"'],
    ['"entre ""guillemets"""', 'entre "guillemets"'],
    ['un "mot" seul', 'un "mot" seul'],
    ["12.5000000000", "12.5"],
    ["-.5000000000", "-0.5"],
    ["{inconnu}", "{inconnu}"],
  ])("reads %j as %j", (field, answer) => {
    expect(cell(field)).toBe(answer);
  });

  test("gives back any answer that LimeSurvey writes", () => {
    const answer = fc.string({
      unit: fc.constantFrom(..."\n\r\t{}\"' a;,é", "{newline}", "{lbrace}"),
      maxLength: 12,
    });
    fc.assert(
      fc.property(answer, (written) => {
        // LimeSurvey takes spaces from both ends.
        const own = `x${written}x`;
        const { table } = readVv(bytes(vvOf(smallLime, [{ T1: own }])), "vv.txt");
        const column = table.columns.find(({ name }) => name === "T1")!;
        expect(column.values).toEqual([own]);
      }),
    );
  });

  test("keeps what was not shown apart from what is blank", () => {
    const text = `${texts}\n${codes}\n1\t\t3\tY\t\tbien\n2\t\t1\t{question_not_shown}\t{question_not_shown}\t\n`;
    const { table } = readVv(bytes(text), "vv.txt");
    expect(table.columns[0]!.values).toEqual(["Y", "{question_not_shown}"]);
    expect(table.columns[0]!.notShown).toEqual(new Set(["{question_not_shown}"]));
    expect(table.columns[2]!.notShown).toBeUndefined();
    expect(table.sets![0]!.ticked).toBe("Y");
  });

  test.each([
    ["", "ce n’est pas un fichier VV de LimeSurvey"],
    ["a\tb\nc\td\n1\t2\n", "ce n’est pas un fichier VV de LimeSurvey"],
    [`${texts}\n${codes}\n`, "le fichier n’a pas de réponses"],
    [`${texts}\n${codes}\n1\t2\n`, "ligne 3 : la ligne a 2 champs. Attendu : 6 champs"],
    [`${texts}\n${codes}\tQ2\n`, "colonne « Q2 » : cette colonne figure deux fois"],
    [`${texts}\n${codes}\t\n`, "la colonne 7 n’a pas de code"],
    [`${texts}\n${codes}${Array.from({ length: 2000 }, (_, i) => `\tX${i}`).join("")}\n`, "2006 colonnes"],
    ["PK\u0003\u0004", "c’est un classeur ou une archive ZIP"],
  ])("refuses %.30j in French", (text, problem) => {
    expect(() => readVv(bytes(text), "vv.txt")).toThrow(DataError);
    expect(() => readVv(bytes(text), "vv.txt")).toThrow(problem);
  });
});
