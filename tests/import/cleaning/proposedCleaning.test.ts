import { describe, expect, test } from "vitest";
import { cleanAnswers } from "../../../lib/import/cleaning/cleanAnswers";
import { parseCleaning } from "../../../lib/import/cleaning/parseCleaning";
import { formatCleaning, proposedCleaning } from "../../../lib/import/cleaning/proposedCleaning";
import { type MetaRow, metaTable } from "../../support/metaTable";
import { smallQuestionnaire } from "../../support/smallSurvey";

/** The rules that are proposed for some rows, « ? » after those that are counted only. */
const proposed = (rows: readonly MetaRow[]) =>
  proposedCleaning(metaTable(rows), smallQuestionnaire).rules.map(
    ({ id, apply = true }) => `${id}${apply ? "" : "?"}`,
  );
const always = ["doublons", "memes-reponses?", "routage?"];

describe("proposedCleaning", () => {
  test("only counts the rows outside the days of the questionnaire where they are many", () => {
    const days = (outside: number) =>
      Array.from({ length: 20 }, (_, i) => ({
        startdate: i < outside ? "2025-01-10 10:00:00" : "2024-01-10 10:00:00",
      }));
    const rule = (outside: number) =>
      proposedCleaning(metaTable(days(outside)), smallQuestionnaire).rules.find(({ id }) => id === "terrain");
    expect(rule(2)?.apply).toBeUndefined();
    expect(rule(3)?.apply).toBe(false);
  });

  test("proposes what the file has columns for, and applies what is certain alone", () => {
    expect(proposed([{}])).toEqual(["abandons?", ...always]);
    const full = {
      ...{ startdate: "2024-01-08 10:00", submitdate: "2024-01-08 10:10", interviewtime: "600" },
      ...{ token: "essai", ipaddr: "192.0.2.1", lastpage: "5" },
    };
    expect(proposed([full, { ...full, submitdate: "" }])).toEqual([
      ...["terrain", "essais?", "non-envoyes", "doublons", "doublons-invitation", "doublons-adresse?"],
      ...["memes-reponses?", "trop-rapides?", "routage?"],
    ]);
  });

  test("takes no date of a server that keeps none for one", () => {
    expect(proposed([{ submitdate: "1980-01-01 00:00:00" }, {}])).toEqual(["non-envoyes", ...always]);
  });

  test("proposes no rule that all rows would pass by the way the file is made", () => {
    expect(proposed([{ submitdate: "2024-01-08 10:10" }])).toEqual(["terrain", ...always]);
  });

  test("proposes rules that are read back, and applied to its own table", () => {
    const days = [...Array.from({ length: 12 }, () => "2024-01-08"), "2024-03-01", ""];
    const table = metaTable(days.map((submitdate) => ({ submitdate })));
    const cleaning = proposedCleaning(table, smallQuestionnaire);
    expect(parseCleaning(formatCleaning(cleaning), "cleaning.json", smallQuestionnaire)).toEqual(cleaning);
    const { flow } = cleanAnswers(table, smallQuestionnaire, cleaning);
    expect(flow.rules.map(({ id, removed }) => [id, removed]).filter(([, removed]) => removed !== 0)).toEqual(
      [
        ["terrain", 1],
        ["non-envoyes", 1],
      ],
    );
  });
});
