import { sum } from "../base/sum";
import type { Finding } from "../published/Finding";
import { formatAsPrinted } from "../published/formatAsPrinted";
import { type Publication, publicationWith } from "../published/Publication";
import type { Key, Statistic } from "../published/PublishedNumber";
import { auditChiSquare } from "./auditChiSquare";
import { isPrintedSo } from "./isPrintedSo";
import { type CountTable, countsOf } from "./strangers/countTable";

/**
 * What a printed table of counts says against itself: counts that do not add up to their
 * totals or to the number asked, percents that they do not give, and, in a crossing, a chi2,
 * a ddl, a p or a verdict that do not follow from its cells.
 *
 * Where counts do not add up, every count is tried in turn at the value that the total of its
 * column leaves it: when one of them settles all totals, and more of the rest than any other,
 * it is the finding. Otherwise counts are taken as printed.
 */
export function auditCounts(publication: Publication, table: CountTable): readonly Finding[] {
  const check = (printed: Publication) => ({
    totals: auditTotals(printed, table),
    rest: [...auditPercents(printed, table), ...auditChiSquare(printed, table)],
  });
  const { totals, rest } = check(publication);
  if (totals.length === 0) return rest;
  const repairs = countsLeftByTotals(publication, table)
    .map(({ left, ...count }) => ({ count, after: check(publicationWith(publication, count, left)) }))
    .filter(({ after }) => after.totals.length === 0)
    .sort((a, b) => a.after.rest.length - b.after.rest.length);
  const [best, second] = repairs;
  const single = best !== undefined && best.after.rest.length !== second?.after.rest.length;
  return single ? [best.count, ...best.after.rest] : [...totals, ...rest];
}

/** Totals, and the base of a flat table, that are not the sum of their counts or the number asked. */
function auditTotals(publication: Publication, table: CountTable): readonly Finding[] {
  const { question, by, rows, groups, asked } = table;
  const counts = countsOf(publication, table);
  const findings: Finding[] = [];
  const report = (row: string, column: string, statistic: Statistic, expected: number, what: string) => {
    const printed = publication.printed({ question, by, row, column, statistic });
    if (printed === undefined || Number.isNaN(expected) || printed === String(expected)) return;
    const explanation = `Ce nombre n’est pas ${what}.`;
    findings.push({
      question,
      by,
      row,
      column,
      statistic,
      printed,
      expected: [String(expected)],
      ...total,
      explanation,
    });
  };
  if (by === "") {
    const given = sum(counts.map(([count]) => count!));
    const what = asked === undefined ? "la somme des effectifs" : "celui des répondants interrogés";
    report("Total", "", "n", asked ?? given, what);
    report("", "", "base", asked ?? given, what);
    if (asked !== undefined && !Number.isNaN(given) && given !== asked) {
      const explanation = `Les effectifs font ${given} réponses, mais ${asked} répondants ont été interrogés.`;
      const whole: Key = { question, by, row: "", column: "", statistic: "n" };
      findings.push({ ...whole, printed: "", expected: [], ...total, kind: "counts", explanation });
    }
    return findings;
  }
  groups.forEach((group, g) => {
    report("Total", group, "n", sum(counts.map((row) => row[g]!)), "la somme des effectifs de la colonne");
  });
  rows.forEach((row, r) => {
    report(row, "Total", "n", sum(counts[r]!), "la somme des effectifs de la ligne");
  });
  report("Total", "Total", "n", sum(counts.flat()), "la somme des effectifs du tableau");
  return findings;
}

/** Percents that are not those of their counts, in a column or in the margin of all groups. */
function auditPercents(publication: Publication, table: CountTable): readonly Finding[] {
  const { question, by, rows, groups, asked } = table;
  const counts = countsOf(publication, table);
  const columns =
    by === ""
      ? [{ column: "", own: counts.flat() }]
      : [
          ...groups.map((column, g) => ({ column, own: counts.map((row) => row[g]!) })),
          { column: "Total", own: counts.map(sum) },
        ];
  return columns.flatMap(({ column, own }) => {
    const base = by === "" ? (asked ?? sum(own)) : sum(own);
    if (!(base > 0)) return [];
    const lines = [...rows.map((row, r) => ({ row, n: own[r]! })), { row: "Total", n: base }];
    return lines.flatMap(({ row, n }): readonly Finding[] => {
      const place: Key = { question, by, row, column, statistic: "percent" };
      const printed = publication.printed(place);
      const expected = formatAsPrinted("percent", (100 * n) / base);
      if (printed === undefined || isPrintedSo(printed, (100 * n) / base) || Number.isNaN(n)) return [];
      const explanation = `${n} sur ${base} font ${expected} %.`;
      return [
        { ...place, printed, expected: [expected], kind: "percent", certainty: "certain", explanation },
      ];
    });
  });
}

/** Every count, as a finding, at the value that the total of its column leaves it, where that is another. */
function countsLeftByTotals(
  publication: Publication,
  table: CountTable,
): readonly (Finding & { readonly left: string })[] {
  const { question, by, rows, groups, asked } = table;
  const counts = countsOf(publication, table);
  return (by === "" ? [""] : groups).flatMap((column, c) => {
    const printedTotal = publication.printed({ question, by, row: "Total", column, statistic: "n" });
    const base = by === "" && asked !== undefined ? asked : Number(printedTotal ?? Number.NaN);
    const gap = base - sum(counts.map((row) => row[c]!));
    return rows.flatMap((row, r) => {
      const place: Key = { question, by, row, column, statistic: "n" };
      const left = counts[r]![c]! + gap;
      if (!(left >= 0) || gap === 0) return [];
      const explanation = `Avec ${left}, les effectifs donnent tous les totaux.`;
      const slip = {
        kind: "count",
        explanation,
        certainty: asked === undefined ? "probable" : "certain",
      } as const;
      return [
        {
          ...place,
          printed: publication.printed(place)!,
          expected: [String(left)] as const,
          left: String(left),
          ...slip,
        },
      ];
    });
  });
}

const total = { kind: "total", certainty: "certain" } as const;
