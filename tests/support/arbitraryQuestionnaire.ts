import fc from "fast-check";
import type { QuestionnaireFile } from "../../lib/questionnaire/QuestionnaireFile";
import { regions } from "../../lib/questionnaire/regions";
import { tabulation } from "../../lib/questionnaire/tabulation";
import type { Condition, Question, Questionnaire } from "../../lib/questionnaire/types";

const awkward = [
  "=1+1",
  "+33 6",
  "-2",
  "@SUM(A1)",
  "0123",
  "2.10",
  "1,5",
  "1e5",
  "oui",
  "VRAI",
  "#REF!",
  "2024-01-02",
  "« Oui »",
  "« ouvert",
  "fermé »",
  "» à l’envers «",
  '"droit"',
  '"" ',
  '"',
  '""',
  "“courbe”",
  "[HT]",
  "Prix [HT",
  "a ] b",
  " début",
  "fin ",
  "  les deux  ",
  "\u00a0insécable\u00a0",
  "deux\nlignes",
  "\n",
  "retour\r\nchariot",
  "tab\tulation",
  "a ; b",
  ";",
  "a,b",
  "et",
  "ou",
  "non (",
  ") et (",
  "_x000D_",
  "_x005F_x0041_",
  "<b>&\"'</b>",
  "\u0007",
  "\ud800",
  "\u2028",
  "é\u0301",
  "🎓",
  " ",
  "__proto__",
  "constructor",
  "\ufffd",
  "\ufeffBOM",
  "'apostrophe",
];

/** Texts that a spreadsheet, XML or a grammar could take for something else. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ minLength: 1, maxLength: 8, unit: "binary" }),
  fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'«»"“” [];_x00=()\n\ré1a') }),
);
const labels = (most = 4) => fc.uniqueArray(arbitraryText, { minLength: 1, maxLength: most });
const missing = fc
  .dictionary(
    fc.oneof(arbitraryText, fc.constant("")),
    fc.constantFrom("noAnswer", "refused", "doesNotKnow"),
    { maxKeys: 3 },
  )
  .filter((codes) => Object.keys(codes).every((code) => !/[\n\r\u2028\u2029]/.test(code)));
const finite = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Object.is(value, -0) ? 0 : value));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const whole = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What a question has of its own, by kind. */
const own = fc.oneof(
  fc.record({ kind: fc.constant("single"), choices: labels() }),
  fc.record({ kind: fc.constant("department"), choices: fc.constant(regions[0]!.departments) }),
  fc.record({ kind: fc.constant("multiple"), choices: labels() }),
  fc.record({ kind: fc.constant("grid"), items: labels(3), choices: labels(3) }),
  optional(labels()).chain((items) =>
    fc.record({
      kind: fc.constant("scale"),
      items: fc.constant(items),
      scale: optional(
        fc.tuple(fc.integer({ min: -1000, max: 0 }), fc.nat(1000)).map(([min, more]) => ({
          ...{ min, max: min + more },
          ...(more % 2 === 1 && { minLabel: `Pas du tout ${min}` }),
          ...(more % 3 === 1 && { maxLabel: `« Tout ; à fait » ${more}` }),
        })),
      ),
      reversed:
        items === undefined
          ? fc.constant(undefined)
          : optional(
              fc.shuffledSubarray(
                items.map((_, i) => i + 1),
                { minLength: 1 },
              ),
            ),
    }),
  ),
  fc.record({
    kind: fc.constant("number"),
    range: fc.oneof(
      finite.map((min) => ({ min })),
      fc.tuple(finite, finite).map((ends) => ({ min: Math.min(...ends), max: Math.max(...ends) })),
    ),
    decimals: optional(fc.integer({ min: 0, max: 9 })),
  }),
  fc.record({
    kind: fc.constant("ranking"),
    items: labels(),
    ranks: optional(fc.integer({ min: 1, max: 9 })),
  }),
  fc.record({ kind: fc.constant("open") }),
);

/** A simple condition on a question; undefined where it has no answers that conditions are on. */
function simpleOn(question: Question): fc.Arbitrary<Condition> | undefined {
  const { id } = question;
  const how = tabulation(question);
  switch (how.layout) {
    case "counts":
      return fc.shuffledSubarray([...how.choices], { minLength: 1 }).map((is) => ({ question: id, is }));
    case "grid":
      return fc
        .tuple(fc.constantFrom(...how.items), fc.shuffledSubarray([...how.choices], { minLength: 1 }))
        .map(([item, is]) => ({ question: id, item, is }));
    case "ticks":
      return fc.constantFrom(...how.items).map((ticked) => ({ question: id, ticked }));
    case "means": {
      const item =
        how.items.length === 0 ? fc.constant({}) : fc.constantFrom(...how.items).map((item) => ({ item }));
      return fc
        .tuple(item, fc.constantFrom("above", "below"), finite)
        .map(([item, side, value]) => ({ question: id, ...item, [side]: value }) as Condition);
    }
    case "text":
      return undefined;
  }
}

