import { describe, expect, test } from "vitest";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { crossingSeries } from "../../lib/present/figures/crossingSeries";
import { figureNote } from "../../lib/present/figures/figureNote";
import { interactionTables } from "../../lib/present/tables/interactionTables";
import { tableNotes } from "../../lib/present/tables/tableNotes";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { crossTable } from "../../lib/tables/crossTable";
import { interactionTable } from "../../lib/tables/interactionTable";
import type { CrossedMeans } from "../../lib/tables/Table";
import { plain } from "../support/plain";

const text = JSON.stringify({
  title: "Cantine",
  crossings: [{ id: "rythme", question: "1.1", label: "rythme" }],
  sections: [{ number: 1, title: "Repas" }],
  questions: [
    { id: "1.1", label: "Rythme", kind: "single", choices: ["Souvent", "Rarement"], crossings: [] },
    { id: "1.2", label: "Lieu", kind: "single", choices: ["Ville", "Bourg"], crossings: [] },
    { id: "1.3", label: "Note", kind: "scale", scale: { min: 1, max: 10 }, items: [], crossings: ["rythme"] },
    { id: "1.4", label: "Rangez", kind: "ranking", items: ["Prix", "Goût"], crossings: ["rythme"] },
  ].map(({ items, ...own }) => (items?.length === 0 ? own : { ...own, ...(items && { items }) })),
});
const questionnaire = parseQuestionnaire(text, "q.json");
/** 40 who come often and rank the price first in nearly all, and some who come seldom. */
const survey = (seldom: number) => {
  const rows = Array.from({ length: 40 + seldom }, (_, i) => [
    i + 1,
    i < 40 ? "Souvent" : "Rarement",
    i % 2 ? "Ville" : "Bourg",
    4 + (i % 4),
    ...(i % 20 === 1 || i === 41 ? [2, 1] : [1, 2]),
  ]);
  const lines = [["id", "q1_1", "q1_2", "q1_3", "q1_4_1", "q1_4_2"], ...rows].map((row) => row.join(","));
  return parseRespondents(questionnaire, Buffer.from(`${lines.join("\n")}\n`), "r.csv");
};
const crossing = (id: string, seldom: number) => crossTable(survey(seldom), id, "1.1") as CrossedMeans;

describe("the notes under a table of means", () => {
  test("name the groups of fewer than 30 answers, with how many they are", () => {
    expect(tableNotes(crossing("1.3", 6)).map(plain)).toContainEqual(
      expect.stringMatching(
        /^Prudence : moins de 30 réponses dans « Rarement » \(6\) ; une moyenne de si peu de réponses est peu sûre\. Le test par permutations/,
      ),
    );
    expect(tableNotes(crossing("1.3", 30)).join(" ")).not.toContain("Prudence");
    expect(tableNotes(crossing("1.4", 29)).map(plain).join(" ")).toContain("« Rarement » (29)");
  });
});

describe("the intervals of mean ranks", () => {
  test("stay between the first and the last rank, and the figure says which they are", () => {
    const table = crossing("1.4", 6);
    for (const { low, high } of crossingSeries(table).flat()) {
      expect(low).toBeGreaterThanOrEqual(1);
      expect(high).toBeLessThanOrEqual(2);
    }
    expect(plain(figureNote(table) ?? "")).toContain(
      "Là où l’intervalle de Student passerait le premier ou le dernier rang, il est celui du logit de la moyenne",
    );
    expect(figureNote(crossing("1.3", 30))).toBeUndefined();
  });

  test("do so in the cells of an interaction too", () => {
    const table = interactionTable(survey(8), "1.4", "1.1", "1.2");
    if (table.kind !== "interactionOfMeans") throw new Error(table.kind);
    const ends = table.rows.flatMap(({ cells }) => cells.flat().flatMap(({ interval }) => interval));
    for (const end of ends.filter((own) => !Number.isNaN(own))) {
      expect(end).toBeGreaterThanOrEqual(1);
      expect(end).toBeLessThanOrEqual(2);
    }
    expect(
      interactionTables(table)
        .flatMap(({ notes }) => notes)
        .map(plain)
        .join(" "),
    ).toContain("logit de la moyenne");
  });
});
