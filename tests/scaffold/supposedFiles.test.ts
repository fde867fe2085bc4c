import { expect, test } from "vitest";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
import { guessSummary, supposedFiles } from "../../lib/scaffold/supposedFiles";
import { cycle, each, rawTable } from "../draft/rawTable";
import { plain } from "../support/plain";

const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const toVerify = (text: string) => text.split("## À vérifier\n\n")[1]!.split("\n\n## ")[0]!;
const score = (by: number) => each((row) => (row % 10 === 0 ? "(vide)" : 1 + ((row * by + (row >> 2)) % 7)));

test("a code is told once, with all of its questions, though it is sure in some", () => {
  const draft = draftQuestionnaire(
    rawTable({ age: cycle(["20", "31", "42", "(vide)"]), avis: cycle(["Bon", "Mauvais", "(vide)"]) }),
  );
  const text = plain(supposedFiles(draft)["data/suppositions.md"]!);
  expect(text.match(/« \(vide\) »/g)).toHaveLength(1);
  expect(toVerify(supposedFiles(draft)["data/suppositions.md"]!)).toContain("35\u00a0fois à 1.1, 1.2");
});

test("what is to be verified of a survey of 30 columns is read in a minute, its reasons once each", () => {
  const grid = (name: string) =>
    Object.fromEntries(["a", "b", "c", "d"].map((item, i) => [`${name} [${item}]`, score(i + 2)]));
  const columns = {
    ...{ Statut: cycle(["Cadre", "Technicien", "(vide)"]), Site: cycle(["Siège", "Nord", "Sud", "NSP"]) },
    ...Object.assign({}, ...[1, 2, 3, 4, 5, 6].map((rank) => grid(`Q${rank}.`))),
    ...{ Rang: cycle(["Vélo", "Bus", "(vide)", "Bus"]), Trajet: cycle(["0,5", "1,25", "(vide)", "2"]) },
  };
  const draft = draftQuestionnaire(rawTable(columns));
  const text = toVerify(
    plain(supposedFiles(draft)["data/suppositions.md"]!.replaceAll("\n", "¶")).replaceAll("¶", "\n"),
  );
  const lines = text.split("\n");
  expect(guessSummary(draft.guesses)).toContain(`${lines.length} points à vérifier`);
  expect(words(text)).toBeLessThan(150);
  const reasons = lines.map((line) => line.replace(/^.* · /, ""));
  expect(new Set(reasons).size).toBe(lines.length);
});
