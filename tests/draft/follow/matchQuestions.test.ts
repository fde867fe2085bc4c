import { expect, test } from "vitest";
import { knownQuestion } from "../../../lib/draft/follow/knownQuestion";
import { matchQuestions } from "../../../lib/draft/follow/matchQuestions";
import type { Question } from "../../../lib/questionnaire/types";

const single = (id: string, label: string, ...choices: readonly string[]): Question => ({
  ...{ kind: "single", id, label, choices },
  crossings: [],
});
const before = [
  single("1.1", "Sexe", "Fille", "Garçon"),
  single("1.2", "Lit", "Oui", "Non"),
  single("1.3", "Quand", "Matin", "Soir", "Nuit"),
  single("1.4", "Où", "Lit", "Bus"),
];
const matched = (...now: readonly Question[]) =>
  [...matchQuestions(before.map(knownQuestion), now)].map(([{ id }, old]) => [id, old.id]);

test("a question that was given another number and other words at once is known by its answers", () => {
  const now = [
    before[0]!,
    single("1.2", "À quel moment ?", "Matin", "Soir", "Nuit"),
    single("2.1", "Lisez-vous ?", "Oui", "Non"),
    single("2.2", "Où", "Lit", "Bus"),
  ];
  expect(matched(...now)).toEqual(
    expect.arrayContaining([
      ["1.1", "1.1"],
      ["1.2", "1.3"],
      ["2.1", "1.2"],
      ["2.2", "1.4"],
    ]),
  );
});

test("it is not guessed where two have these answers", () => {
  const twins = [...before, single("1.5", "Aime", "Oui", "Non")];
  const now = [
    before[0]!,
    single("2.1", "Lisez-vous ?", "Oui", "Non"),
    single("2.2", "Aimez-vous ?", "Oui", "Non"),
  ];
  expect(() => matchQuestions(twins.map(knownQuestion), now)).toThrow(/question 2\.1/);
});

test("nor where the question of its number may be itself under other words", () => {
  const now = [before[0]!, single("1.4", "Lisez-vous ?", "Oui", "Non")];
  expect(() => matched(...now)).toThrow(/question 1\.4.*1\.2/s);
});
