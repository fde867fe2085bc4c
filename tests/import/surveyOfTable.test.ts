import { expect, test } from "vitest";
import { mapTable } from "../../lib/draft/match/mapTable";
import { proposeMapping } from "../../lib/draft/match/proposeMapping";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { surveyOfTable } from "../../lib/import/surveyOfTable";
import { tableCsv } from "../../lib/import/table/tableCsv";
import { conumAnswers, conumFile, variants } from "../support/importVariants";

test("is the survey that is read in the same table as a CSV", () => {
  const table = variants["our own layout"]!(conumAnswers(60));
  const mapped = mapTable(table, conumFile, proposeMapping(table, conumFile).mapping, "mapping.json").table;
  const written = parseRespondents(conumFile, tableCsv(mapped), "reponses.csv");
  expect(surveyOfTable(conumFile, mapped)).toEqual(written);
});
