import { expect, test } from "vitest";
import type { QuestionnaireFile } from "../../../lib/questionnaire/QuestionnaireFile";
import { changesText } from "../../../lib/report/questionnaireBook/changesText";
import {
  isUnchanged,
  questionnaireChanges,
} from "../../../lib/report/questionnaireBook/questionnaireChanges";
import { smallJson } from "../../support/smallSurvey";

const file = JSON.parse(smallJson) as QuestionnaireFile;
const labelled = (id: string, label: string) => ({ ...file.questions[0]!, id, label });
const of = (...questions: readonly (readonly [id: string, label: string])[]): QuestionnaireFile => ({
  ...file,
  questions: questions.map(([id, label]) => labelled(id, label)),
});
const told = (before: QuestionnaireFile, after: QuestionnaireFile) =>
  changesText(questionnaireChanges(before, after));

test("a question that has another number is moved, neither removed nor added", () => {
  const before = of(["1.1", "Âge"], ["1.2", "Ville"], ["1.3", "Avis"]);
  expect(told(before, of(["1.1", "Ville"], ["1.2", "Avis"], ["1.3", "Revenu"]))).toEqual([
    "1 question ajoutée : 1.3",
    "1 question retirée : 1.1",
    "2 questions renumérotées : 1.2 → 1.1, 1.3 → 1.2",
  ]);
});

test("two questions of one label are known by their numbers alone", () => {
  const before = of(["1.1", "Autre"], ["1.2", "Autre"]);
  expect(told(before, of(["1.2", "Autre"], ["1.3", "Autre"]))).toEqual([
    "1 question ajoutée : 1.3",
    "1 question retirée : 1.1",
  ]);
});

test("what else a moved question has of new is said", () => {
  const before = of(["1.1", "Âge"], ["1.2", "Ville"]);
  const after = of(["1.1", "Ville"]);
  const renewed = { ...after, questions: [{ ...after.questions[0]!, missing: { "9": "refused" as const } }] };
  expect(told(before, renewed)).toEqual([
    "1 question retirée : 1.1",
    "1 question renumérotée : 1.2 → 1.1",
    "1 question modifiée : 1.1 (codes manquants)",
  ]);
  expect(isUnchanged(questionnaireChanges(before, after))).toBe(false);
  expect(isUnchanged(questionnaireChanges(before, before))).toBe(true);
});

test("a question that is hidden, or shown again, is told so, and the order of the others is as it was", () => {
  const before = of(["1.1", "Âge"], ["1.2", "Ville"], ["1.3", "Avis"], ["1.4", "Note"]);
  const [age, town, ...others] = before.questions as [never, never, ...never[]];
  const after: QuestionnaireFile = { ...before, questions: others, hidden: [age, town] };
  expect(told(before, after)).toEqual(["2 questions cachées : 1.1, 1.2"]);
  expect(told(after, before)).toEqual(["2 questions montrées de nouveau : 1.1, 1.2"]);
  expect(isUnchanged(questionnaireChanges(before, after))).toBe(false);
});
