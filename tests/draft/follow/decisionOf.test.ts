import { expect, test } from "vitest";
import { decisionOf } from "../../../lib/draft/follow/decisionOf";
import type { Guess, GuessFact } from "../../../lib/draft/Guess";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";

const questionnaire = parseQuestionnaire(
  JSON.stringify({
    title: "Cantine",
    crossings: [{ id: "sexe", question: "1.1", label: "sexe", article: "le" }],
    sections: [{ number: 1, title: "Repas" }],
    questions: [
      { id: "1.1", label: "Vous êtes", kind: "single", choices: ["Fille", "Garçon"], crossings: [] },
      { id: "1.2", label: "Avis", kind: "scale", scale: { min: 1, max: 5 }, crossings: ["sexe"] },
      { id: "1.3", label: "Pourquoi ?", kind: "open", crossings: [], missing: { "99": "noAnswer" } },
    ],
  }),
  "q.json",
);
const decide = (question: string | undefined, fact: GuessFact, applied = true) =>
  decisionOf(
    { ...fact, ...(question && { question }), columns: [], confidence: "likely", applied } as Guess,
    questionnaire,
  );
const kindOf = (kind: "single" | "open" | "number"): GuessFact => ({
  ...{ about: "kind", what: { kind }, reason: { kind: "empty" } },
});
const order = (choices: readonly string[], kind: "frequency" | "added" = "frequency"): GuessFact => ({
  ...{ about: "choices", what: { choices, last: [] }, reason: { kind } },
});
const code = (own: string): GuessFact => ({
  ...{ about: "missing", what: { code: own, reason: "noAnswer", count: 2 }, reason: { kind: "word" } },
});

test("what the questionnaire says as it was guessed is not decided, nor what was only proposed and is not there", () => {
  expect(decide("1.1", kindOf("single"))).toBeUndefined();
  expect(decide("1.3", kindOf("single"), false)).toBeUndefined();
  expect(decide("1.1", order(["Fille"]))).toBeUndefined();
  expect(decide("1.1", order(["Garçon"], "added"))).toBeUndefined();
  expect(decide("1.3", code("99"))).toBeUndefined();
  expect(decide("1.1", code("99"), false)).toBeUndefined();
});

test("what it says otherwise is decided, and what was proposed and is there now", () => {
  expect(decide("1.3", kindOf("number"))).toEqual({ kind: "type", now: "open" });
  expect(decide("1.3", kindOf("open"), false)).toEqual({ kind: "done" });
  expect(decide("1.1", order(["Garçon", "Fille"]))).toEqual({ kind: "choices", now: ["Fille", "Garçon"] });
  expect(
    decide("1.2", { about: "scale", what: { min: 1, max: 7 }, reason: { kind: "said", min: 1, max: 7 } }),
  ).toEqual({
    kind: "scale",
    now: { min: 1, max: 5 },
  });
  expect(decide("1.1", code("99"))).toEqual({ kind: "undone" });
  expect(decide("1.3", code("99"), false)).toEqual({ kind: "done" });
  expect(decide("1.9", kindOf("open"))).toEqual({ kind: "gone" });
  expect(
    decide("1.1", {
      about: "crossing",
      what: { noun: "le genre", groups: 2 },
      reason: { kind: "named", smallest: 0.4 },
    }),
  ).toEqual({ kind: "name", now: "le sexe" });
});
