import type { Guess } from "../Guess";
import type { Double } from "./distinctRespondents";

/** What is told of identifiers that several rows have: the same rows count once, other ones are for a person to decide. */
export function doubleGuesses(name: string, all: readonly Double[]): readonly Guess[] {
  const [same, other] = [
    all.filter((own) => own.differing === undefined),
    all.filter((own) => own.differing),
  ];
  const guess = (doubles: readonly Double[], kind: "sameRows" | "otherRows"): readonly Guess[] => {
    if (doubles.length === 0) return [];
    const confidence = kind === "sameRows" ? "likely" : "doubtful";
    return [
      {
        ...{ about: "double", what: { name, doubles }, reason: { kind } },
        ...{ columns: [name], confidence, applied: true },
      },
    ];
  };
  return [...guess(same, "sameRows"), ...guess(other, "otherRows")];
}
