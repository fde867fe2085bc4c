/** What the sentences of the notebooks of sections say, held against the numbers they quote. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isNegligible } from "../lib/tables/effectJudgement";
import { reportTests } from "../lib/tables/reportTests";
import { sectionComments } from "./support/comments";
import { conumWords } from "./support/conum";

const say = conumWords();
type Arguments = readonly string[];
const argumentsOf = (typed: string) => JSON.parse(`[${typed}]`) as Arguments;
/** The number that a word writes: 59.8 of « 59,8 % ». */
const numberOf = (word: "gap" | "mean" | "percent", given: Arguments) =>
  Number.parseFloat((say[word] as (...of: Arguments) => string)(...given).replace(",", "."));

// To be less opposed, or less surprised by what is noted « sans surprise », is to agree more.
const more = /\b(?:plus(?! bas)|davantage|devance\w*|avance|mieux|moins (?:opposé|surpris))/u;
const less = /\b(?:plus bas|moins (?!opposé|surpris))/u;

describe("a sentence that says « plus » agrees with the sign of the gap", () => {
  test("« plus (A contre B) »: A is the greater, and the smaller after « moins »", () => {
    const pair = /([^.;:(]*)\(?\$\{(mean|percent)\(([^}]*)\)\}[^$.;]{0,25} contre \$\{\2\(([^}]*)\)\}/g;
    const claims = sectionComments.flatMap(({ file, template }) =>
      [...template.matchAll(pair)].flatMap(([quote, before, word, one, other]) => {
        if (more.test(before!) === less.test(before!)) return [];
        const value = (given: string) => numberOf(word as "mean" | "percent", argumentsOf(given));
        const apart = value(one!) - value(other!);
        return [{ quote: `${file}: ${quote}`, agrees: more.test(before!) ? apart > 0 : apart < 0 }];
      }),
    );
    expect(claims.length).toBeGreaterThan(40);
    expect(claims.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  test("« … en faveur du public », « l’avance du privé »: the group that is named has the greater value", () => {
    const groups = {
      public: ["Publique", "Privée"],
      privé: ["Privée", "Publique"],
      "recruteurs multiples": ["Plusieurs Conum", "Un Conum"],
    } as const;
    const name = "(public|privé|recruteurs multiples)";
    const claims = sectionComments.flatMap(({ file, template }) =>
      [
        ...[
          ...template.matchAll(new RegExp(`\\$\\{gap\\(([^}]*)\\)\\} en faveur d(?:u|es) ${name}`, "g")),
        ].map(([quote, given, group]) => ({ quote, given, group })),
        ...[
          ...template.matchAll(
            new RegExp(
              `(?:avance d(?:u|es) ${name}|${name} devance\\w*)[^$.;]*\\$\\{gap\\(([^}]*)\\)\\}`,
              "g",
            ),
          ),
        ].map(([quote, one, other, given]) => ({ quote, given, group: one ?? other })),
      ].map(({ quote, given, group }) => {
        const place = argumentsOf(given!).slice(0, -1);
        const word = place.length === 1 && !/^\d+\.\d+$/.test(place[0]!) ? "mean" : "percent";
        const [own, other] = groups[group as keyof typeof groups].map((of) => numberOf(word, [...place, of]));
        return { quote: `${file}: ${quote}`, agrees: own! > other! };
      }),
    );
    expect(claims.length).toBeGreaterThan(8);
    expect(claims.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});

describe("a title's quantifier agrees with the percent of « oui » under it, or else with the first", () => {
  const quantifiers: readonly (readonly [RegExp, (percent: number) => boolean])[] = [
    [/presque toujours/, (percent) => percent >= 85],
    [/(?<!plus |moins )souvent|le plus souvent|la plupart|majorité/, (percent) => percent > 50],
    [/rarement|^Peu de/, (percent) => percent < 33],
    [/moitié/, (percent) => Math.abs(percent - 50) <= 10],
    [/un tiers/, (percent) => Math.abs(percent - 33.3) <= 4],
  ];
  const claims = sectionComments.flatMap(({ file, heading, template }) => {
    const quantifier = quantifiers.find(([says]) => says.test(heading));
    const quoted = [...template.matchAll(/\$\{percent\(([^}]*)\)\}/g)].map(([, given]) =>
      argumentsOf(given!),
    );
    const first = quoted.find(([, answer]) => answer === "Oui") ?? quoted[0];
    if (quantifier === undefined || first === undefined) return [];
    return [{ heading: `${file}: ${heading}`, percent: numberOf("percent", first), holds: quantifier[1] }];
  });

  test("of all that quote a percent", () => {
    expect(claims.length).toBeGreaterThan(12);
    const wrong = claims.filter(({ percent, holds }) => !holds(percent));
    expect(wrong.map(({ heading, percent }) => `${heading} ${percent}`)).toEqual([]);
  });
});

describe("a finding that compares two groups", () => {
  const tests = reportTests(say.study());
  const crossingOf = (group: string) =>
    ["Publique", "Privée"].includes(group) ? "structure" : group.endsWith(" Conum") ? "conum" : group;
  const findings = sectionComments
    .filter(({ isFindings }) => isFindings)
    .flatMap(({ file, template }) => template.split(/\n\s*(?=- )/).map((line) => ({ file, line })));
  const compared = findings.flatMap(({ file, line }) =>
    [...line.matchAll(/\$\{(?:probability|gap|percent|mean)\(([^}]*)\)\}/g)].flatMap(([, given]) => {
      const [id, ...rest] = argumentsOf(given!);
      const crossing = crossingOf(rest.at(-1) ?? "");
      const [, question, item] = /^(\d+\.\d+)(?:\.(\d+))?$/.exec(id!)!;
      const own = tests.filter(
        ({ table, crossing: { id: by }, rank }) =>
          table.question.id === question &&
          by === crossing &&
          (item === undefined || rank === Number(item) - 1),
      );
      return own.length === 0 ? [] : [{ quote: `${file} ${id} ${crossing}: ${line}`, line, own }];
    }),
  );

  test("says how small the effect is where it is negligible", () => {
    const small = /négligeable|faible|petit|modeste|un peu|à peu près|comme dans/;
    const silent = compared.filter(({ line, own }) => own.every(isNegligible) && !small.test(line));
    expect(compared.length).toBeGreaterThan(60);
    expect([...new Set(silent.map(({ quote }) => quote))]).toEqual([]);
  });

  test("says that a difference is not significant, or rests on little, where it is not", () => {
    const said = /significati|ne sont pas liées|peu de réponses|à peu près|fragile|comme dans/;
    const silent = compared.filter(({ line, own }) => own.every(({ p }) => p > 0.05) && !said.test(line));
    expect([...new Set(silent.map(({ quote }) => quote))]).toEqual([]);
  });
});

test("no sentence says of a count that « le nombre … est de » it: it may be 0", () => {
  const said = sectionComments.filter(({ template }) => /nombre [^.;]* est de \$\{/.test(template));
  expect(said).toEqual([]);
});

test("« écart-type » has one spelling, in notebooks, documentation and library", () => {
  const root = join(__dirname, "..");
  const texts = ["notebooks", "docs", "lib", "examples"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter(
        (file) => /\.(?:ipynb|md|ts)$/.test(file) && !/(?:^|[\\/])(?:dist|node_modules)[\\/]/.test(file),
      )
      .map((file) => join(root, folder, file)),
  );
  expect(texts.length).toBeGreaterThan(500);
  const other = /(?<!\p{L})[ée]carts?[ \u00a0]types?(?!\p{L})/iu;
  // What reports of others may write is read too.
  const others = join("strangers", "tableStatistics.ts");
  const read = texts.filter((file) => !file.endsWith(others));
  expect(read.filter((file) => other.test(readFileSync(file, "utf8")))).toEqual([]);
});
