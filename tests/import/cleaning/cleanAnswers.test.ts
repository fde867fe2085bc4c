import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missingAt } from "../../../lib/answers/AnswerColumn";
import type { Rule } from "../../../lib/import/cleaning/Cleaning";
import { cleanAnswers } from "../../../lib/import/cleaning/cleanAnswers";
import { cleaningFiles } from "../../../lib/import/cleaning/cleaningFiles";
import { parseFlow } from "../../../lib/import/cleaning/flowFile";
import { formatRespondents } from "../../../lib/import/formatRespondents";
import { parseRespondents } from "../../../lib/import/parseRespondents";
import {
  answersText,
  blankRow,
  cleanRows,
  keptIds,
  type MetaRow,
  metaTable,
  ruleOf,
  textsOf,
} from "../../support/metaTable";
import { bytesOf, faultOf, smallQuestionnaire } from "../../support/smallSurvey";

const mostlyBlank = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: "" as const, freq: 3 });
const score = fc.integer({ min: 1, max: 10 }).map(String);
const arbitraryRow: fc.Arbitrary<MetaRow> = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map((k) => `r${k}`),
  q1_1: mostlyBlank(fc.constantFrom("Publique", "Privée")),
  q1_3: mostlyBlank(score),
  q1_5: mostlyBlank(fc.constantFrom("Un Conum", "Plusieurs Conum")),
  q1_6: mostlyBlank(fc.integer({ min: 2, max: 4 }).map(String)),
  q1_7: mostlyBlank(fc.constantFrom("0", "1")),
  q1_8: mostlyBlank(fc.constantFrom("Oui", "Je ne sais pas")),
  submitdate: mostlyBlank(fc.constantFrom("2024-01-07", "2024-01-08", "2024-01-20 10:00:00")),
  lastpage: mostlyBlank(fc.constantFrom("1", "2", "3")),
  interviewtime: mostlyBlank(fc.integer({ min: 1, max: 900 }).map(String)),
  token: mostlyBlank(fc.constantFrom("test", "x", "y")),
});
const anyRule: fc.Arbitrary<Omit<Rule, "id" | "label">> = fc.constantFrom(
  ...([
    { kind: "outsideDates", column: "submitdate" },
    { kind: "tests", where: [{ column: "token", contains: ["tes"] }], ids: ["r3"] },
    { kind: "blank", columns: ["submitdate"] },
    { kind: "below", column: "lastpage", below: 2 },
    { kind: "leftBefore", question: "1.5" },
    { kind: "missingKeys", questions: ["1.1", "1.6"] },
    { kind: "duplicates", keep: "mostComplete" },
    { kind: "duplicates", columns: ["token"], keep: "last" },
    { kind: "sameAnswers", answered: 3, keep: "first" },
    { kind: "tooFast", duration: { column: "interviewtime" }, belowMedian: 0.3 },
    { kind: "routing", act: "clean" },
    { kind: "routing", act: "aside" },
    { kind: "impossible", when: { question: "1.3", above: 8 }, clean: ["1.3", "1.7"] },
  ] as unknown as readonly Omit<Rule, "id" | "label">[]),
);
const arbitraryRules = fc
  .array(fc.tuple(anyRule, fc.boolean()), { maxLength: 6 })
  .map((rules) => rules.map(([rule, apply], i) => ruleOf({ ...rule, apply }, `regle-${i + 1}`)));
const arbitraryRows = fc.array(arbitraryRow, { minLength: 1, maxLength: 25 });

