import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";
import { noOddities, type Oddities } from "../../../tools/transcribe/oddities";
import { readReport } from "../../../tools/transcribe/readReport";
import { root } from "../../support/smallSurvey";

export const fixture = (name: string) =>
  readFileSync(join(root, "tests", "fixtures", "report", name), "utf8");

/** A small report of which every kind of table and every oddity is known. */
export const smallReport = fixture("rapport.txt");
export const reportQuestionnaire = parseQuestionnaire(fixture("questionnaire.json"), "questionnaire.json");

export const smallOddities: Oddities = {
  ...noOddities,
  lostRows: new Map([["2.4 structure", ["Oui"]]]),
  lostFootnotes: new Map([[11, "2.2 structure"]]),
  strayCodes: new Map([["1.4", "Q7"]]),
  otherLabels: new Map([["1.5 structure", new Map([["", "Etes-vous content du lieu ?"]])]]),
  figureTexts: [["7,20", "8,0", "L’équipe"]],
};

/** What is read in the small report, changed or not. */
export function readSmallReport(text = smallReport, oddities = smallOddities) {
  return readReport(reportQuestionnaire, text, "rapport.txt", oddities);
}
