import { describe, expect, test } from "vitest";
import { mapTable } from "../../../lib/draft/match/mapTable";
import { proposeMapping } from "../../../lib/draft/match/proposeMapping";
import type { RawTable } from "../../../lib/import/table/RawTable";
import { type Answers, conumAnswers, conumFile, variants } from "../../support/importVariants";
import { sampled } from "../../support/realChecks";

// `CARNETS_ROWS=927` tries all of them.
const answers = conumAnswers(Number(process.env.CARNETS_ROWS ?? 40));

/** Where a table in our layout is not these answers. */
function differences({ columns, rows }: Answers, { columns: found }: RawTable): readonly string[] {
  const byName = new Map(found.map((column) => [column.name, column]));
  return columns.flatMap(({ name }, i) => {
    const own = byName.get(name);
    if (!own) return [`${name}: no column`];
    return rows.flatMap((row, r) => {
      const text = own.values[own.codes[r]!]!;
      return text === (row[i] ?? "") ? [] : [`${name} ${r}: ${row[i]} became ${text}`];
    });
  });
}

describe("the same answers, however a tool wrote them", () => {
  test.each(sampled(Object.keys(variants), 5))("%s", (name) => {
    const table = variants[name]!(answers);
    const { mapping } = proposeMapping(table, conumFile);
    const mapped = mapTable(table, conumFile, mapping, "mapping.json");
    expect(Object.entries(mapping.columns).filter(([, { confidence }]) => confidence === "doubtful")).toEqual(
      [],
    );
    expect(mapped.faults).toEqual([]);
    expect(differences(answers, mapped.table)).toEqual([]);
  });
});