describe("cleanAnswers", () => {
  test("sends each row to one box: those set aside, rule by rule, and those kept are all the rows", () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryRules, (rows, rules) => {
        const { flow, aside, kept } = cleanRows(rows, ...rules);
        const lines = [...aside.map(({ line }) => line), ...kept.lines!].sort((a, b) => a - b);
        expect(lines).toEqual(rows.map((_, row) => row + 2));
        expect(flow.connections).toBe(rows.length);
        expect(flow.usable).toBe(kept.rows);
        let left = flow.connections;
        for (const [i, rule] of flow.rules.entries()) {
          expect(rule.removed).toBe(aside.filter((row) => row.rule.id === rules[i]!.id).length);
          left -= rule.removed;
          expect(rule.left).toBe(left);
        }
        expect(flow.usable).toBe(left);
      }),
    );
  });

  test("counts by rule the answers taken out of usable rows, and keeps every other cell as it was", () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryRules, (rows, rules) => {
        const { flow, cleaned, kept } = cleanRows(rows, ...rules);
        for (const rule of flow.rules)
          expect(rule.cells).toBe(cleaned.filter((cell) => cell.rule.id === rule.id).length);
        const table = metaTable(rows);
        const out = new Map(cleaned.map((cell) => [`${cell.line} ${cell.column}`, cell]));
        expect(out.size).toBe(cleaned.length);
        for (const { name } of table.columns) {
          const before = textsOf(table, name);
          textsOf(kept, name).forEach((text, row) => {
            const line = kept.lines![row]!;
            const cell = out.get(`${line} ${name}`);
            expect(text).toBe(cell === undefined ? before[line - 2] : `[nettoyé:${cell.rule.id}]`);
            if (cell) expect(cell.value).toBe(before[line - 2]);
          });
        }
      }),
    );
  });

  test("a rule that is not applied removes nothing, and is counted as if it were", () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryRules, (rows, rules) => {
        const counted = cleanRows(rows, ...rules.map((rule) => ({ ...rule, apply: false })));
        expect(keptIds(counted)).toHaveLength(rows.length);
        expect(counted.cleaned).toEqual([]);
        counted.flow.rules.forEach((rule, i) => {
          const own = cleanRows(rows, { ...rules[i]!, apply: true });
          expect([rule.caught, rule.alone]).toEqual([own.flow.rules[0]!.caught, own.flow.rules[0]!.caught]);
        });
      }),
    );
  });

  test("leaves nothing against the routing once that is cleaned, and its files are read back", () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const one = ruleOf({ kind: "duplicates", keep: "first" } as never);
        const outcome = cleanRows(rows, one, ruleOf({ kind: "routing", act: "clean" } as never, "routage"));
        const files = cleaningFiles(outcome);
        const text = answersText(outcome);
        const survey = parseRespondents(smallQuestionnaire, bytesOf(text), "r.csv");
        expect((survey.notices ?? []).filter(({ kind }) => kind === "answeredUnasked")).toEqual(
          // A deduced condition accuses nobody, and the other questions are cleaned.
          [],
        );
        const reasons = survey.ids.flatMap((_, row) =>
          [...survey.columns].flatMap(([name, column]) => {
            const reason = missingAt(column, row);
            return typeof reason === "object" ? [[survey.ids[row], name, reason.cleaned]] : [];
          }),
        );
        expect(reasons.sort()).toEqual(
          outcome.cleaned.map(({ id, column, rule }) => [id, column, rule.id]).sort(),
        );
        expect(parseRespondents(smallQuestionnaire, bytesOf(formatRespondents(survey)), "r.csv")).toEqual(
          survey,
        );
        expect(parseFlow(files["private/flow.json"]!, "flow.json")).toEqual(outcome.flow);
      }),
    );
  });

  test("gives each row set aside to the first rule that catches it, and what each would catch alone", () => {
    const rows = [{ token: "test", lastpage: "1" }, { lastpage: "1" }, { lastpage: "5" }];
    const { aside, flow } = cleanRows(
      rows,
      ruleOf({ kind: "tests", where: [{ column: "token", equals: ["test"] }] } as never),
      ruleOf({ kind: "below", column: "lastpage", below: 2 } as never),
      ruleOf({ kind: "leftBefore", question: "1.7" } as never),
    );
    expect(aside.map(({ line, id, rule }) => [line, id, rule.id])).toEqual([
      [2, "r1", "tests"],
      [3, "r2", "below"],
    ]);
    expect(flow.rules.map(({ caught, alone, removed, left }) => [caught, alone, removed, left])).toEqual([
      [1, 1, 1, 2],
      [1, 2, 1, 1],
      [0, 0, 0, 1],
    ]);
  });

  test("later rules do not see what earlier ones took out", () => {
    const rows = [{ q1_6: "3", q1_7: "" }];
    const clean = ruleOf({ kind: "routing", act: "clean" } as never);
    const before = ruleOf({ kind: "leftBefore", question: "1.6" } as never);
    expect(keptIds(cleanRows(rows, before, clean))).toEqual(["r1"]);
    expect(keptIds(cleanRows(rows, clean, before))).toEqual([]);
  });

  test("refuses an unknown answer in a row that is usable, with its line, and not in one that is set aside", () => {
    const rows = [{}, { q1_1: "Mixte", token: "test" }];
    const fault = faultOf(() => cleanRows(rows));
    expect(fault.place).toEqual({ file: "lime.csv", line: 3, column: "q1_1", value: "Mixte" });
    const trials = ruleOf({ kind: "tests", where: [{ column: "token", equals: ["test"] }] } as never);
    expect(keptIds(cleanRows(rows, trials))).toEqual(["r1"]);
  });

  test("lists the rows set aside and the answers taken out beside the answers", () => {
    const outcome = cleanRows(
      [{ q1_6: "3" }, { ...blankRow }],
      { ...ruleOf({ kind: "leftBefore", question: "1.7" } as never, "partis"), label: "Partis, ou presque" },
      ruleOf({ kind: "routing", act: "clean" } as never, "routage"),
    );
    const files = cleaningFiles(outcome, "private/vague-2");
    expect(Object.keys(files)).toEqual(
      ["flow.json", "aside.csv", "cleaned.csv", "repairs.csv"].map((name) => `private/vague-2/${name}`),
    );
    expect(files["private/vague-2/aside.csv"]).toBe('line,id,rule,label\n3,r2,partis,"Partis, ou presque"\n');
    expect(files["private/vague-2/cleaned.csv"]).toBe(
      "line,id,column,value,rule,label\n2,r1,q1_6,3,routage,Règle routage\n",
    );
  });

  test("proposes the smallest repairs of what stays against the routing, and applies none", () => {
    const rows = [{}, { q1_6: "3" }];
    const counted = { ...ruleOf({ kind: "routing", act: "clean" } as never), apply: false };
    const outcome = cleanRows(rows, counted);
    const files = cleaningFiles(outcome);
    expect(files["private/repairs.csv"]).toBe(
      "line,id,proposal,column,to\n3,r2,1,q1_6,\n3,r2,2,q1_5,Plusieurs Conum\n",
    );
    expect(answersText(outcome)).toContain("r2,Publique,35,3,7,2,Un Conum,3,4,");
    const cleaned = cleaningFiles(cleanRows(rows, { ...counted, apply: true }));
    expect(cleaned["private/repairs.csv"]).toBe("line,id,proposal,column,to\n");
  });

  test("has ranks in the place of lines where the file has none", () => {
    const { lines: _, ...table } = metaTable([{}, { id: "x" }]);
    const { aside } = cleanAnswers(table, smallQuestionnaire, {
      rules: [ruleOf({ kind: "tests", ids: ["x"] } as never)],
    });
    expect(aside.map(({ line }) => line)).toEqual([2]);
  });
});
