import { describe, expect, test } from "vitest";
import type { UntestedNumber } from "../../../lib/audit/strangers/numberStatuses";
import type { Block } from "../../../lib/present/document/Document";
import type { Finding } from "../../../lib/published/Finding";
import { type AuditedTables, auditReport } from "../../../lib/report/auditReport/auditReport";
import { auditReportFile } from "../../../lib/report/auditReport/auditReportFile";
import { tableTexts } from "../../support/tableTexts";

const place = {
  question: "Q",
  by: "sexe",
  row: "Utile",
  column: "",
  statistic: "p",
  printed: ".040",
} as const;
const finding: Finding = {
  ...place,
  kind: "pOfF",
  expected: [".079"],
  certainty: "certain",
  explanation: "F(1, 40) = 3,24 donne p = .079.",
  conclusion: { changes: true, verdict: "ns" },
};
const mean: Finding = {
  ...place,
  column: "F",
  statistic: "mean",
  printed: "7,76",
  kind: "swappedDigits",
  expected: ["7,67"],
  certainty: "probable",
  explanation: "Deux chiffres de 7,67 sont intervertis.",
  odds: 0.9,
};
const sound = [{ place: { ...place, statistic: "F", printed: "3,24" } as const, power: 0.5 }];
const untested: readonly UntestedNumber[] = ["a", "b", "b", "c", "d", "e"].map((reason, i) => ({
  place: { ...place, row: `R${i}`, statistic: "n", printed: "4" },
  reason,
}));
const audited: AuditedTables = {
  findings: [mean, finding],
  sound,
  untested,
  crossingLabel: (by) => by,
  source: [["Fichier", "t.csv"]],
  whole: "t.audit.html",
};
const tablesOf = (own: Partial<AuditedTables>) =>
  auditReport({ ...audited, ...own }).blocks.flatMap((block) =>
    block.kind === "table" ? [block.table] : [],
  );
const tableCalled = (caption: string, own: Partial<AuditedTables> = {}) =>
  tablesOf(own).find((table) => table.caption.replaceAll("\u00a0", " ") === caption)!;
const proseOf = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => (block.kind === "markdown" ? [block.markdown] : []))
    .join("\n")
    .replaceAll("\u00a0", " ");

describe("the report of an audit", () => {
  test("counts what is contradicted, tested and not testable, which are all numbers", () => {
    const rows = tableTexts(tableCalled("Ce qui est dit de chaque nombre"));
    expect(rows.map(([label, count]) => [label, count])).toEqual([
      ["contredits", "2"],
      ["testés", "1"],
      ["non testables", "6"],
    ]);
    expect(rows[1]![3]!.replaceAll("\u00a0", " ")).toContain("vu dans 50,0 % des cas");
  });

  test("tells what changes a conclusion first", () => {
    expect(tableTexts(tableCalled("2 constats")).map(([, printed, expected]) => [printed, expected])).toEqual(
      [
        [".040", ".079"],
        ["7,76", "7,67"],
      ],
    );
  });

  test("tells as many findings as leave it at two pages, and where the others are", () => {
    const findings = Array.from({ length: 80 }, (_, i): Finding => ({ ...mean, row: `Item ${i}` }));
    const table = tableCalled("80 constats", { findings });
    const rows = tableTexts(table).filter(([, printed]) => printed === "7,76");
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length).toBeLessThan(30);
    expect(table.notes.join("").replaceAll("\u00a0", " ")).toBe(
      `Et ${80 - rows.length} autres, dans t.audit.html.`,
    );
  });

  test("names the tests that change side of the threshold, and counts those of which it is not known", () => {
    expect(tableTexts(tableCalled("Tests qui changent de côté du seuil"))).toEqual([
      ["Q · sexe · Utile · p", ".040", ".079", "significatif", "non significatif"],
    ]);
    const words = proseOf(auditReport(audited).blocks);
    expect(words).toContain("1 test change de côté du seuil de 5 %");
    const { conclusion: _, ...open } = mean;
    expect(proseOf(auditReport({ ...audited, findings: [open] }).blocks)).toContain(
      "Aucun test ne change de côté du seuil de 5 %. 1 autre test est dans une ligne dont des nombres sont contredits",
    );
  });

  test("tells the reasons why numbers are not testable, the most frequent first, and how many have others", () => {
    const rows = tableTexts(tableCalled("Nombres que rien d’imprimé ne pourrait contredire"));
    expect(rows).toEqual([
      ["b", "2"],
      ["a", "1"],
      ["c", "1"],
      ["d", "1"],
      ["d’autres raisons", "1"],
    ]);
  });

  test("says so where nothing is found", () => {
    expect(proseOf(auditReport({ ...audited, findings: [], untested: [] }).blocks)).toMatch(
      /contredisent\n\nRien\.\n[\s\S]*Aucun test ne change/,
    );
  });

  test("is a page of HTML that shows what is typed as it is, or a Word document of the same bytes each time", async () => {
    const odd: AuditedTables = { ...audited, findings: [{ ...mean, row: "<b>*x*</b>" }] };
    const page = String(await auditReportFile(auditReport(odd), "Audit de <t>.csv", ".html"));
    expect(page).toContain("&lt;b&gt;*x*&lt;/b&gt;");
    expect(page).toContain("<h1>Audit de &lt;t&gt;.csv</h1>");
    expect(page.match(/<h2>/g)).toHaveLength(5);
    const word = () => auditReportFile(auditReport(odd), "Audit", ".docx");
    const [first, second] = [await word(), await word()];
    expect(Buffer.from(first).subarray(0, 2).toString()).toBe("PK");
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
