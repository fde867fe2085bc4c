import { describe, expect, test } from "vitest";
import { type KnownErratum, matchSentence } from "../../lib/present/matchSentence";
import type { Comparison, Status } from "../../lib/published/compare";
import type { Statistic } from "../../lib/published/PublishedNumber";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

function comparison(
  status: Status,
  statistic: Statistic = "n",
  [row, column]: readonly [string, string] = ["Oui", "Privée"],
): Comparison {
  const base = { question: "2.8", by: "structure", row, column, statistic, value: 358, formatted: "358" };
  if (status === "not printed") return { ...base, status };
  return { ...base, status, printed: status === "identical" ? "358" : "385" };
}

const slip: KnownErratum = {
  question: "2.8",
  by: "structure",
  row: "Oui",
  column: "Privée",
  statistic: "n",
  explanation: "Deux chiffres sont inversés : 385 ; 358.",
};

describe("matchSentence", () => {
  test("says that every printed number comes out, and how many there are", () => {
    expect(plain(matchSentence([comparison("identical"), comparison("identical", "percent")], []))).toBe(
      "✓ Identique au rapport (2 nombres).",
    );
  });

  test("does not count the numbers that the report does not print", () => {
    expect(plain(matchSentence([comparison("identical"), comparison("not printed", "chi2")], []))).toBe(
      "✓ Identique au rapport (1 nombre).",
    );
  });

  test("says that a table is not in the report when nothing of it is printed", () => {
    expect(matchSentence([comparison("not printed")], [])).toBe("Ce tableau n’est pas dans le rapport.");
    expect(matchSentence([], [])).toBe("Ce tableau n’est pas dans le rapport.");
  });

  test("tells a misprint with its place, both numbers and its reason", () => {
    const sentence = matchSentence(
      [comparison("erratum"), comparison("identical"), comparison("identical")],
      [slip],
    );
    expect(plain(sentence)).toBe(
      "≠ 2 nombres sur 3 identiques au rapport. Erratum : effectif de « Oui » (Privée), le rapport imprime 385, le calcul donne 358. Deux chiffres sont inversés : 385 ; 358.",
    );
    expect(sentence).not.toMatch(/ [:;]/);
  });

  test("gives the reason of the very place, and of no other", () => {
    const elsewhere = { ...slip, column: "Publique", explanation: "Ailleurs." };
    expect(plain(matchSentence([comparison("erratum")], [elsewhere, slip]))).toContain("Deux chiffres");
    expect(matchSentence([comparison("unexplained")], [elsewhere])).not.toContain("Ailleurs");
  });

  test("says that a difference is not explained", () => {
    expect(plain(matchSentence([comparison("unexplained"), comparison("identical")], []))).toBe(
      "≠ 1 nombre sur 2 identique au rapport. Différence inexpliquée : effectif de « Oui » (Privée), le rapport imprime 385, le calcul donne 358.",
    );
  });

  test("tells several differences one after the other", () => {
    const sentence = plain(
      matchSentence([comparison("erratum"), comparison("unexplained", "percent")], [slip]),
    );
    expect(sentence).toMatch(
      /^≠ 0 nombre sur 2 identique au rapport\. Erratum : effectif .* Différence inexpliquée : pourcentage /,
    );
  });

  test.each<[Statistic, readonly [string, string], string]>([
    ["chi2", ["", ""], "χ², le rapport"],
    ["p", ["", ""], "p, le rapport"],
    ["base", ["", ""], "effectif de base, le rapport"],
    ["n", ["Total", "Publique"], "effectif de Total (Publique), le rapport"],
    ["mean", ["Le temps", "Un Conum"], "moyenne de « Le temps » (Un Conum), le rapport"],
    ["sd", ["Le temps", ""], "écart-type de « Le temps », le rapport"],
    ["F", ["Le temps", ""], "F de « Le temps », le rapport"],
  ])("names the place of a %s at %j: %s", (statistic, place, words) => {
    expect(plain(matchSentence([comparison("unexplained", statistic, place)], []))).toContain(`: ${words}`);
  });
});
