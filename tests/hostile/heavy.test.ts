import { closeSync, openSync, writeSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe } from "vitest";
import { excelBook, officeBook, sheetData } from "../support/handMadeBook";
import { realChecks } from "../support/realChecks";
import { doors } from "./doors";
import { describeHostile, type HostileCase } from "./law";

/** So many megabytes of the same bytes, after others. */
const long =
  (megabytes: number, piece: string, before = "") =>
  (path: string) => {
    const file = openSync(path, "w");
    writeSync(file, before);
    const part = Buffer.from(piece.repeat(Math.floor(1_000_000 / piece.length)));
    for (let written = 0; written < megabytes; written++) writeSync(file, part);
    closeSync(file);
  };
const cell = (text: string, repeated = "") =>
  `<table:table-cell ${repeated} office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const repeatedRows = officeBook(
  `<table:table table:name="F"><table:table-row>${cell("id")}${cell("b")}</table:table-row><table:table-row table:number-rows-repeated="1000000">${cell("x", 'table:number-columns-repeated="16000"')}</table:table-row></table:table>`,
);
const bomb = (text: string) =>
  excelBook({
    F: sheetData([
      ["id", "choix"],
      ["1", text],
    ]),
  });

const heavy: readonly Omit<HostileCase, "status">[] = [
  { name: "300 Mo de virgules", door: doors.newAnswers, file: long(300, ","), said: /20\D?000|Mo/ },
  { name: "300 Mo de virgules", door: doors.audited, file: long(300, ","), said: /20\D?000|Mo/ },
  { name: "300 Mo de virgules", door: doors.respondents, file: long(300, ","), said: /20\D?000|Mo/ },
  { name: "50 Mo de guillemets", door: doors.imported, file: long(50, '"'), said: /guillemet|Mo|colonne/ },
  { name: "50 Mo de guillemets", door: doors.audited, file: long(50, '"'), said: /guillemet|Mo|colonne/ },
  {
    name: "200 Mo après un guillemet ouvert",
    door: doors.newAnswers,
    file: long(200, "x,y\n", 'id,b\n"'),
    said: /16 Mo/,
  },
  { name: "100 Mo de crochets", door: doors.questionnaire, file: long(100, "["), said: /200/ },
  { name: "100 Mo de crochets", door: doors.notebook, file: long(100, "["), said: /200/ },
  { name: "600 Mo de JSON", door: doors.mapping, file: long(600, " "), said: /500 Mo/ },
  {
    name: "400 Mo dans 400 ko",
    door: doors.newBook,
    file: bomb("x".repeat(399_000_000)),
    said: /Mo|caractères/,
  },
  {
    name: "un million de lignes de seize mille colonnes",
    door: doors.newOffice,
    file: repeatedRows,
    said: /./,
  },
  {
    name: "un fichier de 500 Mo dans une archive de LimeSurvey",
    door: doors.newArchive,
    file: zipSync({ "a.lss": strToU8(" ".repeat(500_000_000)) }),
    said: /Mo|grand/,
  },
];

// Files of hundreds of megabytes: in continuous integration alone.
describe.skipIf(!realChecks)("a file that would fill the machine", () => {
  describeHostile("is refused", heavy, { megabytes: 3_000, seconds: 60 });
});
