import { describe, expect, test } from "vitest";
import { momentSlip } from "../../lib/audit/momentSlip";
import type { PublishedNumber, Statistic } from "../../lib/published/PublishedNumber";

function place(statistic: Statistic, printed: string): PublishedNumber {
  return { question: "3.4", by: "", row: "Un item", column: "", statistic, printed };
}

describe("momentSlip", () => {
  test("recognises a standard deviation that was rounded twice, and says what one rounding gives", () => {
    // 1.44456 is 1.44; by way of 1.445 it is 1.45
    expect(momentSlip(place("sd", "1,45"), [1.44456])).toEqual({
      kind: "roundedTwice",
      expected: ["1,44"],
      explanation: "1,4446 s’arrondit à 1,44, mais à 1,45 si on l’arrondit d’abord à 1,445.",
      certainty: "probable",
    });
  });

  test("says that a number which the rest does not allow to compute should not be there", () => {
    expect(momentSlip(place("p", "1.000"), [Number.NaN])).toEqual({
      kind: "incompatible",
      expected: [],
      explanation: "Ce que le reste laisse ne permet pas de le calculer : il ne devrait pas être là.",
      certainty: "probable",
    });
  });

  test("takes, of the values that the row leaves, the one that two roundings explain", () => {
    expect(momentSlip(place("sd", "2,32"), [2.3047, 2.31455])).toMatchObject({
      kind: "roundedTwice",
      expected: ["2,31"],
    });
    expect(momentSlip(place("sd", "2,32"), [2.3047, 2.31449])).toMatchObject({
      kind: "incompatible",
      expected: ["2,30", "2,31"],
    });
  });

  test("writes as many decimals as show that the value is below the tie", () => {
    expect(momentSlip(place("mean", "1,98"), [1.974992]).explanation).toBe(
      "1,97499 s’arrondit à 1,97, mais à 1,98 si on l’arrondit d’abord à 1,975.",
    );
  });

  test("recognises no double rounding in what programs print with all its decimals, nor downwards", () => {
    expect(momentSlip(place("F", "0,223"), [0.22246]).kind).toBe("incompatible");
    expect(momentSlip(place("sd", "1,44"), [1.4451]).kind).toBe("incompatible");
  });

  test("recognises a value on a tie, printed as its lower neighbour", () => {
    // 55 / 8
    expect(momentSlip(place("mean", "6,87"), [6.875])).toMatchObject({
      kind: "roundingTie",
      expected: ["6,88"],
      explanation: "6,875 est à égale distance de ses deux voisins, 6,87 et 6,88.",
    });
    expect(momentSlip(place("mean", "6,87"), [6.8751]).kind).not.toBe("roundingTie");
  });

  test("recognises a p that is small, but not so small as it is printed", () => {
    expect(momentSlip(place("p", ".000"), [0.00084])).toMatchObject({
      kind: "probability",
      expected: [".001"],
    });
    expect(momentSlip(place("p", ".001"), [1e-200])).toMatchObject({
      kind: "incompatible",
      expected: [".000"],
    });
    expect(momentSlip(place("p", ".000"), [0.00084, 0.2]).kind).toBe("incompatible");
  });

  test("expects nothing where the rest leaves too much to list", () => {
    expect(momentSlip(place("p", ".000"), [])).toMatchObject({
      kind: "incompatible",
      expected: [],
    });
  });
});
