import { describe, expect, test } from "vitest";
import { falseAlarms, isFault } from "../../bench/auditFalseAlarms";
import { peerFindings } from "../../bench/auditPeers";
import { madeUpRow, printedRow } from "../../bench/auditRows";
import { seededRandom } from "../../lib/base/random";

const rowsOf = (seed: number, count: number) => {
  const random = seededRandom(seed, "test");
  return Array.from({ length: count }, () => madeUpRow(random));
};

describe("rows of known answers", () => {
  const alarms = falseAlarms(rowsOf(1, 300));

  test("are never found wrong under the rounding that they were printed with, nor by any peer when half up", () => {
    expect(alarms.filter(isFault)).toEqual([]);
    const roundings = ["halfUp", "halfEither", "truncated"];
    const byPeers = alarms.flatMap(({ printer, by }) =>
      by.filter((name) => !roundings.includes(name)).map(() => printer),
    );
    expect(new Set(byPeers)).toEqual(new Set(["truncating"]));
  });

  test("are found wrong under another, ties half to even among them", () => {
    const found = new Set(alarms.flatMap(({ printer, by }) => by.map((name) => `${printer} ${name}`)));
    for (const name of [
      "half even halfUp",
      "half up truncated",
      "truncating halfUp",
      "truncating halfEither",
    ]) {
      expect(found).toContain(name);
    }
  });

  test("are a fault of the joint search only where it is told how they were printed", () => {
    const row = rowsOf(1, 1)[0]!;
    expect(isFault({ printer: "half even", row, by: ["halfUp", "GRIM"] })).toBe(false);
    expect(isFault({ printer: "half even", row, by: ["halfEither"] })).toBe(true);
    expect(isFault({ printer: "half up", row, by: ["halfEither"] })).toBe(true);
    expect(isFault({ printer: "truncating", row, by: ["truncated"] })).toBe(true);
  });

  test("are of each kind, the same for the same seed, with empty groups, groups of one and constant answers", () => {
    const rows = rowsOf(2, 300);
    expect(rows).toEqual(rowsOf(2, 300));
    expect(new Set(rows.map(({ shape }) => shape.kind))).toEqual(new Set(["means", "single", "multiple"]));
    const groups = rows.flatMap(({ answers }) => answers.flat());
    const sizes = groups.map(({ length }) => length);
    expect(sizes).toEqual(expect.arrayContaining([0, 1, 2, 3]));
    expect(Math.max(...sizes)).toBeGreaterThan(300);
    expect(groups.some((own) => own.length > 20 && new Set(own).size === 1)).toBe(true);
    expect(
      rows.every(({ answers }) =>
        answers.every((split) => split.flat().length === answers[0]!.flat().length),
      ),
    ).toBe(true);
  });

  test("print nothing of nobody, no deviation of one answer and no test without spread", () => {
    const shape = {
      id: "row",
      kind: "means",
      rows: [""],
      choices: [],
      range: { min: 1, max: 10 },
      crossings: [{ id: "c", groups: ["a", "b", "none"], sizes: [1, 2, 0] }],
    } as const;
    const printed = printedRow("half up", { shape, answers: [[[4], [7, 7], []]], printsCounts: true });
    expect(
      printed.entries.map(({ column, statistic, printed }) => [column, statistic, printed].join(" ")),
    ).toEqual([" mean 6,00", " sd 1,73", "a mean 4,00", "b mean 7,00", "b sd 0,00"]);
  });
});

describe("the peers", () => {
  const shape = {
    id: "row",
    kind: "means",
    rows: [""],
    choices: [],
    range: { min: 0, max: 1 },
    crossings: [{ id: "c", groups: ["a", "b"], sizes: [9, 11] }],
  } as const;
  const answers = [
    [
      [1, 1, 1, 0, 0, 0, 0, 0, 0],
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0],
    ],
  ];
  const right = printedRow("half up", { shape, answers, printsCounts: true });
  const nothing = { GRIM: false, GRIMMER: false, DEBIT: false, statcheck: false, recomputation: false };
  const found = (column: string, statistic: string, printed: string) =>
    peerFindings(
      {
        ...right,
        printed: (key) =>
          key.column === column && key.by === "c" && key.statistic === statistic
            ? printed
            : right.printed(key),
      },
      { shape, item: "" },
    );

  test("find nothing in what is right", () => {
    expect(peerFindings(right, { shape, item: "" })).toEqual(nothing);
  });

  test("find each what it looks at", () => {
    expect(found("a", "mean", "0,34")).toMatchObject({ GRIM: true, GRIMMER: true });
    expect(found("a", "sd", "0,53")).toMatchObject({ GRIM: false, DEBIT: true });
    expect(found("", "p", ".500")).toEqual({ ...nothing, statcheck: true, recomputation: true });
    expect(found("", "F", "9,999")).toMatchObject({ GRIMMER: false, statcheck: true, recomputation: true });
  });
});
