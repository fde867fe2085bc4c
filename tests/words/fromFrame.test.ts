import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerAt, missingAt } from "../../lib/answers/AnswerColumn";
import type { Survey } from "../../lib/answers/Survey";
import { questionColumns } from "../../lib/questionnaire/columns";
import type { Frame } from "../../lib/words/frame";
import { fromFrame } from "../../lib/words/fromFrame";
import { words } from "../../lib/words/words";
import { conum, conumWords } from "../support/conum";
import { otherStudy } from "../support/otherStudy";
import { useShown } from "../support/shown";

const shown = useShown();
const say = conumWords();
const survey = conum;
const other = otherStudy(1);
const frame = say.frame(survey, "2.7", "2.3");

/** A frame with nothing but what is read of one. */
function frameOf(columns: Readonly<Record<string, readonly unknown[]>>, index?: readonly number[]): Frame {
  const names = Object.keys(columns);
  const size = columns[names[0]!]!.length;
  return {
    columns: names,
    values: Array.from({ length: size }, (_, row) => names.map((name) => columns[name]![row])),
    index: index ?? Array.from({ length: size }, (_, row) => row),
    column: (name: string) => ({ values: columns[name]! }),
  } as unknown as Frame;
}

const rowsOf = (study: Survey, name: string) => {
  const column = study.columns.get(name)!;
  return study.ids.map((_, row) => [answerAt(column, row), missingAt(column, row)]);
};

describe("fromFrame", () => {
  const columns = survey.questionnaire.questions.flatMap(questionColumns);

  test("gives back any column of the answers as it was, with its answers and why there is none", () => {
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.boolean(), ({ name, question, item }, isTurned) => {
        const id = `${question.id}-copie`;
        const whole = say.frame(survey, question.id as "2.7");
        const own = isTurned ? whole.sortValues("id", { ascending: false }) : whole;
        const back = fromFrame(own as unknown as Frame, survey, { [id]: name });
        expect(rowsOf(back, `q${id.replace(".", "_")}`)).toEqual(rowsOf(survey, name));
        const made = back.questionnaire.questions.find((one) => one.id === id)!;
        expect(made.access).toEqual(question.access);
        if (question.kind === "single" && item === undefined)
          expect(made).toMatchObject({ kind: "single", choices: question.choices });
      }),
      { numRuns: 30 },
    );
  });

  test("finds the respondents by their ids, or by the index where there is no column of them", () => {
    const sorted = frame.sortValues("q2_7", { ascending: false });
    const back = say.fromFrame(sorted, survey, { "2.7-copie": "q2_7" });
    expect(rowsOf(back, "q2_7-copie")).toEqual(rowsOf(survey, "q2_7"));
    const values = other.ids.map((_, row) => row % 7);
    const turned = [...values.keys()].reverse();
    const bare = frameOf({ x: turned.map((row) => values[row]) }, turned);
    const own = fromFrame(bare, other, { "2.3-x": "x" });
    expect(rowsOf(own, "q2_3-x").map(([value]) => value)).toEqual(values);
  });

  test("makes answers of texts and of yes or no, and a number of numbers, decimals included", () => {
    const kindOf = (values: readonly unknown[]) =>
      fromFrame(frameOf({ x: other.ids.map((_, row) => values[row % values.length]) }), other, {
        "2.1-x": "x",
      }).questionnaire.questions.find(({ id }) => id === "2.1-x");
    expect(kindOf(["b", "a", null])).toMatchObject({ kind: "single", choices: ["b", "a"] });
    expect(kindOf([true, false])).toMatchObject({ kind: "single", choices: ["Oui", "Non"] });
    expect(kindOf([1, 2.25, Number.NaN])).toMatchObject({
      kind: "number",
      range: { min: 1, max: 2.25 },
      decimals: 2,
    });
  });

  test("can be crossed, and says under the table where it comes from", () => {
    const doubled = frame.column("q2_7").map((value) => (value === null ? null : 2 * Number(value)));
    const own = say.fromFrame(frame.addColumn("double", doubled), survey, { "2.7-double": "double" });
    const table = say.crosstab(own, "2.7-double", "2.3");
    const before = say.crosstab(survey, "2.7", "2.3");
    if (table.kind !== "crossedMeans" || before.kind !== "crossedMeans") throw new Error(table.kind);
    expect(table.rows[0]!.total.mean).toBeCloseTo(2 * before.rows[0]!.total.mean, 12);
    say.show(table);
    expect(shown()[0]).toContain(
      "Ajout à la suite de la question 2.7 (2.7-double, n = 212) : la colonne « double »",
    );
    expect(table.rows[0]!.test.p).toBeCloseTo(before.rows[0]!.test.p, 12);
  });

  const x = other.ids.map((_, row) => row);
  test.each([
    [
      frameOf({ x: [1, 2] }),
      { "2.1-x": "x" },
      /^Le tableau n’a pas de ligne pour 238 des 240 répondants .*son index/,
    ],
    [frameOf({ id: ["r1", "r1"], x: [1, 2] }), { "2.1-x": "x" }, /^Le tableau a deux lignes pour « r1 »/],
    [
      frameOf({ id: ["z1"], x: [1] }),
      { "2.1-x": "x" },
      /^Le tableau a une ligne qui n’est d’aucun de ces répondants.*« z1 »/,
    ],
    [frameOf({ x }), { "2.1-x": "y" }, /^Le tableau n’a pas de colonne « y »\. Colonnes : « x »\.$/],
    [frameOf({ x }), {}, /^Aucune colonne n’est nommée/],
    [frameOf({ x }), { "2.99-x": "x" }, /^Question « 2\.99 » inconnue/],
    [frameOf({ x }), { "2.1": "x" }, /^« 2\.1 » ne convient pas comme identifiant/],
    [
      frameOf({ x: x.map((own) => (own === 3 ? "a" : own)) }),
      { "2.1-x": "x" },
      /a des textes \(« a »\) et des nombres/,
    ],
    [frameOf({ x: x.map(() => null) }), { "2.1-x": "x" }, /^La colonne « x » est vide/],
    [frameOf({ x: x.map(() => Number.POSITIVE_INFINITY) }), { "2.1-x": "x" }, /a un nombre sans fin/],
    [
      frameOf({ x }),
      { "2.1-x": { column: "x", choices: ["a"] } },
      /a des nombres \(0\), qui n’ont pas de choix/,
    ],
    [
      frameOf({ x: x.map(() => "Ouii") }),
      { "2.1-x": { column: "x", choices: ["Oui"] } },
      /la réponse « Ouii », que ses choix n’ont pas ; vouliez-vous dire « Oui » \?/,
    ],
    [other as never, { "2.1-x": "x" }, /^Ce qui vient d’abord n’est ni un tableau de données ni le nom/],
  ])("refuses in one French sentence: %#", (own, asked, said) => {
    expect(() => fromFrame(own, other, asked)).toThrow(said);
  });

  test("refuses the frame of another study, and one whose respondents were filtered", () => {
    const own = words(other);
    expect(() => say.fromFrame(own.frame(other, "2.1"), survey, { "2.7-x": "q2_1" })).toThrow(
      /lignes qui ne sont d’aucun de ces répondants/,
    );
    expect(() => say.fromFrame(frame.head(5), survey, { "2.7-x": "q2_7" })).toThrow(
      /^Le tableau n’a pas de ligne pour 922 des 927 répondants .* filter\(…\) retire/,
    );
  });
});
