import { expect, test } from "vitest";
import { baseSentence } from "../../lib/present/baseSentence";
import { plain } from "../support/plain";

test("a base says how many were asked, answered and did not, by reason", () => {
  const missing = [
    { reason: "noAnswer", n: 25 },
    { reason: "refused", n: 5 },
    { reason: "doesNotKnow", n: 0 },
    { reason: { cleaned: "âge" }, n: 1200 },
  ] as const;
  expect(plain(baseSentence({ n: 270, missing }))).toBe(
    "Posée à 1 500 : 270 réponses, 25 sans réponse, 5 refus, 1 200 nettoyées par la règle « âge ».",
  );
});

test("nothing is said where all who were asked answered", () => {
  expect(baseSentence({ n: 270, missing: [] })).toBeUndefined();
  expect(baseSentence({ n: 270, missing: [{ reason: "refused", n: 0 }] })).toBeUndefined();
});