/** A condition on questions that come before; undefined where none can be. */
export function conditionOn(questions: readonly Question[]): fc.Arbitrary<Condition> | undefined {
  const simple = questions.flatMap((question) => simpleOn(question) ?? []);
  if (simple.length === 0) return undefined;
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(...simple),
      fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((and) => ({ and })),
      fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((or) => ({ or })),
      tie("condition").map((not) => ({ not })),
    ),
  })).condition;
}

const access = (before: readonly Question[]) => {
  const condition = conditionOn(before);
  return condition === undefined
    ? fc.constant(undefined)
    : optional(
        fc.record({
          condition,
          printed: optional(arbitraryText),
          scope: optional(fc.constantFrom("section" as const, "block" as const)),
          exceptions: optional(fc.integer({ min: 1 })),
          deduced: optional(arbitraryText),
        }),
      );
};

const crossingIds = fc.uniqueArray(arbitraryText, { maxLength: 3 });

/** Any questionnaire that `parseQuestionnaire` takes, as its file holds it. */
export const arbitraryQuestionnaire: fc.Arbitrary<QuestionnaireFile> = fc
  .tuple(
    fc.array(own, { minLength: 1, maxLength: 5 }),
    crossingIds,
    optional(fc.array(labels(), { maxLength: 2 })),
  )
  .chain(([kinds, ids, hiddenChoices]) => {
    const hidden = hiddenChoices?.map((choices, i) => ({
      id: `${100 + i}`,
      label: `Cachée ${i}`,
      kind: "single" as const,
      choices,
      crossings: [],
    }));
    const bare = kinds.map((kind, i) => ({
      id: `${(i % 2) + 1}.${i + 9}`,
      label: "?",
      crossings: [],
      ...kind,
    })) as Question[];
    const singles = bare.filter(({ kind }) => kind === "single" || kind === "department").map(({ id }) => id);
    const crossings = singles.length === 0 ? [] : ids;
    const questions = bare.map((question, i) =>
      fc
        .record({
          label: arbitraryText,
          note: optional(arbitraryText),
          access: access([...(hidden ?? []), ...bare.slice(0, i)]),
          // What is only told is crossed with nothing.
          crossings: fc.subarray(question.kind === "open" ? [] : crossings),
          missing: optional(missing),
        })
        .map((rest) => ({ ...question, ...rest })),
    );
    return fc
      .record({
        $schema: optional(
          fc.oneof(fc.constant("./questionnaire.schema.json"), fc.constant(""), arbitraryText),
        ),
        name: optional(fc.constantFrom("conum", "lecture-2024")),
        title: arbitraryText,
        respondent: optional(
          fc.record({
            singular: arbitraryText,
            plural: arbitraryText,
            gender: fc.constantFrom("feminine", "masculine"),
          }),
        ),
        fieldwork: optional(fc.constant({ from: "0001-02-03", to: "2023-10-23" })),
        connections: optional(fc.nat()),
        usable: optional(fc.nat()),
        id: optional(fc.oneof(arbitraryText, labels(3))),
        design: fc.option(
          fc
            .record({
              weight: arbitraryText,
              strata: optional(arbitraryText),
              units: optional(arbitraryText),
            })
            .filter(
              ({ weight, strata, units }) =>
                strata !== weight && units !== weight && (strata === undefined || strata !== units),
            ),
          { nil: {} },
        ),
        missing: optional(missing),
        crossings: fc.tuple(
          ...crossings.map((id) =>
            fc.record({
              id: fc.constant(id),
              question: fc.constantFrom(...singles),
              label: arbitraryText,
              article: optional(fc.constantFrom("le", "la", "l’", "les")),
            }),
          ),
        ),
        sections: fc.tuple(arbitraryText, arbitraryText).map(([one, two]) => [
          { number: 1, title: one },
          { number: 2, title: two },
        ]),
        questions: fc.tuple(...questions),
        hidden: fc.constant(hidden),
      })
      .map(({ design, ...data }) => whole({ ...data, ...design }) as unknown as Questionnaire);
  });
