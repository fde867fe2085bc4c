import { describe, expect, test } from "vitest";
import { openStudy } from "../../lib/study/openStudy";
import { helpByName } from "../../lib/words/help/help";
import { wordNames, words } from "../../lib/words/words";
import { conum, conumWords } from "../support/conum";
import { useShown } from "../support/shown";
import { root } from "../support/smallSurvey";

const shown = useShown();
const say = conumWords();

/** Runs a cell in which every word of a study is there. */
function run(cell: string, bound: object): unknown {
  const [code] = cell.split(" //");
  return new Function(...Object.keys(bound), `return ${code};`)(...Object.values(bound));
}

describe("help", () => {
  test("is there for every word, and sends to words that are there", () => {
    expect([...helpByName.keys()].sort()).toEqual([...wordNames].sort());
    for (const [name, { does, next }] of helpByName) {
      expect(does).toMatch(/^\p{Lu}.*\.$/u);
      expect(next.length).toBeGreaterThan(0);
      expect(next).not.toContain(name);
      for (const other of next) expect(wordNames).toContain(other);
    }
  });

  // One writes files, and three take long, as their own tests show.
  const apart = ["save", "rankStability", "robustness", "scenario"];
  test.each(
    wordNames.filter((name) => !apart.includes(name)),
  )("gives of %s an example that runs as it stands", (name) => {
    const [word] = say.help(name).topics.flatMap((topic) => topic.words);
    expect(word!.example).toContain(name);
    const bound = words(conum);
    // Nothing is told of how these answers were cleaned.
    if (name === "flow") expect(() => run(word!.example!, bound)).toThrow(/^Ces réponses n’ont pas de flux/);
    else run(word!.example!, bound);
  }, 60_000);

  test.each([
    "ecoles",
    "personnalite",
  ])("gives examples that run in examples/%s, or none, or says in French why not", (folder) => {
    const study = openStudy(`${root}/examples/${folder}`);
    const bound = words(study);
    for (const { name, example } of bound.help().topics.flatMap((topic) => topic.words)) {
      if (example === undefined || apart.includes(name)) continue;
      try {
        run(example, bound);
      } catch (error) {
        expect(`${name}: ${(error as Error).name}`).toBe(`${name}: UserError`);
      }
    }
  });

  test("is asked of a word, or of its name, and shows what it does, an example and what comes next", () => {
    expect(say.help(say.crosstab)).toEqual(say.help("crosstab"));
    say.show(say.help(say.crosstab));
    expect(shown()[0]).toMatch(
      /^crosstab — Croise deux questions[\s\S]*Par exemple :\n\n {4}crosstab\(study\(\), "[\d.]+", "[\d.]+"\)\n\nÀ voir ensuite : examine,/,
    );
  });

  test("lists all words by what they are for, where none is named", () => {
    say.show(say.help());
    expect(shown()).toHaveLength(1);
    for (const name of wordNames) expect(shown()[0]).toMatch(new RegExp(`^ *${name} `, "m"));
  });

  test.each([
    ["crostab", "Le mot « crostab » n’existe pas ; vouliez-vous dire « crosstab » ?"],
    [() => 1, "Ce n’est pas un mot : help() en donne la liste"],
  ])("refuses what is no word in French, with what was meant: %s", (what, message) => {
    expect(() => say.help(what)).toThrow(message);
  });
});
