import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QuestionChange } from "../../../lib/import/cleaning/questionChanges";
import { smallestRepair } from "../../../lib/import/cleaning/smallestRepair";
import { type AnswerOf, meetsCondition } from "../../../lib/questionnaire/access";
import { questionColumns } from "../../../lib/questionnaire/columns";
import type { Condition, Question, Questionnaire } from "../../../lib/questionnaire/types";

type Value = string | number | null;
type Row = ReadonlyMap<string, Value>;

const answersOf =
  (row: Row): AnswerOf =>
  (question, item) =>
    row.get(`${question}|${item ?? ""}`) ?? null;
const keyOf = (question: Question, item?: string) => `${question.id}|${item ?? ""}`;

const questionnaireOf = (questions: readonly Question[]): Questionnaire => ({
  name: "petite",
  title: "Petite",
  respondent: { singular: "répondant", plural: "répondants", gender: "masculine" },
  crossings: [],
  sections: [{ number: 1, title: "Une" }],
  questions,
});

/** What a cell of these questions may hold. */
const valuesOf = (question: Question): readonly (string | number)[] =>
  question.kind === "single" ? question.choices : question.kind === "multiple" ? [1, 0] : [0, 1, 2, 3];

const base = (id: string) => ({ id, label: id, crossings: [] });
const single = (id: string, access?: Condition): Question => ({
  ...base(id),
  kind: "single",
  choices: ["a", "b", "c"],
  ...(access && { access: { condition: access } }),
});

const leafOn = (question: Question): fc.Arbitrary<Condition> => {
  const { id } = question;
  if (question.kind === "single")
    return fc
      .shuffledSubarray([...question.choices], { minLength: 1, maxLength: 2 })
      .map((is) => ({ question: id, is }));
  if (question.kind === "multiple")
    return fc.constantFrom(...question.choices).map((ticked) => ({ question: id, ticked }));
  return fc
    .tuple(fc.constantFrom("above", "below"), fc.integer({ min: 0, max: 3 }))
    .map(([side, limit]) => ({ question: id, [side]: limit }) as Condition);
};
const conditionOn = (before: readonly Question[]): fc.Arbitrary<Condition> => {
  const leaf = fc.oneof(...before.map(leafOn));
  const pair = fc.tuple(leaf, leaf).map((parts) => [...parts]);
  return fc.oneof(
    leaf,
    leaf.map((not) => ({ not })),
    pair.map((and) => ({ and })),
    pair.map((or) => ({ or })),
  );
};

/** Small questionnaires whose questions depend on those before them, and a row of any answers to them. */
const arbitraryCase = fc
  .array(fc.constantFrom("single", "multiple", "number"), { minLength: 2, maxLength: 4 })
  .chain((kinds) => {
    const bare = kinds.map((kind, i): Question => {
      const id = `1.${i + 1}`;
      if (kind === "single") return single(id);
      if (kind === "multiple") return { ...base(id), kind: "multiple", choices: ["x", "y"] };
      return { ...base(id), kind: "number", range: { min: 0, max: 3 } };
    });
    const withAccess = bare.map((question, i) =>
      i === 0
        ? fc.constant(question)
        : fc
            .option(fc.tuple(conditionOn(bare.slice(0, i)), fc.boolean()), { nil: undefined, freq: 5 })
            .map((access) =>
              access === undefined
                ? question
                : {
                    ...question,
                    access: { condition: access[0], ...(access[1] && i === 3 ? { deduced: "ainsi" } : {}) },
                  },
            ),
    );
    const cells = bare.flatMap((question) =>
      questionColumns(question).map(({ item }) =>
        fc
          .option(fc.constantFrom(...valuesOf(question)), { nil: null, freq: 4 })
          .map((value) => [keyOf(question, item), value] as const),
      ),
    );
    return fc.record({
      questionnaire: fc.tuple(...withAccess).map((questions) => questionnaireOf(questions as Question[])),
      row: fc.tuple(...cells).map((pairs): Row => new Map(pairs)),
    });
  });

const isRight = ({ questions }: Questionnaire, row: Row) =>
  questions.every(
    (question) =>
      question.access === undefined ||
      question.access.deduced !== undefined ||
      meetsCondition(question.access.condition, answersOf(row)) ||
      questionColumns(question).every(({ item }) => row.get(keyOf(question, item)) === null),
  );

/** Every row that blanks some questions, and gives cells of others another answer. */
function everyRow({ questions }: Questionnaire, row: Row): readonly Row[] {
  return questions.reduce<readonly Row[]>(
    (rows, question) => {
      const keys = questionColumns(question).map(({ item }) => keyOf(question, item));
      const blank = new Map(keys.map((key): [string, Value] => [key, null]));
      const given = keys.reduce<readonly Row[]>(
        (own, key) =>
          own.flatMap((cells) =>
            [row.get(key)!, ...valuesOf(question).filter((value) => value !== row.get(key))].map(
              (value) => new Map([...cells, [key, value]]),
            ),
          ),
        [new Map()],
      );
      const all = new Map([blank, ...given].map((cells) => [JSON.stringify([...cells]), cells]));
      return rows.flatMap((before) => [...all.values()].map((cells) => new Map([...before, ...cells])));
    },
    [new Map()],
  );
}

