import { describe, expect, test } from "vitest";
import { attackItem } from "../../lib/secrecy/attackItem";
import { attackTogether, type TiedItem } from "../../lib/secrecy/attackTogether";

const hidden = Number.NaN;
const key = "1.1";

/** Forty respondents in two groups, who answered Oui or Non: the Oui of each group are hidden, and so are the groups. */
const tied = (
  answers: readonly [number, number],
  nos: readonly [number, number],
  sizes: readonly [number, number] = [hidden, hidden],
): TiedItem => ({
  counts: {
    n: 40,
    answers,
    crossings: [{ cells: [[hidden, hidden], nos], margins: { n: 40, sizes, totals: answers } }],
  },
  tests: [undefined],
  keys: [key],
});
/** Oui 3 and 17, Non 15 and 5: groups of 18 and 22. Alone, 0 to 20 of the first group may have said Oui. */
const first = tied([20, 20], [15, 5]);
const truth = new Map([[key, [18, 22]]]);
const width = 5;

const widths = ({ counts }: TiedItem) => attackItem(counts, width).map(({ values }) => values.length);
const ofCell = (found: ReturnType<typeof attackTogether>, item: number, group: number) =>
  found.narrowed.find((own) => own.item === item && own.answer === 0 && own.group === group)?.values;

describe("tables of the same respondents, attacked together", () => {
  test("give away a small cell where one shows the groups that the other hides, though neither does alone", () => {
    const other: TiedItem = {
      counts: {
        n: 40,
        answers: [19, 21],
        crossings: [
          {
            cells: [
              [9, 10],
              [9, 12],
            ],
            margins: { n: 40, sizes: [18, 22], totals: [19, 21] },
          },
        ],
      },
      tests: [undefined],
      keys: [key],
    };
    expect(Math.min(...widths(first))).toBeGreaterThanOrEqual(width);
    expect(attackItem(other.counts, width)).toEqual([]);
    const found = attackTogether([first, other], new Map(), truth, width);
    // 18 - 15 and 22 - 5.
    expect([ofCell(found, 0, 0), ofCell(found, 0, 1)]).toEqual([[3], [17]]);
    expect(found.unsearched).toBe(0);
  });

  test("do so where the table of the groups' own question shows them", () => {
    const found = attackTogether([first], truth, truth, width);
    expect([ofCell(found, 0, 0), ofCell(found, 0, 1)]).toEqual([[3], [17]]);
  });

  test("give away what two ranges of hidden groups leave, though each leaves enough", () => {
    // Alone: 14 to 18 in the first group of this one, 15 to 35 of the other. Together: 15 to 18.
    const other = tied([4, 36], [14, 22]);
    for (const own of [first, other]) expect(Math.min(...widths(own))).toBeGreaterThanOrEqual(width);
    const found = attackTogether([first, other], new Map(), truth, width);
    expect(ofCell(found, 0, 0)).toEqual([0, 1, 2, 3]);
    expect(ofCell(found, 1, 0)).toEqual([1, 2, 3, 4]);
    expect(
      found.narrowed.find(({ item, answer, group }) => item === 0 && answer === undefined && group === 0),
    ).toMatchObject({
      values: [15, 16, 17, 18],
      complete: true,
    });
  });

  test("give nothing away where they leave enough together, or are of other respondents", () => {
    const wide = tied([20, 20], [14, 6]);
    const nothing = { narrowed: [], unsearched: 0 };
    expect(attackTogether([first, wide], new Map(), truth, width)).toEqual(nothing);
    const elsewhere = { ...tied([4, 36], [14, 22]), keys: ["1.2"] };
    const both = new Map([...truth, ["1.2", [16, 24]] as const]);
    expect(attackTogether([first, elsewhere], new Map(), both, width)).toEqual(nothing);
  });

  test("are told not to be searched where nobody knows how many there are to share out", () => {
    const unknown = (own: TiedItem): TiedItem => ({
      ...own,
      counts: {
        ...own.counts,
        crossings: own.counts.crossings.map((one) => ({ ...one, margins: { ...one.margins!, n: hidden } })),
      },
    });
    const items = [first, tied([20, 20], [14, 6])].map(unknown);
    expect(attackTogether(items, new Map(), truth, width).unsearched).toBe(2);
  });
});
