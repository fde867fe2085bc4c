import { expect, test } from "vitest";
import { draftQuestionnaire } from "../../../lib/draft/draftQuestionnaire";
import { changesLittle } from "../../../lib/draft/follow/changesLittle";
import type { Guess } from "../../../lib/draft/Guess";
import { byState } from "../../../lib/scaffold/guessStates";
import { cycle, each, rawTable } from "../rawTable";

const draft = draftQuestionnaire(
  rawTable({
    Site: cycle(["Siège", "Nord", "siège"]),
    "Avis [a]": each((row) => 1 + ((row * 3) % 7)),
    "Avis [b]": each((row) => 1 + ((row * 5) % 7)),
    Note: each((row) => 1 + ((row * 2) % 7)),
  }),
);
const { likely, sure } = byState(draft.guesses);
const told = (guesses: typeof likely) => guesses.map(({ question, about }) => `${question} ${about}`);

test("the order of answers, capitals and the numbers of a scale of several items are not to be verified", () => {
  expect(told(sure)).toEqual(expect.arrayContaining(["1.1 choices", "1.1 spelling", "1.2 scale"]));
  expect(told(likely)).not.toEqual(expect.arrayContaining(["1.1 choices"]));
  expect(told(likely)).not.toEqual(expect.arrayContaining(["1.2 scale"]));
});

test("a single column of numbers may be codes: that it is a scale is to be verified", () => {
  expect(told(likely)).toEqual(expect.arrayContaining(["1.3 scale"]));
});

test("what is asked where another answer is given is to be verified of a few rows only", () => {
  const access = (asked: number): Guess => ({
    ...{ about: "access" as const, what: { condition: { question: "1.1", is: ["Oui"] } }, question: "1.2" },
    ...{ reason: { kind: "exact" as const, asked, unasked: 90, against: 0 }, columns: ["a"] },
    ...{ confidence: "likely", applied: true },
  });
  expect([5, 50].map((asked) => changesLittle(access(asked)))).toEqual([false, true]);
});
