import fc from "fast-check";
import { expect, test } from "vitest";
import type { Guess, GuessFact } from "../../../lib/draft/Guess";
import { guessCounts, guessLines } from "../../../lib/present/draft/guessLines";
import { guessSubject } from "../../../lib/present/draft/guessSubject";
import { sureLines } from "../../../lib/present/draft/sureLines";

const plain = (text: string) => text.replaceAll(/\s/g, " ");
const about = (question: string, fact: GuessFact): Guess => ({
  ...fact,
  ...{ question, columns: ["a"], confidence: "likely", applied: true },
});
const missing = (code: string, count: number): GuessFact => ({
  about: "missing",
  what: { code, reason: "noAnswer", count },
  reason: { kind: "word" },
});
const scale: GuessFact = {
  ...{ about: "scale", what: { min: 1, max: 7 }, reason: { kind: "observed", min: 1, max: 7 } },
};
const isScale: GuessFact = {
  ...{ about: "kind", what: { kind: "scale" }, reason: { kind: "wholeNumbers", min: 1, max: 7 } },
};

test("a code of several questions is one line, with how often it is in all and where it is far from the others", () => {
  const far = missing("NR", 4);
  const guesses = [
    ...[about("1.1", missing("NR", 2)), about("1.2", scale), about("1.3", missing("NR", 11))],
    about("1.4", { ...far, reason: { kind: "apart", nearest: 7 } } as GuessFact),
  ];
  const wordings = new Map([["1.1", "Votre âge"]]);
  expect(guessLines(guesses, wordings).map(plain)).toEqual([
    "« NR » veut dire « sans réponse » : 17 fois à 1.1, 1.3, 1.4, loin des autres valeurs à 1.4",
    "1.2 · note de 1 à 7 : les valeurs sont les entiers de 1 à 7",
  ]);
  expect(guessLines([about("1.1", missing("NR", 2))], wordings).map(plain)).toEqual([
    "1.1 « Votre âge » · « NR » veut dire « sans réponse » : le mot le dit, 2 fois",
  ]);
});

test("questions that share why their choices are in an order, which is shown, or that all are crossed with, are one line each", () => {
  const order = (choices: readonly string[]): GuessFact => ({
    ...{ about: "choices", what: { choices, last: [] }, reason: { kind: "frequency" } },
  });
  const crossing = (id: string, kind: "named" | "amongFirst"): GuessFact => ({
    ...{ about: "crossing", what: { noun: `le ${id}`, groups: 3 }, reason: { kind, smallest: 0.2 } },
  });
  const guesses = [
    ...[about("1.1", order(["a", "b"])), about("1.1", crossing("a", "named"))],
    ...[about("1.2", order(["c", "d"])), about("1.2", crossing("b", "amongFirst"))],
  ];
  expect(guessLines(guesses).map(plain)).toEqual([
    "1.1 (« a », « b »), 1.2 (« c », « d ») · modalités de la plus à la moins fréquente",
    "1.1 (le a), 1.2 (le b) · croisements : elles disent qui répond ou viennent parmi les premières ; ce qui suit « selon » s’écrit dans le classeur, feuille « Croisements »",
  ]);
});

test("the ends of a scale tell that it is one", () => {
  const items = ["1.1", "1.2"].flatMap((id) => [about(id, isScale), about(id, scale)]);
  expect(guessLines(items).map(plain)).toEqual([
    "1.1, 1.2 · note de 1 à 7 : les valeurs sont les entiers de 1 à 7",
  ]);
  expect(guessLines([about("1.1", isScale)])).toHaveLength(1);
});

test("words that mean the same are one line, each with how often, and where it is in few questions", () => {
  const of = (question: string, code: string) => ({
    ...about(question, missing(code, 9)),
    columns: [question, `${question}b`],
  });
  const often = ["1.1", "1.2", "1.3", "2.1"].map((question) => of(question, "NR"));
  const refused: GuessFact = {
    ...{ about: "missing", what: { code: "REF", reason: "refused", count: 2 }, reason: { kind: "word" } },
  };
  expect(guessLines([...often, of("1.1", "-"), about("1.2", refused)]).map(plain)).toEqual([
    "« NR » (36 fois, 8 colonnes), « - » (9 fois à 1.1) veulent dire « sans réponse »",
    "1.2 · « REF » veut dire « refus » : le mot le dit, 2 fois",
  ]);
});

