import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countSystem } from "../../lib/audit/countSystem";
import { isPrintedSo } from "../../lib/audit/isPrintedSo";
import type { QuestionShape } from "../../lib/audit/QuestionShape";
import { formatAsPrinted } from "../../lib/published/formatAsPrinted";
import { publication } from "../../lib/published/Publication";
import { gridColumn, keyText, type PublishedNumber } from "../../lib/published/PublishedNumber";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { groupsOf } from "../support/smallReport";

describe("countSystem against every table", () => {
  /** A number that a question may print, with its value for counts [answers][groups] in each crossing. */
  interface Fact {
    readonly place: Omit<PublishedNumber, "printed">;
    readonly value: (tables: Tables) => number;
  }
  type Tables = readonly (readonly (readonly number[])[])[];

  const groupings = [
    { id: "structure", groups: groupsOf.structure },
    { id: "conum", groups: groupsOf.conum },
  ] as const;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  function factsOf({ kind, choices, crossings, asked }: QuestionShape, item: string): readonly Fact[] {
    const answers = kind === "multiple" ? [item] : choices;
    const place = (by: string, row: string, column: string, statistic: PublishedNumber["statistic"]) => ({
      question: "1.3",
      by,
      row,
      column,
      statistic,
    });
    return answers.flatMap((answer, a): readonly Fact[] => {
      const cell = (by: string, column: string, base: number, n: Fact["value"]): readonly Fact[] => {
        const own =
          kind === "grid" ? [item, column === "" ? answer : gridColumn(answer, column)] : [answer, column];
        return [
          { place: place(by, own[0]!, own[1]!, "n"), value: n },
          { place: place(by, own[0]!, own[1]!, "percent"), value: (tables) => (100 * n(tables)) / base },
        ];
      };
      return [
        ...cell("", "", asked!, (tables) => sum(tables[0]![a]!)),
        ...crossings.flatMap(({ id, groups, sizes }, c) => [
          ...groups.flatMap((group, g) => cell(id, group, sizes![g]!, (tables) => tables[c]![a]![g]!)),
          ...(kind === "grid" ? [] : cell(id, "Total", asked!, (tables) => sum(tables[c]![a]!))),
          ...(a > 0
            ? []
            : (["chi2", "p"] as const).map((statistic) => ({
                place: place(id, item, "", statistic),
                value: (tables: Tables) => chiSquareTest(tables[c]!)[statistic === "p" ? "p" : "statistic"],
              }))),
        ]),
      ];
    });
  }

  /** Every pair of tables with these column sums and the same row sums. */
  function everyPair(rows: number, crossings: QuestionShape["crossings"]): readonly Tables[] {
    const [first, second] = crossings.map(({ sizes }) => tablesOf(rows, sizes!));
    const margin = (table: Tables[number]) => table.map(sum).join(" ");
    return first!.flatMap((one) =>
      second!.filter((other) => margin(other) === margin(one)).map((other) => [one, other]),
    );
  }
  function tablesOf(rows: number, sizes: readonly number[]): readonly Tables[number][] {
    return sizes.reduce<readonly Tables[number][]>(
      (tables, size) =>
        tables.flatMap((table) =>
          sharesOf(rows, size).map((own) => table.map((row, a) => [...row, own[a]!])),
        ),
      [Array.from({ length: rows }, () => [])],
    );
  }
  function sharesOf(parts: number, size: number): readonly (readonly number[])[] {
    if (parts === 1) return [[size]];
    return Array.from({ length: size + 1 }, (_, own) => own).flatMap((own) =>
      sharesOf(parts - 1, size - own).map((rest) => [own, ...rest]),
    );
  }

  const drawn = fc.record({
    kind: fc.constantFrom("single", "multiple", "grid"),
    people: fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 1 }), fc.nat({ max: 1 })), {
      minLength: 1,
      maxLength: 7,
    }),
    isPrinted: fc.infiniteStream(fc.constantFrom(true, false, false, false, false)),
    wrong: fc.nat({ max: 7 }),
    by: fc.constantFrom(-2, -1, 1, 2),
    omitted: fc.nat({ max: 30 }),
  });

  test("finds possible what some table gives, and the values that tables have", () => {
    const seen = { possible: 0, impossible: 0, several: 0 };
    fc.assert(
      fc.property(drawn, ({ kind, people, isPrinted, wrong, by, omitted }) => {
        const rows = kind === "multiple" ? 2 : 3;
        const table = (c: number) =>
          Array.from({ length: rows }, (_, a) =>
            [0, 1].map((g) => people.filter((own) => own[0] % rows === a && own[c + 1] === g).length),
          );
        const truth = [table(0), table(1)];
        const shape = {
          id: "1.3",
          range: {},
          kind,
          choices: kind === "multiple" ? [] : ["A", "B", "C"],
          rows: kind === "single" ? [""] : ["Une"],
          asked: people.length,
          crossings: groupings.map((own, c) => ({
            ...own,
            sizes: [0, 1].map((g) => sum(truth[c]!.map((row) => row[g]!))),
          })),
        } as QuestionShape;
        const item = kind === "single" ? "" : "Une";
        const kept = factsOf(shape, item)
          .filter(() => isPrinted.next().value)
          .map((fact, i) => {
            const value = fact.value(truth);
            const unit = { n: 1, percent: 0.1, chi2: 0.001, p: 0.001 }[fact.place.statistic as "n"];
            const shown = i === wrong ? Math.max(0, value + by * unit) : value;
            return { ...fact, text: formatAsPrinted(fact.place.statistic, shown) };
          })
          .filter(({ text }) => text !== "x");
        const entries = kept.map(({ place, text }) => ({ ...place, printed: text }));
        const own = countSystem(publication(entries), shape, item);
        expect(own.places.map(keyText).sort()).toEqual(kept.map(({ place }) => keyText(place)).sort());

        const given = (facts: typeof kept) =>
          everyPair(rows, shape.crossings).filter((tables) =>
            facts.every(({ place, text, value }) =>
              place.statistic === "n" ? text === String(value(tables)) : isPrintedSo(text, value(tables)),
            ),
          );
        const isGiven = given(kept).length > 0;
        expect(own.without([]).possible).toBe(isGiven);
        seen[isGiven ? "possible" : "impossible"]++;

        const out = kept[omitted % Math.max(1, kept.length)];
        if (out === undefined) return;
        const solutions = given(kept.filter((fact) => fact !== out));
        const place = own.places.find((other) => keyText(other) === keyText(out.place))!;
        const { possible, values } = own.without([place]);
        expect(possible).toBe(solutions.length > 0);
        const distinct = (all: readonly number[]) =>
          [...new Set(all.map((value) => value.toFixed(9)))].sort();
        expect(distinct(values[0]!)).toEqual(distinct(solutions.map(out.value)));
        seen.several += Number(distinct(values[0]!).length > 1);
      }),
      { numRuns: 250, seed: 5 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(30);
  });
});
