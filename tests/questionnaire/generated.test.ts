import { relative } from "node:path";
import type { Conum } from "conum";
import { describe, expect, test } from "vitest";
import { writeGenerated } from "../../lib/commands/writeGenerated";
import { parseCleaning } from "../../lib/import/cleaning/parseCleaning";
import { formatCleaning } from "../../lib/import/cleaning/proposedCleaning";
import { ruleKinds } from "../../lib/import/cleaning/rules";
import { parseMargins } from "../../lib/import/margins/MarginsFile";
import { literalTypes } from "../../lib/questionnaire/literalTypes";
import { generatedFiles } from "../../lib/scaffold/generatedFiles";
import { root, smallQuestionnaire } from "../support/smallSurvey";

test("carnets generate would write the schema and the module of the study as they are", () => {
  // `npm run generate` writes them again.
  expect(writeGenerated(root, { check: true }).map((path) => relative(root, path))).toEqual([]);
});

test("the rules that are proposed and the margins name a schema that is written beside them", () => {
  const schemas = Object.entries(generatedFiles(smallQuestionnaire)).filter(([path]) => /schema/.test(path));
  expect(schemas.map(([path]) => path)).toEqual([
    "data/questionnaire.schema.json",
    "data/cleaning.schema.json",
    "data/margins.schema.json",
  ]);
  const [, cleaning, margins] = schemas.map(([, text]) => JSON.parse(text));
  const rules = formatCleaning({ rules: [] });
  expect(JSON.parse(rules).$schema).toBe("./cleaning.schema.json");
  expect(parseCleaning(rules, "cleaning.json", smallQuestionnaire)).toEqual({ rules: [] });
  const kindsOf = cleaning.properties.rules.items.anyOf.map(
    (rule: { readonly properties: { readonly kind: { readonly const: string } } }) =>
      rule.properties.kind.const,
  );
  expect(kindsOf).toEqual(Object.values(ruleKinds).map(({ kind }) => kind));
  const file = parseMargins(
    '{ "$schema": "./margins.schema.json", "margins": { "1.5": { "Un Conum": 1 } } }',
    "margins.json",
  );
  expect(Object.keys(margins.properties)).toContain("$schema");
  expect(file).not.toHaveProperty("$schema");
});

describe("literalTypes", () => {
  const lines = literalTypes(smallQuestionnaire, "Small").split("\n");
  /** The lines of a member, from its name to its closing brace. */
  const membersOf = (name: string) => {
    const begin = lines.indexOf(`  readonly ${name}: {`) + 1;
    return lines.slice(begin, lines.indexOf("  };", begin));
  };

  test("writes the id of every question, and that a cell may add others", () => {
    const ids = smallQuestionnaire.questions.map(({ id }) => `"${id}"`);
    expect(lines).toContain(`  readonly question: ${ids.join(" | ")} | AddedId;`);
  });

  test("writes the answers of the questions that take exactly one of a list", () => {
    expect(membersOf("choices")).toContain('    readonly "1.5": "Un Conum" | "Plusieurs Conum";');
    const single = smallQuestionnaire.questions.filter(
      ({ kind }) => kind === "single" || kind === "department",
    );
    expect(membersOf("choices").map((line) => line.split('"')[1])).toEqual([
      ...single.map(({ id }) => id),
      // Those that a cell adds: « readonly [added: AddedId]: string; ».
      undefined,
    ]);
  });

  test("writes the items of the questions that have several, and an id for each", () => {
    expect(membersOf("items")[0]).toBe(
      '    readonly "1.4": "Le matériel, les locaux" | "Le temps dit « d’accompagnement »";',
    );
    expect(lines.find((line) => line.startsWith("  readonly item:"))).toMatch(/: "1\.4\.1" \| "1\.4\.2"/);
  });

  test("writes the groups of each crossing, by its name and by its question", () => {
    expect(membersOf("groups")).toEqual(
      smallQuestionnaire.crossings.flatMap(({ id, question }) => {
        const { choices } = smallQuestionnaire.questions.find((own) => own.id === question) as {
          readonly choices: readonly string[];
        };
        const groups = choices.map((label) => `"${label}"`).join(" | ");
        return [id, question].map((name) => `    readonly "${name}": ${groups};`);
      }),
    );
  });

  test("writes no item and no group where there is none", () => {
    const { questions } = smallQuestionnaire;
    const without = literalTypes(
      { ...smallQuestionnaire, questions: questions.slice(0, 3), crossings: [] },
      "Small",
    );
    expect(without).toContain("  readonly items: {\n  };");
    expect(without).toContain("  readonly item: AddedId;");
    expect(without).toContain("  readonly groups: {\n  };");
  });

  test("escapes the quotes of an answer", () => {
    const text = lines.join("\n");
    expect(text).toContain('"Oui" | "Non, \\"jamais\\"" | "Je ne sais pas"');
  });

  test("makes a misspelt question, answer, item or group an error of type", () => {
    const id: Conum["question"] = "2.8";
    const crossed: keyof Conum["choices"] = "2.3";
    const answer: Conum["choices"]["2.3"] = "Privée";
    // @ts-expect-error there is no section 1
    const wrongId: Conum["question"] = "1.1";
    // @ts-expect-error 2.7 is a number
    const wrongCrossed: keyof Conum["choices"] = "2.7";
    // @ts-expect-error the accent is missing
    const wrongAnswer: Conum["choices"]["2.3"] = "Privee";
    const item: Conum["items"]["12.2"] = "Existence de postes en CDI";
    const itemId: Conum["item"] = "3.1.6";
    // @ts-expect-error a letter is missing
    const wrongItem: Conum["items"]["12.2"] = "Existence de poste en CDI";
    // @ts-expect-error 3.1 has six items
    const wrongItemId: Conum["item"] = "3.1.7";
    // @ts-expect-error several answers may be given to 12.2: nothing can be crossed with it
    const wrongColumns: keyof Conum["choices"] = "12.2";
    // @ts-expect-error section 2 has eleven questions
    const beyond: Conum["question"] = "2.12";
    const group: Conum["groups"]["conum"] = "Un Conum";
    // @ts-expect-error that is a group of the other crossing
    const wrongGroup: Conum["groups"]["conum"] = "Privée";
    // @ts-expect-error there is no such crossing
    const wrongCrossing: keyof Conum["groups"] = "structures";
    const right = [id, crossed, answer, item, itemId, group];
    const wrong = [wrongId, wrongCrossed, wrongAnswer, wrongItem, wrongItemId, wrongColumns, beyond];
    expect([...right, ...wrong, wrongGroup, wrongCrossing]).toHaveLength(15);
  });
});
