import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { registry } from "../../lib/commands/registry";
import { openStudy } from "../../lib/study/openStudy";
import { commandHelp } from "../../lib/words/help/commandHelp";
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

/** The parameters of each word, as the interfaces of words declare them, call by call. */
function declaredWords(): ReadonlyMap<string, readonly (readonly ts.ParameterDeclaration[])[]> {
  const files = readdirSync(`${root}/lib/words`, { recursive: true, encoding: "utf8" });
  const found = new Map<string, (readonly ts.ParameterDeclaration[])[]>();
  for (const file of files.filter((own) => /Words\.ts$/.test(own))) {
    const source = readFileSync(`${root}/lib/words/${file}`, "utf8");
    ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true).forEachChild((node) => {
      if (!ts.isInterfaceDeclaration(node)) return;
      for (const member of node.members.filter(ts.isMethodSignature)) {
        const name = member.name.getText();
        found.set(name, [...(found.get(name) ?? []), [...member.parameters]]);
      }
    });
  }
  return found;
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
    // Nothing is answered in words here: examples/ecoles and studies of one's own have such questions.
    if (name === "texts") return expect(word!.example).toBeUndefined();
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

  test("gives examples that run after a cell has put answers with questions of its own in the place of the study", () => {
    const bound = words(conum);
    const added = bound.cut(
      bound.recode(bound.study(), "2.11", { "Pas oui": ["Non", "Je ne sais pas"] }),
      "2.7",
      [1, 2, Infinity],
    );
    const before = bound.help();
    bound.use(added);
    // They run before, as another test shows.
    expect(bound.help()).toEqual(before);
    for (const name of ["crosstab", "filter", "recode", "cut", "percent", "interaction"])
      run(bound.help(name).topics[0]!.words[0]!.example!, bound);
  });

  test("says of each word that is called how it is written: as many arguments as its signature has", () => {
    const declared = declaredWords();
    for (const [name, { takes }] of helpByName) {
      const calls = declared.get(name) ?? [];
      if (takes === undefined) expect(["comment", "keyPoints", "fr"]).toContain(name);
      else {
        const most = Math.max(...calls.map((parameters) => parameters.length));
        const isRest = calls.some((parameters) => parameters.some(({ dotDotDotToken }) => dotDotDotToken));
        expect([name, takes.length >= most && (isRest || takes.length === most)]).toEqual([name, true]);
        const least = Math.min(
          ...calls.map(
            (parameters) => parameters.filter((own) => !own.questionToken && !own.dotDotDotToken).length,
          ),
        );
        const needed = takes.filter((taken) => !/^\[|…$/.test(taken));
        expect([name, needed.length]).toEqual([name, least]);
      }
    }
  });

  test.each([
    ["moyenne", ["mean", "flatTable", "crosstab"]],
    ["khi2", ["crosstab", "examine"]],
    ["test", ["probability", "robustness", "multiplicity"]],
    ["word", ["save"]],
    ["ACP", ["pca"]],
  ])("asked of « %s », which is no word, shows those that speak of it", (sought, expected) => {
    const found = say.help(sought);
    const names = found.topics.flatMap((topic) => topic.words.map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(expected));
    expect(names.length).toBeLessThan(wordNames.length / 2);
  });

  test("names the command where one does what is looked for, each of which is there", () => {
    say.show(say.help("permutation"));
    expect(shown()[0]).toContain("npm run permutations");
    const known = registry.map(({ name }) => name);
    for (const { command } of commandHelp) expect(known).toContain(command);
  });

  test("is asked of a word, or of its name, and shows what it does, an example and what comes next", () => {
    expect(say.help(say.crosstab)).toEqual(say.help("crosstab"));
    say.show(say.help(say.crosstab));
    expect(shown()[0]).toMatch(
      /^crosstab — Croise deux questions[\s\S]*S’écrit : crosstab\(étude, question en lignes, question en colonnes\)\n\nPar exemple :\n\n {4}crosstab\(study\(\), "[\d.]+", "[\d.]+"\)\n\nÀ voir ensuite : examine,/,
    );
  });

  test("lists all words by what they are for, where none is named", () => {
    say.show(say.help());
    expect(shown()).toHaveLength(1);
    for (const name of wordNames) expect(shown()[0]).toMatch(new RegExp(`^ *${name} `, "m"));
  });

  test.each([
    ["zygomatique", "Aucun mot ne parle de « zygomatique » : help() donne la liste des mots, questions("],
    ["crostab", "Le mot « crostab » n’existe pas ; vouliez-vous dire « crosstab » ?"],
    [() => 1, "Ce n’est pas un mot : help() en donne la liste"],
  ])("refuses what is no word in French, with what was meant: %s", (what, message) => {
    expect(() => say.help(what)).toThrow(message);
  });
});
