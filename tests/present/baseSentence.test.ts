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

test("the base of a crossing is those who have a group, and says so", () => {
  const missing = [{ reason: "noAnswer", n: 12 }] as const;
  expect(plain(baseSentence({ n: 347, missing }, [{ id: "1.1" }]))).toBe(
    "Des 359 qui ont répondu à 1.1 : 347 réponses, 12 sans réponse.",
  );
  const question = { access: { condition: { question: "1.4", is: ["Oui"] } } };
  expect(plain(baseSentence({ n: 347, missing, question }, [{ id: "1.1" }, { id: "1.2" }]))).toBe(
    "Des 359 à qui elle est posée et qui ont répondu à 1.1 et à 1.2 : 347 réponses, 12 sans réponse.",
  );
});

test("nothing is said where all who were asked answered", () => {
  expect(baseSentence({ n: 270, missing: [] })).toBeUndefined();
  expect(baseSentence({ n: 270, missing: [{ reason: "refused", n: 0 }] })).toBeUndefined();
});
