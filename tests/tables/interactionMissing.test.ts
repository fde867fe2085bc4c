import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { encodeColumn } from "../../lib/answers/encodeColumn";
import type { Answer } from "../../lib/answers/Survey";
import { interactionFigure } from "../../lib/present/figures/interactionFigure";
import { interactionTables } from "../../lib/present/tables/interactionTables";
import { questionColumns } from "../../lib/questionnaire/columns";
import { questionById } from "../../lib/questionnaire/lookup";
import type { MissingReason } from "../../lib/questionnaire/MissingReason";
import type { Study } from "../../lib/study/Study";
import {
  type InteractionOfCounts,
  type InteractionOfMeans,
  interactionTable,
  type MissingLevels,
} from "../../lib/tables/interactionTable";
import { words } from "../../lib/words/words";
import { otherStudy } from "../support/otherStudy";
import { plain } from "../support/plain";

type Three = readonly [degreesOfFreedom: number, statistic: number, p: number];
interface Treated {
  readonly n: number;
  readonly means: {
    readonly a: Three;
    readonly b: Three;
    readonly interaction: Three;
    readonly residual: number;
  };
  readonly counts: { readonly ab: Three; readonly ac: Three; readonly threeWay: Three };
}
const reference = JSON.parse(
  readFileSync(join(__dirname, "..", "reference", "interactionMissing.json"), "utf8"),
) as Readonly<Record<"a" | "b" | "score" | "choice", readonly Answer[]>> &
  Readonly<Record<MissingLevels, Treated>>;

const whole = otherStudy(3);
const withColumns = (missing: MissingReason): Study => {
  const coded = (
    [
      ["1.3", "a"],
      ["1.2", "b"],
      ["2.2", "score"],
      ["2.1", "choice"],
    ] as const
  ).map(([id, name]) => {
    const column = questionColumns(questionById(whole.questionnaire, id))[0]!;
    return [column.name, encodeColumn(column, reference[name], missing)] as const;
  });
  return { ...whole, columns: new Map([...whole.columns, ...coded]) };
};
const study = withColumns("noAnswer");
const lacking = (name: "a" | "b") => reference[name].filter((own) => own === null).length;

const table = (id: string, missing?: MissingLevels, own = study) =>
  interactionTable(own, id, "1.3", "1.2", missing);
const notes = (own: ReturnType<typeof table>) =>
  interactionTables(own)
    .flatMap((model) => model.notes.map(plain))
    .join(" ");

function close(found: Three, expected: Three): void {
  expect(found[0]).toBe(expected[0]);
  for (const i of [1, 2]) expect(Math.abs(found[i]! / expected[i]! - 1)).toBeLessThan(1e-9);
}

describe.each([
  "complete",
  "category",
] as const)("an interaction whose factors lack answers, %s", (missing) => {
  const { n, means, counts } = reference[missing];

  test("is of scores what R's lm and anova give", () => {
    const own = table("2.2.1", missing) as InteractionOfMeans;
    expect(own.n).toBe(n);
    const { a, b, interaction, residual } = own.rows[0]!.typeII;
    for (const [found, expected] of [
      [a, means.a],
      [b, means.b],
      [interaction, means.interaction],
    ] as const)
      close([found.degreesOfFreedom, found.F, found.p], expected);
    expect(residual.degreesOfFreedom).toBe(means.residual);
  });

  test("is of answers what R's log-linear models give", () => {
    const own = table("2.1", missing) as InteractionOfCounts;
    const { partial, threeWay } = own.rows[0]!.test;
    for (const [found, expected] of [
      [partial.ab, counts.ab],
      [partial.ac, counts.ac],
      [threeWay, counts.threeWay],
    ] as const)
      close([found.degreesOfFreedom, found.likelihoodRatio, found.p], expected);
  });
});

describe("an interaction whose factors lack answers", () => {
  test("counts by reason whom it leaves out, and names the other treatment", () => {
    const both = reference.a.filter((own, row) => own === null || reference.b[row] === null).length;
    expect(reference.complete.n).toBe(240 - both);
    expect(notes(table("2.1"))).toContain(
      `Hors du tableau : ${lacking("a")} réponses à 2.1 de répondants sans réponse à 1.3, ${both - lacking("a")} réponses à 2.1 de répondants sans réponse à 1.2. Seuls les cas complets sont gardés (autre traitement possible : un groupe de plus).`,
    );
  });

  test("keeps them as a group of each factor when asked to, and says so in tables and figure", () => {
    const own = table("2.1", "category");
    expect([own.a.levels, own.b.levels.at(-1)]).toEqual([
      ["Public", "Privé", "Sans réponse"],
      "Sans réponse",
    ]);
    expect(own).not.toHaveProperty("ungrouped");
    expect(notes(own)).toContain(
      `La réponse qui manque de ${lacking("a")} répondants à 1.3 et de ${lacking("b")} répondants à 1.2 est un groupe de plus, « Sans réponse »`,
    );
    const cells = (own as InteractionOfCounts).rows[0]!.answers.flatMap((answer) => answer.cells.flat());
    expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(240);
    expect(interactionFigure(own).table!.flat()).toContain("Sans réponse");
  });

  test("never keeps who was not asked a factor, and tells them too", () => {
    const own = withColumns("notAsked");
    for (const missing of ["complete", "category"] as const) {
      expect(table("2.1", missing, own).n).toBe(reference.complete.n);
      expect(notes(table("2.1", missing, own))).toContain(`(non posée à ${lacking("a")})`);
      expect(notes(table("2.1", missing, own))).not.toContain("autre traitement");
    }
  });

  test("has no group where nobody lacks an answer", () => {
    expect(interactionTable(whole, "2.1", "1.3", "1.2", "category")).toEqual(
      interactionTable(whole, "2.1", "1.3", "1.2"),
    );
  });

  test("is asked for by name, with the factors or without them, and by no other name", () => {
    const { interaction } = words(study);
    expect(interaction("2.1", "1.3", "1.2", { missing: "category" }).table).toEqual(table("2.1", "category"));
    const two = words({ ...study, questionnaire: otherStudy(2).questionnaire });
    expect(two.interaction("2.1", { missing: "category" }).table.b.levels).toHaveLength(5);
    expect(() => interaction("2.1", "1.3", "1.2", { missing: "means" as "complete" })).toThrow(
      '{ missing: "means" } : ce traitement n’existe pas. Il y a "complete" et "category".',
    );
  });
});