const changedKeys = (row: Row, to: Row) => [...row.keys()].filter((key) => row.get(key) !== to.get(key));
const changedQuestions = (row: Row, to: Row) =>
  new Set(changedKeys(row, to).map((key) => key.split("|")[0])).size;

/** The rows that the changes of a repair stand for. */
function rowsOf({ questions }: Questionnaire, row: Row, repair: readonly QuestionChange[]): readonly Row[] {
  return repair.reduce<readonly Row[]>(
    (rows, { question: id, to }) => {
      const question = questions.find((own) => own.id === id)!;
      if (to === "blank") {
        const blank = questionColumns(question).map(({ item }) => [keyOf(question, item), null] as const);
        return rows.map((before) => new Map([...before, ...blank]));
      }
      return to.reduce(
        (own, { item, values }) =>
          own.flatMap((before) =>
            values.map((value) => new Map([...before, [keyOf(question, item), value]])),
          ),
        rows,
      );
    },
    [row],
  );
}

const texts = (rows: readonly Row[]) => rows.map((row) => JSON.stringify([...row])).sort();

describe("smallestRepair", () => {
  test("finds as few changed questions as a search of everything, and only rows that are right", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ questionnaire, row }) => {
        const right = everyRow(questionnaire, row).filter((to) => isRight(questionnaire, to));
        const least = Math.min(...right.map((to) => changedQuestions(row, to)));
        const { size, repairs } = smallestRepair(questionnaire, answersOf(row), { most: 10_000 });
        expect(size).toBe(least);
        for (const repair of repairs) {
          expect(repair).toHaveLength(least);
          for (const to of rowsOf(questionnaire, row, repair)) expect(isRight(questionnaire, to)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("finds every smallest repair, those that change a cell for nothing aside", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ questionnaire, row }) => {
        const { size, repairs, truncated } = smallestRepair(questionnaire, answersOf(row), { most: 10_000 });
        const smallest = everyRow(questionnaire, row).filter(
          (to) => isRight(questionnaire, to) && changedQuestions(row, to) === size,
        );
        // A row is needless where one that is right undoes some of its changes, a question blanked being one.
        const isBlanked = (to: Row, key: string) =>
          [...to.keys()].every((own) => own.split("|")[0] !== key.split("|")[0] || to.get(own) === null);
        const isNeedless = (to: Row) =>
          smallest.some((other) => {
            const keys = changedKeys(row, other);
            return (
              keys.length < changedKeys(row, to).length &&
              keys.every(
                (key) => other.get(key) === to.get(key) && isBlanked(other, key) === isBlanked(to, key),
              )
            );
          });
        expect(truncated).toBe(false);
        expect(texts(repairs.flatMap((repair) => rowsOf(questionnaire, row, repair)))).toEqual(
          texts(smallest.filter((to) => !isNeedless(to))),
        );
      }),
      { numRuns: 500 },
    );
  });

  const gate: Condition = { question: "1.1", is: ["a"] };
  const followed = questionnaireOf([single("1.1"), ...["1.2", "1.3", "1.4"].map((id) => single(id, gate))]);

  test("changes one gate rather than three answers behind it", () => {
    const row = new Map(["1.1", "1.2", "1.3", "1.4"].map((id) => [`${id}|`, "b"]));
    expect(smallestRepair(followed, answersOf(row))).toEqual({
      size: 1,
      repairs: [[{ question: "1.1", to: [{ values: ["a"] }] }]],
      truncated: false,
    });
  });

  test("proposes both where one answer stands behind one gate, and nothing where all is right", () => {
    const row = new Map([
      ["1.1|", "b"],
      ["1.2|", "b"],
    ]);
    expect(smallestRepair(followed, answersOf(row)).repairs).toEqual([
      [{ question: "1.2", to: "blank" }],
      [{ question: "1.1", to: [{ values: ["a"] }] }],
    ]);
    expect(smallestRepair(followed, answersOf(row), { most: 1 })).toMatchObject({ truncated: true });
    expect(smallestRepair(followed, answersOf(new Map([["1.1|", "b"]])))).toEqual({
      size: 0,
      repairs: [[]],
      truncated: false,
    });
  });

  test("says that no repair is small enough, rather than look on", () => {
    const apart = ["1.2", "1.4"].map((id) =>
      single(id, { question: id === "1.2" ? "1.1" : "1.3", is: ["a"] }),
    );
    const own = questionnaireOf([single("1.1"), apart[0]!, single("1.3"), apart[1]!]);
    const row = new Map(["1.1", "1.2", "1.3", "1.4"].map((id) => [`${id}|`, "b"]));
    expect(smallestRepair(own, answersOf(row), { changes: 1 })).toEqual({
      size: undefined,
      repairs: [],
      truncated: false,
    });
    expect(smallestRepair(own, answersOf(row)).size).toBe(2);
  });
});