test("questions that share a reason are one line, ids in a row as a range, and their own counts beside them", () => {
  const items = (count: number): GuessFact => ({
    ...{ about: "items", what: { stem: "q", items: count }, reason: { kind: "numbered" } },
  });
  const ticks = (count: number): GuessFact => ({
    ...{ about: "kind", what: { kind: "multiple" } },
    reason: { kind: "ticks", items: count, blankIsUnticked: false },
  });
  const section = (number: number, prefix: string): Guess => ({
    ...{ about: "section", what: { number, title: `Section ${prefix}`, questions: 3 + number } },
    ...{ reason: { kind: "prefix", prefix }, columns: ["a", "b", "c"], confidence: "likely", applied: true },
  });
  const widened = (min: number): GuessFact => ({
    ...{ about: "scale", what: { min: 1, max: 10 }, reason: { kind: "widened", min, max: 9 } },
  });
  const guesses = [section(1, "A"), section(2, "B"), about("1.1", ticks(4)), about("1.1", items(4))];
  const others = [about("1.2", ticks(5)), about("1.2", items(5))];
  const scales = ["1.3", "1.4", "1.5", "2.1"].map((id) => about(id, scale));
  const wide = [about("3.1", widened(2)), about("3.2", widened(4))];
  expect(guessLines([...guesses, ...others, ...scales, ...wide]).map(plain)).toEqual([
    "fichier · 2 sections, et leurs questions, par ce qui commence les noms : « A » (4), « B » (5)",
    "1.1 (4 colonnes), 1.2 (5 colonnes) · choix multiple : des colonnes à cocher",
    "1.1 (4), 1.2 (5) · items : leurs noms se suivent",
    "1.3 à 1.5, 2.1 · note de 1 à 7 : les valeurs sont les entiers de 1 à 7",
    "3.1 (de 2 à 9), 3.2 (de 4 à 9) · note de 1 à 10 : des entiers",
  ]);
});

test("no guess is lost, whatever they are, and the lines are never more than they", () => {
  const one = fc.record({ rank: fc.nat(5), code: fc.constantFrom("NR", "n/a", "-"), count: fc.nat(99) });
  fc.assert(
    fc.property(fc.array(one), (any) => {
      const guesses = any.map(({ rank, code, count }) => ({
        ...about(`1.${rank}`, missing(code, count)),
        columns: [`1.${rank}`],
      }));
      const lines = guessLines(guesses).map(plain);
      expect(lines).toHaveLength(any.length === 0 ? 0 : 1);
      for (const code of new Set(any.map((guess) => guess.code))) {
        const own = any.filter((guess) => guess.code === code);
        const times = `${own.reduce((sum, { count }) => sum + count, 0)} fois`;
        const ranks = [...new Set(own.map(({ rank }) => rank))];
        const [, , places] = new RegExp(`« ${code} »( veut dire « sans réponse » :| \\()(.*?)(?:\\)|$)`).exec(
          lines[0]!,
        )!;
        if (any.length > 1) expect(places).toContain(times);
        if (any.length > 1 && ranks.length > 3) expect(places).toContain(`${ranks.length} colonnes`);
        else for (const rank of ranks) expect(told(lines[0]!)).toContain(`1.${rank}`);
      }
    }),
  );
});

/** The ids of a line, those of its ranges included. */
function told(line: string): readonly string[] {
  return [...line.matchAll(/1\.(\d)(?: à 1\.(\d))?/g)].flatMap(([, from, to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `1.${Number(from) + i}`),
  );
}

test("are counted by what they are about, the most first", () => {
  const guesses = [about("1.1", scale), about("1.1", missing("NR", 2)), about("1.2", missing("NR", 1))];
  expect(plain(guessCounts(guesses))).toBe("2 codes sans réponse, 1 échelle");
});

test("a question is told by its id and the first words of its wording, whole ones", () => {
  const subjects = fc.property(fc.array(fc.stringMatching(/^[a-zé’]{1,9}$/), { minLength: 1 }), (words) => {
    const wording = words.join(" ");
    const told = plain(guessSubject(about("1.2", scale), new Map([["1.2", wording]])));
    const [, own] = /^1\.2 « (.*) »$/.exec(told)!;
    expect(own!.length).toBeLessThanOrEqual(33);
    if (own === wording) return;
    expect(own!.endsWith("…")).toBe(true);
    const kept = own!.slice(0, -1).split(" ");
    expect(words.slice(0, kept.length)).toEqual(kept);
  });
  fc.assert(subjects);
  expect(guessSubject(about("1.2", scale))).toBe("1.2");
});

test("what is sure is one line a question, whatever is known of it, without what the questionnaire shows", () => {
  const few: GuessFact = {
    about: "kind",
    what: { kind: "single" },
    reason: { kind: "fewValues", values: 5 },
  };
  const order: GuessFact = {
    about: "choices",
    what: { choices: ["a", "b"], last: [] },
    reason: { kind: "classes" },
  };
  const said: GuessFact = {
    about: "scale",
    what: { min: 1, max: 7 },
    reason: { kind: "said", min: 2, max: 7 },
  };
  const guesses = [
    ...[about("1.1", few), about("1.2", isScale), about("1.2", said)],
    ...[about("1.1", order), about("1.1", missing("NR", 2))],
  ];
  const wordings = new Map([["1.1", "Votre âge"]]);
  expect(sureLines(guesses, wordings).map(plain)).toEqual([
    "1.1 « Votre âge » · choix unique (2 réponses), modalités dans l’ordre de leurs nombres : « a », « b », « NR » : sans réponse",
    "1.2 · note de 1 à 7 (son libellé le dit ; les valeurs vont de 2 à 7)",
  ]);
});
