// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the holes of comments are texts here
import { describe, expect, test } from "vitest";
import { callText, type SaidCall } from "../../../lib/scaffold/comments/CommentPart";
import { followedNumbers, type NumberSources } from "../../../lib/scaffold/comments/followedNumbers";

const call = (said: string, word: string, ...given: readonly string[]): SaidCall => ({
  said,
  call: { word, given },
});
const said = [
  call("62,4\u00a0%", "percent", "1.2", "Oui"),
  call("37,6\u00a0%", "percent", "1.2", "Non"),
  call("50,0\u00a0%", "percent", "1.2", "Oui", "Brest"),
  call("50,0\u00a0%", "percent", "1.2", "Non", "Brest"),
  call("137", "count", "1.2", "Oui"),
  call("12", "count", "1.2", "Non", "Brest"),
  call("1\u202f686", "count", "1.2"),
  call("p\u00a0=\u00a00,012", "probability", "1.2", "1.1"),
  call("19,9\u00a0points", "gap", "1.2", "Oui", "1.1"),
  call("6,12", "mean", "1.3"),
  call("6", "median", "1.3"),
];
const sources: NumberSources = {
  said,
  kept: [],
  nouns: ["habitant", "habitants"],
  isShown: (key) => key === "48,8%",
  labels: ["18 à 24 ans", "12 heures"],
};
/** A sentence as a comment has it, and the numbers that stay as they are typed. */
const read = (text: string, own: Partial<NumberSources> = {}) => {
  const { parts, left } = followedNumbers(text, { ...sources, ...own });
  return {
    text: parts.map((part) => (typeof part === "string" ? part : `{${callText(part)}}`)).join(""),
    left: left.map((number) => number.text),
  };
};

describe("the numbers of a sentence", () => {
  test.each([
    ["62,4 % trient (p = 0,012).", '{percent("1.2", "Oui")} trient ({probability("1.2", "1.1")}).'],
    [
      "62,4% ; 62.4 % ; p=0,012 ; 62,4\u202f%",
      '{percent("1.2", "Oui")} ; {percent("1.2", "Oui")} ; {probability("1.2", "1.1")} ; {percent("1.2", "Oui")}',
    ],
    ["19,9 points d’écart, 6,12 en moyenne", '{gap("1.2", "Oui", "1.1")} d’écart, {mean("1.3")} en moyenne'],
    [
      "137 habitants sur 1 686 ; n = 137",
      '{count("1.2", "Oui")} habitants sur {count("1.2")} ; n = {count("1.2", "Oui")}',
    ],
    ["La médiane est de 6.", 'La médiane est de {median("1.3")}.'],
  ])("that one word alone gives are computed: %s", (typed, text) => {
    expect(read(typed)).toEqual({ text, left: [] });
  });

  test.each([
    ["Au 12/03/2026, en 2026, la question 1.2, les 6 communes, le 137e, 12-137, x137"],
    ["Les « 18 à 24 ans », 12 ans, 12 heures"],
  ])("that are no number of a table stay as they are, without a word: %s", (typed) => {
    expect(read(typed)).toEqual({ text: typed, left: [] });
  });

  test("stay as they are typed, and are told, where none gives them, or several do", () => {
    const { parts, left } = followedNumbers("61,4 % et 50,0 %, encore 61,4 %, 48,8 %.", sources);
    expect(parts).toEqual(["61,4 % et 50,0 %, encore 61,4 %, 48,8 %."]);
    expect(left).toEqual([
      { text: "61,4 %", places: [], nearest: said[0] },
      { text: "50,0 %", places: [said[2], said[3]] },
      { text: "48,8 %", places: [], nearest: said[2], isShown: true },
    ]);
  });

  test("are told where nothing around a short whole number says what it counts", () => {
    expect(read("Seuls 12 trient.")).toEqual({ text: "Seuls 12 trient.", left: ["12"] });
    expect(read("Seuls 12 habitants trient.").left).toEqual([]);
  });

  test("stay computed as they were where their text does, of several words even", () => {
    const kept = [
      call("50,0\u00a0%", "percent", "1.2", "Non", "Brest"),
      call("« Oui » (62,4\u00a0%)", "leading", "1.2", "1"),
    ];
    expect(read("À Brest 50,0 % ; d’abord « Oui » (62,4 %).", { kept })).toEqual({
      text: 'À Brest {percent("1.2", "Non", "Brest")} ; d’abord {leading("1.2", "1")}.',
      left: [],
    });
    expect(read("D’abord « Oui » (62,4 %) ; 50,0 %.", { kept }).text).toBe(
      'D’abord {leading("1.2", "1")} ; {percent("1.2", "Non", "Brest")}.',
    );
    expect(read("250,0 %", { kept }).text).toBe("250,0 %");
  });
});
