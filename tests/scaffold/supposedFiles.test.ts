import { expect, test } from "vitest";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
import type { Guess } from "../../lib/draft/Guess";
import { guessFiles, guessSummary, supposedFiles, withGuesses } from "../../lib/scaffold/supposedFiles";
import type { Supposed } from "../../lib/scaffold/supposedText";
import { cycle, each, rawTable } from "../draft/rawTable";
import { plain } from "../support/plain";

const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const toVerify = (text: string) => text.split("## À vérifier\n\n")[1]!.split("\n\n## ")[0]!;
const score = (by: number) => each((row) => (row % 10 === 0 ? "(vide)" : 1 + ((row * by + (row >> 2)) % 7)));

test("a code is told once, with all of its questions, though it is sure in some", () => {
  const draft = draftQuestionnaire(
    rawTable({ age: cycle(["20", "31", "42", "Refus"]), avis: cycle(["Bon", "Mauvais", "Refus"]) }),
  );
  const text = plain(supposedFiles(draft)["data/suppositions.md"]!);
  expect(text.match(/« Refus »/g)).toHaveLength(1);
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
  const lines = text.split("\n").filter((line) => line.startsWith("- "));
  expect(guessSummary(draft.guesses)).toContain(`${lines.length} points à vérifier`);
  expect(words(text)).toBeLessThan(100);
  const reasons = lines.map((line) => line.replace(/^.* · /, ""));
  expect(new Set(reasons).size).toBe(lines.length);
});

test("an identifier that is no longer there twice is decided, and told once", () => {
  const double = (...ids: readonly string[]): Guess => ({
    about: "double",
    what: {
      name: "id",
      doubles: ids.map((id, i) => ({ id, lines: [i + 2, i + 3], differing: ["date"] })),
    },
    reason: { kind: "otherRows" },
    ...{ columns: ["id"], confidence: "doubtful", applied: true },
  });
  const draft = draftQuestionnaire(rawTable({ age: cycle(["20", "31", "42"]) }));
  const textOf = (before: Supposed, fresh: readonly Guess[]) => {
    const supposed = withGuesses(before, { fresh, areAll: true });
    return { supposed, text: plain(guessFiles(supposed, draft.questionnaire)["data/suppositions.md"]!) };
  };
  const first: Supposed = { from: "answers", guesses: [double("7", "9")] };
  const { supposed, text } = textOf(first, [double("9")]);
  const [open = "", decided = ""] = text.split("## Décidé");
  expect(open).toContain("9 est deux fois");
  expect(open).not.toContain("7 est deux fois");
  expect(decided).toMatch(
    /7 est deux fois, lignes 2 et 3 du fichier, qui ne diffèrent que par « date » · décidé : les réponses n’en ont plus/,
  );
  expect(textOf(supposed, []).text).not.toContain("## À décider");
  // Back again, it is to be decided again; of more answers beside those, it still is.
  expect(textOf(supposed, [double("7")]).text.split("## Décidé")[0]).toContain("7 est deux fois");
  expect(withGuesses(first, { fresh: [] }).guesses).toEqual(first.guesses);
});

test("once other answers have come, it says of which its numbers are", () => {
  const draft = draftQuestionnaire(rawTable({ age: cycle(["20", "31", "42"]) }));
  const counted = { file: "mars.csv", respondents: 300 };
  const first: Supposed = { from: "answers", guesses: draft.guesses, counted };
  const textOf = (supposed: Supposed) =>
    plain(guessFiles(supposed, draft.questionnaire)["data/suppositions.md"]!);
  expect(textOf(first)).not.toContain("mars.csv");
  const later = withGuesses(first, { fresh: [], now: { file: "avril.csv", respondents: 370 } });
  expect(textOf(later)).toContain("ceux des premières réponses, mars.csv (300 réponses)");
  expect(textOf(later)).toContain("Les dernières : avril.csv (370 réponses).");
  // A correction of the questionnaire changes nothing of that.
  expect(withGuesses(later, { fresh: [] }).now).toEqual(later.now);
});
