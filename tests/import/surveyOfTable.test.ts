import { describe, expect, test } from "vitest";
import { mapTable } from "../../lib/draft/match/mapTable";
import { proposeMapping } from "../../lib/draft/match/proposeMapping";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { surveyOfTable } from "../../lib/import/surveyOfTable";
import { tableCsv } from "../../lib/import/table/tableCsv";
import { conumAnswers, conumFile, variants } from "../support/importVariants";
import { faultOf } from "../support/smallSurvey";

test("is the survey that is read in the same table as a CSV", () => {
  const table = variants["our own layout"]!(conumAnswers(60));
  const mapped = mapTable(table, conumFile, proposeMapping(table, conumFile).mapping, "mapping.json").table;
  const written = parseRespondents(conumFile, tableCsv(mapped), "reponses.csv");
  expect(surveyOfTable(conumFile, mapped)).toEqual(written);
});

describe("a table of answers that were drawn", () => {
  const drawn = { ...conumFile, weight: "poids", strata: "zone", units: "ecole" };
  const column = (name: string, ...values: readonly string[]) => ({
    ...{ name, values },
    codes: Uint8Array.from({ length: 12 }, (_, row) => row % values.length),
  });
  const tableWith = (...zones: readonly string[]) => {
    const own = variants["our own layout"]!(conumAnswers(12));
    return {
      ...own,
      columns: [
        ...own.columns,
        column("poids", "1.5", "2,5"),
        column("zone", ...zones),
        column("ecole", "a", "b", "c"),
      ],
    };
  };

  test("has their weights, strata and units as the CSV gives them", () => {
    const table = tableWith("nord", "sud");
    const written = parseRespondents(drawn, tableCsv(table), "reponses.csv");
    expect(written.weights?.strata).toHaveLength(12);
    expect(surveyOfTable(drawn, table)).toEqual(written);
  });

  test("is refused where a stratum is blank, as the CSV is", () => {
    const table = { ...tableWith("nord", ""), file: "reponses.csv" };
    const { message } = faultOf(() => parseRespondents(drawn, tableCsv(table), "reponses.csv"));
    expect(message).toContain("la strate est vide");
    expect(faultOf(() => surveyOfTable(drawn, table)).message).toBe(message);
  });
});
